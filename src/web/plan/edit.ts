// Edits of a plan: for what is to be changed at a path, the bytes that go and
// those that come in their place. Whatever is not concerned stays as it is.
import { isMap, isScalar, isSeq, visit } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { keyOf } from './key.ts';
import {
    afterSign, endOf, find, isFlow, isNothing, rangeOf, signOf, valueOf,
} from './read.ts';
import type { Path, Place, Reading, Value } from './read.ts';
import { afterKey, blockLines, cleaned, lineOfText, needsBlock, needsDepth,
         pairs } from './write.ts';
import type { Manner } from './write.ts';

export interface Edit {
    from: number;
    to: number;
    text: string;
}

/** A list or map in brackets at a path has to be written out first. */
export class InBrackets {
    constructor(readonly path: Path) {}
}

export type Planned = Edit | InBrackets | null;

export const lineStart = (text: string, at: number) =>
    text.lastIndexOf('\n', at - 1) + 1;

export function lineEnd(text: string, at: number): number {
    const end = text.indexOf('\n', at);
    const last = end < 0 ? text.length : end;

    return last > at && text[last - 1] === '\r' ? last - 1 : last;
}

/** The column of a place: columns before it, a BOM being none. */
function columnOf(text: string, at: number): number {
    const start = lineStart(text, at);

    return at - start - (start === 0 && text.startsWith('\ufeff') ? 1 : 0);
}

export function mannerOf(reading: Reading): Manner {
    const end = reading.text.indexOf('\n');
    let listStep: number | undefined;

    visit(reading.document, {
        Pair(_, pair) {
            const value = pair.value as Node | null;

            if (!isSeq(value) || isFlow(value) || value.items.length === 0)
                return undefined;
            const place: Place = { parent: value as YAMLSeq<Node>, index: 0,
                                   node: value.items[0] as Node,
                                   inFlow: false };

            listStep = columnOf(reading.text, signOf(place)) -
                columnOf(reading.text, rangeOf(pair.key as Node)[0]);
            return visit.BREAK;
        },
    });
    return { eol: end > 0 && reading.text[end - 1] === '\r' ? '\r\n' : '\n',
             listStep: listStep === 0 ? 0 : 2 };
}

/** The outermost list or map in brackets on the way to a path. */
function outermostFlow(reading: Reading, path: Path): Path {
    for (let n = 1; n < path.length; n++)
        if (isFlow(find(reading, path.slice(0, n))?.node ?? null))
            return path.slice(0, n);
    return path;
}

/** Where the value begins, with an anchor or tag before it. */
function startOf(reading: Reading, place: Place): number {
    const after = afterSign(place);
    const node = place.node!;
    const from = isMap(node) && node.items.length > 0 && !isFlow(node)
        ? rangeOf(node.items[0]!.key as Node)[0] : rangeOf(node)[0];
    const marks = /^(\s*)[&!]/.exec(reading.text.slice(after, from));

    return marks !== null ? after + marks[1]!.length : from;
}

interface Old {
    after: number; // behind the ':' or '-'
    from: number;
    to: number;
    note: string; // the comment behind the sign of a block
    block: boolean;
}

