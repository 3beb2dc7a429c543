// Asks the program while one types: the newest question alone is waited for.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Program } from '../program/program.ts';

/** What the program answers in JSON; the last answer until there is a new. */
export function useAnswer<T>(program: Program, args: string[], again = 0):
    T | null {
    const [answer, setAnswer] = useState<T | null>(null);
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
                setAnswer(JSON.parse(out) as T);
        }
        asking.current = false;
    };
    useEffect(() => {
        wanted.current = args;
        void ask();
    }, [program, args.join('\n'), again]);
    return answer;
}
