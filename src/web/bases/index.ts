// Legal bases from the program's registry, offered wherever one types.
export { asLine, describes, Offered, typeInto, useBases } from './box.tsx';
export type { BasesOffer } from './box.tsx';
export { ChooseBasis } from './dialog.tsx';
export { insertBasis, offersBases } from './editor.ts';
export { Registry } from './registry.ts';
