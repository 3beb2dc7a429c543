// The plan as it is kept in its file: an editor with the findings in its
// margin. The text of the plan is the truth; what is typed goes there at once,
// and what others change comes here as the smallest change that does it.
import { useEffect, useLayoutEffect, useMemo, useRef, useState }
    from 'preact/hooks';
import './source.css';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
    bracketMatching, defaultHighlightStyle, foldGutter, foldKeymap,
    HighlightStyle, indentOnInput, syntaxHighlighting,
} from '@codemirror/language';
import {
    linter, lintGutter, lintKeymap, setDiagnostics, setDiagnosticsEffect,
} from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import type { Text, Transaction } from '@codemirror/state';
import type { Diagnostic } from '@codemirror/lint';
import {
    drawSelection, EditorView, highlightActiveLine,
    highlightActiveLineGutter, keymap, lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { GoTo, Place, Shown } from '../app/place.ts';
import { ChooseBasis, insertBasis, offersBases, Registry }
    from '../bases/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { Button } from '../ui/index.ts';
import { marksOf, offsetOf, placeOf } from './marks.ts';
import { words } from './words.ts';

interface SourceProps {
    plan: Plan;
    program: Program;
    /** Of legal bases; its own where it is not given. */
    registry?: Registry;
    findings: Finding[];
    goTo: GoTo;
    show?: Shown | null;
    onCursor?: (place: Place) => void;
}

const colours = HighlightStyle.define([
    { tag: [tags.propertyName, tags.definition(tags.propertyName)],
        color: 'var(--accent)', fontWeight: '600' },
    { tag: tags.comment, color: 'var(--good)' },
    { tag: [tags.punctuation, tags.separator], color: 'var(--ink-soft)' },
    { tag: [tags.keyword, tags.meta], color: 'var(--note)' },
]);

/** The smallest change from one text to the other. */
export function changeBetween(old: string, text: string):
    { from: number; to: number; insert: string } {
    let from = 0, end = 0;
    const least = Math.min(old.length, text.length);

    while (from < least && old[from] === text[from])
        from++;
    while (end < least - from
        && old[old.length - 1 - end] === text[text.length - 1 - end])
        end++;
    return { from, to: old.length - end,
        insert: text.slice(from, text.length - end) };
}

/** What one reads stays open while other findings come and go. */
function hidesTooltip(change: Transaction, from: number, to: number):
    boolean | null {
    const found = change.effects.find(one => one.is(setDiagnosticsEffect));

    if (found === undefined)
        return null;
    return change.docChanged || !(found.value as Diagnostic[])
        .some(one => one.from <= to && one.to >= from);
}

/** Marks, and the text that they were set in. */
interface Marked {
    doc: Text;
    marks: string;
}

/** Sets the marks, where they are not what this text has already; says so. */
function mark(view: EditorView, all: Diagnostic[], shown: Marked | null):
    Marked {
    const { doc } = view.state, marks = JSON.stringify(all);

    if (doc !== shown?.doc || marks !== shown.marks)
        view.dispatch(setDiagnostics(view.state, all));
    return { doc, marks };
}

function extensions(plan: Plan, registry: Registry,
                    onCursor: (place: Place) => void) {
    return [
        lineNumbers(), foldGutter(), lintGutter(),
        linter(null, { hideOn: hidesTooltip }),
        highlightActiveLine(), highlightActiveLineGutter(), drawSelection(),
        indentOnInput(), bracketMatching(), highlightSelectionMatches(),
        yaml(), EditorView.lineWrapping, offersBases(registry, false),
        syntaxHighlighting(colours),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        EditorState.phrases.of(words), EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({
            'aria-label': 'Nguồn của văn bản', spellcheck: 'false',
            autocorrect: 'off', autocapitalize: 'off', tabindex: '0',
        }),
        keymap.of([...searchKeymap, ...foldKeymap,
            ...lintKeymap.filter(key => key.key !== 'F8'), ...defaultKeymap,
            indentWithTab]),
        EditorView.updateListener.of(update => {
            if (update.docChanged)
                plan.setText(update.state.doc.toString(), 'source');
            if (update.selectionSet && update.view.hasFocus)
                onCursor(placeOf(update.state.doc,
                    update.state.selection.main.head));
        }),
    ];
}

/** What others do to the plan; not while letters are being composed. */
function follow(view: EditorView, plan: Plan): () => void {
    let waiting = false;
    const take = (at?: number) => {
        const old = view.state.doc.toString();
        waiting = false;
        if (old === plan.text)
            return;
        const changes = changeBetween(old, plan.text);
        view.dispatch({ changes, ...at === undefined ? {} : {
            selection: { anchor: changes.from + changes.insert.length },
            scrollIntoView: true,
        } });
    };
    const later = () => {
        if (waiting)
            take();
    };
    const stop = plan.subscribe(change => {
        if (change.origin === 'source'
            && change.text === view.state.doc.toString())
            return;
        if (view.composing)
            waiting = true;
        else
            take(change.at);
    });

    view.contentDOM.addEventListener('compositionend', later);
    return () => {
        stop();
        view.contentDOM.removeEventListener('compositionend', later);
    };
}

export function Source(props: SourceProps) {
    const { plan, findings, show, onCursor } = props;
    const box = useRef<HTMLDivElement>(null);
    const editor = useRef<EditorView | null>(null);
    const marked = useRef<Marked | null>(null);
    const [basis, setBasis] = useState(false);
    const registry = useMemo(() => props.registry
        ?? new Registry(props.program), [props.registry, props.program]);

    // Before the next key: an effect later would let that go elsewhere.
    useLayoutEffect(() => {
        if (box.current === null)
            return;
        const view = new EditorView({ parent: box.current, doc: plan.text,
            extensions: extensions(plan, registry,
                place => onCursor?.(place)) });
        const stop = follow(view, plan);

        editor.current = view;
        marked.current = null;
        return () => {
            stop();
            view.destroy();
            editor.current = null;
        };
    }, [plan]);
    useEffect(() => {
        const view = editor.current;
        if (view !== null && !view.composing)
            marked.current = mark(view,
                marksOf(view.state.doc, findings, plan.name), marked.current);
    }, [findings, plan]);
    useLayoutEffect(() => {
        const view = editor.current;
        if (view === null || !show || show.place.file !== undefined)
            return;
        const { line, column } = show.place;
        const at = offsetOf(view.state.doc, line, column ?? 1);
        view.dispatch({ selection: { anchor: at },
            effects: EditorView.scrollIntoView(at, { y: 'center' }) });
        view.focus();
    }, [show]);
    const put = (text: string) => {
        setBasis(false);
        /* when the dialog has given the focus back */
        setTimeout(() => editor.current && insertBasis(editor.current, text));
    };
    return <div class="source-screen">
        <div class="source-tools" role="toolbar" aria-label="Công cụ">
            <Button size="small" icon="search"
                title="Tìm văn bản để viện dẫn, chèn vào chỗ con trỏ"
                onClick={() => setBasis(true)}>Chèn căn cứ</Button>
        </div>
        <div class="source" ref={box} />
        {basis && <ChooseBasis registry={registry} onlyFull onChoose={put}
            onClose={() => setBasis(false)} />}
    </div>;
}
