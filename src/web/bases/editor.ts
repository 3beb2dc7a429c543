// Legal bases offered in an editor while one types. The editor itself takes
// no key while a letter is being composed.
import { autocompletion, completionStatus, pickedCompletion,
    selectedCompletion, startCompletion } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult }
    from '@codemirror/autocomplete';
import { Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import './bases.css';
import type { Basis } from '../program/answers.ts';
import type { Registry } from './registry.ts';
import { markOf, statusOf, today } from './registry.ts';
import { offerFor } from './typed.ts';

interface Offered extends Completion {
    basis: Basis;
    begin: number; // in the document
}

function put(view: EditorView, from: number, to: number, insert: string,
             completion?: Completion): void {
    view.dispatch({ changes: { from, to, insert },
        selection: { anchor: from + insert.length }, scrollIntoView: true,
        userEvent: 'input.complete', ...completion && {
            annotations: pickedCompletion.of(completion) } });
}

function offered(context: CompletionContext, registry: Registry):
    CompletionResult | null {
    if (!registry.ready) {
        /* asked again for what stands there by then */
        void registry.load().then(() => {
            if (registry.ready && context.view?.hasFocus
                && !context.view.composing)
                startCompletion(context.view);
        });
        return null;
    }
    const line = context.state.doc.lineAt(context.pos);
    const offer = offerFor(line.text.slice(0, context.pos - line.from),
        registry, false);
    if (offer === null)
        return null;
    return { from: context.pos, filter: false, options: offer.bases.map(
        (basis): Offered => ({ basis, label: basis.number,
            begin: line.from + offer.from(basis),
            apply: (view, completion, _, to) => put(view,
                (completion as Offered).begin, to, basis.full, completion),
        })) };
}

/** The full citation and what is known of it, behind the number. */
function shown(completion: Completion): Node {
    const { basis } = completion as Offered;
    const { words, dead } = statusOf(basis, today());
    const box = document.createElement('span');
    const status = document.createElement('small');

    box.className = 'bases-words';
    box.textContent = ` ${basis.full} `;
    status.className = dead ? 'bases-dead' : 'bases-status';
    status.textContent = words;
    box.append(status);
    return box;
}

function putMark(view: EditorView): boolean {
    const chosen = completionStatus(view.state) === 'active'
        ? selectedCompletion(view.state) as Offered | null : null;
    if (chosen === null)
        return false;
    put(view, chosen.begin, view.state.selection.main.head,
        markOf(chosen.basis), chosen);
    return true;
}

/** Enter puts the citation in full; with Shift, where `marks` are understood,
 * its number in brackets. */
export function offersBases(registry: Registry, marks: boolean): Extension {
    return [
        autocompletion({
            override: [context => offered(context, registry)],
            icons: false, tooltipClass: () => 'bases-tooltip',
            optionClass: () => 'cm-basis',
            addToOptions: [{ render: shown, position: 60 }],
        }),
        marks ? Prec.highest(keymap.of([
            { key: 'Shift-Enter', run: putMark }])) : [],
    ];
}

/** Puts a citation where the cursor is. */
export function insertBasis(view: EditorView, text: string): void {
    const { from, to } = view.state.selection.main;
    put(view, from, to, text);
    view.focus();
}