function oldOf(reading: Reading, place: Place): Old {
    const { text } = reading;
    const { node } = place;
    const after = afterSign(place);

    if (node === null || (isNothing(node) &&
                          rangeOf(node)[0] === rangeOf(node)[1]))
        return { after, from: after, to: after, note: '', block: false };
    const old = { after, from: startOf(reading, place),
                  to: endOf(reading, place), note: '', block: false };

    if (!isScalar(node) ||
        (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED'))
        return old;
    const [from, end] = rangeOf(node);
    const whole = text.slice(from, end).replace(/[\r\n]+$/, '');

    old.to = from + whole.length;
    old.block = true;
    old.note = /^[^\s]*(\s+#[^\r\n]*)?/.exec(whole)![1] ?? '';
    return old;
}

/** Behind the key, where what stands there begins on a line of its own and
 * nothing but blanks is between. */
function beginning(reading: Reading, old: Old): number {
    return /^\s*$/.test(reading.text.slice(old.after, old.from))
        ? old.after : old.from;
}

function withBlock(reading: Reading, place: Place, old: Old, text: string,
                   eol: string): Edit {
    const column = columnOf(reading.text, signOf(place));
    const source = reading.text.slice(old.from, old.to);
    const header = /^([|>])([-+0-9]*)/.exec(source);
    let depth = 2;

    if (old.block && header !== null) {
        const first = source.split('\n').slice(1).find(l => l.trim() !== '');
        const given = /[1-9]/.exec(header[2]!);

        depth = given !== null ? Number(given[0])
            : first !== undefined ? /^ */.exec(first)![0].length - column : 2;
        if (depth < 1 || depth > 9)
            depth = 2;
        const digit = given !== null || needsDepth(text) ? String(depth) : '';
        const chomp = header[2]!.includes('-') ? '-' : '';

        return { from: old.from, to: old.to, text: '|' + digit + chomp +
            old.note + eol + blockLines(text, column + depth, eol) };
    }
    const from = beginning(reading, old);
    const end = lineEnd(reading.text, old.to);
    const rest = reading.text.slice(old.to, end).trimEnd();

    return { from, to: end, text: (from === old.after ? ' |' : '|') +
        (needsDepth(text) ? '2' : '') + rest + eol +
        blockLines(text, column + depth, eol) };
}

function quoteOf(node: Node | null): '' | '"' | "'" {
    return !isScalar(node) ? '' : node.type === 'QUOTE_DOUBLE' ? '"'
        : node.type === 'QUOTE_SINGLE' ? "'" : '';
}

/** A text, or nothing, in the place of what stands there. */
function withText(reading: Reading, place: Place, given: string | null,
                  path: Path, eol: string): Planned {
    const old = oldOf(reading, place);
    const text = cleaned(given ?? '');

    if (text === '' || given === null) {
        const from = beginning(reading, old);
        const space = old.from === from
            ? / *$/.exec(reading.text.slice(old.after, from))![0].length : 0;

        return { from: from - space, to: old.to, text: old.note };
    }
    if (old.block || needsBlock(text))
        return place.inFlow
            ? new InBrackets(outermostFlow(reading, path))
            : withBlock(reading, place, old, text, eol);
    const line = lineOfText(text, place.inFlow, quoteOf(place.node));

    if (old.from === old.after)
        return { from: old.from, to: old.to, text: ' ' + line };
    return { from: old.from, to: old.to, text: line };
}

/** Any value in the place of what stands there. */
function withValue(reading: Reading, place: Place, value: Value,
                   path: Path, manner: Manner): Planned {
    if (typeof value === 'string' || value === null)
        return withText(reading, place, value, path, manner.eol);
    if (place.inFlow)
        return new InBrackets(outermostFlow(reading, path));
    const old = oldOf(reading, place);
    const column = columnOf(reading.text, signOf(place));
    const text = afterKey(value, column, manner,
                          place.pair === undefined);

    if (old.from === old.after && text.startsWith(manner.eol)) {
        const end = lineEnd(reading.text, old.after);

        return { from: end, to: end, text };
    }
    return { from: beginning(reading, old), to: old.to, text };
}

/** Comment lines right above a line, at its own column. */
function aboveComments(text: string, start: number): number {
    const indent = /^[ \t]*/.exec(text.slice(start))![0];

    while (start > 0) {
        const before = lineStart(text, start - 1);

        if (!text.slice(before, start).startsWith(indent + '#'))
            break;
        start = before;
    }
    return start;
}

function insertPair(reading: Reading, map: YAMLMap, mapPath: Path,
                    key: string, value: Value, manner: Manner,
                    order: readonly string[]): Planned {
    const { text } = reading;
    const { eol } = manner;

    if (isFlow(map)) {
        const flat = typeof value === 'string' ? cleaned(value) : null;
        const close = rangeOf(map)[1] - 1;

        if (flat === null || needsBlock(flat) || text[close] !== '}')
            return new InBrackets(outermostFlow(reading, mapPath));
        const empty = map.items.length === 0;
        const end = empty ? close
            : text.slice(0, close).trimEnd().length;

        return { from: end, to: end, text: (empty ? '' : ', ') + key + ': ' +
            lineOfText(flat, true) };
    }
    const places = map.items.map((pair, index) => ({
        parent: map, pair: pair as Pair<Node, Node | null>, index,
        node: pair.value as Node | null, inFlow: false,
    } as Place));
    const keyText = (place: Place) => keyOf(String(
        (place.pair!.key as { value?: unknown }).value ?? ''));
    const rank = (place: Place) => order.indexOf(keyText(place));
    const own = order.indexOf(key);
    const first = places[0]!;
    const previous = own < 0 ? places.at(-1)! : places.slice().reverse().find(
        place => rank(place) >= 0 && rank(place) < own) ??
        (/^(mau|ho_so)$/.test(keyText(first)) ? first : undefined);
    const column = columnOf(text, signOf(first));
    const lines = pairs({ [key]: value }, column, manner);
    const start = lineStart(text, signOf(first));

    if (previous === undefined &&
        /^\ufeff?[ ]*$/.test(text.slice(start, signOf(first)))) {
        const at = aboveComments(text, start);

        return { from: Math.max(at, text.startsWith('\ufeff') ? 1 : 0),
                 to: Math.max(at, text.startsWith('\ufeff') ? 1 : 0),
                 text: lines + eol };
    }
    const end = lineEnd(text, endOf(reading, previous ?? first));

    return { from: end, to: end, text: eol + lines };
}

function itemsOf(reading: Reading, path: Path): YAMLSeq<Node> | null {
    const node = find(reading, path)?.node ?? null;

    return isSeq(node) ? node as YAMLSeq<Node> : null;
}

function itemPlace(list: YAMLSeq<Node>, index: number): Place {
    return { parent: list, index, node: list.items[index]!, inFlow: false };
}

/** Whether nothing but blanks stands before the item's dash. */
function beginsLine(text: string, at: number): boolean {
    return text.slice(lineStart(text, at), at).trim() === '';
}

function nested(steps: Path, value: Value): Value {
    return steps.reduceRight<Value>((inner, step) =>
        typeof step === 'number' ? [inner] : { [step]: inner }, value);
}

export function planSet(reading: Reading, path: Path, value: Value,
                        order: readonly string[] = []): Planned {
    const manner = mannerOf(reading);
    const whole = find(reading, path);
    const root = reading.document.contents as Node | null;

    if (whole !== null)
        return withValue(reading, whole, value, path, manner);
    if (value === null || value === '')
        return { from: 0, to: 0, text: '' };
    if (root === null) {
        const at = reading.text.length;
        const gap = at > 0 && !/\n$|^\ufeff$/.test(reading.text)
            ? manner.eol : '';

        return { from: at, to: at, text: gap + pairs(
            nested(path, value) as { [key: string]: Value }, 0, manner) +
            manner.eol };
    }
    for (let n = path.length - 1; n >= 0; n--) {
        const place = n > 0 ? find(reading, path.slice(0, n)) : null;
        const node = n > 0 ? place?.node ?? null : root;
        const step = path[n]!;

        if (n > 0 && place === null)
            continue;
        if (isMap(node) && typeof step === 'string' &&
            (isFlow(node) || node.items.length > 0))
            return insertPair(reading, node as YAMLMap, path.slice(0, n),
                              step, nested(path.slice(n + 1), value), manner,
                              n === path.length - 1 ? order : []);
        if (isSeq(node) && typeof step === 'number')
            return step === node.items.length
                ? planInsert(reading, path.slice(0, n), step,
                             [nested(path.slice(n + 1), value)]) : null;
        return place !== null && isNothing(node)
            ? withValue(reading, place, nested(path.slice(n), value),
                        path.slice(0, n), manner) : null;
    }
    return null;
}

export function planInsert(reading: Reading, path: Path, index: number,
                           values: Value[]): Planned {
    const list = itemsOf(reading, path);
    const manner = mannerOf(reading);
    const { text } = reading;

    if (list === null)
        return planSet(reading, path, values);
    if (isFlow(list))
        return new InBrackets(outermostFlow(reading, [...path, 0]));
    if (index < 0 || index > list.items.length)
        return null;
    const first = signOf(itemPlace(list, 0));
    const dash = columnOf(text, first);
    const lines = values.map(value => ' '.repeat(dash) + '-' +
        afterKey(value, dash, manner, true)).join(manner.eol);

    if (index === 0) {
        const start = lineStart(text, first);

        return !beginsLine(text, first) ? null
            : { from: start, to: start, text: lines + manner.eol };
    }
    const end = lineEnd(text, endOf(reading, itemPlace(list, index - 1)));

    return { from: end, to: end, text: manner.eol + lines };
}

/** The lines of an item or pair, with the line end that goes with them. */
function linesOf(reading: Reading, place: Place): Edit {
    const { text } = reading;
    const from = lineStart(text, signOf(place));
    const end = lineEnd(text, endOf(reading, place));
    const next = text.indexOf('\n', end);

    return next >= 0 ? { from, to: next + 1, text: '' }
        : { from: Math.max(0, text.slice(0, from).trimEnd().length), to: end,
            text: '' };
}

export function planRemove(reading: Reading, path: Path): Planned {
    const place = find(reading, path);
    const { text } = reading;

    if (place === null)
        return null;
    if (place.inFlow)
        return new InBrackets(outermostFlow(reading, path));
    const sign = signOf(place);

    if (place.parent.items.length === 1 && path.length > 1 &&
        !beginsLine(text, sign))
        return { from: text.slice(0, sign).trimEnd().length,
                 to: endOf(reading, place), text: '' };
    if (beginsLine(text, sign) && columnOf(text, sign) ===
        text.slice(lineStart(text, sign), sign).replace('\ufeff', '').length) {
        const lines = linesOf(reading, place);

        return text.startsWith('\ufeff') && lines.from === 0
            ? { ...lines, from: 1 } : lines;
    }
    const next = place.parent.items[place.index + 1];

    if (next === undefined)
        return null;
    const nextPlace: Place = isMap(place.parent)
        ? { ...place, pair: next as Pair<Node, Node | null>,
            node: (next as Pair<Node, Node | null>).value }
        : { ...place, node: next as Node, index: place.index + 1 };

    return { from: sign, to: signOf(nextPlace), text: '' };
}

export function planMove(reading: Reading, path: Path, from: number,
                         to: number): Planned {
    const list = itemsOf(reading, path);
    const { text } = reading;

    if (list === null || from < 0 || to < 0 || from >= list.items.length ||
        to >= list.items.length)
        return null;
    if (isFlow(list))
        return new InBrackets(outermostFlow(reading, [...path, 0]));
    if (!beginsLine(text, signOf(itemPlace(list, 0))))
        return null;
    const { eol } = mannerOf(reading);
    const begin = lineStart(text, signOf(itemPlace(list, 0)));
    let at = begin;
    const chunks = list.items.map((_, index) => {
        const end = lineEnd(text, endOf(reading, itemPlace(list, index)));
        const chunk = text.slice(at, end);

        at = end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
        return chunk;
    });
    const last = lineEnd(text, endOf(reading,
                                     itemPlace(list, chunks.length - 1)));

    chunks.splice(to, 0, chunks.splice(from, 1)[0]!);
    return { from: begin, to: last, text: chunks.join(eol) };
}

/** What stands in brackets at a path, written out below its key. */
export function planWriteOut(reading: Reading, path: Path): Edit | null {
    const place = find(reading, path);

    if (place === null || !isFlow(place.node))
        return null;
    const manner = mannerOf(reading);
    const column = columnOf(reading.text, signOf(place));
    const old = oldOf(reading, place);
    const text = afterKey(valueOf(reading, place.node), column, manner,
                          place.pair === undefined);
    const end = lineEnd(reading.text, old.to);
    const rest = reading.text.slice(old.to, end).trimEnd();

    return { from: old.after, to: end,
             text: text.startsWith(' ') ? text + rest : rest + text };
}
