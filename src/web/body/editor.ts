// The editor of a body: plain text with what the program says of its lines.
import { Annotation, EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { defaultKeymap } from '@codemirror/commands';
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap }
    from '@codemirror/search';
import { Decoration, EditorView, highlightActiveLine, keymap, lineNumbers,
    MatchDecorator, placeholder, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, KeyBinding, ViewUpdate }
    from '@codemirror/view';
import type { OutlineLine } from '../program/answers.ts';
import { paste } from './clipboard.ts';
import * as commands from './commands.ts';
import { outlineMarks, setOutline } from './marks.ts';
import { offeredLabels } from './offered.ts';
import { vietnamese } from './phrases.ts';

/** A change that the plan brings, not the person at the keyboard. */
const fromPlan = Annotation.define<boolean>();

const MARKUP = new RegExp([
    '(?<bold>\\*\\*(?=\\S)(?:[^*]|\\*(?!\\*))+\\*\\*)',
    '(?<note>\\^\\[[^\\]\\n]*\\]|\\[\\^[^\\]\\s]+\\])',
    '(?<italic>\\*(?=[^\\s*])[^*\\n]+\\*)',
    '(?<mark>\\[(?:phụ lục|bảng):[^\\]\\n]*\\]|<\\/?su[pb]>|<br>)',
    '(?<line>^\\[(?:trang ngang|trang dọc|không khung|giữa|phải' +
        '|căn dọc:[^\\]\\n]*)\\]|^\\s*#{1,6}(?=\\s)|\\\\(?=\\S)|\\\\$)',
].join('|'), 'g');

const looks = Object.fromEntries(
    ['bold', 'note', 'italic', 'mark', 'line'].map(name =>
        [name, Decoration.mark({ class: `markup-${name}` })]));

const decorator = new MatchDecorator({
    regexp: MARKUP,
    decoration: match => {
        for (const name in looks)
            if (match.groups?.[name] !== undefined)
                return looks[name] ?? null;
        return null;
    },
});

/** Marks inside a line, as they are written. */
const markup = ViewPlugin.fromClass(class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
        this.decorations = decorator.createDeco(view);
    }

    update(update: ViewUpdate): void {
        this.decorations = decorator.updateDeco(update, this.decorations);
    }
}, { decorations: plugin => plugin.decorations });

const keys = keymap.of([
    { key: 'Mod-b', run: commands.makeBold },
    { key: 'Mod-i', run: commands.makeItalic },
    { key: 'Mod-.', run: commands.makeRaised },
    { key: 'Mod-,', run: commands.makeLowered },
    { key: 'Ctrl-Alt-1', run: commands.makeHeading },
    { key: 'Ctrl-Alt-0', run: commands.makePlain },
    { key: 'Ctrl-Alt-f', run: commands.addNote },
    { key: 'Alt-Shift-ArrowUp', run: commands.moveUp },
    { key: 'Alt-Shift-ArrowDown', run: commands.moveDown },
    { key: 'Enter', run: commands.newLine },
    { key: 'Mod-h', run: openSearchPanel },
]);

export interface EditorHands {
    onText: (text: string) => void;
    undo: () => void;
    redo: () => void;
    /** The cursor has gone to another place, or is told another thing of. */
    onCursor: (state: EditorState) => void;
    extra?: Extension;
}

