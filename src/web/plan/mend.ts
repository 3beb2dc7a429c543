// Colons of sentences, which the program takes in a text without quotes, are
// hidden from the YAML reader behind signs of the same width, as the program
// itself does it (src/input/yaml_mend.c). The text of the plan never changes.

const COLON = '\uE0F0';
const BLANK = '\uE0F1';
const DASH = '\uE0F2';
const HIDDEN = /[\uE0F0-\uE0F2]/;

const indentOf = (line: string): number => /^ */.exec(line)![0].length;
const isEmpty = (line: string): boolean => line.trim() === '';

/** Units before the ':' that parts a key from its value; -1: none. */
function colonIndex(s: string): number {
    const found = /:(?=[ \t\r]|$)|(?:^|[ \t])#/.exec(s);

    return found === null || found[0].endsWith('#') ? -1 : found.index;
}

function mayBeKey(line: string): boolean {
    const n = colonIndex(line);
    const before = line.slice(0, n);

    if (n < 0)
        return false;
    if (/^[a-z0-9_]+$/.test(before) || line.startsWith('- '))
        return true;
    return n > 0 && n < 60 && n + 1 < line.length &&
        /^\p{Lu}/u.test(before) && before.split(/[ \t]+/).length <= 4;
}

class Mender {
    readonly lines: string[];
    #open = -1; // the column of a key without a value yet

    constructor(text: string) {
        this.lines = text.split('\n');
    }

    #hide(n: number, from: number): void {
        const line = this.lines[n]!;
        const part = line.slice(from);
        const comment = /(?:^|[ \t])#/.exec(part);
        const end = comment === null ? part.length : comment.index;

        this.lines[n] = line.slice(0, from) +
            part.slice(0, end).replace(/:(?=[ \t\r]|$)/g, COLON) +
            part.slice(end);
    }

    #plain(n: number, parent: number, from: number, keyed: boolean): number {
        const value = this.lines[n]!.slice(from);
        const before = value.slice(0, Math.max(0, colonIndex(value)));

        if (keyed && !value.startsWith('- ') && !/^[a-z0-9_]+$/.test(before))
            this.#hide(n, from);
        for (n++; n < this.lines.length; n++) {
            const line = this.lines[n]!;
            const rest = line.trim();

            if (rest === '')
                continue;
            if (indentOf(line) <= parent || rest.startsWith('#'))
                break;
            if (!mayBeKey(rest))
                this.#hide(n, indentOf(line));
        }
        return n;
    }

    #pastQuote(n: number, from: number): number {
        const mark = this.lines[n]![from]!;
        let i = from + 1;

        for (; n < this.lines.length; n++, i = 0) {
            const s = this.lines[n]!;

            for (; i < s.length; i++)
                if (mark === '"' && s[i] === '\\')
                    i++;
                else if (s[i] === mark && mark === "'" && s[i + 1] === mark)
                    i++;
                else if (s[i] === mark)
                    return n + 1;
        }
        return n;
    }

    #pastFlow(n: number, from: number): number {
        let depth = 0;

        for (let i = from; n < this.lines.length; n++, i = 0) {
            const s = this.lines[n]!;
            let quote = '';

            for (; i < s.length; i++) {
                const c = s[i]!;

                if (quote !== '') {
                    if (quote === '"' && c === '\\')
                        i++;
                    else if (c === quote)
                        quote = '';
                } else if (/["']/.test(c) && /[[{,:]\s*$/.test(s.slice(0, i)))
                    quote = c;
                else if (c === '#' && /[ \t]/.test(s[i - 1] ?? ' '))
                    break;
                else if (c === '[' || c === '{')
                    depth++;
                else if ((c === ']' || c === '}') && --depth === 0)
                    return n + 1;
            }
        }
        return n;
    }

    /** A block that begins deeper than it goes on: the least indent counts. */
    #block(header: number, parent: number, deep: boolean): number {
        const { lines } = this;
        let end = header + 1;
        let first = -1;
        let least = Infinity;

        while (end < lines.length && (isEmpty(lines[end]!) ||
                                      indentOf(lines[end]!) > parent)) {
            if (!isEmpty(lines[end]!)) {
                first = first < 0 ? end : first;
                if (!lines[end]!.trim().startsWith('#') || first === end)
                    least = Math.min(least, indentOf(lines[end]!));
            }
            end++;
        }
        if (!deep && first >= 0 && indentOf(lines[first]!) > least)
            lines[first] = ' '.repeat(least) +
                BLANK.repeat(indentOf(lines[first]!) - least) +
                lines[first]!.trimStart();
        return end;
    }

    #value(n: number, parent: number, from: number, keyed: boolean): number {
        const value = this.lines[n]!.slice(from);

        this.#open = -1;
        if (value.trim() === '' || value.startsWith('#')) {
            this.#open = parent;
            return n + 1;
        }
        if (/^[|>][-+0-9]*\s*($|[ \t]#)/.test(value))
            return this.#block(n, parent, /^.[-+]?[0-9]/.test(value));
        if (/^["']/.test(value))
            return this.#pastQuote(n, from);
        if (/^[[{]/.test(value))
            return this.#pastFlow(n, from);
        if (/^[|>&*!@`%?]/.test(value))
            return n + 1;
        return this.#plain(n, parent, from, keyed);
    }

    line(n: number): number {
        const line = this.lines[n]!;
        let at = indentOf(line);
        let parent = -1;

        if (isEmpty(line) || line[at] === '#')
            return n + 1;
        for (let dash; (dash = /^-(?:[ \t]+|\r?$)/.exec(line.slice(at)));) {
            parent = at;
            at += dash[0].length;
        }
        const rest = line.slice(at);
        const quoted = /^(?:"[^"]*"|'[^']*')[ \t]*:(?=[ \t\r]|$)/.exec(rest);
        const n0 = quoted !== null ? quoted[0].length - 1
            : /^[[{|>&*!@`%?"']/.test(rest) ? -1 : colonIndex(rest);

        if (n0 >= 0) {
            const gap = /^[ \t\r]*/.exec(rest.slice(n0 + 1))![0].length;

            return this.#value(n, at, at + n0 + 1 + gap, true);
        }
        if (parent < 0)
            parent = this.#open >= 0 && this.#open < at ? this.#open : at;
        return this.#value(n, parent, at, false);
    }
}

/** The text as YAML can read it, of the same length. */
export function mend(text: string): string {
    const mender = new Mender(text);

    if (HIDDEN.test(text))
        return text;
    for (let n = 0; n < mender.lines.length;)
        n = mender.line(n);
    return mender.lines.join('\n');
}

/** A '-' alone in brackets is a text to the program. */
export function mendDash(text: string, at: number): string {
    return text.slice(0, at) + DASH + text.slice(at + 1);
}

export function unmend(text: string): string {
    return HIDDEN.test(text) ? text.replaceAll(COLON, ':')
        .replaceAll(BLANK, ' ').replaceAll(DASH, '-') : text;
}
