// The page begins: what it carries is unpacked, the program is started, and
// the desk is shown.
export {};
