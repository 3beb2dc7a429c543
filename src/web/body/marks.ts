// What the program says of each line, as the editor shows it: a colour, an
// indent, a word in the margin. Between two answers the marks move along with
// the text; nothing of the text is touched.
import { StateEffect, StateField } from '@codemirror/state';
import type { ChangeDesc, EditorState, Extension, Range }
    from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutter }
    from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { OutlineLine } from '../program/answers.ts';

/** A paragraph, table or note of the text, and what the program says of it. */
export interface Item {
    from: number; // start of its first line
    to: number; // end of its last
    said: OutlineLine;
}

/** What the program has answered; lines count from 1 in the editor. */
export const setOutline = StateEffect.define<OutlineLine[]>();

interface Marks {
    items: Item[];
    lines: DecorationSet;
}

const NOTHING: Marks = { items: [], lines: Decoration.none };

export function guessWords(said: OutlineLine): string {
    const heading = said.kind === 'heading';
    return said.guesses.map(guess => {
        switch (guess) {
        case 'heading':
            return heading
                ? 'đoán là đề mục; không phải thì bấm “Không là đề mục”'
                : 'đoán không phải đề mục; phải thì bấm “Đề mục”';
        case 'joined':
            return 'đoán là dòng dưới nối vào dòng trên; là đoạn riêng thì'
                + ' thêm một dòng trống';
        case 'table':
            return 'đoán các dòng có dấu Tab là một bảng';
        }
    }).join('; ');
}

/** "Khoản, đầu câu đậm": what the line is; and what of it is a guess. */
export function wordsOf(said: OutlineLine): string {
    const title = said.title.charAt(0).toUpperCase() + said.title.slice(1);
    const size = said.rows === undefined ? ''
        : ` ${said.rows} hàng, ${said.columns} cột`;
    const guess = guessWords(said);
    return title + size + (guess ? ` (${guess})` : '');
}

class Word extends GutterMarker {
    constructor(readonly said: OutlineLine) {
        super();
    }

    override eq(other: Word): boolean {
        return other.said.title === this.said.title &&
            other.said.kind === this.said.kind &&
            other.said.guesses.join() === this.said.guesses.join();
    }

    override toDOM(): Node {
        const mark = document.createElement('span');
        const short = this.said.title.split(',')[0] ?? '';
        mark.className = `word kind-${this.said.kind}`;
        mark.textContent = short +
            (this.said.guesses.length > 0 ? '\u00a0?' : '');
        mark.title = wordsOf(this.said);
        return mark;
    }
}

function lookOf(said: OutlineLine, first: boolean): Decoration {
    const look = ['said', `kind-${said.kind}`];
    if (said.kind.startsWith('table'))
        look.push('rows');
    if (!first)
        look.push('goes-on');
    const depth = Math.min(said.depth, 8);
    return Decoration.line({
        class: `${look.join(' ')} depth-${Math.min(depth, 4)}`,
        attributes: { style: `--depth: ${depth}` },
    });
}

function marksOf(state: EditorState, said: OutlineLine[]): Marks {
    const items: Item[] = [];
    const lines: Range<Decoration>[] = [];
    const taken = new Set<number>();
    for (const one of said) {
        const last = Math.min(one.lastLine, state.doc.lines);
        if (one.line < 1 || one.line > last || taken.has(one.line))
            continue;
        for (let n = one.line; n <= last; n++) {
            if (taken.has(n))
                break;
            taken.add(n);
            lines.push(lookOf(one, n === one.line)
                .range(state.doc.line(n).from));
        }
        items.push({ from: state.doc.line(one.line).from,
            to: state.doc.line(last).to, said: one });
    }
    items.sort((a, b) => a.from - b.from);
    return { items, lines: Decoration.set(lines, true) };
}

/** What is typed at an end belongs to it; what goes around it does not. */
function moved(marks: Marks, changes: ChangeDesc, around: boolean): Marks {
    return {
        items: marks.items.map(item => ({
            from: changes.mapPos(item.from, around ? 1 : -1),
            to: changes.mapPos(item.to, around ? -1 : 1), said: item.said,
        })),
        lines: marks.lines.map(changes),
    };
}

export const marks = StateField.define<Marks>({
    create: () => NOTHING,
    update(value, transaction) {
        let now = transaction.docChanged
            ? moved(value, transaction.changes,
                transaction.isUserEvent('move')) : value;
        for (const effect of transaction.effects)
            if (effect.is(setOutline))
                now = marksOf(transaction.state, effect.value);
        return now;
    },
    provide: field => EditorView.decorations.from(field, now => now.lines),
});

/** The paragraph or table that a place is in; null where none is known. */
export function itemAt(state: EditorState, position: number): Item | null {
    const line = state.doc.lineAt(position);
    for (const item of state.field(marks).items)
        if (item.from <= line.to && item.to >= line.from)
            return item;
    return null;
}

const margin = gutter({
    class: 'margin',
    lineMarker(view, line) {
        for (const item of view.state.field(marks).items)
            if (item.from >= line.from && item.from <= line.to)
                return new Word(item.said);
        return null;
    },
    lineMarkerChange: update => update.startState.field(marks) !==
        update.state.field(marks),
    initialSpacer: () => new Word({ file: null, line: 0, lastLine: 0,
        kind: 'spacer', title: 'chú thích', depth: 0, label: '', text: '',
        guesses: ['heading'] }),
});

export const outlineMarks: Extension = [marks, margin];
