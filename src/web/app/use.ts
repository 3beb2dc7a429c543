// Ways for components to follow what changes outside of them.
import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../plan/plan.ts';
import type { FormDeclaration } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import type { Drawing, Drawn } from './drawing.ts';
import { filesOf } from './texts.ts';

export function useDrawn(drawing: Drawing): Drawn {
    const [state, setState] = useState(drawing.state);

    useEffect(() => {
        setState(drawing.state);
        return drawing.subscribe(setState);
    }, [drawing]);
    return state;
}

/** Draws again whenever the plan has changed. */
export function usePlanText(plan: Plan): string {
    const [text, setText] = useState(plan.text);

    useEffect(() => {
        setText(plan.text);
        return plan.subscribe(change => setText(change.text));
    }, [plan]);
    return text;
}

/** What decides which form a plan has: its template and its days. */
function kindOf(text: string): string {
    return (text.match(/^ *(mau|ho_so|ngay[a-z_]*) *[:=].*$/gm) ?? [])
        .join('\n');
}

/** The form of the plan's template; the last one while there is none. */
export function useDeclaration(program: Program, plan: Plan, text: string):
    FormDeclaration | null {
    const [declaration, set] = useState<FormDeclaration | null>(null);
    const kind = kindOf(text);

    useEffect(() => {
        let old = false;
        void (async () => {
            const result = await program.run(['schema', plan.name, '--form'],
                filesOf(plan, []));
            if (!old && result.status === 0)
                set(JSON.parse(result.out) as FormDeclaration);
        })().catch(() => undefined);
        return () => void (old = true);
    }, [plan, kind]);
    return declaration;
}
