// wasi.test.mjs: the system that the page's program sees.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from './load.mjs';

const { Bytes, Exit, Folder, Wasi, below, lay } = await load(
    'src/web/program/wasi.ts', 'src/web/program/files.ts');
const build = process.env.BUILD ?? 'build';

const NONE = 0, BAD_FILE = 8, EXISTS = 20, INVALID = 28, IS_FOLDER = 31,
    MISSING = 44, NOT_FOLDER = 54, NOT_EMPTY = 55, READ_ONLY = 69,
    NOT_CAPABLE = 76;
const CREATE = 1, FOLDER = 2, EXCLUSIVE = 4, TRUNCATE = 8;
const READ = 2n, WRITE = 64n;
const utf8 = new TextEncoder(), text = new TextDecoder();

/** A module of one function, which gives its memory to the shim. */
const EMPTY = new WebAssembly.Module(Uint8Array.of(
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0,
    1, 7, 19, 2, 6, 109, 101, 109, 111, 114, 121, 2, 0, 6, 95, 115, 116, 97,
    114, 116, 0, 0, 10, 4, 1, 2, 0, 11));

/** The functions over a folder, called as the program would. */
function system(work = new Folder(), more = {}) {
    const made = new Wasi({
        args: ['vanban'], variables: {}, mounts: [['.', work]],
        out: () => {}, err: () => {}, ...more,
    });
    const instance = [];
    const real = WebAssembly.Instance;
    WebAssembly.Instance = class extends real {
        constructor(...args) {
            super(...args);
            instance.push(this);
        }
    };
    made.run(EMPTY);
    WebAssembly.Instance = real;
    const { memory } = instance[0].exports;
    const view = () => new DataView(memory.buffer);
    const bytes = (at, n) => new Uint8Array(memory.buffer, at, n);
    const put = (at, s) => {
        const b = utf8.encode(s);
        bytes(at, b.length).set(b);
        return [at, b.length];
    };
    return {
        f: made.imports, view, bytes, put,
        open(path, how = 0, rights = READ) {
            const errno = made.imports.path_open(3, 0, ...put(1024, path),
                how, rights, 0n, 0, 16);
            return [errno, view().getUint32(16, true)];
        },
        write(fd, s) {
            const [at, n] = put(2048, s);
            view().setUint32(32, at, true);
            view().setUint32(36, n, true);
            return made.imports.fd_write(fd, 32, 1, 40);
        },
        path: (name, path) => made.imports[name](3, ...put(1024, path)),
    };
}

test('every function that the program asks for is there', () => {
    const asked = WebAssembly.Module.imports(new WebAssembly.Module(
        readFileSync(`${build}/web/vanban.wasm`)));
    const { f } = system();
    assert.ok(asked.length > 20);
    for (const { module, name } of asked) {
        assert.equal(module, 'wasi_snapshot_preview1');
        assert.equal(typeof f[name], 'function', name);
    }
});

test('arguments are counted in bytes of UTF-8', () => {
    const s = system(new Folder(), {
        args: ['vanban', 'kế hoạch.yaml', '🖋'], variables: { A: 'ỡ' },
    });
    s.f.args_sizes_get(0, 4);
    assert.equal(s.view().getUint32(0, true), 3);
    const n = s.view().getUint32(4, true);
    assert.equal(n, utf8.encode('vanban kế hoạch.yaml 🖋 ').length);
    s.bytes(512 + n, 1)[0] = 77;
    s.f.args_get(100, 512);
    assert.equal(text.decode(s.bytes(512, n)),
        'vanban\0kế hoạch.yaml\0🖋\0');
    assert.equal(s.bytes(512 + n, 1)[0], 77);
    assert.equal(s.view().getUint32(104, true), 512 + 7);
    s.f.environ_sizes_get(0, 4);
    assert.equal(s.view().getUint32(4, true), utf8.encode('A=ỡ ').length);
});

test('files are made, written, read, cut', () => {
    const work = new Folder(), s = system(work);
    const [errno, fd] = s.open('văn bản.txt', CREATE, WRITE);
    assert.equal(errno, NONE);
    assert.equal(s.write(fd, 'một hai ba'), NONE);
    assert.equal(text.decode(work.get('văn bản.txt').bytes), 'một hai ba');
    assert.equal(s.f.fd_seek(fd, -2n, 2, 48), NONE);
    assert.equal(s.write(fd, 'bốn'), NONE);
    assert.equal(text.decode(work.get('văn bản.txt').bytes),
        'một hai bốn');
    assert.equal(s.f.fd_seek(fd, -99n, 1, 48), INVALID);
    assert.equal(s.f.fd_filestat_set_size(fd, 5n), NONE);
    assert.equal(s.f.fd_filestat_set_size(fd, 8n), NONE);
    assert.equal(text.decode(work.get('văn bản.txt').bytes), 'một\0\0\0');
    s.view().setUint32(32, 4096, true);
    s.view().setUint32(36, 100, true);
    assert.equal(s.f.fd_pread(fd, 32, 1, 1n, 40), NONE);
    assert.equal(s.view().getUint32(40, true), 7);
    assert.equal(s.f.fd_close(fd), NONE);
    assert.equal(s.f.fd_close(fd), BAD_FILE);
    assert.equal(s.f.fd_read(fd, 32, 1, 40), BAD_FILE);
});

