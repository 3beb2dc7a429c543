// The tables of a batch: files that are dropped or chosen, the sheet, and the
// row that the names of the columns stand in.
import { useState } from 'preact/hooks';
import type { File as Named, Program } from '../program/program.ts';
import { Button, chooseFiles, Icon, toast } from '../ui/index.ts';
import type { Look, Table } from './answers.ts';
import type { Joined, Source } from './order.ts';

export const TABLES = '.xlsx,.xlsm,.ods,.csv,.tsv,.yaml,.yml';

/** What there is in a file, or null after a message. */
export async function look(program: Program, file: Named, sheet: string):
    Promise<Look | null> {
    const result = await program.run(['sheets',
        sheet === '' ? file.name : `${file.name}!${sheet}`, '--json'],
        [file]);
    const fault = result.err.split('\n')
        .find(line => line.includes(': lỗi: '));
    if (result.status !== 0 || result.fault !== undefined) {
        const words = fault?.replace(/^.*?: lỗi: /, '')
            .replace(/ \[\w+\]$/, '');
        toast({ kind: 'error', text: `${file.name}: ${words
            ?? 'không đọc được bảng này'}` });
        return null;
    }
    return JSON.parse(result.out) as Look;
}

/** A file of the user's as the program gets it. */
async function read(file: globalThis.File): Promise<Named> {
    // Names that the batch itself writes are given way to: the rows that
    // failed come back as one of them, mended.
    return { name: file.name.replace(/[!/\\]/g, '-')
        .replace(/^(?:failed|manifest)\.\w+$/i, 'bang-$&'),
        bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A name that none of the files has but this one. */
function spared(file: Named, others: Named[]): Named {
    const other = others.find(one => one.name === file.name);
    return other === undefined || (other.bytes.length === file.bytes.length
        && other.bytes.every((byte, at) => byte === file.bytes[at])) ? file
        : spared({ ...file, name: `bang-${file.name}` }, others);
}

export async function sourceOf(program: Program, file: globalThis.File,
                               others: Named[]): Promise<Source | null> {
    const named = spared(await read(file), others);
    const seen = await look(program, named, '');
    return seen === null ? null
        : { file: named, look: seen, sheet: seen.sheet, header: '' };
}

/** A place that takes files, by drop or by a click. */
export function Drop(props: { title: string; onFile: (f: File) => void;
    small?: boolean }) {
    const [over, setOver] = useState(false);
    const choose = async () => {
        const [file] = await chooseFiles(TABLES);
        if (file !== undefined)
            props.onFile(file);
    };
    return <div class={`batch-drop${over ? ' over' : ''}${props.small
        ? ' small' : ''}`}
        onDragOver={event => {
            event.preventDefault();
            setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
            event.preventDefault();
            setOver(false);
            const file = event.dataTransfer?.files[0];
            if (file !== undefined)
                props.onFile(file);
        }}>
        <Button icon="table" kind={props.small ? undefined : 'main'}
            onClick={() => void choose()}>{props.title}</Button>
        {!props.small && <p>hoặc kéo tệp thả vào đây. Nhận bảng tính Excel,
            LibreOffice (.xlsx, .ods) và .csv, .tsv, .yaml.</p>}
    </div>;
}

interface SourceProps {
    program: Program;
    source: Source;
    /** The header that the program has found. */
    found: number | undefined;
    onChange: (source: Source) => void;
}

/** Which sheet, and which row holds the names of the columns. */
export function SourceChoice({ program, source, found, onChange }:
    SourceProps) {
    const { look: seen } = source;
    const [one, two] = source.header === '' ? [found ?? 1, 0]
        : source.header.split('-').map(Number);
    const setSheet = async (sheet: string) => {
        const other = await look(program, source.file, sheet);
        if (other !== null)
            onChange({ ...source, look: other, sheet, header: '' });
    };
    if (!seen.tabular)
        return null;
    return <div class="batch-source">
        {seen.sheets.length > 0 && <label class="field">
            <span class="name">Trang tính</span>
            <select value={source.sheet} onChange={event =>
                void setSheet(event.currentTarget.value)}>
                {seen.sheets.map(sheet => <option key={sheet.name}
                    value={sheet.name}>{sheet.name}{sheet.hidden
                        ? ' (đang ẩn)' : ''}</option>)}
            </select>
        </label>}
        <label class="field">
            <span class="name">Hàng có tên cột</span>
            <select value={one} onChange={event => onChange({ ...source,
                header: event.currentTarget.value })}>
                {seen.rows.map(({ row, cells }) => <option key={row}
                    value={row}>{`Hàng ${row}: ${cells
                        .filter(cell => cell !== '').join(' | ')
                        .slice(0, 60)}`}</option>)}
            </select>
        </label>
        <label class="batch-check">
            <input type="checkbox" checked={!!two} onChange={event =>
                onChange({ ...source, header: event.currentTarget.checked
                    ? `${one}-${(one ?? 1) + 1}` : `${one}` })} />
            Tên cột nằm ở hai hàng
        </label>
    </div>;
}

interface JoinedProps extends SourceProps {
    joined: Joined;
    main: Table | undefined;
    own: Table | undefined;
    onJoined: (joined: Joined) => void;
    onRemove: () => void;
}

/** A second table: by which columns its rows belong to the records. */
export function JoinedChoice(props: JoinedProps) {
    const { joined, main, own, onJoined, onRemove } = props;
    const columns = (table: Table | undefined) =>
        (table?.columns ?? []).filter(column => column.key !== '')
            .map(column => <option key={column.key} value={column.key}>
                {column.title}</option>);
    return <div class="batch-joined">
        <div class="batch-file">
            <Icon name="table" /><b>{joined.file.name}</b>
            <Button size="small" kind="quiet" icon="remove"
                title={`Bỏ bảng ${joined.file.name}`} onClick={onRemove} />
        </div>
        <label class="field">
            <span class="name">Gọi trong văn bản là</span>
            <input value={joined.name} onChange={event => onJoined({
                ...joined, name: event.currentTarget.value.trim()
                    || joined.name })} />
        </label>
        <label class="field">
            <span class="name">Ghép theo cột của bảng chính</span>
            <select value={joined.by} onChange={event => onJoined({
                ...joined, by: event.currentTarget.value })}>
                {columns(main)}</select>
        </label>
        <label class="field">
            <span class="name">bằng cột của bảng này</span>
            <select value={joined.their} onChange={event => onJoined({
                ...joined, their: event.currentTarget.value })}>
                {columns(own)}</select>
        </label>
        <SourceChoice {...props} source={joined} onChange={source =>
            onJoined({ ...joined, ...source })} />
    </div>;
}
