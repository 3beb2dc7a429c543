// The program of the page: unpacked, compiled, in a worker that waits.
import { Calls } from './calls.ts';
import { unpack } from './packed.ts';
import type { Program } from './program.ts';

export * from './program.ts';

export async function start(): Promise<Program> {
    const files = unpack('files');
    const module = unpack('program').then(async part => {
        const bytes = part.get('vanban.wasm');
        if (bytes === undefined)
            throw new Error('the page has no program');
        return WebAssembly.compile(bytes);
    });
    const packed = await files;
    const script = packed.get('worker.js');
    if (script === undefined)
        throw new Error('the page has no worker');
    packed.delete('worker.js');
    const program = new Calls({
        module: await module,
        // A module worker from a blob: URL fails on file://, a classic one
        // works.
        worker: URL.createObjectURL(
            new Blob([script], { type: 'text/javascript' })),
        packed, seen: [...packed.keys()], own: [], all: new Set(),
    });
    await program.run(['version'], []);
    performance.mark('program-ready');
    return program;
}
