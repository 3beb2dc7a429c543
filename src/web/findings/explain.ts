// What a message means, asked of the program once for each code.
import { useEffect, useState } from 'preact/hooks';
import type { Explanation } from '../program/answers.ts';
import type { Program } from '../program/program.ts';

const known = new Map<string, Explanation>();

/** Null until the program has answered; nothing is asked for no code. */
export function useExplanation(program: Program, code: string | null):
    Explanation | null {
    const [answer, setAnswer] = useState<Explanation | null>(null);

    useEffect(() => {
        let left = false;
        setAnswer(code === null ? null : known.get(code) ?? null);
        if (code === null || known.has(code))
            return;
        void program.run(['explain', code, '--json'], []).then(result => {
            const all = JSON.parse(result.out) as Explanation[];
            const first = all[0];
            if (first === undefined)
                return;
            known.set(code, first);
            if (!left)
                setAnswer(first);
        }).catch(() => undefined);
        return () => void (left = true);
    }, [program, code]);
    return answer;
}
