// A table: a row for each item, a column for each field. Cells are gone
// through by Tab, arrows and Enter, and filled by a paste from Excel or Word.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keyOf } from '../plan/key.ts';
import type { Path, Value } from '../plan/plan.ts';
import type { Field } from '../program/answers.ts';
import { Button, toast } from '../ui/index.ts';
import { choiceOf, idOf, isBlank, pathIn, placeOf, write }
    from './context.ts';
import type { FormContext } from './context.ts';
import type { FieldProps } from './field.tsx';
import { findingsAt, wordsOf } from './findings.tsx';
import { capital } from './labels.ts';
import { cellsOf } from './paste.ts';
import { Text } from './text.tsx';

/** Fields of the rows: of a table without fields, its columns by number. */
function columnsOf({ form, field, path }: FieldProps): Field[] {
    const { plan } = form;
    let width = 2;

    if (field.fields !== undefined)
        return field.fields;
    for (let row = 0; row < plan.count(path); row++)
        width = Math.max(width, plan.count([...path, row]));
    return Array.from({ length: width }, (_, n) => ({
        key: String(n), title: `cột ${n + 1}`, help: '', example: '',
        required: false, widget: 'line',
    }));
}

function cellPath(form: FormContext, field: Field, columns: Field[],
                  row: Path, column: number): Path {
    return field.fields === undefined ? [...row, column]
        : pathIn(form.plan, row, columns, columns[column]!.key);
}

/** A header that was copied with the rows says which column is which. */
function headerOf(row: string[], columns: Field[]): number[] | null {
    const found = row.map(cell => columns.findIndex(c =>
        keyOf(cell) !== '' && (keyOf(c.title) === keyOf(cell) ||
                               c.key === keyOf(cell))));

    return found.filter(n => n >= 0).length * 2 > row.length ? found : null;
}

function rowValue(cells: string[], columns: Field[], free: boolean): Value {
    if (free)
        return cells;
    return Object.fromEntries(columns.map((c, n) =>
        [c.key, cells[n] ?? ''] as const).filter(([, text]) => text !== ''));
}

/** The cells into the rows from one on; how many there was no column for. */
function fill(props: FieldProps, columns: Field[], cells: string[][],
              row: number, column: number): number {
    const { form, field, path, siblings } = props;
    const { plan } = form;
    const free = field.fields === undefined;
    const header = headerOf(cells[0]!, columns);
    const body = header === null ? cells : cells.slice(1);
    const places = header ?? cells[0]!.map((_, n) => column + n);
    let lost = 0;
    const lines = body.map(one => {
        const line: string[] = [];

        one.forEach((text, n) => {
            const to = places[n] ?? column + n;

            if (to >= 0 && to < columns.length)
                line[to] = text;
            else if (text !== '')
                lost++;
        });
        return Array.from(line, text => text ?? '');
    });

    plan.together(() => {
        const had = plan.count(path);
        const over = Math.max(0, Math.min(had - row, lines.length));

        lines.slice(0, over).forEach((line, n) => line.forEach((text, c) => {
            if (text !== '')
                write(form, cellPath(form, field, columns,
                                     [...path, row + n], c), text, columns);
        }));
        const more = lines.slice(over).map(line =>
            rowValue(line, columns, free));

        if (more.length > 0 && had > 0)
            plan.insertAll(path, had, more);
        else if (more.length > 0)
            write(form, path, more, siblings);
    }, 'form');
    return lost;
}

