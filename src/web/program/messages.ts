// What the page and the worker say to each other.
import type { File, Result } from './program.ts';

export type ToWorker =
    | { kind: 'start'; module: WebAssembly.Module; packed: File[] }
    | { kind: 'own'; files: File[] }
    | Call;

export interface Call {
    kind: 'run';
    args: string[];
    files: File[];
    progress: boolean; // standard error is told as it comes
    pass: boolean; // files are passed on as soon as they are finished
}

export type FromWorker =
    | { kind: 'progress'; text: string }
    | { kind: 'files'; files: File[] }
    | { kind: 'done'; result: Result };
