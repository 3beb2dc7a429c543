// Pieces of pasted text as our markup: stars around bold and italic, tags
// around raised and lowered; what would be markup by chance is escaped. Pure.
import type { Piece } from './blocks.ts';

interface Run {
    text: string;
    bold: boolean;
    italic: boolean;
    raised: boolean;
    lowered: boolean;
    plain: boolean; // a break or a note: not to be escaped
}

const COMMANDS = 'phụ\\s*lục|bảng|biểu|trang|giữa|phải|không\\s*khung|căn|'
    + 'nếu|mỗi|hết|thường';
const MARKUP = new RegExp('[*\\\\]|\\[(?=\\^)|\\^(?=\\[)|'
    + `\\[(?=\\s*(?:${COMMANDS}))|<(?=/?(?:sup|sub)>|br\\s*/?>)`, 'giu');

/** The text so that it prints as it stands. */
export function escapeText(text: string): string {
    return text.replace(MARKUP, '\\$&').replace(/\{(?=\{)/g, '{\\');
}

/** Blanks of every kind are one; what shows nothing goes. */
function plainText(text: string): string {
    return text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]/g, '')
        .replace(/\ufeff/g, '').normalize('NFC')
        .replace(/[\s\u0085\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
}

function add(runs: Run[], run: Run): void {
    const last = runs[runs.length - 1];
    if (last && !last.plain && !run.plain && last.bold === run.bold &&
        last.italic === run.italic && last.raised === run.raised &&
        last.lowered === run.lowered)
        last.text += run.text;
    else if (run.text !== '')
        runs.push(run);
}

function runsOf(pieces: Piece[], lineBreak: string): Run[] {
    const runs: Run[] = [];
    const mark = { bold: false, italic: false, raised: false, lowered: false,
        plain: true };
    for (const piece of pieces) {
        if (piece.kind === 'break') {
            add(runs, { ...mark, text: lineBreak });
        } else if (piece.kind === 'note') {
            const text = writePieces(piece.pieces, ' ').trim()
                .replace(/\\?[[\]]/g, whole =>
                    whole.length > 1 ? whole : `\\${whole}`);
            if (text !== '')
                add(runs, { ...mark, text: `^[${text}]` });
        } else {
            const { bold, italic, raised, lowered } = piece.look;
            add(runs, { text: piece.text, bold, italic, plain: false,
                raised: raised && /\S/.test(piece.text),
                lowered: lowered && /\S/.test(piece.text) });
        }
    }
    return runs;
}

/** Blanks stand once, and none at either end or beside a break. */
function trimmed(runs: Run[], lineBreak: string): Run[] {
    let blank = true; // one here would be one too many
    const all: Run[] = [];
    for (const run of runs) {
        if (run.plain) {
            if (run.text === lineBreak && lineBreak !== ' ')
                trimLast(all);
            all.push(run);
            blank = run.text === lineBreak;
            continue;
        }
        let text = plainText(run.text);
        if (blank)
            text = text.replace(/^ /, '');
        if (text === '')
            continue;
        blank = text.endsWith(' ');
        all.push({ ...run, text });
    }
    trimLast(all);
    while (all[all.length - 1]?.text === lineBreak) {
        all.pop();
        trimLast(all);
    }
    while (all[0]?.text === lineBreak)
        all.shift();
    return all;
}

function trimLast(runs: Run[]): void {
    const last = runs[runs.length - 1];
    if (!last || last.plain)
        return;
    last.text = last.text.trimEnd();
    if (last.text === '') {
        runs.pop();
        trimLast(runs);
    }
}

const NOT_OPENING = '),.;:!?]}';
const NOT_CLOSING = '([{';
const JOINER = '\u2060';

/** A note's mark or blank or punctuation alone is neither bold nor italic. */
function hasLetters(text: string): boolean {
    return /[\p{L}\p{N}]/u.test(text);
}

interface Span {
    text: string;
    bold: boolean;
    italic: boolean;
}

/**
 * Blanks, and punctuation where stars may not stand beside it, go out of bold
 * and italic to the plain text before or behind.
 */
function spansOf(runs: Run[]): Span[] {
    const spans: Span[] = [];
    const push = (text: string, bold: boolean, italic: boolean) => {
        const last = spans[spans.length - 1];
        if (text === '')
            return;
        if (last && last.bold === bold && last.italic === italic)
            last.text += text;
        else
            spans.push({ text, bold, italic });
    };
    for (const run of runs) {
        if (run.plain) {
            push(run.text, spans[spans.length - 1]?.bold ?? false,
                spans[spans.length - 1]?.italic ?? false);
            continue;
        }
        let text = escapeText(run.text);
        if (run.raised || run.lowered) {
            const tag = run.raised ? 'sup' : 'sub';
            text = `<${tag}>${text.trim()}</${tag}>`;
        }
        push(text, run.bold && hasLetters(run.text),
            run.italic && hasLetters(run.text));
    }
    return spans.flatMap(span => {
        if (!span.bold && !span.italic)
            return [span];
        const head = /^[\s),.;:!?\]}]*/.exec(span.text)?.[0] ?? '';
        const rest = span.text.slice(head.length);
        const tail = /[\s([{]*$/.exec(rest)?.[0] ?? '';
        const text = rest.slice(0, rest.length - tail.length);
        return [{ text: head, bold: false, italic: false },
            { ...span, text }, { text: tail, bold: false, italic: false }]
            .filter(part => part.text !== '');
    });
}

function closing(open: string[], wanted: Span): string {
    let marks = '';
    const goes = (mark: string) => mark === '**' ? !wanted.bold
        : !wanted.italic;
    /* what was opened later closes first; what stays open is opened anew */
    const at = open.findIndex(goes);
    while (at >= 0 && open.length > at)
        marks += open.pop();
    return marks;
}

function opening(open: string[], wanted: Span): string {
    let marks = '';
    for (const mark of ['**', '*'])
        if ((mark === '**' ? wanted.bold : wanted.italic) &&
            !open.includes(mark)) {
            open.push(mark);
            marks += mark;
        }
    return marks;
}

/** Do stars between these two letters count as marks? */
function stands(before: string, after: string): boolean {
    return !(/\d/.test(before) && /\d/.test(after));
}

function join(spans: Span[]): string {
    const open: string[] = [];
    let text = '';
    for (const span of [...spans, { text: '', bold: false, italic: false }]) {
        const close = closing(open, span);
        const begin = opening(open, span);
        const before = text.slice(-1), after = span.text.slice(0, 1);
        /* rows of stars that end and begin at once would be read as one */
        if (close !== '' && begin !== '')
            text += close + JOINER + begin;
        else if (close + begin !== '' && !stands(before, after))
            text += close !== '' ? close + JOINER : JOINER + begin;
        else if (close !== '' && NOT_CLOSING.includes(before) &&
            before !== '')
            text += JOINER + close;
        else if (begin !== '' && after !== '' && NOT_OPENING.includes(after))
            text += begin + JOINER;
        else
            text += close + begin;
        text += span.text;
    }
    return text;
}

/** The pieces as one text in our markup. */
export function writePieces(pieces: Piece[], lineBreak: string): string {
    return join(spansOf(trimmed(runsOf(pieces, lineBreak), lineBreak)));
}

/** Is all of its text bold? */
export function isBold(pieces: Piece[]): boolean {
    const texts = pieces.filter(piece => piece.kind === 'text' &&
        /\S/.test(piece.text));
    return texts.length > 0 && texts.every(piece => piece.kind === 'text' &&
        piece.look.bold);
}

/** The same without bold, and without italic where all of it is. */
export function withoutBold(pieces: Piece[]): Piece[] {
    const italic = !pieces.every(piece => piece.kind !== 'text' ||
        piece.look.italic || !/\S/.test(piece.text));
    return pieces.map(piece => piece.kind === 'text' ? { ...piece,
        look: { ...piece.look, bold: false,
            italic: piece.look.italic && italic } } : piece);
}

/** The letters alone, to look at. */
export function lettersOf(pieces: Piece[]): string {
    return plainText(pieces.map(piece => piece.kind === 'text' ? piece.text
        : piece.kind === 'break' ? ' ' : '').join('')).trim();
}
