// A batch that is checked or made: the program apart, its progress, and its
// files as they come.
import type { Plan } from '../plan/plan.ts';
import type { File, Program, Result } from '../program/program.ts';
import type { BatchAnswer, BatchRecord, Progress } from './answers.ts';
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
export function answerOf<Answer>(result: Result): Answer {
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

/** All records made; each file is handed over as it comes. */
export async function make(program: Program, plan: Plan, beside: File[],
                           order: Order, watching: Watching
                               & { onFile: (file: File) => void }):
    Promise<BatchAnswer> {
    const lines = progressLines(watching.onProgress);
    return answerOf(await program.run(batchArgs(plan, order, false),
        filesOf(plan, beside, order), {
            signal: watching.signal, limit: 60000,
            onProgress: text => lines.add(text), onFile: watching.onFile,
        }));
}

/** The pages of one record, with visible gaps where something is wrong. */
export async function pagesOf(program: Program, plan: Plan, beside: File[],
                              order: Order, record: BatchRecord,
                              count: number): Promise<string> {
    const shown = { ...order, output: 'pdf' as const };
    const args = batchArgs(plan, shown, false)
        .filter(arg => arg !== '--json')
        .map(arg => arg === formatsOf.pdf ? 'svg'
            : arg === `${order.names}.{ext}` ? 'xem/{stt}.{ext}' : arg);
    const result = await program.run([...args, '-q', '--draft', '--shard',
        `${record.record}/${count}`], filesOf(plan, beside, order));
    return result.files.filter(file => file.name.endsWith('.svg'))
        .map(file => new TextDecoder().decode(file.bytes)).join('\n');
}
