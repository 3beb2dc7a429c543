// disk.mjs: folders of this machine for the page's program, so that tests of
// the native program can be made with it.
import {
    mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { Bytes, Folder } from '../../src/web/program/files.ts';

/** A folder of the disk: read when it is asked for, written by save(). */
export class DiskFolder extends Folder {
    constructor(path) {
        super();
        this.path = path;
    }

    get(name) {
        const path = `${this.path}/${name}`;
        const known = super.get(name);
        const stat = known ?? statSync(path, { throwIfNoEntry: false });

        if (known !== undefined || stat === undefined)
            return known;
        this.add(name, stat.isDirectory() ? new DiskFolder(path)
            : new Bytes(stat.isFile() ? readFileSync(path) : undefined));
        return super.get(name);
    }

    names() {
        return [...new Set([...readdirSync(this.path), ...super.names()])]
            .sort();
    }

    remove(name) {
        super.remove(name);
        rmSync(`${this.path}/${name}`, { recursive: true, force: true });
    }

    makeFolder(name) {
        const folder = new DiskFolder(`${this.path}/${name}`);
        mkdirSync(folder.path);
        this.add(name, folder);
        return folder;
    }

    save() {
        for (const name of super.names()) {
            const entry = super.get(name);
            if (entry instanceof DiskFolder)
                entry.save();
            else if (entry.written)
                writeFileSync(`${this.path}/${name}`, entry.bytes);
        }
    }
}

/** A folder above another, in which is found what the first has not; listed
 * is what the first has. */
export class OverFolder extends DiskFolder {
    constructor(path, under) {
        super(path);
        this.under = under;
    }

    get(name) {
        const own = super.get(name);

        if (own instanceof OverFolder || !(own instanceof DiskFolder))
            return own ?? this.under?.get(name);
        this.add(name, new OverFolder(own.path, this.under?.get(name)));
        return super.get(name);
    }
}

/** The folders of this machine by their paths, and the working folder. */
export function disk(folder) {
    return [
        ...readdirSync('/', { withFileTypes: true })
            .filter(e => e.isDirectory() && e.name !== 'proc')
            .map(e => [`/${e.name}`, new DiskFolder(`/${e.name}`)]),
        ['.', new DiskFolder(folder)],
    ];
}
