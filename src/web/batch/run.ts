// A batch that is checked or made: the program apart, its progress, and its
// files as they come.
import { pagesOf } from '../app/texts.ts';
import type { Plan } from '../plan/plan.ts';
import type { File, Program, Result } from '../program/program.ts';
import type { BatchAnswer, BatchRecord, Progress } from './answers.ts';
import { wholeLists, wholeName } from './lists.ts';
import type { Order } from './order.ts';
import { batchArgs, filesOf, formatsOf } from './order.ts';

/** Lines that come in pieces. */
export class Lines {
    #rest = '';
    #take: (line: string) => void;

    constructor(take: (line: string) => void) {
        this.#take = take;
    }

    add(text: string): void {
        const lines = (this.#rest + text).split('\n');
        this.#rest = lines.pop() ?? '';
        lines.forEach(this.#take);
    }
}

function progressLines(tell: (progress: Progress) => void): Lines {
    return new Lines(line => {
        if (line.startsWith('{"done"'))
            tell(JSON.parse(line) as Progress);
    });
}

/** What the program has answered; an error in a clerk's words where it has
 * not. */
function answerOf<Answer>(result: Result): Answer {
    if (result.fault === 'memory')
        throw new Error('Máy không đủ bộ nhớ cho việc này; hãy chia bảng '
            + 'thành hai ba phần.');
    if (result.fault === 'hang')
        throw new Error('Chương trình không trả lời, đã được dừng lại.');
    if (result.fault !== undefined || !result.out.startsWith('{'))
        throw new Error(result.err.trim() || 'Chương trình bị dừng.');
    return JSON.parse(result.out) as Answer;
}

interface Watching {
    signal: AbortSignal;
    onProgress: (progress: Progress) => void;
}

/** The columns beside the plan: only the first record is looked at. */
export async function match(program: Program, plan: Plan, beside: File[],
                            order: Order): Promise<BatchAnswer> {
    return answerOf(await program.run(
        [...batchArgs(plan, order, true), '-q', '--shard', '1/100000'],
        filesOf(plan, beside, order)));
}

/** All records, and nothing made. */
export async function check(program: Program, plan: Plan, beside: File[],
                            order: Order, watching: Watching):
    Promise<BatchAnswer> {
    const lines = progressLines(watching.onProgress);
    return answerOf(await program.run(batchArgs(plan, order, true),
        filesOf(plan, beside, order), {
            signal: watching.signal, limit: 60000,
            onProgress: text => lines.add(text),
        }));
}

/** What is known when a batch is made. */
export type Made = Pick<BatchAnswer, 'counts' | 'findings'>;

const WORTH = 40, MOST = 4; // records that are worth a worker; workers

/** How many workers make so many records. One file with all of them is made
 * by one, and so is what comes from no table. */
export function workersFor(order: Order, count: number): number {
    const most = Math.min(navigator.hardwareConcurrency || 1, MOST);
    return order.output === 'print' || !order.main.look.tabular ? 1
        : Math.max(1, Math.min(most, Math.floor(count / WORTH)));
}

type Making = Watching & { onFile: (file: File) => void };

/** All records made, or which of them; each file is handed over as it
 * comes. */
export async function make(program: Program, plan: Plan, beside: File[],
                           order: Order, watching: Making,
                           which: string[] = []): Promise<Made> {
    const lines = progressLines(watching.onProgress);
    return answerOf<BatchAnswer>(await program.run(
        [...batchArgs(plan, order, false), ...which],
        filesOf(plan, beside, order), {
            signal: watching.signal, limit: 60000,
            onProgress: text => lines.add(text), onFile: watching.onFile,
        }));
}

const sumOf = (all: Progress[]): Progress => ({
    done: all.reduce((sum, { done }) => sum + done, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    // not known before each has begun
    total: all.every(({ total }) => total > 0)
        ? all.reduce((sum, { total }) => sum + total, 0) : 0,
});

/** The same by several workers; what comes of it is the same. */
export async function makeInParts(program: Program, plan: Plan,
                                  beside: File[], order: Order,
                                  watching: Making, workers: number):
    Promise<Made> {
    const stop = new AbortController();
    const cut = () => stop.abort(watching.signal.reason);
    const all = Array.from({ length: workers }, () => program.apart());
    const progress = all.map(() => ({ done: 0, total: 0, failed: 0 }));
    const lists: File[][] = all.map(() => []);

    watching.signal.addEventListener('abort', cut, { once: true });
    try {
        const made = await Promise.all(all.map((one, n) => make(one, plan,
            beside, order, {
                signal: stop.signal,
                onProgress: told => {
                    progress[n] = told;
                    watching.onProgress(sumOf(progress));
                },
                onFile: file => wholeName(file.name) === null
                    ? watching.onFile(file) : lists[n]?.push(file),
            }, ['--shard', `${n + 1}/${workers}`])));
        for (const list of wholeLists(lists))
            watching.onFile(list);
        return wholeOf(made);
    } catch (error) {
        stop.abort(error); // without one of them it is no whole
        throw error;
    } finally {
        watching.signal.removeEventListener('abort', cut);
        for (const one of all)
            one.close();
    }
}

function wholeOf(made: Made[]): Made {
    const sum = (key: keyof BatchAnswer['counts']) =>
        made.reduce((all, { counts }) => all + counts[key], 0);
    return {
        counts: { records: made[0]?.counts.records ?? 0, tried: sum('tried'),
            whole: sum('whole'), kept: sum('kept'), failed: sum('failed') },
        findings: made[0]?.findings ?? [],
    };
}

/** The pages of one record, with visible gaps where something is wrong. */
export async function preview(program: Program, plan: Plan, beside: File[],
                              order: Order, record: BatchRecord,
                              count: number): Promise<string> {
    const shown = { ...order, output: 'pdf' as const };
    const args = batchArgs(plan, shown, false)
        .filter(arg => arg !== '--json')
        .map(arg => arg === formatsOf.pdf ? 'svg'
            : arg === `${order.names}.{ext}` ? 'xem/{stt}.{ext}' : arg);
    const result = await program.run([...args, '-q', '--draft', '--shard',
        `${record.record}/${count}`], filesOf(plan, beside, order));
    return pagesOf(result.files);
}
