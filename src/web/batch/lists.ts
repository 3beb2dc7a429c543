// A batch that several workers make in parts (`--shard`): their lists as the
// one run would have written them.
import type { File } from '../program/program.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** "xa/manifest-2-4.csv": its name in the whole; null: no part of a list. */
export function wholeName(name: string): string | null {
    const found = /^(.*\/)?(manifest|failed)-\d+-\d+(\.(?:csv|json))$/
        .exec(name);
    return found === null ? null
        : `${found[1] ?? ''}${found[2] ?? ''}${found[3] ?? ''}`;
}

/** Rows of CSV with their ends; a cell in quotes may have several lines. */
export function rowsOf(text: string): string[] {
    return text.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g) ?? [];
}

/** Rows of a record each, in the order of the records. */
function inOrder(rows: [number, string][]): string[] {
    return rows.sort(([a], [b]) => a - b).map(([, row]) => row);
}

interface Part {
    manifest: string; // CSV
    json: string;
    failed: string;
}

/** "12,xa.xlsx!Xã!A13,xong,…" */
const isDone = (row: string) =>
    /^\d+,(?:"(?:[^"]|"")*"|[^",]*),xong,/.test(row);

/** The numbers of the records that a list tells of. */
function recordsOf({ manifest }: Part): { record: number; row: string;
    done: boolean }[] {
    return rowsOf(manifest).slice(1).map(row => ({
        record: parseInt(row, 10), row, done: isDone(row) }));
}

function manifestOf(parts: Part[]): string {
    const [head = ''] = rowsOf(parts[0]?.manifest ?? '');
    return head + inOrder(parts.flatMap(part => recordsOf(part)
        .map(({ record, row }): [number, string] => [record, row]))).join('');
}

function jsonOf(parts: Part[]): string {
    const row = /^ {4}\{"record": (\d+),.*\}(?=,?$)/gm;
    const sum = (key: string) => parts.reduce((all, { json }) =>
        all + Number(new RegExp(`^  "${key}": (\\d+)`, 'm').exec(json)?.[1]),
    0);
    const rows = inOrder(parts.flatMap(({ json }) => [...json.matchAll(row)]
        .map((found): [number, string] => [Number(found[1]), found[0]])));
    const [first] = parts;
    const from = first?.json.indexOf('[') ?? 0;
    const head = first?.json.slice(0, from) ?? '';
    return head.replace(/^ {2}"shard": \d+/m, '  "shard": 1')
        .replace(/^ {2}"shards": \d+/m, '  "shards": 1')
        .replace(/^ {2}"done": \d+/m, `  "done": ${sum('done')}`)
        .replace(/^ {2}"failed": \d+/m, `  "failed": ${sum('failed')}`)
        + `[\n${rows.join(',\n')}\n  ]\n}\n`;
}

/** The rows that failed stand in the order of their records, too. */
function failedOf(parts: Part[]): string {
    const [head = ''] = rowsOf(parts.find(part => part.failed !== '')?.failed
        ?? '');
    return head + inOrder(parts.flatMap(part => {
        const rows = rowsOf(part.failed).slice(1);
        return recordsOf(part).filter(({ done }) => !done)
            .map(({ record }, n): [number, string] => [record, rows[n] ?? '']);
    })).join('');
}

/** The lists of all parts, each an array of them, as those of one run. */
export function wholeLists(lists: File[][]): File[] {
    const names = [...new Set(lists.flat().map(file => wholeName(file.name)))];
    const parts = lists.map((files): Part => {
        const text = (end: RegExp) => decoder.decode(
            files.find(file => end.test(wholeName(file.name) ?? ''))?.bytes);
        return { manifest: text(/manifest\.csv$/),
            json: text(/manifest\.json$/), failed: text(/failed\.csv$/) };
    });
    return names.filter(name => name !== null).map(name => ({ name,
        bytes: encoder.encode(name.endsWith('.json') ? jsonOf(parts)
            : /manifest\.csv$/.test(name) ? manifestOf(parts)
                : failedOf(parts)) }));
}
