// The unit's own files: templates and profiles that stand over those of the
// page, tables of legal bases and of wrong words that are read beside them. The
// program looks at each before it is kept, in its own words.
import { plain } from '../bases/registry.ts';
import type { File, Program } from '../program/program.ts';
import type { Store } from './store.ts';

export type OwnKind = 'template' | 'shared' | 'profile' | 'dossier'
    | 'settings' | 'bases' | 'words';

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

export const isTable = (name: string) => /\.(csv|xlsx|ods)$/i.test(name);

/** What a table is for, by the names of its columns; null: for none of these,
 * as data of a batch is. */
export async function tableKind(program: Program, file: File):
    Promise<'bases' | 'words' | null> {
    const { out } = await program.run(['sheets', file.name, '--json'], [file]);
    if (!out.startsWith('{'))
        return null;
    const { rows } = JSON.parse(out) as { rows: { cells: string[] }[] };
    const keys = (rows[0]?.cells ?? []).map(cell =>
        plain(cell).replace(/[^a-z\d]+/g, '_'));
    const has = (...names: string[]) =>
        names.every(name => keys.includes(name));
    return has('so_ky_hieu', 'loai') ? 'bases'
        : has('sai', 'dung') ? 'words' : null;
}

async function kindIn(program: Program, file: File): Promise<OwnKind | null> {
    return isTable(file.name) ? tableKind(program, file)
        : kindOf(file.name, new TextDecoder().decode(file.bytes));
}

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
    const folder = { shared: 'chung/', bases: 'can-cu/', words: 'chinh-ta/',
        template: '', profile: '', dossier: '', settings: '' }[kind];
    return `templates/${folder}${base}${name.slice(at).toLowerCase()}`;
}

const baseOf = (path: string) =>
    path.replace(/^templates\//, '').replace(/\.[a-z]+$/, '');

/** The messages of a call, without what stands around them. */
function messagesOf(err: string): string[] {
    return err.split('\n').filter(line => /: (lỗi|error): /.test(line))
        .map(line => line.replace(/^(?:\/app\/)?templates\//, '')
            .replace(/ \[[A-Z][A-Z0-9_]*\]$/, ''));
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
    case 'bases': return ['can-cu', '--json'];
    case 'words': return ['check', 'thu.yaml', '--diagnostic-format', 'short'];
    }
}

async function look(program: Program, kind: OwnKind, path: string):
    Promise<string[]> {
    const plan = kind !== 'profile' && kind !== 'words' ? []
        : [{ name: 'thu.yaml', bytes: new TextEncoder()
            .encode((await program.run(['new', 'ke-hoach'], [])).out) }];
    const result = await program.run(callOf(kind, path), plan);

    if (result.fault !== undefined)
        return ['Chương trình không đọc nổi tệp này'];
    // `check` tells on its standard output, the others beside theirs
    const told = messagesOf(plan.length > 0 ? result.out + result.err
        : result.err);
    const own = path.replace(/^templates\//, '');
    return kind === 'words' || kind === 'bases'
        ? told.filter(line => line.includes(own)) : told;
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
        const kind = await kindIn(program, { name, bytes });
        const path = kind === null ? name : pathOf(name, kind);
        looked.push({ file: { name: path, bytes }, kind: kind ?? 'template',
            replaces: program.packed(path) !== null,
            faults: kind !== null ? [] : [isTable(name)
                ? 'Bảng này không phải bảng căn cứ (cần các cột Loại, Số ký '
                    + 'hiệu) hay bảng chữ sai (cần các cột Sai, Đúng)'
                : 'Chỉ nhận mẫu (.xml), bộ thể thức, bộ hồ sơ (.ini), bảng '
                    + 'căn cứ và bảng chữ sai (.csv, .xlsx)'] });
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
