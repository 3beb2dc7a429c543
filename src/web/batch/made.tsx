// Making all of a batch: what is made, how far it has come, what came of it.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Plan } from '../plan/plan.ts';
import type { File, Program } from '../program/program.ts';
import { Button, Icon, toast } from '../ui/index.ts';
import type { Progress } from './answers.ts';
import type { Order, Output } from './order.ts';
import { PRINTED, stemOf } from './order.ts';
import { make, makeInParts, workersFor } from './run.ts';
import type { Made } from './run.ts';
import { downloadBlob, GrowingZip } from './zip.ts';

export interface Result {
    blob: Blob | null; // what there is to be saved
    name: string;
    count: number; // files in it
    stopped: boolean;
    mend: File | null; // rows that failed
    answer: Made | null;
    seconds: number;
}

/** Gathers what comes: into a zip, or the one file to print. */
class Gathering {
    #zip = new GrowingZip(new Date());
    #printed: File | null = null;
    mend: File | null = null;

    get none(): boolean {
        return this.#printed === null && this.#zip.count === 0;
    }

    add(file: File): void {
        if (/(^|\/)failed\.(csv|yaml)$/.test(file.name))
            this.mend = { name: file.name, bytes: file.bytes.slice() };
        if (file.name === PRINTED)
            this.#printed = file;
        else
            this.#zip.add(file.name, file.bytes);
    }

