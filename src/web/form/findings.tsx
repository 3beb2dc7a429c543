// What the program has found, at the field that it concerns, with its mend.
import type { Place } from '../app/place.ts';
import type { Path, Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import { Button, Icon } from '../ui/index.ts';
import { choicesOf, isOwn, mended, mendTitle, placed }
    from '../findings/mends.ts';
import { placeOf } from './context.ts';
import type { FormContext } from './context.ts';
import type { Labels } from './labels.ts';

/** Where the text has been changed since, nothing is done. */
function applyMend(plan: Plan, finding: Finding): void {
    const mends = placed(plan.text, [finding], plan.name);

    if (mends.length > 0)
        plan.setText(mended(plan.text, mends), 'mend');
}

/**
 * Where a finding belongs. A missing field is told at its parent, and a day
 * that chooses the form at the plan as a whole: the message names them.
 */
export function pathOf(plan: Plan, finding: Finding): Path {
    const named = finding.code.startsWith('FIELD_MISSING')
        ? /([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)$/.exec(
            finding.message.split(';')[0]!.trim())
        : finding.code.startsWith('VARIANT_')
            ? /khóa ([a-z0-9_]+)\)/.exec(finding.message) : null;
    const path = plan.pathAt(finding.line);

    if (named === null)
        return path;
    const steps = named[1]!.split('.');

    for (let n = path.length; n > 0; n--)
        if (typeof path[n - 1] === 'number')
            return [...path.slice(0, n), ...steps];
    return steps;
}

/** Where a finding leads to: in the plan, or in the file that it names. */
export function targetOf(plan: Plan, finding: Finding): Place {
    const { line, column, file } = finding;

    return { line, column, ...isOwn(finding, plan.name)
        ? { path: pathOf(plan, finding) } : { file: file! } };
}

export function findingsByPlace(plan: Plan, findings: Finding[]):
    Map<string, Finding[]> {
    const map = new Map<string, Finding[]>();

    if (plan.broken !== null)
        return map;
    for (const finding of findings) {
        if (finding.line === 0 || !isOwn(finding, plan.name))
            continue;
        const place = placeOf(pathOf(plan, finding));

        map.set(place, [...map.get(place) ?? [], finding]);
    }
    return map;
}

/** Those of a field, and of what stands below it where it has no fields. */
export function findingsAt(form: FormContext, path: Path,
                           below: boolean): Finding[] {
    const place = placeOf(path);

    if (!below)
        return form.findings.get(place) ?? [];
    const start = place.slice(0, -1);

    return [...form.findings].filter(([key]) => key === place ||
        key.startsWith(start + ',')).flatMap(([, found]) => found);
}

/** A finding as it is told where its field is named. */
export function wordsOf(labels: Labels, finding: Finding, path: Path): string {
    return finding.code === 'FIELD_MISSING' ? 'ô bắt buộc, chưa có chữ'
        : labels.words(finding.message, path);
}

/** A finding as it is told away from its field: with the field's title. */
export function findingWords(labels: Labels, plan: Plan, finding: Finding):
    string {
    const path = pathOf(plan, finding);
    const place = isOwn(finding, plan.name) ? labels.of(path) : '';

    return place === '' ? labels.words(finding.message, path)
        : `${place}: ${wordsOf(labels, finding, path)}`;
}

export function FieldFindings({ form, findings, id }: {
    form: FormContext;
    findings: Finding[];
    id: string;
}) {
    if (findings.length === 0)
        return null;
    return <ul class="field-findings" id={id}>
        {findings.map((finding, n) => <li key={n} class={finding.severity}>
            <Icon name={finding.severity} />
            <span>{wordsOf(form.labels, finding,
                form.plan.pathAt(finding.line))}</span>
            {choicesOf(finding).map(one => <Button key={mendTitle(one)}
                size="small" icon="mend" disabled={form.disabled}
                onClick={() => applyMend(form.plan, one)}>
                {mendTitle(one)}</Button>)}
        </li>)}
    </ul>;
}
