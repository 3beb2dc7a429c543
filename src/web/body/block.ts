// A body's text inside the plan: found, read line by line, and changed in
// place, so that all bytes of the plan outside of it stay.
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { keyOf } from '../plan/key.ts';
import type { Path } from '../plan/plan.ts';

/**
 * How a body is written: `block` below `|`, line by line; `words` on the
 * key's own line, in quotes or folded; from another `file`; as `lists` and
 * maps; `none`: there is nothing yet.
 */
export type Writing = 'block' | 'words' | 'file' | 'lists' | 'none';

export interface Place {
    writing: Writing;
    text: string;
    /** Line of the plan, from 1, on which the first line of text stands. */
    line: number;
    /** The last line of the plan that belongs to it. */
    lastLine: number;
    /** Blanks before each line of a block. */
    indent: number;
    file?: string; // that "@noi-dung.txt" names
}

function pairOf(map: YAMLMap, name: string): Pair<Node, Node | null> | null {
    for (const pair of map.items as Pair<Node, Node | null>[])
        if (isScalar(pair.key) && keyOf(String(pair.key.value)) === name)
            return pair;
    return null;
}

interface Found {
    map: YAMLMap;
    pair: Pair<Node, Node | null>;
}

function find(document: Document.Parsed, path: Path): Found | null {
    let node: unknown = document.contents;
    let found: Found | null = null;
    for (const step of path) {
        found = null;
        if (typeof step === 'number') {
            node = isSeq(node) ? node.items[step] : null;
            continue;
        }
        const pair = isMap(node) ? pairOf(node, step) : null;
        if (pair === null)
            return null;
        found = { map: node as YAMLMap, pair };
        node = pair.value;
    }
    return found;
}

function lineAt(text: string, offset: number): number {
    let line = 1;
    for (let i = text.indexOf('\n'); i >= 0 && i < offset;
        i = text.indexOf('\n', i + 1))
        line++;
    return line;
}

function startOfLine(text: string, offset: number): number {
    return text.lastIndexOf('\n', offset - 1) + 1;
}

interface Block {
    from: number; // of the first line of text
    to: number; // behind the last line's end
    header: number; // where the '|' stands
    digit: number; // of "|2"; 0 where there is none
    column: number; // of the key, from 0
}

/** Blanks that stand before the lines of a block. */
function indentOf(plan: string, block: Block): number {
    if (block.digit > 0)
        return block.column + block.digit;
    for (const line of plan.slice(block.from, block.to).split('\n')) {
        const blanks = /^ */.exec(line)?.[0].length ?? 0;
        if (line.trim() !== '' && blanks > block.column)
            return blanks;
    }
    return block.column + 2;
}

function blockOf(plan: string, found: Found): Block | null {
    const value = found.pair.value;
    const key = found.pair.key;
    if (!isScalar(value) || !value.range || !isScalar(key) || !key.range ||
        value.type !== 'BLOCK_LITERAL')
        return null;
    const [header, to] = value.range;
    const end = plan.indexOf('\n', header);
    const digit = /^\|[+-]?(\d)/.exec(plan.slice(header, header + 3));
    return {
        header,
        from: end < 0 ? plan.length : end + 1,
        to: Math.max(to, end < 0 ? plan.length : end + 1),
        digit: digit ? Number(digit[1]) : 0,
        column: key.range[0] - startOfLine(plan, key.range[0]),
    };
}

function linesOf(plan: string, block: Block): string[] {
    const indent = indentOf(plan, block);
    const lines = plan.slice(block.from, block.to).split('\n').map(line => {
        const own = line.endsWith('\r') ? line.slice(0, -1) : line;
        return own.slice(Math.min(indent, /^ */.exec(own)?.[0].length ?? 0));
    });
    while (lines.length > 0 && lines[lines.length - 1]?.trim() === '')
        lines.pop();
    return lines;
}

const NOTHING: Place = {
    writing: 'none', text: '', line: 0, lastLine: 0, indent: 0,
};

function placeOf(plan: string, found: Found): Place {
    const value = found.pair.value;
    const key = found.pair.key as Node;
    const block = blockOf(plan, found);
    const at = value?.range?.[0] ?? key.range?.[0] ?? 0;
    const line = lineAt(plan, at);
    if (block !== null) {
        const lines = linesOf(plan, block);
        return {
            writing: 'block', text: lines.join('\n'),
            line: lineAt(plan, block.header) + 1,
            lastLine: lineAt(plan, block.header) + lines.length,
            indent: indentOf(plan, block),
        };
    }
    const lastLine = lineAt(plan, Math.max(at, (value?.range?.[1] ?? at) - 1));
    if (isMap(value) || isSeq(value) || isAlias(value))
        return { ...NOTHING, writing: 'lists', line, lastLine };
    if (!isScalar(value) || value.value === null || value.value === '')
        return NOTHING;
    const text = String(value.source ?? value.value).replace(/\n+$/, '');
    if (/^@\S/.test(text) && !text.includes('\n'))
        return { ...NOTHING, writing: 'file', line, lastLine, text,
            file: text.slice(1) };
    return { ...NOTHING, writing: 'words', line, lastLine, text };
}

