// The program of the page for tests of how it is called: no desk, and modules
// that hang, trap and ask for memory in the program's place.
import { Calls } from '../../../src/web/program/calls.ts';
import type { Shared } from '../../../src/web/program/calls.ts';
import { start } from '../../../src/web/program/index.ts';
import { unpack } from '../../../src/web/program/packed.ts';
import type { Program } from '../../../src/web/program/program.ts';

declare global {
    interface Window {
        program: Program;
        instead(code: number[]): Promise<Program>;
    }
}

/** A module whose _start has this code, and nothing else. */
function moduleOf(code: number[]): Uint8Array<ArrayBuffer> {
    const name = (s: string) => [s.length, ...new TextEncoder().encode(s)];
    const section = (id: number, ...bytes: number[]) =>
        [id, bytes.length, ...bytes];

    return Uint8Array.of(
        0, 97, 115, 109, 1, 0, 0, 0,
        ...section(1, 1, 0x60, 0, 0), ...section(3, 1, 0),
        ...section(5, 1, 0, 1),
        ...section(7, 2, ...name('memory'), 2, 0, ...name('_start'), 0, 0),
        ...section(10, 1, code.length + 2, 0, ...code, 0x0b));
}

/** The worker's script, of which start() takes the only one. */
function scriptOf(part: Node): Promise<Uint8Array<ArrayBuffer>> {
    document.body.append(part);
    return unpack('files').then(
        files => files.get('worker.js') ?? new Uint8Array());
}

async function begin(): Promise<void> {
    const part = document.getElementById('packed-files')?.cloneNode(true);
    let script: Promise<Uint8Array<ArrayBuffer>> | undefined;

    window.instead = async code => {
        script ??= scriptOf(part ?? document.createElement('i'));
        const shared: Shared = {
            module: await WebAssembly.compile(moduleOf(code)),
            worker: URL.createObjectURL(new Blob([await script])),
            packed: new Map(), seen: [], own: [], all: new Set(),
        };
        return new Calls(shared);
    };
    window.program = await start();
}

void begin();
