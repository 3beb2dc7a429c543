// What every part of the form is given, and how it reads and writes the plan.
import type { Place } from '../app/place.ts';
import type { Registry } from '../bases/index.ts';
import { keyOf } from '../plan/key.ts';
import type { Path, Plan, Value } from '../plan/plan.ts';
import type { Field, Finding } from '../program/answers.ts';
import type { Labels } from './labels.ts';

export interface FormContext {
    plan: Plan;
    registry: Registry;
    disabled: boolean;
    /** Running text has a tab of its own. */
    hasBody: boolean;
    labels: Labels;
    /** The keys at the top of a plan, in the order of the template. */
    order: string[];
    /** Findings by the path of their place, as JSON. */
    findings: Map<string, Finding[]>;
    onCursor: (place: Place) => void;
    goTo: (place: Place) => void;
    onUndo: (redo: boolean) => void;
}

export const placeOf = (path: Path) => JSON.stringify(path);
export const idOf = (path: Path) => `field-${path.join('-')}`;

/** The item of a list that is only a text stands for its first field. */
export function isTextItem(plan: Plan, path: Path): boolean {
    return plan.has(path) && typeof plan.getText(path) === 'string';
}

/** The path that a field of an item has, of one that is only a text, too. */
export function pathIn(plan: Plan, item: Path, fields: Field[],
                       key: string): Path {
    return typeof item.at(-1) === 'number' && isTextItem(plan, item) &&
        fields[0]?.key === key ? item : [...item, key];
}

/** Sets a field; an item that is only a text becomes a map first. */
export function write(form: FormContext, path: Path, value: Value,
                      siblings: Field[]): boolean {
    const { plan } = form;
    const parent = path.slice(0, -1);
    const key = path.at(-1);
    const order = path.length === 1 ? form.order
        : siblings.map(field => field.key);
    const first = order[0];

    if (typeof key === 'string' && first !== undefined &&
        typeof parent.at(-1) === 'number' && isTextItem(plan, parent) &&
        value !== null && value !== '')
        return plan.set(parent, { [first]: plan.getText(parent)!,
                                  [key]: value });
    return plan.set(path, value === '' ? null : value, 'form', order);
}

/** What a box shows; null: there is more than a text. */
export function linesOf(plan: Plan, path: Path): string | null {
    if (!plan.isList(path))
        return plan.getText(path) === undefined ? plan.has(path) ? null : ''
            : plan.getText(path) ?? '';
    const lines: string[] = [];

    for (let i = 0; i < plan.count(path); i++) {
        const text = plan.getText([...path, i]);

        if (text === undefined || (text?.includes('\n') ?? false))
            return null;
        lines.push(text ?? '');
    }
    return lines.join('\n').replace(/\n+$/, '');
}

/** Writes lines back into the list that they came from, the changed ones. */
export function writeLines(form: FormContext, path: Path, text: string,
                           siblings: Field[]): boolean {
    const { plan } = form;

    if (!plan.isList(path))
        return write(form, path, text, siblings);
    const had = plan.count(path);
    const old = Array.from({ length: had }, (_, i) =>
        plan.getText([...path, i]) ?? '');
    const now = text === '' ? [] : text.split('\n');
    let head = 0;
    let tail = 0;
    let good = true;

    while (head < Math.min(had, now.length) && old[head] === now[head])
        head++;
    while (tail < Math.min(had, now.length) - head &&
           old[had - 1 - tail] === now[now.length - 1 - tail])
        tail++;
    const replaced = Math.min(had, now.length) - head - tail;

    plan.together(() => {
        for (let i = head; i < head + replaced; i++)
            good = plan.set([...path, i], now[i]!) && good;
        for (let i = had - tail - 1; i >= head + replaced; i--)
            good = plan.remove([...path, i]) && good;
        good = plan.insertAll(path, head + replaced,
                              now.slice(head + replaced,
                                        now.length - tail)) && good;
    }, 'form');
    return good;
}

/** How many boxes have to be filled, and are not, in a field. */
export function countMissing(plan: Plan, field: Field, path: Path): number {
    if (!isRequired(plan, field))
        return 0;
    if (field.widget !== 'group')
        return isBlank(plan, path) ? 1 : 0;
    return (field.fields ?? []).reduce((sum, f) =>
        sum + countMissing(plan, f, [...path, f.key]), 0);
}

export function isRequired(plan: Plan, field: Field): boolean {
    return field.required &&
        !(field.unless ?? []).some(p => !isBlank(plan, p.split('.')));
}

export function isBlank(plan: Plan, path: Path): boolean {
    const text = plan.getText(path);

    return !plan.has(path) || text === null ||
        (typeof text === 'string' && text.trim() === '') ||
        (plan.isList(path) && plan.count(path) === 0);
}

/** The choice that a plan has written in its own way: "Khẩn". */
export function choiceOf(field: Field, text: string): string {
    return field.choices?.find(c => keyOf(c) === keyOf(text)) ?? text;
}
