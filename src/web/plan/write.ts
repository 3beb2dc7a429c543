// Texts and values as a plan writes them: in the way that the program reads
// back exactly, and with as few quotation marks as a clerk would set.
import type { Value } from './read.ts';

export interface Manner {
    eol: string; // line ends of the plan
    listStep: number; // columns from a key to the dashes below it
}

/**
 * What a plan can hold: line ends as LF, and no signs that no file of text
 * has (YAML refuses them). Blank lines at the end say nothing and go.
 */
export function cleaned(text: string): string {
    return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
        .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
        .replace(/[\ufffe\uffff\ue0f0-\ue0f2]|\p{Cs}/gu, '')
        .replace(/(\n[ \t]*)+$/, '');
}

/** A text that only stands line for line: of several lines, or "@…", which
 * would be the name of a file. */
export function needsBlock(text: string): boolean {
    return text.includes('\n') || /^\s*@/.test(text);
}

function isPlain(text: string, inFlow: boolean): boolean {
    return /^[^\s\-?:,[\]{}#&*!|>'"%@`“]/u.test(text) &&
        !/\s$|:(\s|$)|\s#|\t|\s:|^[a-z0-9_]+:/.test(text) &&
        !/^(~|null|Null|NULL|\.\.\.)$/.test(text) &&
        !(inFlow && /[,[\]{}:]/.test(text));
}

/** The text on one line, in the quotation marks that it has or needs. */
export function lineOfText(text: string, inFlow: boolean,
                           quote: '' | '"' | "'" = ''): string {
    const mark = quote !== '' ? quote
        : isPlain(text, inFlow) ? ''
            : /["\\]/.test(text) && !text.includes("'") ? "'" : '"';

    if (mark === "'")
        return `'${text.replaceAll("'", "''")}'`;
    if (mark === '"')
        return `"${text.replace(/["\\]/g, '\\$&')}"`;
    return text;
}

/** A first line that begins with blanks: how deep the text is must be said. */
export function needsDepth(text: string): boolean {
    return /^\n*[ \t]/.test(text);
}

export function blockLines(text: string, column: number,
                           eol: string): string {
    return text.split('\n')
        .map(line => line === '' ? '' : ' '.repeat(column) + line).join(eol);
}

/** What follows a ':' or '-' at that column of its key or dash. */
export function afterKey(value: Value, column: number, manner: Manner,
                         asItem = false): string {
    const { eol } = manner;

    if (value === null || value === '')
        return '';
    if (typeof value === 'string') {
        const text = cleaned(value);

        if (!needsBlock(text))
            return text === '' ? '' : ' ' + lineOfText(text, false);
        return ` |${needsDepth(text) ? '2' : ''}${eol}` +
            blockLines(text, column + 2, eol);
    }
    if (Array.isArray(value)) {
        const dash = column + (asItem ? 2 : manner.listStep);

        return value.length === 0 ? '' : eol + value.map(item =>
            ' '.repeat(dash) + '-' + afterKey(item, dash, manner, true))
            .join(eol);
    }
    const lines = pairs(value, column + 2, manner);

    if (lines === '')
        return '';
    return asItem ? ' ' + lines.trimStart() : eol + lines;
}

/** The lines of a map at a column, without a line end at the last. */
export function pairs(map: { [key: string]: Value }, column: number,
                      manner: Manner): string {
    return Object.entries(map).map(([key, value]) =>
        ' '.repeat(column) + key + ':' + afterKey(value, column, manner))
        .join(manner.eol);
}
