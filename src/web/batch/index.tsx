// Hàng loạt: one plan for each row of a table, checked, looked at and made as
// one zip or one file to print.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import './batch.css';
import type { Plan } from '../plan/plan.ts';
import type { File, Program } from '../program/program.ts';
import { Button, Icon, useFocusKept } from '../ui/index.ts';
import type { BatchAnswer, BatchRecord, Column } from './answers.ts';
import { Drop, JoinedChoice, SourceChoice, sourceOf } from './data.tsx';
import { Insert } from './insert.tsx';
import { Make, useMaking } from './made.tsx';
import { Match } from './match.tsx';
import type { Names } from './names.tsx';
import { NamesChoice, patternOf, usualNames } from './names.tsx';
import type { Joined, Order, Output, Source } from './order.ts';
import { filesOf, planFile } from './order.ts';
import { Preview } from './preview.tsx';
import { Records } from './records.tsx';
import { useChecked } from './use.ts';


export interface BatchProps {
    plan: Plan;
    program: Program;
    /** What lies beside the plan: files that it takes texts from. */
    beside?: File[];
    onClose: () => void;
}

const none: File[] = [];

/** Puts another name where the plan asks for a path. */
function replaceAsked(plan: Plan, path: string, by: string): void {
    const words = path.replace(/\./g, '\\.');
    plan.setText(plan.text
        .replace(new RegExp(`(\\{\\{\\s*)${words}(?=\\s*[|}])`, 'g'),
            `$1${by}`)
        .replace(new RegExp(`(\\[(?:nếu|nếu không|mỗi):\\s*)${words}`
            + '(?=\\s*[=\\]])', 'g'), `$1${by}`), 'form');
}

/** The name of a file as a key: "Nhiệm vụ 2026.xlsx" is nhiem_vu_2026. */
function keyOfFile(name: string): string {
    return name.replace(/\.[^.]*$/, '').normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase()
        .replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'bang_hai';
}

/** What the clerk has chosen so far. */
function useOrder(answer: BatchAnswer | null) {
    const [main, setMain] = useState<Source | null>(null);
    const [joined, setJoined] = useState<Joined[]>([]);
    const [chosen, setNames] = useState<Names | null>(null);
    const [output, setOutput] = useState<Output>('both');
    const [duplex, setDuplex] = useState(false);
    const columns = answer?.tables[0]?.columns ?? [];
    const names = useMemo(() => chosen ?? usualNames(columns),
        [chosen, columns.map(column => column.key).join()]);
    const pattern = patternOf(names);
    const order = useMemo<Order | null>(() => main === null ? null
        : { main, joined, names: pattern, output, duplex },
        [main, joined, pattern, output, duplex]);
    return { order, columns, names, setMain, joined, setJoined, setNames,
        setOutput, setDuplex };
}

function usePlanText(plan: Plan): string {
    const [text, setText] = useState(plan.text);
    useEffect(() => plan.subscribe(change => setText(change.text)), [plan]);
    return text;
}

