// Labels of automatic lists: as Word writes them beside its paragraphs, and
// counted as the browser does for <ol> and <ul>.
import type { Element } from './html.ts';
import { roman } from './labels.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';

function letters(n: number): string {
    let text = '';
    for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
        text = (LATIN[(rest - 1) % 26] ?? '') + text;
    return text;
}

/** A dash, and a plus below it: what our texts have for signs of any shape. */
function sign(level: number): string {
    return level <= 1 ? '-' : '+';
}

/**
 * The label that Word shows, from the letter that its symbol face draws the
 * sign with: "·" of Symbol, "o" of Courier New.
 */
export function bulletOf(label: string, face: string, level: number): string {
    if (/^[-–—−]$/.test(label))
        return '-';
    if (label === '+')
        return label;
    const symbol = /symbol|wingdings|webdings|courier|marlett/i.test(face);
    const short = [...label].length <= 1;
    if (short && (symbol || !/[\p{L}\p{N}]/u.test(label)))
        return sign(level);
    return label === 'o' ? sign(Math.max(level, 2)) : label;
}

interface List {
    ordered: boolean;
    type: string; // "decimal", "lower-alpha", or a text in quotes
    next: number;
    prefix: string; // "2." of the item that a list of numbers is in
    level: number;
}

const TYPES: Record<string, string> = {
    '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman',
    I: 'upper-roman',
};

function typeOf(element: Element, style: Map<string, string>): string {
    const own = style.get('list-style-type') ??
        /(?:decimal|lower-\w+|upper-\w+|disc|circle|square|none)/
            .exec(style.get('list-style') ?? '')?.[0];
    return own ?? TYPES[element.attributes.get('type') ?? ''] ?? '';
}

/** The number as its type writes it, without what stands behind it. */
function numeral(type: string, n: number): string {
    switch (type) {
    case 'lower-alpha': case 'lower-latin':
        return letters(n);
    case 'upper-alpha': case 'upper-latin':
        return letters(n).toUpperCase();
    case 'lower-roman':
        return roman(n).toLowerCase();
    case 'upper-roman':
        return roman(n);
    default:
        return String(n);
    }
}

export class ListCounter {
    /** Of Word's paragraph in hand; 0 outside of lists. */
    wordLevel = 0;
    #open: List[] = [];

    open(element: Element, style: Map<string, string>): void {
        const ordered = element.name === 'ol';
        const outer = this.#open[this.#open.length - 1];
        const start = Number(element.attributes.get('start') ?? '1');
        const type = typeOf(element, style) || (ordered ? 'decimal' : 'disc');
        this.#open.push({
            ordered, type, next: Number.isInteger(start) ? start : 1,
            prefix: outer?.type === 'decimal' && type === 'decimal'
                ? `${outer.prefix}${outer.next - 1}.` : '',
            level: ordered ? this.#open.length + 1
                : this.#open.filter(list => !list.ordered).length + 1,
        });
    }

    close(): void {
        this.#open.pop();
    }

    /** The label of an item. */
    next(item: Element, style: Map<string, string>): string {
        const list = this.#open[this.#open.length - 1];
        if (list === undefined)
            return '-';
        const own = typeOf(item, style);
        if (own !== '' && own !== list.type)
            list.type = own;
        const value = Number(item.attributes.get('value') ?? '');
        if (Number.isInteger(value) && value > 0)
            list.next = value;
        const { level } = list;
        const n = list.next++;
        const written = item.attributes.get('data-leveltext') ?? '';
        if (list.ordered && /^[^%]*%\d[^%]*$/.test(written))
            return written.replace(/%\d/, numeral(list.type, n)).trim();
        const quoted = /^["'](.*)["']$/.exec(list.type);
        if (quoted)
            return bulletOf((quoted[1] ?? '').trim(), '', level);
        if (list.type === 'none')
            return '';
        if (list.type.startsWith('decimal'))
            return `${list.prefix}${n}.`;
        if (numeral(list.type, n) !== String(n))
            return numeral(list.type, n) +
                (list.type.startsWith('lower') ? ')' : '.');
        return list.ordered ? `${n}.` : sign(level);
    }
}
