// A plan as read: its nodes with their places in the text, found by paths
// whose keys are compared as the program compares them.
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isName, keyOf } from './key.ts';
import { mend, mendDash, unmend } from './mend.ts';

export type Path = (string | number)[];
/** Plain data of a plan: keys as the program has them. */
export type Value = string | null | Value[] | { [key: string]: Value };

export interface Reading {
    text: string;
    document: Document.Parsed;
    fault: string | null; // why it is no plan
    faultAt: number;
}

/** What stands at a path: a pair of a map, or an item of a list. */
export interface Place {
    node: Node | null; // the value; null: none
    pair?: Pair<Node, Node | null>;
    parent: YAMLMap<Node, Node | null> | YAMLSeq<Node>;
    index: number;
    inFlow: boolean;
}

const DASHES_MOST = 50;

interface Token {
    type: string;
    offset: number;
    source: string;
}

function parse(text: string): Document.Parsed {
    return parseDocument(text, {
        keepSourceTokens: true, schema: 'failsafe', uniqueKeys: false,
        strict: false, prettyErrors: false, logLevel: 'silent',
    }) as Document.Parsed;
}

/** A name after '*' whose quotes were forgotten is shown as it stands. */
const faultOf = (document: Document.Parsed) =>
    document.errors.find(e => e.code !== 'BAD_ALIAS');

/** The same, where a '-' alone in brackets is a text. */
function parseDashes(text: string): Document.Parsed {
    let document = parse(text);

    for (let n = 0; n < DASHES_MOST; n++) {
        const fault = faultOf(document);
        const at = fault?.pos[0] ?? 0;

        if (fault?.code !== 'BLOCK_IN_FLOW' || text[at] !== '-')
            break;
        text = mendDash(text, at);
        document = parse(text);
    }
    return document;
}

export function read(text: string): Reading {
    /* what no file of text has, but a paste from a PDF, is a blank */
    let given = text.replace(/[\0-\x08\v\f\x0e-\x1f]/g, ' ');
    let document = parseDashes(given);
    let fault = faultOf(document);

    if (fault !== undefined) {
        const mended = mend(given);
        const again = mended === given ? document : parseDashes(mended);

        if (faultOf(again) === undefined) {
            given = mended;
            document = again;
            fault = undefined;
        }
    }
    let message = fault?.message ?? null;

    if (message === null && document.contents !== null &&
        !isMap(document.contents))
        message = 'not a map';
    return { text, document, fault: message,
             faultAt: fault?.pos[0] ?? 0 };
}

export const rangeOf = (node: Node): [number, number, number] =>
    node.range ?? [0, 0, 0];

