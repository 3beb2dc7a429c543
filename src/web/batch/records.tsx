// The records with what is wrong in them, and what is said of all together.
import { useState } from 'preact/hooks';
import type { Plan } from '../plan/plan.ts';
import { Button, Icon } from '../ui/index.ts';
import type { BatchAnswer, BatchRecord, Column, RecordFinding,
} from './answers.ts';
import { Rows, stateOf } from './rows.tsx';
import type { Checked } from './use.ts';

type Show = 'all' | 'error' | 'warning';

const number = (n: number) => n.toLocaleString('vi-VN');

function Filter(props: { records: BatchRecord[]; show: Show;
    setShow: (show: Show) => void }) {
    const states = props.records.map(stateOf);
    const count = (state: Show) => state === 'all' ? states.length
        : states.filter(s => s === state).length;
    const choices: [Show, string][] = [['all', 'Tất cả'],
        ['error', 'Có lỗi'], ['warning', 'Cần xem']];
    return <div class="batch-filter" role="group"
        aria-label="Hiện những hàng nào">
        {choices.map(([id, title]) => <Button key={id} size="small"
            pressed={props.show === id} onClick={() => props.setShow(id)}>
            {`${title} (${number(count(id))})`}</Button>)}
    </div>;
}

/** Where a finding is, in a clerk's words. */
function placeOf(finding: RecordFinding, answer: BatchAnswer): string {
    const { cell } = finding;
    const table = cell === undefined ? undefined : answer.tables[cell.table];
    const column = cell === undefined ? undefined
        : table?.columns[cell.column];
    if (column !== undefined)
        return cell?.table === 0 ? `Cột “${column.title}”`
            : `Bảng ${table?.file ?? ''}, hàng ${finding.line}, `
                + `cột “${column.title}”`;
    return finding.file === answer.plan && finding.line > 0
        ? `Kế hoạch, dòng ${finding.line}` : '';
}

/** What is wrong with one record. */
function Detail({ record, answer, open }: { record: BatchRecord;
    answer: BatchAnswer; open: (record: BatchRecord) => void }) {
    return <div class="batch-detail" role="region"
        aria-label="Hàng đang chọn">
        <div class="batch-detail-head">
            <b>Hàng {record.row}</b>
            {record.pages > 0 && <span>{record.pages} trang</span>}
            <Button size="small" icon="search" onClick={() => open(record)}>
                Xem trang của hàng này</Button>
        </div>
        <ul aria-live="polite">
            {record.findings.map((finding, at) => {
                const place = placeOf(finding, answer);
                return <li key={at} class={finding.severity}>
                    <Icon name={finding.severity} />
                    <span>{place !== '' && <b>{place}: </b>}
                        {finding.message}</span>
                </li>;
            })}
            {record.findings.length === 0 && <li class="good">
                <Icon name="good" /> Không có gì sai ở hàng này</li>}
            {record.more !== undefined && <li>và {record.more} chỗ nữa</li>}
        </ul>
    </div>;
}

/** What is of the plan or of a table as a whole. */
function Shared({ answer }: { answer: BatchAnswer }) {
    if (answer.findings.length === 0)
        return null;
    const worst = ['error', 'warning', 'note'].find(severity =>
        answer.findings.some(f => f.severity === severity)) ?? 'note';
    return <details class="batch-shared" open={worst === 'error'}>
        <summary>{`Lời báo chung cho cả bảng và văn bản (${
            answer.findings.length})`}</summary>
        <ul>{answer.findings.map((finding, at) => <li key={at}
            class={finding.severity}>
            <Icon name={finding.severity} />
            <span>{finding.file !== null && finding.line > 0 && <b>
                {finding.file === answer.plan ? 'Kế hoạch'
                    : finding.file}, {finding.file === answer.plan ? 'dòng'
                    : 'hàng'} {finding.line}: </b>}{finding.message}</span>
        </li>)}</ul>
    </details>;
}

interface RecordsProps {
    checked: Checked;
    plan: Plan;
    columns: Column[];
    open: (record: BatchRecord) => void;
}

export function Records({ checked, columns, open }: RecordsProps) {
    const [show, setShow] = useState<Show>('all');
    const [chosen, choose] = useState<number | null>(null);
    const { answer, progress, fault } = checked;
    const all = answer?.records ?? [];
    const records = show === 'all' ? all
        : all.filter(record => stateOf(record) === show);
    const record = records.find(one => one.record === chosen);
    return <div class="batch-table">
        {fault !== '' && <p class="notice error" role="alert">
            <Icon name="error" /><span>{fault}</span></p>}
        {answer === null && fault === '' && <div class="batch-checking"
            role="status">
            <p>{progress === null || progress.total === 0 ? 'Đang đọc bảng…'
                : `Đang soát ${number(progress.done)}/${
                    number(progress.total)} hàng…`}</p>
            <div class="progress"><div style={{ width: `${progress !== null
                && progress.total > 0
                ? 100 * progress.done / progress.total : 0}%` }} /></div>
        </div>}
        {answer !== null && <>
            <Shared answer={answer} />
            <Filter records={all} show={show} setShow={setShow} />
            <Rows records={records} columns={columns}
                checked={answer.counts.tried > 0} chosen={chosen}
                choose={one => choose(one.record)} open={open} />
            {record !== undefined && <Detail record={record} answer={answer}
                open={open} />}
        </>}
    </div>;
}