/** Where a body stands in the plan, and what it says. */
export function readBody(plan: string, path: Path,
                         document = parse(plan)): Place {
    const found = find(document, path);
    return found === null ? NOTHING : placeOf(plan, found);
}

export function parse(plan: string): Document.Parsed {
    return parseDocument(plan, { schema: 'failsafe', uniqueKeys: false,
        strict: false, logLevel: 'silent' });
}

/** Characters that YAML takes for line ends, or does not take at all. */
function clean(text: string): string {
    return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

function indented(text: string, indent: number, eol: string): string {
    const blanks = ' '.repeat(indent);
    const lines = clean(text).replace(/(?:\n[ \t]*)+$/, '').split('\n');
    return lines.map(line => (line.trim() === '' ? '' : blanks + line) + eol)
        .join('');
}

/** The first line begins with a blank: YAML has to be told the indent. */
function beginsBlank(text: string): boolean {
    return /^[ \t]/.test(text.replace(/^(?:[ \t]*\n)+/, ''));
}

function writeBlock(plan: string, block: Block, text: string,
                    eol: string): string {
    const indent = indentOf(plan, block);
    const head = plan.slice(block.header, block.from);
    const blank = text.trim() === '';
    let header = head;
    if (block.digit === 0 && beginsBlank(text))
        header = head.replace(/^\|[+-]?/, `$&${indent - block.column}`);
    if (!header.endsWith('\n'))
        header += eol;
    /* blank lines behind the text part it from the next key */
    const old = plan.slice(block.from, block.to);
    const tail = /(?:^|\n)((?:[ \t]*\r?\n)*)[ \t]*$/.exec(old)?.[1] ?? '';
    return plan.slice(0, block.header) + header +
        (blank ? '' : indented(text, indent, eol)) + tail +
        plan.slice(block.to);
}

/** Makes a block of what stood on the key's line; a comment stays there. */
function writeWords(plan: string, found: Found, text: string,
                    eol: string): string {
    const key = found.pair.key as Node;
    const value = found.pair.value;
    const keyFrom = key.range?.[0] ?? 0;
    if (found.map.flow) {
        const from = value?.range?.[0] ?? 0, to = value?.range?.[1] ?? 0;
        return plan.slice(0, from) + JSON.stringify(clean(text)) +
            plan.slice(to);
    }
    const column = keyFrom - startOfLine(plan, keyFrom);
    const colon = plan.indexOf(':', key.range?.[1] ?? 0) + 1;
    const to = Math.max(value?.range?.[1] ?? colon, colon);
    const end = plan.indexOf('\n', value && value.range ? to - 1 : colon);
    const lineEnd = plan.indexOf('\n', colon);
    const remarks = [plan.slice(colon, lineEnd < 0 ? colon : lineEnd),
        plan.slice(to, end < 0 || end < to ? to : end)]
        .map(rest => rest.trim());
    const remark = remarks.find(rest => rest.startsWith('#'));
    const head = ` |${beginsBlank(text) ? '2' : ''}` +
        (remark ? ` ${remark}` : '') + eol;
    const after = end < 0 ? plan.length : Math.max(end + 1, to);
    return plan.slice(0, colon) + head + indented(text, column + 2, eol) +
        plan.slice(after);
}

/** Puts a new key behind all others of its map, or at the plan's end. */
function writeNew(plan: string, path: Path, text: string, eol: string,
                  document: Document.Parsed): string {
    const name = String(path[path.length - 1]);
    const parent = path.length > 1
        ? document.getIn(path.slice(0, -1), true) : document.contents;
    const first = isMap(parent) ? (parent.items[0]?.key as Node) : null;
    const at = first?.range?.[0] ?? 0;
    const column = first ? at - startOfLine(plan, at) : 0;
    const last = isMap(parent)
        ? parent.items[parent.items.length - 1]?.value as Node | null : null;
    let to = path.length > 1 && last?.range ? last.range[1] : plan.length;
    if (to > 0 && plan[to - 1] !== '\n') {
        const end = plan.indexOf('\n', to);
        to = end < 0 ? plan.length : end + 1;
    }
    const before = plan.slice(0, to);
    return before + (before === '' || before.endsWith('\n') ? '' : eol) +
        ' '.repeat(column) + `${name}: |${beginsBlank(text) ? '2' : ''}` +
        eol + indented(text, column + 2, eol) + plan.slice(to);
}

/** The plan with another text for a body; all else in it stays. */
export function writeBody(plan: string, path: Path, text: string,
                          document = parse(plan)): string {
    const eol = /\r\n/.test(plan) ? '\r\n' : '\n';
    const found = find(document, path);
    if (found === null)
        return text.trim() === '' ? plan
            : writeNew(plan, path, text, eol, document);
    const block = blockOf(plan, found);
    return block !== null ? writeBlock(plan, block, text, eol)
        : writeWords(plan, found, text, eol);
}
