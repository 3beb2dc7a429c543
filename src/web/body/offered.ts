// A label that the editor has offered on a new line gives way where the one
// who types writes a label there: "2. a) " is "a) ".
import { Annotation, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { isBare, labelOf } from './labels.ts';

/** Of the change that offers a label: where its line begins. */
export const offer = Annotation.define<number>();

/** The start of the line that has an offered label; -1: none. */
const offered = StateField.define<number>({
    create: () => -1,
    update: (at, transaction) => transaction.annotation(offer)
        ?? (at < 0 ? at : transaction.changes.mapPos(at)),
});

/** Where the label begins that was typed behind an offered one; or -1. */
export function labelBehind(line: string): number {
    const label = labelOf(line);
    if (label === null)
        return -1;
    const at = label.before.length + label.text.length + label.after.length;
    return isBare(line.slice(at)) ? at : -1;
}

const typed = EditorView.inputHandler.of((view, from, to, text) => {
    const line = view.state.doc.lineAt(from);
    const before = line.text.slice(0, from - line.from);
    const at = text === ' ' && from === to
        && view.state.field(offered) === line.from ? labelBehind(before) : -1;

    if (at < 0)
        return false;
    view.dispatch({
        changes: { from: line.from, to: from,
            insert: `${before.slice(at)} ` },
        selection: { anchor: line.from + before.length - at + 1 },
        annotations: offer.of(-1), userEvent: 'input.type',
    });
    return true;
});

export const offeredLabels = [offered, typed];
