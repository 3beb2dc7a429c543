// Asks the program while one types: the newest question alone is waited for.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Program } from '../program/program.ts';

export interface Answer<T> {
    value: T | null; // what was answered last
    fresh: boolean; // it is the answer to what is asked now
}

/**
 * What the program answers in JSON; the last answer until there is a new.
 * Where args are null nothing is asked.
 */
export function useAnswer<T>(program: Program, args: string[] | null,
                             again = 0): Answer<T> {
    const question = args?.join('\n') ?? null;
    const [answer, setAnswer] = useState<{ of: string; value: T } | null>(
        null);
    const wanted = useRef<string[] | null>(args);
    const asking = useRef(false);

    const ask = async () => {
        if (asking.current)
            return;
        asking.current = true;
        for (let asked: string[] | null = null;
            wanted.current !== null && asked !== wanted.current;) {
            asked = wanted.current;
            const { status, out } = await program.run(asked, [])
                .catch(() => ({ status: -1, out: '' }));
            if (status === 0 && asked === wanted.current)
                setAnswer({ of: asked.join('\n'),
                    value: JSON.parse(out) as T });
        }
        asking.current = false;
    };
    useEffect(() => {
        wanted.current = args;
        if (args === null)
            setAnswer(null);
        void ask();
    }, [program, question, again]);
    return { value: answer?.value ?? null,
        fresh: question === null || answer?.of === question };
}

/**
 * Enter takes what is found; pressed before there is an answer, it takes it
 * when that comes.
 */
export function useEnter(fresh: boolean, take: () => void): () => void {
    const [waiting, setWaiting] = useState(false);

    useEffect(() => {
        if (!waiting || !fresh)
            return;
        setWaiting(false);
        take();
    }, [waiting, fresh]);
    return () => setWaiting(true);
}
