// The unit's own files: templates and profiles that stand over those of the
// page. The program looks at each before it is kept, in its own words.
import type { File, Program } from '../program/program.ts';
import type { Store } from './store.ts';

export type OwnKind = 'template' | 'shared' | 'profile' | 'dossier'
    | 'settings';

export interface Looked {
    file: File; // with its path: "templates/ke-hoach-xa.xml"
    kind: OwnKind;
    /** It stands over one that the page brings. */
    replaces: boolean;
    /** What is wrong with it; empty: it can be used. */
    faults: string[];
}

/** Files of settings that the program looks for by their names. */
const settingsFiles = ['dia-danh.ini', 'ngay-nghi.ini',
    'don-vi-hanh-chinh.txt'];

function kindOf(name: string, text: string): OwnKind | null {
    if (settingsFiles.includes(name))
        return 'settings';
    if (/\.xml$/i.test(name))
        return /<shared[\s>/]/.test(text) && !/<template[\s>/]/.test(text)
            ? 'shared' : 'template';
    if (/\.ini$/i.test(name))
        return /^\s*\[ho_so\]/m.test(text) ? 'dossier' : 'profile';
    return null;
}

/** As the program wants names: "Kế hoạch xã (1).XML" has none of them. */
function pathOf(name: string, kind: OwnKind): string {
    const at = name.lastIndexOf('.');
    const base = name.slice(0, at).replace(/ ?\(\d+\)$/, '');
    const folder = kind === 'shared' ? 'templates/chung/' : 'templates/';
    return `${folder}${base}${name.slice(at).toLowerCase()}`;
}

const baseOf = (path: string) =>
    path.replace(/^templates\//, '').replace(/\.[a-z]+$/, '');

/** The messages of a call, without what stands around them. */
function messagesOf(err: string): string[] {
    return err.split('\n').filter(line => /: (lỗi|error): /.test(line))
        .map(line => line.replace(/^templates\//, ''));
}

/** The call in which the program reads such a file. */
function callOf(kind: OwnKind, path: string): string[] {
    switch (kind) {
    case 'template': return ['new', baseOf(path)];
    case 'dossier': return ['schema', baseOf(path), '--form'];
    case 'profile':
        return ['check', 'thu.yaml', '--profile', baseOf(path),
            '--diagnostic-format', 'short'];
    case 'shared': return ['list', 'templates'];
    case 'settings': return ['list', 'communes', '00004'];
    }
}

async function look(program: Program, kind: OwnKind, path: string):
    Promise<string[]> {
    const plan = kind !== 'profile' ? []
        : [{ name: 'thu.yaml', bytes: new TextEncoder()
            .encode((await program.run(['new', 'ke-hoach'], [])).out) }];
    const result = await program.run(callOf(kind, path), plan);

    if (result.fault !== undefined)
        return ['Chương trình không đọc nổi tệp này'];
    // `check` tells on its standard output, the others beside theirs
    return messagesOf(kind === 'profile' ? result.out + result.err
        : result.err);
}

function filesOf(own: { id: string; bytes: Uint8Array }[]): File[] {
    return own.map(({ id, bytes }) => ({ name: id, bytes }));
}

/** Hands what is kept to the program; at the start, and after each change. */
export async function applyOwn(store: Store, program: Program):
    Promise<void> {
    program.setOwn(filesOf(await store.own().catch(() => [])));
}

/**
 * Keeps those of the files that the program can use, all of them together, as
 * one may include another.
 */
export async function addOwn(store: Store, program: Program, files: File[]):
    Promise<Looked[]> {
    const before = filesOf(await store.own());
    const looked: Looked[] = [];

    for (const { name, bytes } of files) {
        const kind = kindOf(name, new TextDecoder().decode(bytes));
        const path = kind === null ? name : pathOf(name, kind);
        looked.push({ file: { name: path, bytes }, kind: kind ?? 'template',
            replaces: program.packed(path) !== null,
            faults: kind !== null ? []
                : ['Chỉ nhận mẫu (.xml) và bộ thể thức, bộ hồ sơ (.ini)'] });
    }
    const good = () => looked.filter(one => one.faults.length === 0);
    const withNew = () => [
        ...before.filter(old => !good().some(one =>
            one.file.name === old.name)),
        ...good().map(one => one.file)];

    // what is left out may have been needed by another
    for (let left = -1; left !== good().length;) {
        left = good().length;
        program.setOwn(withNew());
        for (const one of good())
            one.faults = await look(program, one.kind, one.file.name);
    }
    await store.setOwn(good().map(one => one.file));
    await applyOwn(store, program);
    return looked;
}
