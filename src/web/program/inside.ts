// What a call of the program is made with outside a worker, as in packing.
export { Folder, lay } from './files.ts';
export { Wasi } from './wasi.ts';
