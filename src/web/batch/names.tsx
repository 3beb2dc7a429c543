// What files are called: columns, one behind the other, and a folder for each
// value of one of them if that is wished.
import { Button } from '../ui/index.ts';
import type { Column } from './answers.ts';

export interface Names {
    columns: string[]; // keys; "stt" also where no column is so called
    between: string;
    folder: string; // key, or empty
}

export function patternOf(names: Names): string {
    const own = names.columns.length > 0 ? names.columns : ['stt'];
    return (names.folder === '' ? '' : `{${names.folder}}/`)
        + own.map(key => `{${key}}`).join(names.between);
}

/** A code and a name, where there are columns that look like them. */
export function usualNames(columns: Column[]): Names {
    const keys = columns.map(column => column.key);
    const found = [/^ma(_|$)/, /^ten(_|$)|^ho_ten$/].map(wanted =>
        keys.find(key => wanted.test(key)));
    const own = found.filter((key): key is string => key !== undefined);
    return { columns: own.length > 0 ? own : ['stt'], between: '-',
        folder: '' };
}

interface NamesProps {
    names: Names;
    columns: Column[];
    example: string | undefined;
    onChange: (names: Names) => void;
}

export function NamesChoice({ names, columns, example, onChange }:
    NamesProps) {
    const known = columns.filter(column => column.key !== '');
    const all = known.some(column => column.key === 'stt') ? known
        : [{ key: 'stt', title: 'Số thứ tự' }, ...known];
    const titleOf = (key: string) =>
        all.find(column => column.key === key)?.title ?? key;
    const options = (skip: string[]) => all
        .filter(column => !skip.includes(column.key))
        .map(column => <option key={column.key} value={column.key}>
            {column.title}</option>);
    return <div class="batch-names">
        <ul class="batch-chips" aria-label="Các cột làm tên tệp">
            {names.columns.map((key, at) => <li key={key}>
                {titleOf(key)}
                {at > 0 && <Button size="small" kind="quiet" icon="back"
                    title={`Đưa ${titleOf(key)} lên trước`}
                    onClick={() => {
                        const moved = [...names.columns];
                        moved.splice(at, 1);
                        moved.splice(at - 1, 0, key);
                        onChange({ ...names, columns: moved });
                    }} />}
                {names.columns.length > 1 && <Button size="small"
                    kind="quiet" icon="close" title={`Bỏ ${titleOf(key)}`}
                    onClick={() => onChange({ ...names,
                        columns: names.columns.filter(k => k !== key) })} />}
            </li>)}
        </ul>
        <div class="batch-two">
            <label class="field">
                <span class="name">Thêm cột vào tên</span>
                <select value="" onChange={event => onChange({ ...names,
                    columns: [...names.columns,
                        event.currentTarget.value] })}>
                    <option value="">Chọn cột…</option>
                    {options(names.columns)}
                </select>
            </label>
            <label class="field">
                <span class="name">Thư mục theo cột</span>
                <select value={names.folder} onChange={event => onChange({
                    ...names, folder: event.currentTarget.value })}>
                    <option value="">Không chia</option>
                    {options(names.columns)}
                </select>
            </label>
        </div>
        {example !== undefined && <p class="batch-example">
            Tệp đầu tiên: <code>{example}</code></p>}
    </div>;
}
