// A body that is declared item by item, as plain text that the program reads
// in the same way; what cannot be said so is told.
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Path, Plan } from '../plan/plan.ts';
import type { OutlineLine } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { parse, readBody, writeBody } from './block.ts';
import type { Place } from './block.ts';
import { labelOf } from './labels.ts';
import { outlineOf } from './outline.ts';

export interface Converted {
    plan: string; // the whole plan with the body as text
    text: string;
    /** Words on what comes out otherwise; empty: all is alike. */
    differs: string;
}

/** Letters alone, to find the author's words behind the printed ones. */
function bare(text: string): string {
    return text.replace(/\^\[[^\]]*\]|\[\^[^\]]+\]|<\/?su[bp]>/g, '')
        .replace(/\\(?=[!-/:-@[-`{-~])|\*/g, '').replace(/\s+/g, ' ').trim();
}

/** The lines of all texts below a node, in their order. */
function textsOf(node: unknown, into: string[] = []): string[] {
    if (isScalar(node))
        into.push(...String(node.value ?? '').split('\n')
            .map(line => line.trim()).filter(line => line !== ''));
    else if (isSeq(node))
        node.items.forEach(item => textsOf(item, into));
    else if (isMap(node))
        node.items.forEach(pair => textsOf(pair.value, into));
    return into;
}

/** The words as the author wrote them, with bold, italic and notes. */
class Words {
    #at = 0;

    constructor(private texts: string[]) {}

    of(said: OutlineLine): string | null {
        for (let n = this.#at; n < this.texts.length; n++) {
            const text = this.texts[n] ?? '';
            const label = labelOf(text);
            const own = label === null ? text : text.slice(
                label.before.length + label.text.length + label.after.length);
            if (bare(own) === said.text || bare(text) === said.text) {
                this.#at = n + 1;
                return bare(own) === said.text ? own : text;
            }
        }
        return null;
    }
}

function rowsOf(node: unknown): string[] | null {
    if (!isSeq(node) || !node.items.every(row => isSeq(row) &&
        row.items.every(isScalar)))
        return null;
    const rows = node.items.map(row => `| ${(row as { items: unknown[] })
        .items.map(cell => String(isScalar(cell) ? cell.value ?? '' : '')
            .trim().replace(/\n/g, '<br>').replace(/\|/g, '\\|'))
        .join(' | ')} |`);
    const columns = (node.items[0] as { items: unknown[] }).items.length;
    return [rows[0] ?? '', `|${'---|'.repeat(columns)}`, ...rows.slice(1)];
}

/** Nodes below one that are tables, in their order: as text, or null. */
function tablesOf(node: unknown, into: (string[] | null)[] = []):
    (string[] | null)[] {
    if (isSeq(node)) {
        if (node.items.length > 0 && node.items.every(isSeq))
            into.push(rowsOf(node));
        else
            node.items.forEach(item => tablesOf(item, into));
    } else if (isMap(node)) {
        const name = node.get('bang', true);
        if (node.has('dong') || node.has('tep'))
            into.push(null);
        else if (isScalar(name))
            into.push([`[bảng: ${String(name.value)}]`]);
        node.items.forEach(pair => {
            if (!node.has('dong'))
                tablesOf(pair.value, into);
        });
    } else if (isScalar(node)) {
        /* tables inside a text stand there already */
        let rows: string[] = [];
        for (const line of [...String(node.value ?? '').split('\n'), '']) {
            if (/^\s*\|.*\|\s*$/.test(line)) {
                rows.push(line.trim());
                continue;
            }
            if (rows.length > 0)
                into.push(rows);
            rows = [];
            if (/^\s*\[bảng:/.test(line))
                into.push([line.trim()]);
        }
    }
    return into;
}

const BOTH = /^(?:khoan|khoan_lead|dieu)$/;

function write(lines: OutlineLine[], node: unknown, said: boolean):
    { text: string; left: string[] } {
    const words = new Words(textsOf(node));
    const tables = tablesOf(node);
    const out: string[] = [], left: string[] = [];
    for (const line of lines) {
        if (line.kind === 'note')
            continue;
        if (line.kind.startsWith('table')) {
            const rows = tables.shift();
            if (rows)
                out.push(...rows);
            else
                left.push(`bảng ở dòng ${line.line}`);
            continue;
        }
        if (line.kind === 'landscape') {
            left.push('trang ngang');
            continue;
        }
        const before = !said ? '' : line.kind === 'heading' ? '## '
            : BOTH.test(line.kind) ? '\\' : '';
        if (line.label === '' && out.length > 0 && line.kind === 'paragraph')
            out.push('');
        out.push(before + (line.label ? `${line.label} ` : '') +
            (words.of(line) ?? line.text));
    }
    return { text: out.join('\n'), left };
}

function inside(lines: OutlineLine[], name: string, place: Place):
    OutlineLine[] {
    return lines.filter(line => line.file === name &&
        line.line >= place.line && line.line <= place.lastLine);
}

function alike(a: OutlineLine[], b: OutlineLine[]): number {
    const key = (line: OutlineLine | undefined) => line &&
        [line.kind, line.label, line.text].join('|');
    let n = Math.abs(a.length - b.length);
    a.forEach((line, i) => {
        n += key(line) === key(b[i]) ? 0 : 1;
    });
    return n;
}

/**
 * The body as text. Null where the program tells nothing of it. Of two ways
 * to write it the one is taken that the program understands as before.
 */
export async function convert(plan: Plan, program: Program, path: Path):
    Promise<Converted | null> {
    const answer = await outlineOf(program, plan.name, plan.text);
    const document = parse(plan.text);
    const place = readBody(plan.text, path, document);
    const node = document.getIn(path, true) as Node | undefined;
    const before = inside(answer?.outline ?? [], plan.name, place);
    if (before.length === 0)
        return null;
    let best: Converted | null = null, least = Infinity;
    for (const said of [false, true]) {
        const { text, left } = write(before, node, said);
        const whole = writeBody(plan.text, path, text, document);
        const again = await outlineOf(program, plan.name, whole);
        const after = inside(again?.outline ?? [], plan.name,
            readBody(whole, path));
        const n = alike(before, after);
        if (n >= least)
            continue;
        least = n;
        best = { plan: whole, text, differs: [
            ...left.length > 0 ? [`không chuyển được ${left.join(', ')}`] : [],
            ...n > left.length ? [`${n} đoạn in ra khác trước`] : [],
        ].join('; ') };
        if (n === 0)
            break;
    }
    return best;
}