    end(order: Order, plan: Plan): { blob: Blob | null; name: string;
        count: number } {
        if (order.output === 'print')
            return { name: PRINTED, count: this.#printed === null ? 0 : 1,
                blob: this.#printed === null ? null
                    : new Blob([this.#printed.bytes as BlobPart],
                        { type: 'application/pdf' }) };
        const count = this.#zip.count;
        const blob = this.#zip.end();
        return { blob: count === 0 ? null : blob, count,
            name: `${stemOf(plan.name)}.zip` };
    }
}

const toastOf = (error: unknown) => toast({ kind: 'error',
    text: error instanceof Error ? error.message : String(error) });

export interface Making {
    progress: Progress | null; // while it is under way
    began: number;
    result: Result | null;
    /** Of so many records. */
    start: (order: Order, count: number) => void;
    stop: () => void;
    forget: () => void;
}

/** The making of a batch in a worker of its own. */
export function useMaking(program: Program, plan: Plan, beside: File[]):
    Making {
    const [progress, setProgress] = useState<Progress | null>(null);
    const [result, setResult] = useState<Result | null>(null);
    const stopping = useRef<AbortController | null>(null);
    const began = useRef(0);

    useEffect(() => () => stopping.current?.abort(), []);
    const run = async (order: Order, count: number) => {
        const stop = new AbortController(), files = new Gathering();
        stopping.current = stop;
        began.current = performance.now();
        setResult(null);
        setProgress({ done: 0, total: 0, failed: 0 });
        let answer: Made | null = null;
        try {
            const workers = workersFor(order, count);
            const watching = { signal: stop.signal, onProgress: setProgress,
                onFile: (file: File) => files.add(file) };
            answer = workers === 1
                ? await make(program, plan, beside, order, watching)
                : await makeInParts(program, plan, beside, order, watching,
                    workers);
        } catch (error) {
            if (!stop.signal.aborted)
                toastOf(error);
        }
        setProgress(null);
        const refused = answer?.counts.tried === 0 && files.none
            ? answer.findings.find(one => one.severity === 'error') : undefined;
        if (refused !== undefined) {
            toast({ kind: 'error', text: refused.message });
            return;
        }
        try {
            setResult({ ...files.end(order, plan), answer, mend: files.mend,
                stopped: answer === null,
                seconds: (performance.now() - began.current) / 1000 });
        } catch (error) {
            toastOf(error);
        }
    };
    return {
        progress, began: began.current, result,
        start: (order, count) => void run(order, count),
        stop: () => stopping.current?.abort(new Error('stopped')),
        forget: () => setResult(null),
    };
}

function timeOf(seconds: number): string {
    return seconds < 90 ? `${Math.max(1, Math.round(seconds))} giây`
        : `${Math.round(seconds / 60)} phút`;
}

const number = (n: number) => n.toLocaleString('vi-VN');

function Under({ making }: { making: Making }) {
    const { progress } = making;
    if (progress === null)
        return null;
    const { done, total, failed } = progress;
    const passed = (performance.now() - making.began) / 1000;
    const left = done > 0 ? passed / done * (total - done) : 0;
    return <div class="batch-under">
        <div class="progress" role="progressbar" aria-label="Đã lập"
            aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
            <div style={{ width: `${total > 0 ? 100 * done / total : 0}%` }} />
        </div>
        <p aria-live="polite">{total === 0 ? 'Đang đọc bảng…'
            : done === total ? 'Đang gói các tệp…'
                : `${number(done)}/${number(total)} văn bản, còn khoảng `
                    + timeOf(left)}
            {failed > 0 && `, ${number(failed)} hàng có lỗi`}</p>
        <Button icon="close" kind="danger" onClick={making.stop}>
            Dừng lại</Button>
    </div>;
}

function Done({ making }: { making: Making }) {
    const { result } = making;
    const box = useRef<HTMLDivElement>(null);

    // It stands below a long column of questions.
    useLayoutEffect(() => box.current?.scrollIntoView({ block: 'nearest' }),
        [result]);
    if (result === null)
        return null;
    const { blob, mend, answer, stopped } = result;
    const made = answer?.counts.whole ?? 0, failed = answer?.counts.failed ?? 0;
    return <div ref={box} class={`notice batch-done ${stopped ? 'warning'
        : failed > 0 ? 'warning' : 'good'}`} role="status">
        <div>
            <p>{stopped ? `Đã dừng; có ${number(result.count)} tệp đã lập xong.`
                : `Đã lập ${number(made)} văn bản trong `
                    + `${timeOf(result.seconds)}.`}
            {failed > 0 && ` ${number(failed)} hàng có lỗi nên chưa lập.`}</p>
            <p class="batch-actions">
                {blob !== null && <Button kind="main" icon="save"
                    onClick={() => downloadBlob(result.name, blob)}>
                    {stopped ? 'Tải phần đã lập' : `Tải ${result.name}`}
                </Button>}
                {mend !== null && <Button icon="mend" onClick={() =>
                    downloadBlob('hang-can-sua' + mend.name.replace(/^.*\./,
                        '.'), new Blob([mend.bytes as BlobPart]))}>
                    Tải các hàng cần sửa</Button>}
                <Button kind="quiet" onClick={making.forget}>Bỏ</Button>
            </p>
        </div>
    </div>;
}

const outputs: { id: Output; title: string }[] = [
    { id: 'both', title: 'PDF và Word, mỗi nơi hai tệp' },
    { id: 'pdf', title: 'Chỉ PDF' },
    { id: 'docx', title: 'Chỉ Word' },
    { id: 'print', title: 'Một tệp PDF có mọi văn bản, để in' },
];

interface MakeProps {
    making: Making;
    output: Output;
    duplex: boolean;
    /** Why nothing can be made; empty: it can. */
    hindered: string;
    count: number;
    onOutput: (output: Output) => void;
    onDuplex: (duplex: boolean) => void;
    start: () => void;
}

export function Make(props: MakeProps) {
    const { making, output, hindered, count } = props;
    const busy = making.progress !== null;
    return <div class="batch-make">
        <fieldset disabled={busy}>
            <legend>Lập thành</legend>
            {outputs.map(({ id, title }) => <label key={id}
                class="batch-check">
                <input type="radio" name="batch-output" checked={output === id}
                    onChange={() => props.onOutput(id)} /> {title}
            </label>)}
            {output === 'print' && <label class="batch-check">
                <input type="checkbox" checked={props.duplex}
                    onChange={event =>
                        props.onDuplex(event.currentTarget.checked)} />
                In hai mặt: mỗi văn bản bắt đầu ở mặt trước một tờ
            </label>}
        </fieldset>
        {hindered !== '' && <p class="batch-hindered">
            <Icon name="warning" /> {hindered}</p>}
        {!busy && <Button kind="main" size="large" icon="batch"
            disabled={hindered !== ''} onClick={props.start}>
            {count > 0 ? `Lập ${number(count)} văn bản` : 'Lập'}</Button>}
        <Under making={making} />
        <Done making={making} />
    </div>;
}