export function isFlow(node: Node | null): boolean {
    return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Nothing there, or what YAML writes for nothing. */
export function isNothing(node: Node | null | undefined): boolean {
    return node === null || node === undefined ||
        (isScalar(node) && node.type === 'PLAIN' &&
         /^(~|null|Null|NULL|)$/.test(String(node.value ?? '')));
}

function pairOf(map: YAMLMap, key: string): number {
    return map.items.findIndex(pair => isScalar(pair.key) &&
        keyOf(unmend(String(pair.key.value ?? ''))) === key);
}

export function find(reading: Reading, path: Path): Place | null {
    let node = reading.document.contents as Node | null;
    let place: Place | null = null;
    let inFlow = false;

    for (const step of path) {
        inFlow ||= isFlow(node);
        if (isMap(node) && typeof step === 'string') {
            const index = pairOf(node, keyOf(step));
            const pair = node.items[index] as Pair<Node, Node | null>;

            if (index < 0)
                return null;
            place = { node: pair.value, pair, index, inFlow,
                      parent: node as YAMLMap<Node, Node | null> };
        } else if (isSeq(node) && typeof step === 'number') {
            if (step < 0 || step >= node.items.length)
                return null;
            place = { node: node.items[step] as Node, index: step, inFlow,
                      parent: node as YAMLSeq<Node> };
        } else
            return null;
        node = place.node;
    }
    return place;
}

/** Where what stands at a place may begin: behind its ':' or '-'. */
export function afterSign(place: Place): number {
    const item = place.pair?.srcToken ??
        (place.parent.srcToken as { items?: unknown[] } | undefined)
            ?.items?.[place.index];
    const { start, sep } = item as { start: Token[]; sep?: Token[] };
    const sign = place.pair !== undefined
        ? sep?.find(t => t.type === 'map-value-ind')
        : start.find(t => t.type === 'seq-item-ind');

    if (sign !== undefined)
        return sign.offset + 1;
    return place.pair !== undefined ? rangeOf(place.pair.key)[1]
        : rangeOf(place.node!)[0];
}

/** Where a pair's key or an item's dash stands. */
export function signOf(place: Place): number {
    if (place.pair !== undefined)
        return rangeOf(place.pair.key)[0];
    return isFlow(place.parent) ? rangeOf(place.node!)[0]
        : afterSign(place) - 1;
}

/** Behind the last sign of a node that is text, blanks left out. */
export function endOf(reading: Reading, place: Place): number {
    return contentEnd(reading, place.node) ?? afterSign(place);
}

function contentEnd(reading: Reading, node: Node | null): number | null {
    if (isFlow(node) || isAlias(node))
        return rangeOf(node!)[1];
    if (isMap(node) || isSeq(node)) {
        const place = { parent: node, index: node.items.length - 1,
                        inFlow: false } as Place;
        const last = node.items.at(-1);

        if (last === undefined)
            return rangeOf(node)[1];
        if (isMap(node))
            place.pair = last as Pair<Node, Node | null>;
        place.node = isMap(node) ? place.pair!.value : last as Node;
        return endOf(reading, place);
    }
    if (!isScalar(node) || node.range === null || node.range === undefined)
        return null;
    const [from, to] = node.range;

    if (from === to)
        return null;
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
        const whole = reading.text.slice(from, to);
        const keeps = /^[|>][0-9]*\+/.test(whole);

        return from + (keeps ? whole.replace(/\r?\n$/, '')
                             : whole.trimEnd()).length;
    }
    return to;
}

/**
 * The text of a value; null: nothing is there; undefined: it is more than a
 * text. "- Lưu: VT" is a map to YAML and a line to the program.
 */
export function textOf(reading: Reading,
                       node: Node | null): string | null | undefined {
    if (isNothing(node))
        return null;
    if (isAlias(node))
        return reading.text.slice(rangeOf(node)[0], rangeOf(node)[1]);
    if (isScalar(node)) {
        const value = unmend(String(node.value));

        return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
            ? value.replace(/\n+$/, '') : value;
    }
    if (isMap(node) && !isFlow(node) && node.items.length === 1) {
        const pair = node.items[0] as Pair<Node, Node | null>;
        const value = pair.value;
        const from = rangeOf(pair.key)[0];
        const to = contentEnd(reading, value) ??
            afterSign({ parent: node, pair, node: value, index: 0,
                        inFlow: false } as Place);
        const whole = reading.text.slice(from, to);

        if (isScalar(pair.key) && !isName(String(pair.key.value)) &&
            !whole.includes('\n') && (isScalar(value) || value === null))
            return whole;
    }
    return undefined;
}

export function valueOf(reading: Reading, node: Node | null): Value {
    const text = textOf(reading, node);

    if (text !== undefined && !isMap(node))
        return text;
    if (isSeq(node))
        return node.items.map(item => valueOf(reading, item as Node));
    const map: { [key: string]: Value } = {};

    if (isMap(node))
        for (const pair of node.items) {
            const key = isScalar(pair.key)
                ? keyOf(unmend(String(pair.key.value ?? ''))) : '';

            if (key !== '' && !Object.hasOwn(map, key))
                map[key] = valueOf(reading, pair.value as Node | null);
        }
    return map;
}
