// Pictures that lie beside the plan get their lines in the text.
import { EditorView } from '@codemirror/view';
import type { Plan } from '../plan/plan.ts';
import { readBody, writeBody } from './block.ts';
import type { Place } from './block.ts';

const PATH = ['noi_dung'];
const UNNAMED = /[|\]{}\n]/; // no line of a picture can hold such a name

/** Where one types which name it has is before the last bracket. */
const lineOf = (name: string) => `[ảnh: ${name} | ]`;

/** The editor of the body, where it is open. */
function editorOpen(): EditorView | null {
    const place = document.querySelector<HTMLElement>(
        '.body-editor:not([hidden])');
    return place && EditorView.findFromDOM(place);
}

/** The body where lines can be added to its end; else null. */
function bodyOf(plan: Plan): Place | null {
    if (!plan.isYaml || plan.broken !== null || !plan.has(PATH))
        return null;
    const place = readBody(plan.text, PATH, plan.document);
    return place.writing === 'file' || place.writing === 'lists'
        ? null : place;
}

/** Is there somewhere to put pictures with these names? */
export function canPlace(plan: Plan, names: string[]): boolean {
    return !names.some(name => UNNAMED.test(name))
        && (editorOpen() !== null || bodyOf(plan) !== null);
}

/** Below the cursor's line, or in it where it is blank; never between the
 * rows of a table. */
function placeAtCursor(view: EditorView, text: string, first: number): void {
    const { doc, selection } = view.state;
    let line = doc.lineAt(selection.main.head);

    while (line.text.trimStart().startsWith('|') && line.number < doc.lines
        && doc.line(line.number + 1).text.trimStart().startsWith('|'))
        line = doc.line(line.number + 1);
    const blank = line.text.trim() === '';
    const from = blank ? line.from : line.to;
    view.dispatch({
        changes: { from, to: line.to, insert: (blank ? '' : '\n') + text },
        selection: { anchor: from + (blank ? 0 : 1) + first - 1 },
        scrollIntoView: true, userEvent: 'input.picture',
    });
    view.focus();
}

/**
 * Puts the pictures at the cursor where the body is open, else at its end:
 * then it gives the place of the plan where the first one's name is due.
 */
export function placePictures(plan: Plan, names: string[]):
    { line: number; column: number } | null {
    const lines = names.map(lineOf);
    const first = lines[0]?.length ?? 0;
    const view = editorOpen();
    if (view !== null) {
        placeAtCursor(view, lines.join('\n'), first);
        return null;
    }
    const before = bodyOf(plan);
    if (before === null)
        return null;
    const text = [before.text.trimEnd(), ...lines].filter(Boolean).join('\n');
    plan.setText(writeBody(plan.text, PATH, text, plan.document), 'form');
    const { line, indent } = readBody(plan.text, PATH, plan.document);
    return { line: line + text.split('\n').length - lines.length,
        column: indent + first };
}
