// The program as the page sees it: a command line over files in memory. Each
// call is a fresh instance, so that nothing is left over from the one before.

export interface File {
    name: string; // "ke-hoach.yaml", "xa.xlsx": beside each other
    bytes: Uint8Array;
}

export type Fault = 'trap' | 'hang' | 'memory';

export interface Result {
    status: number; // exit status; -1 where the program was cut off
    out: string; // standard output
    err: string; // standard error
    files: File[]; // that the call has written, in the order of their names
    milliseconds: number;
    fault?: Fault; // the program broke off; files is empty then
}

export interface RunOptions {
    /** Milliseconds without a sign of life until it counts as hung; 10,000
     * where left out, Infinity for never. */
    limit?: number;
    /** What the program writes to standard error as it goes. */
    onProgress?: (text: string) => void;
    /** Where set, each file goes here as soon as it is finished, leaves the
     * program's memory, and is not in the result. */
    onFile?: (file: File) => void;
    /** Cut off by it, the call is refused with the signal's reason. */
    signal?: AbortSignal;
}

export interface Program {
    /**
     * Calls `vanban ARGS`. Calls are answered in order; one that is aborted
     * or hangs is cut off by ending its worker, and the next gets a new one.
     */
    run(args: string[], files: File[], options?: RunOptions): Promise<Result>;
    /** A second worker for long work, so that pages go on being drawn. */
    apart(): Program;
    /** Ends the worker of what is no longer needed; not while a call runs. */
    close(): void;
    /** A file that the page carries: "templates/nd30.ini"; null: none. */
    packed(name: string): Uint8Array | null;
    packedNames(): string[];
    /**
     * Files of the unit that stand over the packed ones, templates and
     * profiles: "templates/ke-hoach-xa.xml". For all calls from now on.
     */
    setOwn(files: File[]): void;
}