test('a file has a second name, and its bytes when the first goes', () => {
    const work = new Folder(), s = system(work);
    lay(work, 'a.txt', utf8.encode('một'));
    lay(work, 'b/c.txt', utf8.encode('hai'));
    const link = (from, to) => s.f.path_link(3, 0, ...s.put(1024, from),
        3, ...s.put(1536, to));
    assert.equal(link('a.txt', 'b/d.txt'), NONE);
    assert.equal(link('a.txt', 'b/c.txt'), EXISTS);
    assert.equal(link('none', 'e.txt'), MISSING);
    assert.equal(link('b', 'f'), NOT_CAPABLE);
    const [, fd] = s.open('b/d.txt');
    assert.equal(s.f.fd_sync(fd), NONE);
    assert.equal(s.f.fd_sync(99), BAD_FILE);
    assert.equal(s.path('path_unlink_file', 'a.txt'), NONE);
    assert.equal(text.decode(work.get('b').get('d.txt').bytes), 'một');
});

test('what is refused has its own number', () => {
    const work = new Folder(), s = system(work);
    lay(work, 'a/b/c.txt', utf8.encode('c'));
    assert.equal(s.open('none')[0], MISSING);
    assert.equal(s.open('none/c')[0], MISSING);
    assert.equal(s.open('')[0], MISSING);
    assert.equal(s.open('a/b/c.txt/d')[0], NOT_FOLDER);
    assert.equal(s.open('a/b/c.txt/')[0], NOT_FOLDER);
    assert.equal(s.open('a/b/c.txt', FOLDER)[0], NOT_FOLDER);
    assert.equal(s.open('a/b', 0, WRITE)[0], IS_FOLDER);
    assert.equal(s.open('a/b/c.txt', CREATE | EXCLUSIVE)[0], EXISTS);
    assert.equal(s.open('a/../..')[0], NOT_CAPABLE);
    assert.equal(s.open('a/../a/./b//c.txt')[0], NONE);
    assert.equal(s.path('path_create_directory', 'a'), EXISTS);
    assert.equal(s.path('path_unlink_file', 'a'), IS_FOLDER);
    assert.equal(s.path('path_unlink_file', 'b'), MISSING);
    assert.equal(s.path('path_remove_directory', 'a'), NOT_EMPTY);
    assert.equal(s.path('path_remove_directory', 'a/b/c.txt'), NOT_FOLDER);
    assert.equal(s.f.fd_prestat_get(4, 0), BAD_FILE);
});

test('what is fixed stays as it is', () => {
    const packed = new Folder(true), s = system(packed);
    lay(packed, 'templates/a.xml', utf8.encode('a'));
    assert.equal(s.open('templates/b.xml', CREATE, WRITE)[0], READ_ONLY);
    assert.equal(s.open('templates/a.xml', 0, WRITE)[0], READ_ONLY);
    assert.equal(s.open('templates/a.xml', TRUNCATE)[0], READ_ONLY);
    assert.equal(s.path('path_unlink_file', 'templates/a.xml'), READ_ONLY);
    assert.equal(s.path('path_create_directory', 'new'), READ_ONLY);
    assert.equal(s.open('templates/a.xml')[0], NONE);
});

test('a file that was given is not written to by the program', () => {
    const given = utf8.encode('given'), work = new Folder();
    lay(work, 'a', given);
    const s = system(work);
    const [, fd] = s.open('a', 0, WRITE);
    s.write(fd, 'taken');
    assert.equal(text.decode(given), 'given');
    assert.deepEqual([...below(work)].map(([n, b]) => [n, b.written]),
        [['a', true]]);
});

test('a rename takes the place of what was there, and is told', () => {
    const work = new Folder(), told = [];
    const s = system(work, { renamed: (...args) => told.push(args) });
    lay(work, 'ra/cũ.pdf', utf8.encode('cũ'));
    const [, fd] = s.open('ra/.tmp', CREATE, WRITE);
    s.write(fd, 'mới');
    s.f.fd_close(fd);
    const from = s.put(1024, 'ra/.tmp'), to = s.put(1100, './ra/cũ.pdf');
    assert.equal(s.f.path_rename(3, ...from, 3, ...to), NONE);
    assert.deepEqual([...below(work)].map(([n]) => n), ['ra/cũ.pdf']);
    assert.equal(text.decode(work.get('ra').get('cũ.pdf').bytes), 'mới');
    assert.deepEqual(told.map(([mount, path]) => [mount, path]),
        [['.', 'ra/cũ.pdf']]);
    assert.equal(s.f.path_rename(3, ...from, 3, ...to), MISSING);
});

test('a folder is read in parts, whole names only once', () => {
    const work = new Folder(), names = [];
    for (let i = 0; i < 200; i++)
        lay(work, `tệp-${String(i).padStart(3, '0')}`, new Uint8Array());
    const s = system(work);
    let cookie = 0n, used = 512;
    while (used === 512) {
        assert.equal(s.f.fd_readdir(3, 4096, 512, cookie, 40), NONE);
        used = s.view().getUint32(40, true);
        for (let at = 0; at + 24 <= used;) {
            const n = s.view().getUint32(4096 + at + 16, true);
            if (at + 24 + n > used)
                break;
            names.push(text.decode(s.bytes(4096 + at + 24, n)));
            cookie = s.view().getBigUint64(4096 + at, true);
            at += 24 + n;
        }
    }
    assert.deepEqual(names, work.names());
});

test('proc_exit ends the program with its status', () => {
    assert.throws(() => system().f.proc_exit(3),
        e => e instanceof Exit && e.status === 3);
});

test('bytes that are given away leave the file its size alone', () => {
    const file = new Bytes(utf8.encode('abc'));
    file.write(3, utf8.encode('def'));
    assert.equal(text.decode(file.give()), 'abcdef');
    assert.equal(file.size, 6);
    assert.equal(file.written, false);
});
