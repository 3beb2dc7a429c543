// The check of a batch: the columns at once, all records when the clerk has
// stopped changing things.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Plan } from '../plan/plan.ts';
import type { File, Program } from '../program/program.ts';
import type { BatchAnswer, Progress } from './answers.ts';
import type { Order } from './order.ts';
import { check, match } from './run.ts';

const SOON = 150, LATER = 600; // milliseconds without a change

export interface Checked {
    /** Of all records, as plan and tables stand; null: not known yet. */
    answer: BatchAnswer | null;
    progress: Progress | null;
    fault: string;
}

interface Checking {
    program: Program; // for short calls
    long: Program; // for long ones
    plan: Plan;
    beside: File[];
    order: Order | null;
    text: string; // of the plan
    paused: boolean;
    onMatched: (answer: BatchAnswer) => void;
}

const nothing: Checked = { answer: null, progress: null, fault: '' };

/** What the check depends on: formats are all the same to it. */
function useCheckOrder(order: Order | null): Order | null {
    const print = order?.output === 'print';
    return useMemo(() => order === null ? null : { ...order, duplex: false,
        output: print ? 'print' : 'pdf' },
        [order?.main, order?.joined, order?.names, print]);
}

export function useChecked(asked: Checking): Checked {
    const { program, long, plan, beside, text, paused } = asked;
    const order = useCheckOrder(asked.order);
    const [checked, setChecked] = useState<Checked>(nothing);
    const known = useRef<unknown[]>([]); // of what all is known

    useEffect(() => {
        const now = [order, text, beside];
        if (order === null || paused
            || now.every((part, at) => part === known.current[at]))
            return;
        const stop = new AbortController();
        const tell = (state: Checked) => {
            if (!stop.signal.aborted)
                setChecked(state);
        };
        const failed = (error: unknown) => tell({ ...nothing,
            fault: error instanceof Error ? error.message : String(error) });
        const first = setTimeout(() => {
            match(program, plan, beside, order).then(answer => {
                if (!stop.signal.aborted)
                    asked.onMatched(answer);
            }, failed);
        }, SOON);
        const all = setTimeout(() => {
            tell({ ...nothing, progress: { done: 0, total: 0, failed: 0 } });
            check(long, plan, beside, order, { signal: stop.signal,
                onProgress: progress => tell({ ...nothing, progress }),
            }).then(answer => {
                if (!stop.signal.aborted)
                    known.current = now;
                tell({ ...nothing, answer });
            }, failed);
        }, LATER);
        return () => {
            clearTimeout(first);
            clearTimeout(all);
            stop.abort();
        };
    }, [order, text, beside, paused]);
    return checked;
}
