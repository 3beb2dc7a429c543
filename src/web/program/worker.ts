// The program in a worker: each call is a fresh instance of the module that
// the page has compiled, over files of its own.
import { Bytes, Folder, below, lay } from './files.ts';
import type { Call, FromWorker, ToWorker } from './messages.ts';
import type { Fault, File, Result } from './program.ts';
import { Wasi } from './wasi.ts';

/** So much, or so many files, go to the page in one message. */
const PASSED_BYTES = 1 << 20, PASSED_FILES = 20;

let module: WebAssembly.Module;
let packed: File[] = [];
let own: File[] = [];
let home = new Folder(true), system = new Folder(true);

function say(message: FromWorker, bytes: Uint8Array[] = []): void {
    postMessage(message, { transfer: bytes.map(b => b.buffer) });
}

/** What all calls see: the packed files, the unit's own above them. */
function layOut(): void {
    home = new Folder(true);
    system = new Folder(true);
    for (const { name, bytes } of packed) {
        if (name.startsWith('usr/'))
            lay(system, name.slice('usr/'.length), bytes);
        else
            lay(home, name, bytes);
    }
    for (const { name, bytes } of own)
        lay(home, name, bytes);
}

/** Gathers finished files, and passes them on by the megabyte. */
class Passing {
    #files: File[] = [];
    #size = 0;

    add(name: string, file: Bytes): void {
        const bytes = file.give();
        this.#files.push({ name, bytes });
        this.#size += bytes.length;
        if (this.#size >= PASSED_BYTES || this.#files.length >= PASSED_FILES)
            this.flush();
    }

    flush(): void {
        if (this.#files.length > 0)
            say({ kind: 'files', files: this.#files },
                this.#files.map(f => f.bytes));
        this.#files = [];
        this.#size = 0;
    }
}

/** Text that comes in pieces, which may end within a letter. */
class Text {
    #decoder = new TextDecoder();
    all = '';

    add(bytes: Uint8Array): string {
        const text = this.#decoder.decode(bytes, { stream: true });
        this.all += text;
        return text;
    }
}

function faultOf(e: unknown): Fault {
    return e instanceof RangeError && /memory/i.test(e.message)
        ? 'memory' : 'trap';
}

function run(call: Call): Result {
    const began = performance.now();
    const work = new Folder(), passing = new Passing();
    const out = new Text(), err = new Text();
    let status = -1, fault: Fault | undefined;

    for (const { name, bytes } of call.files)
        lay(work, name, bytes);
    const wasi = new Wasi({
        args: ['vanban', ...call.args],
        variables: { VANBAN_HOME: '/app' },
        mounts: [['/app', home], ['/usr', system], ['/tmp', new Folder()],
            ['.', work]],
        out: bytes => void out.add(bytes),
        err: bytes => {
            const text = err.add(bytes);
            if (call.progress && text !== '')
                say({ kind: 'progress', text });
        },
        renamed: (mount, path, file) => {
            if (call.pass && mount === '.')
                passing.add(path, file);
        },
    });
    try {
        status = wasi.run(module);
    } catch (e) {
        fault = faultOf(e);
        err.add(new TextEncoder().encode(`${String(e)}\n`));
    }
    // The program's own word where it was refused more memory.
    if (status === 5 && /^vanban: hết bộ nhớ$/m.test(err.all))
        fault = 'memory';
    const files: File[] = [];
    for (const [name, file] of fault ? [] : below(work)) {
        if (file.written && call.pass)
            passing.add(name, file);
        else if (file.written)
            files.push({ name, bytes: file.give() });
    }
    passing.flush();
    return {
        status: fault ? -1 : status, out: out.all, err: err.all, files,
        milliseconds: performance.now() - began,
        ...fault ? { fault } : {},
    };
}

onmessage = (event: MessageEvent<ToWorker>) => {
    const message = event.data;

    switch (message.kind) {
    case 'start':
        ({ module, packed } = message);
        layOut();
        break;
    case 'own':
        own = message.files;
        layOut();
        break;
    case 'run': {
        const result = run(message);
        say({ kind: 'done', result }, result.files.map(f => f.bytes));
        break;
    }
    }
};
