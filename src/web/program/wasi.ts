// What the program calls of its system: WASI preview 1 over files in memory.
// Nothing outlives a call but what lies in the folders that it was given.
import { Bytes, Folder } from './files.ts';

/** Numbers of WASI for what went wrong. */
const enum Errno {
    none = 0, badFile = 8, exists = 20, invalid = 28,
    isFolder = 31, nameTooLong = 37, missing = 44, notFolder = 54,
    notEmpty = 55, readOnly = 69, seek = 70, notCapable = 76,
}

const enum Type { unknown = 0, folder = 3, file = 4 }

const CREATE = 1, FOLDER = 2, EXCLUSIVE = 4, TRUNCATE = 8; // of path_open
const APPEND = 1; // of the flags of a descriptor
const ALL_RIGHTS = 0x1fffffffn, WRITE = 0x40n;

/** The program has ended by itself. */
export class Exit {
    constructor(readonly status: number) {}
}

class Refusal {
    constructor(readonly errno: Errno) {}
}

interface Descriptor {
    stream?: (bytes: Uint8Array) => void;
    file?: Bytes;
    folder?: Folder;
    mount?: string; // the name of a folder that was given
    at: number;
    flags: number;
}

export interface System {
    args: string[];
    variables: Record<string, string>;
    /** Folders by the paths that the program knows them by; "." is its own. */
    mounts: [string, Folder][];
    input?: Uint8Array;
    out(bytes: Uint8Array): void;
    err(bytes: Uint8Array): void;
    /** A file has got the name that it keeps, from its mount on. */
    renamed?(mount: string, path: string, file: Bytes): void;
}

const utf8 = new TextEncoder();

export class Wasi {
    #system: System;
    #memory: WebAssembly.Memory | null = null;
    #open: (Descriptor | null)[];
    #args: Uint8Array[];
    #variables: Uint8Array[];
    readonly imports: Record<string, (...args: never[]) => number>;

