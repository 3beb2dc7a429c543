// Files in memory, as the program sees them: folders, and files that grow.

let numbers = 0;

/** The bytes of a file. What is packed or given is shared until written to. */
export class Bytes {
    readonly number = ++numbers; // its inode
    #room: Uint8Array;
    #size: number;
    #shared = true;
    /** Made or changed by the program. */
    written = false;

    constructor(bytes: Uint8Array = new Uint8Array(0)) {
        this.#room = bytes;
        this.#size = bytes.length;
    }

    get size(): number {
        return this.#size;
    }

    get bytes(): Uint8Array {
        return this.#room.subarray(0, this.#size);
    }

    /** How many bytes came. */
    read(at: number, into: Uint8Array): number {
        const end = Math.min(this.#size, this.#room.length);
        const n = Math.max(0, Math.min(into.length, end - at));
        into.set(this.#room.subarray(at, at + n));
        return n;
    }

    write(at: number, from: Uint8Array): void {
        this.#reach(Math.max(this.#size, at + from.length));
        this.#room.set(from, at);
    }

    resize(size: number): void {
        const before = this.#size;
        this.#reach(size);
        if (size < before)
            this.#room.fill(0, size, before);
    }

    /** The bytes for good: the file keeps its size and is empty otherwise. */
    give(): Uint8Array {
        const bytes = this.bytes.slice();
        this.#room = new Uint8Array(0);
        this.#shared = true;
        this.written = false;
        return bytes;
    }

    #reach(size: number): void {
        this.written = true;
        if (this.#shared || size > this.#room.length) {
            const room = new Uint8Array(
                size > this.#room.length ? Math.max(1024, 2 * size) : size);
            room.set(this.#room.subarray(0, Math.min(size, this.#size)));
            this.#room = room;
            this.#shared = false;
        }
        this.#size = size;
    }
}

/** A folder. One that is fixed takes nothing new, and nothing goes. */
export class Folder {
    readonly number = ++numbers;
    readonly fixed: boolean;
    #entries = new Map<string, Bytes | Folder>();

    constructor(fixed = false) {
        this.fixed = fixed;
    }

    get(name: string): Bytes | Folder | undefined {
        return this.#entries.get(name);
    }

    names(): string[] {
        return [...this.#entries.keys()].sort();
    }

    add(name: string, entry: Bytes | Folder): void {
        this.#entries.set(name, entry);
    }

    remove(name: string): void {
        this.#entries.delete(name);
    }

    makeFile(name: string): Bytes {
        const file = new Bytes();
        file.written = true;
        this.add(name, file);
        return file;
    }

    makeFolder(name: string): Folder {
        const folder = new Folder(this.fixed);
        this.add(name, folder);
        return folder;
    }
}

/** Lays a file under a path, in folders made for it. */
export function lay(root: Folder, path: string, bytes: Uint8Array): void {
    const names = path.split('/').filter(n => n !== '' && n !== '.');
    const last = names.pop();
    let at = root;

    if (last === undefined)
        return;
    for (const name of names) {
        const next = at.get(name);
        at = next instanceof Folder ? next : at.makeFolder(name);
    }
    at.add(last, new Bytes(bytes));
}

/** The files below a folder, in the order of their names. */
export function* below(root: Folder, prefix = ''): Generator<[string, Bytes]> {
    for (const name of root.names()) {
        const entry = root.get(name);
        if (entry instanceof Folder)
            yield* below(entry, `${prefix}${name}/`);
        else if (entry !== undefined)
            yield [prefix + name, entry];
    }
}