export function Grid(props: FieldProps) {
    const { form, path } = props;
    const { plan } = form;
    const columns = columnsOf(props);
    const count = plan.count(path);
    const body = useRef<HTMLTableSectionElement>(null);
    const wanted = useRef<[number, number] | null>(null);
    const [, again] = useState(0);
    const live = useRef<Acts>({} as Acts);

    const focus = (row: number, column: number) => {
        const cell = body.current?.rows[row]?.cells[column + 1]
            ?.querySelector<HTMLElement>('textarea, select');

        cell?.focus();
        if (cell instanceof HTMLTextAreaElement)
            cell.select();
        return cell !== null && cell !== undefined;
    };
    useLayoutEffect(() => {
        const [row, column] = wanted.current ?? [-1, -1];

        wanted.current = null;
        if (row >= 0)
            focus(row, column);
    });
    const focusSoon = (row: number, column: number) => {
        wanted.current = [row, column];
        again(n => n + 1);
    };

    if (plan.has(path) && !plan.isList(path) && !isBlank(plan, path))
        return <div class="notice">
            <span>Bảng này được viết theo cách khác, không hiện được ở
                đây.</span>
            <Button size="small" onClick={() => form.goTo({
                line: plan.lineOf(path) ?? 1 })}>Xem chỗ ấy</Button>
        </div>;
    const add = (at: number) => {
        plan.insert(path, at, { [columns[0]!.key]: null });
        focusSoon(at, 0);
    };
    const remove = (at: number) => {
        plan.remove([...path, at]);
        focusSoon(Math.min(at, count - 1), 0);
    };
    const move = (from: number, to: number, column: number) => {
        if (to < 0 || to >= count || !plan.move(path, from, to))
            return;
        focusSoon(to, column);
    };
    const keys = (event: KeyboardEvent, box: HTMLTextAreaElement |
                  HTMLInputElement, row: number, column: number) => {
        const step = event.key === 'ArrowUp' ? -1
            : event.key === 'ArrowDown' ? 1 : 0;
        const go = (r: number, c: number) => {
            if (focus(r, c))
                event.preventDefault();
        };
        const at = box.selectionStart ?? 0;
        const marked = box.selectionEnd !== at;

        if (step !== 0 && event.altKey) {
            event.preventDefault();
            event.stopPropagation();
            move(row, row + step, column);
        } else if (event.key === 'Enter' && !event.altKey &&
                   !event.shiftKey && !event.ctrlKey) {
            event.preventDefault();
            focus(row + 1, column);
        } else if (event.key === 'Enter' && event.altKey) {
            event.preventDefault();
            box.setRangeText('\n', at, box.selectionEnd ?? at, 'end');
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else if (event.ctrlKey || event.altKey || event.shiftKey) {
            return;
        } else if (step !== 0 && !(step < 0 ? box.value.slice(0, at)
            : box.value.slice(at)).includes('\n')) {
            go(row + step, column);
        } else if (event.key === 'ArrowLeft' && at === 0 &&
                   (!marked || box.selectionEnd === box.value.length)) {
            go(row, column - 1);
        } else if (event.key === 'ArrowRight' &&
                   box.selectionEnd === box.value.length &&
                   (!marked || at === 0)) {
            go(row, column + 1);
        }
    };
    const paste = (event: ClipboardEvent, row: number, column: number) => {
        const cells = event.clipboardData === null ? null
            : cellsOf(event.clipboardData);

        if (cells === null || cells.length === 0)
            return;
        event.preventDefault();
        const lost = fill(props, columns, cells, row, column);

        toast(lost === 0
            ? { text: `Đã dán ${cells.length} hàng`, kind: 'good' }
            : { text: `Đã dán ${cells.length} hàng; ${lost} ô không có cột ` +
                'để đặt vào', kind: 'warning' });
    };

    live.current = { keys, paste, remove, add };

    return <div class="grid-around">
        <table class="grid">
            <thead><tr>
                <th scope="col"><span class="unseen">số thứ tự</span></th>
                {columns.map(c => <th key={c.key} scope="col"
                    title={form.labels.words(c.help, [...path, 0])
                        || undefined}>
                    {capital(c.title)}{c.required &&
                        <span class="must" title="bắt buộc"> *</span>}
                </th>)}
                <th><span class="unseen">việc với hàng</span></th>
            </tr></thead>
            <tbody ref={body}>
                {Array.from({ length: count + 1 }, (_, row) =>
                    <Row key={row} {...{ props, columns, row, live,
                                         isNew: row === count }} />)}
            </tbody>
        </table>
        <p class="help">Dán được cả bảng chép từ Excel hay Word vào một ô.
            Enter: xuống hàng dưới; Alt+Enter: xuống dòng trong ô;
            Alt+mũi tên: đưa hàng lên, xuống.</p>
    </div>;
}

/** What is done with rows, as of the last render. */
interface Acts {
    keys: (event: KeyboardEvent, box: HTMLInputElement | HTMLTextAreaElement,
           row: number, column: number) => void;
    paste: (event: ClipboardEvent, row: number, column: number) => void;
    remove: (row: number) => void;
    add: (row: number) => void;
}

interface RowProps {
    props: FieldProps;
    columns: Field[];
    row: number;
    isNew: boolean; // where the next one is begun
    live: { current: Acts };
}

/** A row is drawn again only where something in it has changed. */
function Row(row: RowProps) {
    const { form, path } = row.props;
    const item = [...path, row.row];
    const state = JSON.stringify([form.plan.get(item), row.isNew,
        form.disabled, findingsAt(form, item, true), row.columns.length]);

    return useMemo(() => drawRow(row), [state, form.plan, row.props.field]);
}

function drawRow({ props, columns, row, isNew, live }: RowProps) {
    const { form, field } = props;
    const { plan } = form;
    const item = [...props.path, row];

    return <tr data-place={placeOf(item)} class={isNew ? 'new' : undefined}>
        <th scope="row">{isNew ? <span aria-hidden="true">+</span> : row + 1}
        </th>
        {columns.map((column, c) => {
            const path = cellPath(form, field, columns, item, c);
            const text = plan.getText(path);
            const found = findingsAt(form, path, true);
            const label = `${capital(column.title)}, ${isNew ? 'hàng mới'
                : `hàng ${row + 1}`}`;
            const tell = (value: string) =>
                write(form, path, value, columns);

            return <td key={column.key} data-place={placeOf(path)}
                title={found.map(f => wordsOf(form.labels, f, path))
                    .join('\n') || undefined}
                class={found[0]?.severity}>
                {text === undefined && plan.has(path) ? <span>…</span>
                    : column.widget === 'choice'
                    ? <select aria-label={label} disabled={form.disabled}
                        data-path={placeOf(path)} id={idOf(path)}
                        value={choiceOf(column, text ?? '')}
                        onChange={e => tell(e.currentTarget.value)}>
                        <option value="" />
                        {column.choices?.map(v => <option key={v} value={v}>
                            {v}</option>)}
                    </select>
                    : <Text id={idOf(path)} place={placeOf(path)} lines
                        value={text ?? ''} label={label} onText={tell}
                        disabled={form.disabled} onUndo={form.onUndo}
                        placeholder={row === 0 && isNew && column.example
                            ? `Ví dụ: ${column.example}` : column.standard}
                        invalid={found.some(f => f.severity === 'error')}
                        onLine={() => form.onCursor({ path,
                            line: plan.lineOf(path) ?? 0 })}
                        onPaste={event => live.current.paste(event, row, c)}
                        onKeyDown={(event, box) => live.current.keys(
                            event, box, row, c)}
                    />}
            </td>;
        })}
        <td class="row-actions">{!isNew && <>
            <Button size="small" kind="quiet" icon="add"
                title={`Chèn một hàng trên hàng ${row + 1}`}
                disabled={form.disabled}
                onClick={() => live.current.add(row)} />
            <Button size="small" kind="quiet" icon="remove"
                title={`Bỏ hàng ${row + 1}`} disabled={form.disabled}
                onClick={() => live.current.remove(row)} />
        </>}</td>
    </tr>;
}
