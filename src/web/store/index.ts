// What is kept between two visits of the page.
export { Keeper } from './keeper.ts';
export type { KeeperState } from './keeper.ts';
export { KeptMark, useFollow } from './mark.tsx';
export { addOwn, applyOwn } from './own.ts';
export type { Looked } from './own.ts';
export { Store, titleOf } from './store.ts';
export type { KeptPlan, PlanHead, Settings, Version } from './store.ts';
export { Versions } from './versions.tsx';
export { timeWords } from './words.ts';
