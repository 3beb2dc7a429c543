// Asks the program while one types: the newest question alone is waited for.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Program } from '../program/program.ts';

export interface Answer<T> {
    value: T | null; // what was answered last
    fresh: boolean; // it is the answer to what is asked now
}

/** What the program answers in JSON; the last answer until there is a new. */
export function useAnswer<T>(program: Program, args: string[], again = 0):
    Answer<T> {
    const [answer, setAnswer] = useState<{ of: string; value: T } | null>(
        null);
    const wanted = useRef<string[]>(args);
    const asking = useRef(false);

    const ask = async () => {
        if (asking.current)
            return;
        asking.current = true;
        for (let asked: string[] | null = null; asked !== wanted.current;) {
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
        void ask();
    }, [program, args.join('\n'), again]);
    return { value: answer?.value ?? null,
        fresh: answer?.of === args.join('\n') };
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
