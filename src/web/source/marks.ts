// Findings as marks in the text: places count code points, the editor counts
// units of UTF-16.
import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { choicesOf, mendTitle } from '../findings/mends.ts';
import type { Finding, Mend } from '../program/answers.ts';

/** The offset of a line and a column, both from 1; within the text. */
export function offsetOf(doc: Text, line: number, column: number): number {
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    let left = column - 1, offset = 0;

    for (const sign of at.text) {
        if (left-- <= 0)
            break;
        offset += sign.length;
    }
    return at.from + offset;
}

/** Line and column, from 1, of an offset. */
export function placeOf(doc: Text, offset: number):
    { line: number; column: number } {
    const line = doc.lineAt(offset);
    return { line: line.number,
        column: [...line.text.slice(0, offset - line.from)].length + 1 };
}

function endOf(doc: Text, finding: Finding, from: number): number {
    if (finding.end_line > 0) {
        const end = offsetOf(doc, finding.end_line, finding.end_column);
        if (end > from)
            return end;
    }
    const line = doc.lineAt(from);
    const word = /^[^\s:,]+/.exec(line.text.slice(from - line.from))?.[0] ?? '';
    return Math.min(from + Math.max(word.length, 1), line.to);
}

/** Mends, where what they are for still stands there. */
function applyMends(view: EditorView, mends: Mend[]): void {
    const { doc } = view.state;
    const changes = mends.map(mend => ({
        from: offsetOf(doc, mend.line, mend.column),
        to: offsetOf(doc, mend.end_line, mend.end_column),
        insert: mend.text,
    }));

    if (changes.every(({ from, to }, n) =>
        doc.sliceString(from, to) === mends[n]?.old))
        view.dispatch({ changes, userEvent: 'input.mend' });
    view.focus();
}

const severities = {
    note: 'info', warning: 'warning', error: 'error',
} as const;

/** The findings of the plan itself, those of the whole file on its line 1. */
export function marksOf(doc: Text, findings: Finding[], file: string):
    Diagnostic[] {
    return findings.filter(f => f.file === null || f.file === file)
        .map(finding => {
            const from = offsetOf(doc, finding.line, finding.column);
            return {
                from,
                to: endOf(doc, finding, from),
                severity: severities[finding.severity],
                message: finding.message,
                source: finding.clause ?? finding.code,
                actions: choicesOf(finding).map(one => ({
                    name: mendTitle(one),
                    apply: (view: EditorView) => applyMends(view, one.mends),
                })),
            };
        })
        .sort((a, b) => a.from - b.from);
}
