// The records as a table: only the rows in view are there, so that thousands
// scroll as easily as ten.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/index.ts';
import type { BatchRecord, Column } from './answers.ts';

const HEIGHT = 2; // rem, of a row; batch.css has it, too
const BEYOND = 8; // rows above and below those in view

/** The worst that is said of a record. */
export function stateOf(record: BatchRecord): 'error' | 'warning' | 'good' {
    if (record.findings.some(f => f.severity === 'error'))
        return 'error';
    return record.findings.some(f => f.severity === 'warning')
        ? 'warning' : 'good';
}

const words = { error: 'có lỗi', warning: 'cần xem', good: 'được' };

/** What is wrong in each cell of a record. */
function faultsOf(record: BatchRecord): Map<number, string> {
    const faults = new Map<number, string>();
    for (const { cell, message } of record.findings) {
        if (cell?.table !== 0)
            continue;
        const before = faults.get(cell.column);
        faults.set(cell.column, before === undefined ? message
            : `${before}; ${message}`);
    }
    return faults;
}

interface RowProps {
    record: BatchRecord;
    index: number;
    columns: number[];
    chosen: boolean;
    checked: boolean;
    choose: () => void;
}

function Row({ record, index, columns, chosen, checked, choose }: RowProps) {
    const state = stateOf(record), faults = faultsOf(record);
    return <tr id={`batch-row-${record.record}`} aria-rowindex={index + 2}
        aria-selected={chosen} class={chosen ? 'chosen' : ''}
        onClick={choose}>
        <td class="number">{record.row}</td>
        <td class={`state ${checked ? state : ''}`}>{checked && <>
            <Icon name={state} /><span class="unseen">{words[state]}</span>
        </>}</td>
        <td title={record.files.join(', ')}>
            {record.files[0]?.replace(/\.\w+$/, '') ?? ''}</td>
        {columns.map(at => {
            const fault = faults.get(at);
            return <td key={at} title={fault ?? record.cells[at]}
                class={fault === undefined ? '' : 'faulty'}
                aria-invalid={fault === undefined ? undefined : true}>
                {record.cells[at]
                    || (fault === undefined ? '' : '(trống)')}</td>;
        })}
    </tr>;
}

interface RowsProps {
    records: BatchRecord[];
    columns: Column[];
    checked: boolean; // all is known of them
    chosen: number | null; // number of the record
    choose: (record: BatchRecord) => void;
    open: (record: BatchRecord) => void;
}

/** Columns that something asks for come first, as they are looked at first. */
function orderOf(columns: Column[]): number[] {
    const used = (column: Column) => column.places > 0 || column.field
        || column.names || column.joins;
    const all = columns.map((column, at) => ({ column, at }));
    return [...all.filter(({ column }) => used(column)),
        ...all.filter(({ column }) => !used(column))].map(({ at }) => at);
}

/** Brings what is wrong in the chosen row into view, the first of it. */
function showFault(box: HTMLElement): void {
    const cell = box.querySelector<HTMLElement>('tr.chosen .faulty');
    if (cell === null)
        return;
    const left = cell.offsetLeft, right = left + cell.offsetWidth;
    if (left < box.scrollLeft || right > box.scrollLeft + box.clientWidth)
        box.scrollLeft = right - box.clientWidth;
}

export function Rows(props: RowsProps) {
    const { records, columns, checked, chosen, choose, open } = props;
    const box = useRef<HTMLDivElement>(null);
    const [view, setView] = useState({ top: 0, height: 600, row: 30 });
    const order = orderOf(columns);
    const first = Math.max(0, Math.floor(view.top / view.row) - BEYOND);
    const last = Math.min(records.length,
        Math.ceil((view.top + view.height) / view.row) + BEYOND);
    const at = records.findIndex(record => record.record === chosen);

    const measure = () => {
        const rem = parseFloat(
            getComputedStyle(document.documentElement).fontSize);
        if (box.current !== null)
            setView({ top: box.current.scrollTop,
                height: box.current.clientHeight, row: HEIGHT * rem });
    };
    useLayoutEffect(() => {
        if (box.current === null)
            return;
        const watch = new ResizeObserver(measure);
        watch.observe(box.current);
        return () => watch.disconnect();
    }, []);
    useLayoutEffect(() => {
        const element = box.current;
        if (element === null || at < 0)
            return;
        const top = at * view.row, low = top + 2 * view.row;
        if (top < element.scrollTop)
            element.scrollTop = top;
        else if (low > element.scrollTop + element.clientHeight - view.row)
            element.scrollTop = low + view.row - element.clientHeight;
        showFault(element);
    }, [chosen]);

    const step = (event: KeyboardEvent) => {
        const page = Math.max(1, Math.floor(view.height / view.row) - 3);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0,
            End: records.length - 1, PageDown: at + page,
            PageUp: at - page }[event.key];
        const record = records[Math.min(records.length - 1,
            Math.max(0, to ?? at))];
        if (record === undefined || (to === undefined
            && event.key !== 'Enter'))
            return;
        event.preventDefault();
        if (to === undefined)
            open(record);
        else
            choose(record);
    };
    return <div class="batch-rows" ref={box} tabIndex={0} role="group"
        aria-label="Các bản ghi; mũi tên để chọn, Enter để xem trang"
        aria-activedescendant={at < 0 ? undefined : `batch-row-${chosen}`}
        onScroll={measure} onKeyDown={step}>
        <table aria-rowcount={records.length + 1}
            style={{ width: `${19 + 9 * order.length}rem` }}>
            <colgroup>
                <col style={{ width: '4rem' }} />
                <col style={{ width: '3rem' }} />
                <col style={{ width: '12rem' }} />
                {order.map(column => <col key={column}
                    style={{ width: '9rem' }} />)}
            </colgroup>
            <thead><tr>
                <th scope="col">Hàng</th>
                <th scope="col"><span class="unseen">Tình trạng</span></th>
                <th scope="col">Tên tệp</th>
                {order.map(column => <th key={column} scope="col"
                    title={columns[column]?.title}>
                    {columns[column]?.title}</th>)}
            </tr></thead>
            <tbody>
                {first > 0 && <tr aria-hidden="true"
                    style={{ height: `${first * view.row}px` }} />}
                {records.slice(first, last).map((record, i) => <Row
                    key={record.record} record={record} index={first + i}
                    columns={order} checked={checked}
                    chosen={record.record === chosen}
                    choose={() => choose(record)} />)}
                {last < records.length && <tr aria-hidden="true" style={{
                    height: `${(records.length - last) * view.row}px` }} />}
            </tbody>
        </table>
    </div>;
}
