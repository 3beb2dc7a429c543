// The columns of the tables beside the places of the plan: what fills what,
// and what is left over on both sides.
import { Button, Icon } from '../ui/index.ts';
import type { Asked, BatchAnswer, Column, Table } from './answers.ts';

function useOf(column: Column): string {
    const uses = [
        column.places > 0 && `${column.places} chỗ trong văn bản`,
        column.field && 'thay cho mục cùng tên của mẫu',
        column.template && 'chọn mẫu của từng bản ghi',
        column.names && 'tên tệp',
        column.joins && 'ghép hai bảng',
    ];
    return uses.filter(Boolean).join(', ');
}

function ColumnLine({ column, insert }: { column: Column;
    insert: (column: Column) => void }) {
    const use = useOf(column);
    return <li class={use === '' ? 'left-over' : ''}>
        <span class="title">{column.title || '(cột không tên)'}</span>
        <span class="use">{use === '' ? 'chưa dùng đến' : use}</span>
        {column.key !== '' && <Button size="small" kind="quiet" icon="add"
            title={`Chèn cột ${column.title} vào văn bản`}
            onClick={() => insert(column)} />}
    </li>;
}

/** Places that no column fills, each name once. */
function missing(answer: BatchAnswer): Asked[] {
    return answer.places.filter((place, at) => !place.there
        && !place.optional && answer.places.findIndex(other =>
            other.path === place.path) === at);
}

interface MatchProps {
    answer: BatchAnswer;
    /** The column is to be put into the plan somewhere. */
    insert: (column: Column) => void;
    /** All places of that name are to ask for another column. */
    replace: (path: string, by: string) => void;
}

function Missing({ answer, replace }: MatchProps) {
    const all = missing(answer);
    const columns = answer.tables.flatMap(table => table.columns)
        .filter(column => column.key !== '');
    if (all.length === 0)
        return null;
    return <div class="notice error">
        <Icon name="error" />
        <div>
            <p>Kế hoạch có chỗ mà bảng không có cột nào điền vào:</p>
            <ul class="batch-missing">{all.map(place => <li key={place.path}>
                <code>{`{{${place.path}}}`}</code> (dòng {place.line})
                <label>lấy từ cột <select value="" onChange={event =>
                    replace(place.path, event.currentTarget.value)}>
                    <option value="">Chọn cột…</option>
                    {columns.map(column => <option key={column.path}
                        value={column.path}>{column.title}{column.key
                            === place.near ? ' (giống nhất)' : ''}</option>)}
                </select></label>
            </li>)}</ul>
        </div>
    </div>;
}

export function Match(props: MatchProps) {
    const { answer, insert } = props;
    const titleOf = (table: Table) => table.list === undefined
        ? `Cột của ${table.file}` : `Cột của ${table.file} (${table.list})`;
    return <div class="batch-match">
        <Missing {...props} />
        {answer.places.length === 0 && <p class="notice warning">
            <Icon name="warning" /><span>Kế hoạch chưa có chỗ nào lấy từ bảng:
                mọi văn bản sẽ giống nhau, trừ các mục trùng tên cột. Bấm dấu
                cộng cạnh một cột để chèn nó vào văn bản.</span></p>}
        {answer.tables.map(table => <details key={table.file} open>
            <summary>{titleOf(table)}</summary>
            <ul class="batch-columns" aria-label={titleOf(table)}>
                {table.columns.map((column, at) => <ColumnLine key={at}
                    column={column} insert={insert} />)}
            </ul>
        </details>)}
    </div>;
}
