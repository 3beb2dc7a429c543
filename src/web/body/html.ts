// Reads HTML as offices' programs put it on the clipboard into a tree; pure,
// so that it works alike in the browser and without one.

export interface Element {
    name: string; // in lower case: "p", "o:p"
    attributes: Map<string, string>;
    children: (Element | string)[];
    /** What its own style attribute says. */
    style: Map<string, string>;
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img',
    'input', 'link', 'meta', 'source', 'track', 'wbr']);
const RAW = new Set(['style', 'script', 'title', 'textarea', 'noscript']);
export const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote',
    'body', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figure',
    'figcaption', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
    'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section',
    'table', 'ul']);

/** Elements that a beginning tag ends, up to those of the second list. */
const ENDS: Record<string, [string[], string[]]> = {
    li: [['li', 'p'], ['ul', 'ol']],
    dt: [['dt', 'dd'], ['dl']],
    dd: [['dt', 'dd'], ['dl']],
    td: [['td', 'th'], ['table']],
    th: [['td', 'th'], ['table']],
    tr: [['tr', 'td', 'th'], ['table']],
    tbody: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
    thead: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
    tfoot: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
};

const NAMES: Record<string, string> = {
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0',
    shy: '\u00ad', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
    zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f',
    ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“',
    rdquo: '”', bdquo: '„', dagger: '†', bull: '•', hellip: '…', prime: '′',
    Prime: '″', euro: '€', trade: '™', larr: '←', uarr: '↑', rarr: '→',
    darr: '↓', harr: '↔', minus: '−', infin: '∞', ne: '≠', le: '≤', ge: '≥',
    asymp: '≈', equiv: '≡', sum: '∑', radic: '√', lsaquo: '‹', rsaquo: '›',
    permil: '‰', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š',
    Yuml: 'Ÿ', circ: 'ˆ', tilde: '˜', fnof: 'ƒ', sdot: '⋅', loz: '◊',
    alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', Delta: 'Δ', pi: 'π',
    sigma: 'σ', Sigma: 'Σ', Omega: 'Ω', omega: 'ω', lambda: 'λ', mu: 'μ',
};

/* the names of U+00A1 to U+00FF, in their order */
const LATIN = ('iexcl cent pound curren yen brvbar sect uml copy ordf laquo '
    + 'not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil '
    + 'sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc '
    + 'Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave '
    + 'Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times '
    + 'Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute '
    + 'acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave '
    + 'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide '
    + 'oslash ugrave uacute ucirc uuml yacute thorn yuml').split(' ');

function decode(text: string): string {
    return text.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\w]*);/g,
        (whole, name: string) => {
            if (name.startsWith('#')) {
                const n = /^#x/i.test(name) ? parseInt(name.slice(2), 16)
                    : Number(name.slice(1));
                return n > 0 && n < 0x110000 ? String.fromCodePoint(n) : '';
            }
            const latin = LATIN.indexOf(name);
            return NAMES[name] ??
                (latin >= 0 ? String.fromCharCode(0xa1 + latin) : whole);
        });
}

