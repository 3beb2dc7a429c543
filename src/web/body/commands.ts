// What buttons and keys do to the text of a body.
import { EditorSelection } from '@codemirror/state';
import type { ChangeSpec, EditorState, Line, StateCommand }
    from '@codemirror/state';
import { itemAt } from './marks.ts';
import { isBare, labelOf, nextLabel } from './labels.ts';
import { offer } from './offered.ts';

const PLACED = /^\s*(?:\||\[[^\]]*\])/; // a row of a table, "[trang ngang]"

function chosenLines(state: EditorState): Line[] {
    const lines: Line[] = [];
    for (const range of state.selection.ranges)
        for (let at = range.from; ;) {
            const line = state.doc.lineAt(at);
            if (!lines.some(other => other.number === line.number))
                lines.push(line);
            if (line.to >= range.to)
                break;
            at = line.to + 1;
        }
    return lines;
}

/** The beginning of each chosen line becomes another one. */
function changeStarts(change: (line: string) => string): StateCommand {
    return ({ state, dispatch }) => {
        const changes: ChangeSpec[] = [];
        const lines = chosenLines(state);
        for (const line of lines) {
            const now = change(line.text);
            if (now === line.text || line.text.trim() === '')
                continue;
            /* the words stay, and the cursor in them */
            const words = now.replace(/^\s*(?:#+ |\\)?/, '');
            const at = line.text.indexOf(words);
            changes.push({ from: line.from, to: line.from + at,
                insert: now.slice(0, now.length - words.length) },
            { from: line.from + at + words.length, to: line.to });
        }
        if (changes.length === 0)
            return false;
        dispatch(state.update({ changes, userEvent: 'input.mark' }));
        return true;
    };
}

function withoutMarks(line: string): string {
    return line.replace(/^(\s*)(?:#{1,6}\s+|\\(?=[\p{L}\d]))/u, '$1');
}

/** "## " before the line; once more takes it away. */
export const makeHeading = changeStarts(line => {
    if (PLACED.test(line))
        return line;
    return /^\s*#{1,6}\s/.test(line) ? withoutMarks(line)
        : withoutMarks(line).replace(/^\s*/, '$&## ');
});

/** "\" before the label, and no "## ", nor stars around the whole. */
export const makePlain = changeStarts(line => {
    if (PLACED.test(line))
        return line;
    if (/^\s*\\(?=[\p{L}\d])/u.test(line))
        return withoutMarks(line);
    const bare = withoutMarks(line)
        .replace(/^(\s*)\*\*((?:[^*]|\\\*)+)\*\*\s*$/, '$1$2');
    return /^\s*[\p{L}\d]/u.test(bare) && labelOf(bare) !== null
        ? bare.replace(/^\s*/, '$&\\') : bare;
});

/** Marks around what is chosen, or around the word; off where they are. */
export function wrapIn(open: string, close = open): StateCommand {
    return ({ state, dispatch }) => {
        const spec = state.changeByRange(range => {
            const word = range.empty ? state.wordAt(range.head) : null;
            let { from, to } = word ?? range;
            const text = state.sliceDoc(from, to);
            const lead = /^\s*/.exec(text)?.[0].length ?? 0;
            if (lead < text.length) { // blanks stay outside of the marks
                from += lead;
                to -= /\s*$/.exec(text)?.[0].length ?? 0;
            }
            if (isWrapped(state, from, to, open, close))
                return {
                    changes: [{ from: from - open.length, to: from },
                        { from: to, to: to + close.length }],
                    range: EditorSelection.range(from - open.length,
                        to - open.length),
                };
            return {
                changes: [{ from, insert: open }, { from: to,
                    insert: close }],
                range: EditorSelection.range(from + open.length,
                    to + open.length),
            };
        });
        dispatch(state.update(spec, { userEvent: 'input.mark',
            scrollIntoView: true }));
        return true;
    };
}

function isWrapped(state: EditorState, from: number, to: number,
                   open: string, close: string): boolean {
    const before = state.sliceDoc(Math.max(0, from - 3), from);
    const after = state.sliceDoc(to, to + 3);
    if (!before.endsWith(open) || !after.startsWith(close))
        return false;
    /* one star of two is none of its own */
    const stars = /\*+$/.exec(before)?.[0].length ?? 0;
    return open !== '*' || stars !== 2;
}

export const makeBold = wrapIn('**');
export const makeItalic = wrapIn('*');
export const makeRaised = wrapIn('<sup>', '</sup>');
export const makeLowered = wrapIn('<sub>', '</sub>');

/** "^[…]" behind what is chosen; the cursor stands between the brackets. */
export const addNote: StateCommand = ({ state, dispatch }) => {
    const at = state.selection.main.to;
    dispatch(state.update({
        changes: { from: at, insert: '^[]' },
        selection: { anchor: at + 2 }, userEvent: 'input.mark',
        scrollIntoView: true,
    }));
    return true;
};

/** Puts lines of their own below the line, or in place of an empty one. */
export function addLines(lines: string[], cursor?: [number, number]):
    StateCommand {
    return ({ state, dispatch }) => {
        const item = itemAt(state, state.selection.main.head);
        const line = state.doc.lineAt(state.selection.main.head);
        const empty = line.text.trim() === '';
        const from = empty ? line.from : Math.max(line.to, item?.to ?? 0);
        const insert = (empty ? '' : '\n') + lines.join('\n');
        const [row, column] = cursor ?? [lines.length - 1,
            lines[lines.length - 1]?.length ?? 0];
        const before = lines.slice(0, row).join('\n').length +
            (row > 0 ? 1 : 0) + (empty ? 0 : 1);
        dispatch(state.update({
            changes: { from, to: empty ? line.to : from, insert },
            selection: { anchor: from + before + column },
            userEvent: 'input.mark', scrollIntoView: true,
        }));
        return true;
    };
}

/** A table to be filled in: the head, the line below it, rows. */
export function addTable(rows: number, columns: number): StateCommand {
    const row = `|${'  |'.repeat(columns)}`;
    return addLines([row, `|${'---|'.repeat(columns)}`,
        ...Array<string>(Math.max(rows - 1, 1)).fill(row)], [0, 2]);
}

/** The lines between become landscape pages. */
export const addLandscape: StateCommand = ({ state, dispatch }) => {
    if (state.selection.main.empty)
        return addLines(['[trang ngang]', '', '[trang dọc]'], [1, 0])(
            { state, dispatch });
    const first = state.doc.lineAt(state.selection.main.from);
    const last = state.doc.lineAt(state.selection.main.to);
    dispatch(state.update({
        changes: [{ from: first.from, insert: '[trang ngang]\n' },
            { from: last.to, insert: '\n[trang dọc]' }],
        userEvent: 'input.mark', scrollIntoView: true,
    }));
    return true;
};

export function addReference(name: string): StateCommand {
    return ({ state, dispatch }) => {
        dispatch(state.update(state.replaceSelection(`[phụ lục: ${name}]`),
            { userEvent: 'input.mark', scrollIntoView: true }));
        return true;
    };
}

interface Stretch {
    from: number;
    to: number;
}

/** The paragraph or table with all its lines, or the line alone. */
function stretchAt(state: EditorState, position: number): Stretch {
    const line = state.doc.lineAt(position);
    const item = itemAt(state, position);
    return item === null ? { from: line.from, to: line.to } : {
        from: state.doc.lineAt(item.from).from,
        to: state.doc.lineAt(item.to).to,
    };
}

/** What is chosen, whole paragraphs, goes before or behind the next one. */
function move(down: boolean): StateCommand {
    return ({ state, dispatch }) => {
        const { main } = state.selection;
        const from = stretchAt(state, main.from).from;
        const to = stretchAt(state, main.to).to;
        const edge = down ? to + 1 : from - 1;
        if (edge < 0 || edge > state.doc.length)
            return false;
        let other = stretchAt(state, edge);
        while (state.sliceDoc(other.from, other.to).trim() === '') {
            const at = down ? other.to + 1 : other.from - 1;
            if (at < 0 || at > state.doc.length)
                return false;
            other = stretchAt(state, at);
        }
        const others = state.sliceDoc(other.from, other.to);
        const between = down ? state.sliceDoc(to, other.from)
            : state.sliceDoc(other.to, from);
        /* the others go round, so that what is said of these stays theirs */
        const by = down ? others.length + between.length
            : -(others.length + between.length);
        dispatch(state.update({
            changes: down
                ? [{ from, insert: others + between },
                    { from: to, to: other.to }]
                : [{ from: other.from, to: from },
                    { from: to, insert: between + others }],
            selection: EditorSelection.range(main.anchor + by,
                main.head + by),
            userEvent: 'move.line', scrollIntoView: true,
        }));
        return true;
    };
}

export const moveUp = move(false);
export const moveDown = move(true);

/**
 * Enter: a new line with the next label; on a line that has nothing but its
 * label, takes that away.
 */
export const newLine: StateCommand = ({ state, dispatch }) => {
    const { main } = state.selection;
    const line = state.doc.lineAt(main.head);
    const before = line.text.slice(0, main.from - line.from);
    if (!main.empty || labelOf(line.text) === null ||
        labelOf(before) === null)
        return false;
    if (isBare(line.text)) {
        dispatch(state.update({
            changes: { from: line.from, to: line.to },
            userEvent: 'delete',
        }));
        return true;
    }
    const rest = /^[ \t]*/.exec(line.text.slice(main.from - line.from));
    const insert = `\n${nextLabel(line.text)}`;
    dispatch(state.update({
        changes: { from: main.from, to: main.from + (rest?.[0].length ?? 0),
            insert },
        selection: { anchor: main.from + insert.length },
        annotations: offer.of(main.from + 1),
        userEvent: 'input.type', scrollIntoView: true,
    }));
    return true;
};

/** What is pasted, as it fits where the cursor stands. */
export function fitted(state: EditorState, text: string): string {
    const { main } = state.selection;
    const first = state.doc.lineAt(main.from);
    const before = first.text.slice(0, main.from - first.from);
    const line = state.doc.lineAt(main.to);
    const after = line.text.slice(main.to - line.from);
    if (/^\s*\|.*\|\s*$/.test(first.text) && before.trim() !== '')
        return text.replace(/\\?\n+/g, '<br>');
    /* in a sentence a paragraph has no place of its own */
    const own = text.includes('\n') || /^\s*(?:\||\[(?:không|giữa|phải))/
        .test(text);
    if (!own)
        return text;
    return (before.trim() === '' ? '' : '\n') + text +
        (after.trim() === '' ? '' : '\n');
}