    constructor(system: System) {
        const zero = (s: string) => utf8.encode(`${s}\0`);

        this.#system = system;
        this.#args = system.args.map(zero);
        this.#variables = Object.entries(system.variables)
            .map(([name, value]) => zero(`${name}=${value}`));
        this.#open = [
            { file: new Bytes(system.input), at: 0, flags: 0 },
            { stream: system.out, at: 0, flags: 0 },
            { stream: system.err, at: 0, flags: 0 },
            ...system.mounts.map(([mount, folder]) =>
                ({ mount, folder, at: 0, flags: 0 })),
        ];
        this.imports = this.#functions();
    }

    /** Runs the program to its end; its exit status. */
    run(module: WebAssembly.Module): number {
        const instance = new WebAssembly.Instance(module, {
            wasi_snapshot_preview1: this.imports,
        });
        const { memory, _start } = instance.exports;

        this.#memory = memory as WebAssembly.Memory;
        try {
            (_start as () => void)();
        } catch (e) {
            if (e instanceof Exit)
                return e.status;
            throw e;
        }
        return 0;
    }

    // ---- the program's memory

    get #buffer(): ArrayBuffer {
        if (this.#memory === null)
            throw new Refusal(Errno.invalid);
        return this.#memory.buffer;
    }

    get #view(): DataView {
        return new DataView(this.#buffer);
    }

    #u32(at: number, value: number): void {
        this.#view.setUint32(at, value, true);
    }

    #u64(at: number, value: number | bigint): void {
        this.#view.setBigUint64(at, BigInt(value), true);
    }

    #bytes(at: number, length: number): Uint8Array {
        return new Uint8Array(this.#buffer, at >>> 0, length >>> 0);
    }

    #text(at: number, length: number): string {
        return new TextDecoder().decode(this.#bytes(at, length));
    }

    /** The pieces of memory that a vector names. */
    #pieces(at: number, count: number): Uint8Array[] {
        const view = this.#view;

        return Array.from({ length: count }, (_, i) => this.#bytes(
            view.getUint32(at + 8 * i, true),
            view.getUint32(at + 8 * i + 4, true)));
    }

    #list(texts: Uint8Array[], pointers: number, at: number): void {
        for (const [i, text] of texts.entries()) {
            this.#u32(pointers + 4 * i, at);
            this.#bytes(at, text.length).set(text);
            at += text.length;
        }
    }

    #sizes(texts: Uint8Array[], count: number, bytes: number): void {
        this.#u32(count, texts.length);
        this.#u32(bytes, texts.reduce((n, text) => n + text.length, 0));
    }

    // ---- descriptors and paths

    #descriptor(fd: number): Descriptor {
        const d = this.#open[fd];
        if (d === null || d === undefined)
            throw new Refusal(Errno.badFile);
        return d;
    }

    #file(fd: number): Descriptor & { file: Bytes } {
        const d = this.#descriptor(fd);
        if (d.file !== undefined)
            return d as Descriptor & { file: Bytes };
        throw new Refusal(d.folder ? Errno.isFolder : Errno.seek);
    }

    #folder(fd: number): Folder {
        const { folder } = this.#descriptor(fd);
        if (folder === undefined)
            throw new Refusal(Errno.notFolder);
        return folder;
    }

    /** The folder that holds the last name of a path; "" names that itself. */
    #place(fd: number, at: number, length: number): Place {
        const path = this.#text(at, length);
        const names = path.split('/').filter(n => n !== '' && n !== '.');
        const way = [this.#folder(fd)], trail: string[] = [];
        const last = names[names.length - 1];

        if (path === '')
            throw new Refusal(Errno.missing);
        if (names.some(n => utf8.encode(n).length > 255))
            throw new Refusal(Errno.nameTooLong);
        if (last !== undefined && last !== '..')
            names.pop();
        for (const name of names) {
            const next = name === '..' ? way[way.length - 2]
                : way[way.length - 1]?.get(name);

            if (next === undefined)
                throw new Refusal(
                    name === '..' ? Errno.notCapable : Errno.missing);
            if (!(next instanceof Folder))
                throw new Refusal(Errno.notFolder);
            if (name === '..') {
                way.pop();
                trail.pop();
            } else {
                way.push(next);
                trail.push(name);
            }
        }
        const folder = way[way.length - 1] as Folder;
        const name = last === '..' ? '' : last ?? '';
        return {
            folder, name, path: [...trail, name].join('/'),
            entry: name === '' ? folder : folder.get(name),
            asFolder: path.endsWith('/') || name === '',
        };
    }

    /** What a path names. */
    #named(fd: number, at: number, length: number): Place & Found {
        const place = this.#place(fd, at, length);
        const { entry } = place;

        if (entry === undefined)
            throw new Refusal(Errno.missing);
        if (place.asFolder && !(entry instanceof Folder))
            throw new Refusal(Errno.notFolder);
        return { ...place, entry };
    }

    #give(d: Descriptor): number {
        const free = this.#open.indexOf(null);
        if (free >= 0)
            this.#open[free] = d;
        return free >= 0 ? free : this.#open.push(d) - 1;
    }

    #stat(at: number, entry: Bytes | Folder | null): void {
        this.#bytes(at, 64).fill(0);
        this.#u64(at, 1);
        if (entry === null)
            return;
        this.#u64(at + 8, entry.number);
        this.#view.setUint8(at + 16,
            entry instanceof Folder ? Type.folder : Type.file);
        this.#u64(at + 24, 1);
        this.#u64(at + 32, entry instanceof Folder ? 0 : entry.size);
    }

    // ---- the functions

    #functions(): Record<string, (...args: never[]) => number> {
        const all: Record<string, (...args: never[]) => number | void> = {
            ...this.#ofProgram(), ...this.#ofDescriptors(),
            ...this.#ofBytes(), ...this.#ofPaths(),
        };

        return Object.fromEntries(Object.entries(all).map(([name, f]) => [
            name, (...args: never[]) => {
                try {
                    return f(...args) ?? Errno.none;
                } catch (e) {
                    if (e instanceof Refusal)
                        return e.errno;
                    throw e;
                }
            },
        ]));
    }

    #ofProgram() {
        return {
            args_sizes_get: (count: number, bytes: number) =>
                this.#sizes(this.#args, count, bytes),
            args_get: (pointers: number, at: number) =>
                this.#list(this.#args, pointers, at),
            environ_sizes_get: (count: number, bytes: number) =>
                this.#sizes(this.#variables, count, bytes),
            environ_get: (pointers: number, at: number) =>
                this.#list(this.#variables, pointers, at),
            clock_time_get: (clock: number, _precision: bigint, at: number) =>
                this.#u64(at, clock === 0 ? BigInt(Date.now()) * 1000000n
                    : BigInt(Math.round(performance.now() * 1e6))),
            proc_exit: (status: number): number => {
                throw new Exit(status);
            },
        };
    }

    #ofDescriptors() {
        return {
            fd_close: (fd: number) => {
                this.#descriptor(fd);
                this.#open[fd] = null;
            },
            // What is written to memory is there.
            fd_sync: (fd: number) => void this.#descriptor(fd),
            fd_fdstat_get: (fd: number, at: number) => {
                const d = this.#descriptor(fd);
                this.#bytes(at, 24).fill(0);
                this.#view.setUint8(at, d.folder ? Type.folder
                    : d.file ? Type.file : Type.unknown);
                this.#view.setUint16(at + 2, d.flags, true);
                this.#u64(at + 8, ALL_RIGHTS);
                this.#u64(at + 16, ALL_RIGHTS);
            },
            fd_fdstat_set_flags: (fd: number, flags: number) => {
                this.#descriptor(fd).flags = flags;
            },
            fd_filestat_get: (fd: number, at: number) => {
                const d = this.#descriptor(fd);
                this.#stat(at, d.folder ?? d.file ?? null);
            },
            fd_filestat_set_size: (fd: number, size: bigint) => {
                this.#file(fd).file.resize(Number(size));
            },
            fd_prestat_get: (fd: number, at: number) => {
                const { mount } = this.#descriptor(fd);
                if (mount === undefined)
                    throw new Refusal(Errno.badFile);
                this.#u32(at, 0);
                this.#u32(at + 4, utf8.encode(mount).length);
            },
            fd_prestat_dir_name: (fd: number, at: number, room: number) => {
                const name = utf8.encode(this.#descriptor(fd).mount ?? '');
                if (name.length > room)
                    throw new Refusal(Errno.nameTooLong);
                this.#bytes(at, name.length).set(name);
            },
            fd_readdir: (fd: number, at: number, room: number,
                cookie: bigint, used: number) =>
                this.#u32(used, this.#readFolder(this.#folder(fd),
                    this.#bytes(at, room), Number(cookie))),
        };
    }

    /** Entries from one on, the last one cut off where the room ends. */
    #readFolder(folder: Folder, room: Uint8Array, from: number): number {
        let n = 0;
        const put = (bytes: Uint8Array) => {
            const some = bytes.subarray(0, room.length - n);
            room.set(some, n);
            n += some.length;
        };

        for (const [i, name] of folder.names().entries()) {
            const entry = folder.get(name);
            if (i < from || entry === undefined)
                continue;
            if (n === room.length)
                break;
            const text = utf8.encode(name);
            const head = new DataView(new ArrayBuffer(24));
            head.setBigUint64(0, BigInt(i + 1), true);
            head.setBigUint64(8, BigInt(entry.number), true);
            head.setUint32(16, text.length, true);
            head.setUint8(20,
                entry instanceof Folder ? Type.folder : Type.file);
            put(new Uint8Array(head.buffer));
            put(text);
        }
        return n;
    }

    #ofBytes() {
        return {
            fd_read: (fd: number, at: number, count: number, n: number) => {
                const d = this.#file(fd);
                const got = this.#read(d.file, d.at, at, count);
                d.at += got;
                this.#u32(n, got);
            },
            fd_pread: (fd: number, at: number, count: number, place: bigint,
                n: number) =>
                this.#u32(n, this.#read(
                    this.#file(fd).file, Number(place), at, count)),
            fd_write: (fd: number, at: number, count: number, n: number) => {
                const d = this.#descriptor(fd);
                if (d.stream !== undefined) {
                    let sum = 0;
                    for (const piece of this.#pieces(at, count)) {
                        d.stream(piece.slice());
                        sum += piece.length;
                    }
                    this.#u32(n, sum);
                    return;
                }
                const { file } = this.#file(fd);
                if (d.flags & APPEND)
                    d.at = file.size;
                const sum = this.#write(file, d.at, at, count);
                d.at += sum;
                this.#u32(n, sum);
            },
            fd_pwrite: (fd: number, at: number, count: number, place: bigint,
                n: number) =>
                this.#u32(n, this.#write(
                    this.#file(fd).file, Number(place), at, count)),
            fd_seek: (fd: number, offset: bigint, whence: number,
                at: number) => {
                const d = this.#file(fd);
                const from = whence === 0 ? 0 : whence === 1 ? d.at
                    : d.file.size;
                const to = from + Number(offset);
                if (to < 0 || whence > 2)
                    throw new Refusal(Errno.invalid);
                d.at = to;
                this.#u64(at, to);
            },
        };
    }

    #read(file: Bytes, from: number, at: number, count: number): number {
        let sum = 0;

        for (const piece of this.#pieces(at, count)) {
            const n = file.read(from + sum, piece);
            sum += n;
            if (n < piece.length)
                break;
        }
        return sum;
    }

    #write(file: Bytes, to: number, at: number, count: number): number {
        let sum = 0;

        for (const piece of this.#pieces(at, count)) {
            file.write(to + sum, piece);
            sum += piece.length;
        }
        return sum;
    }

    #ofPaths() {
        return {
            path_open: (fd: number, _follow: number, at: number,
                length: number, how: number, rights: bigint,
                _inherited: bigint, flags: number, opened: number) => {
                const place = this.#place(fd, at, length);
                const writes = (rights & WRITE) !== 0n;
                this.#u32(opened, this.#give(
                    { ...opening(place, how, writes), at: 0, flags }));
            },
            path_filestat_get: (fd: number, _follow: number, at: number,
                length: number, stat: number) =>
                this.#stat(stat, this.#named(fd, at, length).entry),
            path_create_directory: (fd: number, at: number, length: number) => {
                const { folder, name, entry } = this.#place(fd, at, length);
                if (entry !== undefined)
                    throw new Refusal(Errno.exists);
                writable(folder).makeFolder(name);
            },
            path_unlink_file: (fd: number, at: number, length: number) => {
                const { folder, name, entry } = this.#named(fd, at, length);
                if (entry instanceof Folder)
                    throw new Refusal(Errno.isFolder);
                writable(folder).remove(name);
            },
            path_remove_directory: (fd: number, at: number, length: number) => {
                const { folder, name, entry } = this.#named(fd, at, length);
                if (!(entry instanceof Folder))
                    throw new Refusal(Errno.notFolder);
                if (name === '')
                    throw new Refusal(Errno.invalid);
                if (entry.names().length > 0)
                    throw new Refusal(Errno.notEmpty);
                writable(folder).remove(name);
            },
            path_rename: (fd: number, at: number, length: number,
                newFd: number, newAt: number, newLength: number) =>
                this.#rename(this.#named(fd, at, length),
                    this.#place(newFd, newAt, newLength),
                    this.#descriptor(newFd).mount ?? ''),
            path_link: (fd: number, _follow: number, at: number,
                length: number, newFd: number, newAt: number,
                newLength: number) => {
                const { entry } = this.#named(fd, at, length);
                const to = this.#place(newFd, newAt, newLength);
                if (to.entry !== undefined)
                    throw new Refusal(Errno.exists);
                if (entry instanceof Folder || to.asFolder)
                    throw new Refusal(Errno.notCapable);
                writable(to.folder).add(to.name, entry); // a second name
            },
            path_readlink: (fd: number, at: number, length: number) => {
                this.#named(fd, at, length);
                throw new Refusal(Errno.invalid); // there are no links
            },
        };
    }

    #rename(from: Place & Found, to: Place, mount: string): void {
        const { entry } = from;

        if (from.name === '' || to.name === '')
            throw new Refusal(Errno.invalid);
        if (entry === to.entry)
            return;
        if (to.entry instanceof Folder) {
            if (!(entry instanceof Folder))
                throw new Refusal(Errno.isFolder);
            if (to.entry.names().length > 0)
                throw new Refusal(Errno.notEmpty);
        } else if (entry instanceof Folder &&
            (to.entry !== undefined || holds(entry, to.folder)))
            throw new Refusal(
                to.entry !== undefined ? Errno.notFolder : Errno.invalid);
        else if (to.asFolder && !(entry instanceof Folder))
            throw new Refusal(Errno.notFolder);
        writable(from.folder).remove(from.name);
        writable(to.folder).add(to.name, entry);
        if (entry instanceof Bytes)
            this.#system.renamed?.(mount, to.path, entry);
    }
}