/** "color:red; mso-list:l0 level1 lfo1" */
export function readStyle(text: string): Map<string, string> {
    const style = new Map<string, string>();
    for (const part of text.split(/;(?=(?:[^"']|"[^"]*"|'[^']*')*$)/)) {
        const colon = part.indexOf(':');
        if (colon > 0)
            style.set(part.slice(0, colon).trim().toLowerCase(),
                part.slice(colon + 1).trim());
    }
    return style;
}

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

function readAttributes(text: string): Map<string, string> {
    const attributes = new Map<string, string>();
    for (const m of text.matchAll(ATTRIBUTE)) {
        const name = (m[1] ?? '').toLowerCase();
        if (!attributes.has(name))
            attributes.set(name, decode(m[2] ?? m[3] ?? m[4] ?? ''));
    }
    return attributes;
}

function newElement(name: string, attributes: Map<string, string>): Element {
    return { name, attributes, children: [],
        style: readStyle(attributes.get('style') ?? '') };
}

/** The end of a tag that begins at `from`: '>' inside quotes is none. */
function endOfTag(text: string, from: number): number {
    let quote = '';
    for (let i = from; i < text.length; i++) {
        const c = text[i] ?? '';
        if (quote !== '')
            quote = c === quote ? '' : quote;
        else if ((c === '"' || c === "'") && text[i - 1] === '=')
            quote = c;
        else if (c === '>')
            return i;
    }
    return text.length;
}

class Reader {
    readonly root = newElement('#root', new Map());
    #stack: Element[] = [this.root];

    #top(): Element {
        return this.#stack[this.#stack.length - 1] ?? this.root;
    }

    text(text: string): void {
        if (text !== '')
            this.#top().children.push(decode(text));
    }

    /** Ends the innermost of these, unless one of `walls` is inside it. */
    #end(names: string[], walls: string[]): boolean {
        for (let i = this.#stack.length - 1; i > 0; i--) {
            const name = this.#stack[i]?.name ?? '';
            if (names.includes(name)) {
                this.#stack.length = i;
                return true;
            }
            if (walls.includes(name))
                return false;
        }
        return false;
    }

    open(name: string, attributes: Map<string, string>, ends: boolean): void {
        const rule = ENDS[name];
        if (BLOCKS.has(name))
            this.#end(['p'], ['td', 'th', 'li', 'table', 'div']);
        while (rule && this.#end(rule[0], rule[1]))
            continue;
        const element = newElement(name, attributes);
        this.#top().children.push(element);
        /* "<o:p/>" and "<br/>" hold nothing; "<p/>" is but "<p>" */
        if (!VOID.has(name) && !(ends && name.includes(':')))
            this.#stack.push(element);
    }

    close(name: string): void {
        const walls = ['td', 'th', 'table'].includes(name) ? ['table']
            : ['tr', 'tbody', 'thead', 'tfoot'].includes(name) ? ['table']
                : ['td', 'th', 'table'];
        if (name === 'table')
            this.#end(['table'], []);
        else
            this.#end([name], walls);
    }
}

/** Reads a tag at `at`; gives the place behind it. */
function readTag(text: string, at: number, reader: Reader): number {
    const m = /^<(\/?)([A-Za-z][\w:.-]*)/.exec(text.slice(at, at + 64));
    if (!m) {
        reader.text('<');
        return at + 1;
    }
    const name = (m[2] ?? '').toLowerCase();
    const end = endOfTag(text, at + m[0].length);
    const inside = text.slice(at + m[0].length, end);
    if (m[1] === '/') {
        reader.close(name);
        return end + 1;
    }
    reader.open(name, readAttributes(inside), inside.endsWith('/'));
    if (!RAW.has(name))
        return end + 1;
    const rest = new RegExp(`</${name}`, 'i').exec(text.slice(end + 1));
    const to = rest ? end + 1 + rest.index : text.length;
    if (name === 'style')
        reader.text(text.slice(end + 1, to).replace(/&/g, '&amp;'));
    return to;
}

/** The tree; comments, also conditional ones, and their brackets are gone. */
export function readHtml(html: string): Element {
    const reader = new Reader();
    const text = html.replace(/\u0000/g, '').replace(/\r\n?/g, '\n');
    /* the head that Windows puts before it: "Version:0.9 StartHTML:…" */
    let at = /^\s*Version:/i.test(text) ? Math.max(0, text.indexOf('<')) : 0;
    while (at < text.length) {
        const tag = text.indexOf('<', at);
        reader.text(text.slice(at, tag < 0 ? text.length : tag));
        if (tag < 0)
            break;
        const next = text[tag + 1];
        if (text.startsWith('<!--', tag)) {
            const end = text.indexOf('-->', tag + 4);
            at = end < 0 ? text.length : end + 3;
        } else if (next === '!' || next === '?') {
            const end = text.indexOf('>', tag);
            at = end < 0 ? text.length : end + 1;
        } else {
            at = readTag(text, tag, reader);
        }
    }
    return reader.root;
}

export function isElement(node: Element | string): node is Element {
    return typeof node !== 'string';
}

/** All text inside, as it stands. */
export function textOf(node: Element | string): string {
    return isElement(node) ? node.children.map(textOf).join('') : node;
}

export function* elementsOf(element: Element): Generator<Element> {
    for (const child of element.children)
        if (isElement(child)) {
            yield child;
            yield* elementsOf(child);
        }
}
