// Calls of the program, one after the other, in a worker that is ended and
// replaced when a call hangs, breaks off, or is no longer wanted.
import type { FromWorker, ToWorker } from './messages.ts';
import type {
    Fault, File, Program, Result, RunOptions,
} from './program.ts';

const LIMIT = 10000; // milliseconds without a sign of life

/** What all workers of a page have in common. */
export interface Shared {
    module: WebAssembly.Module;
    worker: string; // the URL of its script
    packed: Map<string, Uint8Array>; // all that the page carries
    seen: string[]; // names of those that the program sees
    own: File[];
    all: Set<Calls>;
}

interface Job {
    args: string[];
    files: File[];
    options: RunOptions;
    answer(result: Result): void;
    refuse(reason: unknown): void;
}

export class Calls implements Program {
    #shared: Shared;
    #worker: Worker | null = null;
    #waiting: Job[] = [];
    #job: Job | null = null;
    #began = 0;
    #timer: ReturnType<typeof setTimeout> | undefined;

    constructor(shared: Shared) {
        this.#shared = shared;
        shared.all.add(this);
        this.#start();
    }

    run(args: string[], files: File[], options: RunOptions = {}):
        Promise<Result> {
        return new Promise((answer, refuse) => {
            const { signal } = options;
            const job = { args, files, options, answer, refuse };

            if (signal?.aborted) {
                refuse(signal.reason);
                return;
            }
            signal?.addEventListener('abort', () => this.#drop(job),
                { once: true });
            this.#waiting.push(job);
            this.#next();
        });
    }

    apart(): Program {
        return new Calls(this.#shared);
    }

    close(): void {
        this.#end();
        this.#shared.all.delete(this);
    }

    packed(name: string): Uint8Array | null {
        return this.#shared.packed.get(name) ?? null;
    }

    packedNames(): string[] {
        return [...this.#shared.packed.keys()];
    }

    setOwn(files: File[]): void {
        this.#shared.own = files;
        for (const calls of this.#shared.all)
            calls.#say({ kind: 'own', files });
    }

    #say(message: ToWorker): void {
        this.#worker?.postMessage(message);
    }

    #start(): Worker {
        const { module, worker, packed, seen, own } = this.#shared;
        const started = new Worker(worker);

        started.onmessage = (e: MessageEvent<FromWorker>) => {
            if (started === this.#worker)
                this.#heard(e.data);
        };
        started.onerror = e => {
            e.preventDefault();
            if (started === this.#worker)
                this.#cutOff('trap', e.message);
        };
        this.#worker = started;
        this.#say({
            kind: 'start', module,
            packed: seen.map(name => ({
                name, bytes: packed.get(name) ?? new Uint8Array(0),
            })),
        });
        this.#say({ kind: 'own', files: own });
        return started;
    }

    #end(): void {
        this.#worker?.terminate();
        this.#worker = null;
    }

    #next(): void {
        if (this.#job !== null)
            return;
        const job = this.#waiting.shift();
        if (job === undefined)
            return;
        if (this.#worker === null)
            this.#start();
        this.#job = job;
        this.#began = performance.now();
        this.#alive();
        this.#say({
            kind: 'run', args: job.args, files: job.files,
            progress: job.options.onProgress !== undefined,
            pass: job.options.onFile !== undefined,
        });
    }

    /** The time begins anew until the call counts as hung. */
    #alive(): void {
        const limit = this.#job?.options.limit ?? LIMIT;

        clearTimeout(this.#timer);
        if (limit < 2 ** 31)
            this.#timer = setTimeout(() => this.#cutOff('hang', ''), limit);
    }

    #heard(message: FromWorker): void {
        const job = this.#job;

        if (job === null)
            return;
        this.#alive();
        switch (message.kind) {
        case 'progress':
            job.options.onProgress?.(message.text);
            break;
        case 'files':
            for (const file of message.files)
                job.options.onFile?.(file);
            break;
        case 'done':
            if (message.result.fault)
                this.#end(); // what it holds of memory goes with it
            this.#finish();
            job.answer(message.result);
            this.#next();
            break;
        }
    }

    #finish(): void {
        clearTimeout(this.#timer);
        this.#job = null;
    }

    #cutOff(fault: Fault, err: string): void {
        const job = this.#job;

        this.#end();
        this.#finish();
        job?.answer({
            status: -1, out: '', err, files: [], fault,
            milliseconds: performance.now() - this.#began,
        });
        this.#next();
    }

    /** The call is no longer wanted. */
    #drop(job: Job): void {
        if (job === this.#job) {
            this.#end();
            this.#finish();
            this.#next();
        } else {
            const at = this.#waiting.indexOf(job);
            if (at < 0)
                return;
            this.#waiting.splice(at, 1);
        }
        job.refuse(job.options.signal?.reason);
    }
}