interface Place {
    folder: Folder;
    name: string;
    path: string;
    entry: Bytes | Folder | undefined;
    asFolder: boolean; // only a folder is meant
}

interface Found {
    entry: Bytes | Folder;
}

function writable(folder: Folder): Folder {
    if (folder.fixed)
        throw new Refusal(Errno.readOnly);
    return folder;
}

/** Whether a folder is, or lies in, another. */
function holds(outer: Folder, inner: Folder): boolean {
    return outer === inner || outer.names().some(name => {
        const entry = outer.get(name);
        return entry instanceof Folder && holds(entry, inner);
    });
}

/** What path_open opens, made where that is asked for. */
function opening(place: Place, how: number, writes: boolean):
    { file: Bytes } | { folder: Folder } {
    const { folder, name, entry, asFolder } = place;

    if (entry === undefined) {
        if (!(how & CREATE))
            throw new Refusal(Errno.missing);
        if (how & FOLDER || asFolder)
            throw new Refusal(Errno.invalid);
        return { file: writable(folder).makeFile(name) };
    }
    if (how & CREATE && how & EXCLUSIVE)
        throw new Refusal(Errno.exists);
    if (entry instanceof Folder) {
        if (writes || how & (CREATE | TRUNCATE))
            throw new Refusal(Errno.isFolder);
        return { folder: entry };
    }
    if (how & FOLDER || asFolder)
        throw new Refusal(Errno.notFolder);
    if (writes || how & TRUNCATE)
        writable(folder);
    if (how & TRUNCATE)
        entry.resize(0);
    return { file: entry };
}
