// Mends put into the text of a plan. The program says what stands at their
// place: where it does no longer, the plan has been changed since, and nothing
// is done.
import type { Finding, Mend } from '../program/answers.ts';

/** A mend at its place in the text, in units of UTF-16. */
export interface Placed {
    from: number;
    to: number;
    text: string;
}

/** A line as it is and as it will be; what goes and comes in it. */
export interface Preview {
    line: number; // from 1
    before: string;
    gone: string;
    comes: string;
    behind: string;
}

/** The offset of each line. */
function linesOf(text: string): number[] {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}

function offsetOf(text: string, starts: number[], line: number,
                  column: number): number {
    let at = starts[line - 1] ?? text.length;
    for (let left = column - 1; left > 0 && at < text.length; left--)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
}

function place(text: string, starts: number[], mend: Mend): Placed | null {
    const from = offsetOf(text, starts, mend.line, mend.column);
    const to = from + mend.old.length;
    return text.slice(from, to) === mend.old
        ? { from, to, text: mend.text } : null;
}

/** Whether a finding is about the plan's own text. */
export function isOwn(finding: Finding, name: string): boolean {
    return finding.file === null || finding.file === name;
}

/** What a button says that makes several. */
export function mendTitle(finding: Finding): string {
    const [first, ...more] = finding.mends;
    const title = first?.title ?? '';
    return more.length > 0 ? `${title} (và ${more.length} chỗ nữa)` : title;
}

/** What may be made of a finding: each mend, or all where they are one. */
export function choicesOf(finding: Finding): Finding[] {
    return finding.together === true
        ? finding.mends.length > 0 ? [finding] : []
        : finding.mends.map(mend => ({ ...finding, mends: [mend] }));
}

/** A mend, and the finding that it is one with the other mends of. */
interface Part extends Placed {
    whole: Finding | null;
}

function partsOf(text: string, starts: number[], finding: Finding): Part[] {
    const parts = finding.mends.map(mend => place(text, starts, mend))
        .filter(mend => mend !== null)
        .map(mend => ({ ...mend,
            whole: finding.together === true ? finding : null }));
    return finding.together === true && parts.length < finding.mends.length
        ? [] : parts;
}

/** Two that only add at one place say the same, unless each is of a whole. */
function isInTheWay(before: Part, mend: Part): boolean {
    if (mend.from === before.from && mend.to === before.to)
        return mend.from < mend.to || mend.whole === null
            || before.whole === null;
    return mend.from < before.to;
}

/** The mends of findings that may be made together, from the first on. */
export function placed(text: string, findings: Finding[], name: string):
    Placed[] {
    const starts = linesOf(text);
    let all = findings.filter(finding => isOwn(finding, name))
        .flatMap(finding => partsOf(text, starts, finding))
        .sort((a, b) => a.from - b.from || a.to - b.to);
    for (;;) {
        const kept: Part[] = [];
        let left: Finding | null = null;
        for (const mend of all) {
            const last = kept.at(-1);
            if (last === undefined || !isInTheWay(last, mend))
                kept.push(mend);
            else if ((left = mend.whole) !== null)
                break;
        }
        if (left === null)
            return kept.map(({ from, to, text }) => ({ from, to, text }));
        all = all.filter(mend => mend.whole !== left);
    }
}

export function mended(text: string, mends: Placed[]): string {
    let out = '', at = 0;
    for (const mend of mends) {
        out += text.slice(at, mend.from) + mend.text;
        at = mend.to;
    }
    return out + text.slice(at);
}

/** What each mend changes, with its line around it. */
export function previews(text: string, mends: Placed[]): Preview[] {
    const starts = linesOf(text);
    let line = 0;
    return mends.map(mend => {
        while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= mend.from)
            line++;
        const found = text.indexOf('\n', Math.max(mend.from, mend.to - 1));
        const end = found < 0 ? text.length : found;
        return {
            line: line + 1,
            before: text.slice(starts[line], mend.from).trimStart(),
            gone: text.slice(mend.from, mend.to).replace(/\r?\n$/, ''),
            comes: mend.text.trimEnd(),
            behind: text.slice(mend.to, end < mend.to ? mend.to : end)
                .trimEnd(),
        };
    });
}