export class BodyEditor {
    readonly view: EditorView;
    #label = '';
    /** The plan's history is everybody's: there is none of the editor's. */
    #undoKeys: KeyBinding[] = [
        { key: 'Mod-z', run: () => (this.hands.undo(), true) },
        { key: 'Mod-y', run: () => (this.hands.redo(), true) },
        { key: 'Mod-Shift-z', run: () => (this.hands.redo(), true) },
    ];
    /** What has to wait until a letter is composed. */
    #waiting: (() => void)[] = [];

    constructor(parent: HTMLElement, private hands: EditorHands) {
        this.view = new EditorView({ parent, state: this.#state('') });
        this.view.contentDOM.addEventListener('compositionend', () =>
            setTimeout(() => this.#catchUp()));
        // The fields of a search listen to keys; some words come without one.
        this.view.dom.addEventListener('input', ({ target }) => {
            if (target instanceof HTMLInputElement)
                target.dispatchEvent(new Event('change'));
        });
    }

    #state(text: string): EditorState {
        return EditorState.create({ doc: text, extensions: [
            keys, keymap.of([...searchKeymap, ...defaultKeymap]),
            keymap.of(this.#undoKeys),
            search({ top: true }), highlightSelectionMatches(),
            EditorView.lineWrapping, lineNumbers(), highlightActiveLine(),
            outlineMarks, markup, paste, offeredLabels, vietnamese,
            placeholder('Gõ hay dán nội dung vào đây: mỗi dòng một đoạn; '
                + 'đầu dòng ghi I., 1., a), - như trong văn bản'),
            EditorView.contentAttributes.of(() => ({
                'aria-label': this.#label, spellcheck: 'false',
                'aria-describedby': 'body-status', lang: 'vi',
                tabindex: '0',
            })),
            EditorView.updateListener.of(update => this.#told(update)),
            this.hands.extra ?? [],
        ] });
    }

    #told(update: ViewUpdate): void {
        if (update.docChanged &&
            !update.transactions.some(t => t.annotation(fromPlan)))
            this.hands.onText(update.state.doc.toString());
        if (update.docChanged || update.selectionSet ||
            update.transactions.some(t => t.effects.length > 0))
            this.hands.onCursor(update.state);
    }

    /** Now, or when the letter in hand is finished. */
    #later(act: () => void): void {
        this.#waiting.push(act);
        this.#catchUp();
    }

    #catchUp(): void {
        if (this.view.composing)
            return;
        const acts = this.#waiting;
        this.#waiting = [];
        acts.forEach(act => act());
    }

    /** Another body: its own history begins. */
    open(label: string, text: string): void {
        this.#waiting = [];
        this.#label = label;
        this.view.setState(this.#state(text));
        this.hands.onCursor(this.view.state);
    }

    /**
     * The same body, changed elsewhere; what is alike stays untouched. Where
     * it was undone, the cursor goes there.
     */
    setText(text: string, follow = false): void {
        const now = this.view.state.doc.toString();
        if (now.trimEnd() === text.trimEnd())
            return;
        let from = 0, to = 0;
        const most = Math.min(now.length, text.length);
        while (from < most && now[from] === text[from])
            from++;
        while (to < most - from && now.at(-1 - to) === text.at(-1 - to))
            to++;
        const line = this.view.state.doc.lineAt(
            this.view.state.selection.main.head);
        if (this.view.composing && from <= line.to &&
            now.length - to >= line.from) {
            /* the line in hand: what is being typed stands */
            this.#later(() => this.hands.onText(
                this.view.state.doc.toString()));
            return;
        }
        this.view.dispatch({
            changes: { from, to: now.length - to,
                insert: text.slice(from, text.length - to) },
            annotations: fromPlan.of(true),
            ...follow && { selection: { anchor: text.length - to },
                scrollIntoView: true },
        });
    }

    /** Answers to a text that is no longer there are passed over. */
    setOutline(lines: OutlineLine[], text: string): void {
        this.#later(() => {
            if (this.view.state.doc.toString().trimEnd() === text.trimEnd())
                this.view.dispatch({ effects: setOutline.of(lines) });
        });
    }

    /** Brings a line into view, from 1. */
    reveal(line: number, column = 1): void {
        const { doc } = this.view.state;
        const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
        const anchor = Math.min(at.from + Math.max(0, column - 1), at.to);
        this.view.dispatch({ selection: { anchor },
            effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
        this.view.focus();
    }

    close(): void {
        this.view.destroy();
    }
}
