// A list of items with fields of their own: added, removed and moved, by
// buttons or by the keyboard.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Path, Value } from '../plan/plan.ts';
import type { Field } from '../program/answers.ts';
import { Button } from '../ui/index.ts';
import { isBlank, pathIn, placeOf, write } from './context.ts';
import type { FieldProps } from './field.tsx';
import { Fields } from './field.tsx';
import { capital } from './labels.ts';

/** The words that tell an item from the others. */
function nameOf({ form }: FieldProps, item: Path, fields: Field[]): string {
    for (const field of fields.slice(0, 2)) {
        const text = form.plan.getText(pathIn(form.plan, item, fields,
                                              field.key));

        if (typeof text === 'string' && text.trim() !== '')
            return text.trim().split('\n')[0]!.slice(0, 80);
    }
    return '';
}

function emptyItem(fields: Field[]): Value {
    return { [fields[0]?.key ?? 'ten']: null };
}

export function List(props: FieldProps) {
    const { form, field, path } = props;
    const { plan } = form;
    const fields = field.fields ?? [];
    const count = plan.count(path);
    const root = useRef<HTMLDivElement>(null);
    const wanted = useRef<number | null>(null); // the item to be focused

    useLayoutEffect(() => {
        if (wanted.current === null)
            return;
        const item = root.current?.querySelectorAll<HTMLElement>(
            ':scope > .item')[wanted.current];

        wanted.current = null;
        (item?.querySelector<HTMLElement>('input, textarea, select') ??
            root.current?.querySelector<HTMLElement>('.add .button'))
            ?.focus();
    });

    if (plan.has(path) && !plan.isList(path) && !isBlank(plan, path))
        return <div class="notice">
            <span>Phần này được viết theo cách khác, không hiện được ở
                đây.</span>
            <Button size="small" onClick={() => form.goTo({
                line: plan.lineOf(path) ?? 1 })}>Xem chỗ ấy</Button>
        </div>;
    const add = () => {
        wanted.current = count;
        if (count > 0)
            plan.insert(path, count, emptyItem(fields));
        else
            write(form, path, [emptyItem(fields)], props.siblings);
    };
    const remove = (at: number) => {
        wanted.current = Math.min(at, count - 2);
        plan.remove([...path, at]);
    };
    const move = (from: number, to: number) => {
        if (to < 0 || to >= count)
            return;
        wanted.current = to;
        plan.move(path, from, to);
    };
    const keys = (event: KeyboardEvent, at: number) => {
        if (!event.altKey || event.ctrlKey || event.shiftKey ||
            (event.key !== 'ArrowUp' && event.key !== 'ArrowDown'))
            return;
        event.preventDefault();
        event.stopPropagation();
        move(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
    };

    return <div ref={root} class="items">
        {Array.from({ length: count }, (_, at) => {
            const item = [...path, at];
            const name = nameOf(props, item, fields);
            const title = `${capital(field.title)} ${at + 1}`;

            return <div key={at} class="item" role="group" aria-label={title}
                data-place={placeOf(item)}
                onKeyDown={event => keys(event, at)}>
                <div class="item-head">
                    <strong>{at + 1}. {name}</strong>
                    <span class="space" />
                    <Button size="small" kind="quiet" icon="up"
                        title={`Đưa lên: ${title}`} keys="Alt+ArrowUp"
                        disabled={form.disabled || at === 0}
                        onClick={() => move(at, at - 1)} />
                    <Button size="small" kind="quiet" icon="down"
                        title={`Đưa xuống: ${title}`} keys="Alt+ArrowDown"
                        disabled={form.disabled || at === count - 1}
                        onClick={() => move(at, at + 1)} />
                    <Button size="small" kind="quiet" icon="remove"
                        title={`Bỏ: ${title}`} disabled={form.disabled}
                        onClick={() => remove(at)} />
                </div>
                <Fields form={form} fields={fields} path={item} />
            </div>;
        })}
        <div class="add"><Button icon="add" size="small"
            disabled={form.disabled} onClick={add}>
            Thêm {field.title}</Button></div>
    </div>;
}