export function Batch({ plan, program, beside = none, onClose }: BatchProps) {
    const text = usePlanText(plan);
    const apart = useRef<Program | null>(null);
    apart.current ??= program.apart();
    const long = apart.current;
    const [answer, setAnswer] = useState<BatchAnswer | null>(null);
    const choice = useOrder(answer);
    const { order } = choice;
    const making = useMaking(long, plan, beside);
    const checked = useChecked({ program, long, plan, beside, order, text,
        paused: making.progress !== null, onMatched: setAnswer });
    const [inserted, insert] = useState<Column | null>(null);
    const [shown, show] = useState<BatchRecord | null>(null);
    const now = checked.answer ?? answer;

    const box = useRef<HTMLElement>(null);

    useFocusKept(box);
    useEffect(() => box.current?.querySelector<HTMLElement>(
        '.batch-begin button')?.focus(), []);
    useEffect(() => () => long.close(), [long]);
    const take = async (file: globalThis.File) => {
        const source = await sourceOf(program, file, [planFile(plan)]);
        if (source === null)
            return;
        choice.setJoined([]);
        choice.setNames(null);
        setAnswer(null);
        choice.setMain(source);
    };
    const takeSecond = async (file: globalThis.File) => {
        const source = await sourceOf(program, file, order === null ? []
            : filesOf(plan, beside, order));
        const key = choice.columns.find(column => /^ma(_|$)/.test(column.key))
            ?? choice.columns.find(column => column.key !== '');
        if (source !== null && key !== undefined)
            choice.setJoined([...choice.joined, { ...source, by: key.key,
                their: key.key, name: keyOfFile(source.file.name) }]);
    };
    const hindered = order === null ? 'Chưa có bảng dữ liệu'
        : checked.fault !== '' ? checked.fault
            : now === null ? 'Đang đọc bảng…'
                : checked.answer !== null
                    && checked.answer.counts.whole === 0
                    ? 'Chưa hàng nào lập được; xem lời báo' : '';
    const found = (at: number) => now?.tables[at]?.header;
    return <section class="batch" ref={box} aria-label="Hàng loạt">
        <header class="batch-head">
            <Button icon="back" onClick={onClose}>Quay lại</Button>
            <h1>Hàng loạt: mỗi hàng của bảng một văn bản</h1>
        </header>
        {order === null ? <div class="batch-begin">
            <Drop title="Chọn bảng dữ liệu" onFile={f => void take(f)} />
        </div> : <div class="batch-body">
            <div class="batch-steps">
                <h2>1. Bảng dữ liệu</h2>
                <div class="batch-file">
                    <Icon name="table" /><b>{order.main.file.name}</b>
                    <Drop small title="Đổi bảng"
                        onFile={f => void take(f)} />
                </div>
                <SourceChoice program={program} source={order.main}
                    found={found(0)} onChange={choice.setMain} />
                {order.joined.map((joined, at) => <JoinedChoice key={at}
                    program={program} joined={joined} source={joined}
                    main={now?.tables[0]} own={now?.tables[at + 1]}
                    found={found(at + 1)} onChange={() => undefined}
                    onJoined={other => choice.setJoined(order.joined.map(
                        (one, i) => i === at ? other : one))}
                    onRemove={() => choice.setJoined(order.joined.filter(
                        (_, i) => i !== at))} />)}
                {choice.columns.length > 0 && <Drop small
                    title="Thêm bảng thứ hai"
                    onFile={f => void takeSecond(f)} />}
                <h2>2. Cột nào vào chỗ nào</h2>
                {now === null ? <p>Đang đọc…</p> : <Match answer={now}
                    insert={insert} replace={(path, by) =>
                        replaceAsked(plan, path, by)} />}
                {order.output !== 'print' && <>
                    <h2>3. Tên tệp</h2>
                    <NamesChoice names={choice.names}
                        columns={choice.columns} onChange={choice.setNames}
                        example={now?.records[0]?.files[0]} />
                </>}
                <h2>{order.output === 'print' ? 3 : 4}. Lập</h2>
                <Make making={making} output={order.output}
                    duplex={order.duplex} hindered={hindered}
                    count={checked.answer?.counts.whole
                        ?? now?.counts.records ?? 0}
                    onOutput={choice.setOutput} onDuplex={choice.setDuplex}
                    start={() => making.start(order,
                        now?.counts.records ?? 0)} />
            </div>
            <Records checked={checked} plan={plan}
                columns={choice.columns} open={show} />
        </div>}
        {inserted !== null && <Insert plan={plan} program={program}
            column={inserted} onClose={() => insert(null)} />}
        {shown !== null && order !== null && <Preview program={program}
            plan={plan} beside={beside} order={order} record={shown}
            count={now?.counts.records ?? 1} onClose={() => show(null)} />}
    </section>;
}
