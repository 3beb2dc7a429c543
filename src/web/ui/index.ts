// The small parts that all screens are made of.
import './ui.css';

export { ask } from './ask.tsx';
export { Button } from './button.tsx';
export { Dialog } from './dialog.tsx';
export { chooseFiles, download } from './files.ts';
export { useFocusKept } from './focus.ts';
export { Icon } from './icon.tsx';
export type { IconName } from './icon.tsx';
export { beginLook, lookNow, setLook } from './look.ts';
export { Tabs } from './tabs.tsx';
export { toast, Toasts } from './toast.tsx';
export type { Toast } from './toast.tsx';
