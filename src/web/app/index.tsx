// The page as a whole: the first screen, and the desk with one plan.
import { useEffect, useState } from 'preact/hooks';
import type { File, Program } from '../program/program.ts';
import { Plan } from '../plan/plan.ts';
import { chooseFiles } from '../ui/index.ts';
import { Desk } from './desk.tsx';
import { Drawing } from './drawing.ts';

/** A plan that is opened, with the files that it takes tables from. */
export interface Opened {
    name: string;
    text: string;
    files?: File[];
}

interface Work {
    plan: Plan;
    drawing: Drawing;
    beside: File[];
}

const PLANS = '.yaml,.yml,.ini';

function workOn(program: Program, opened: Opened): Work {
    const plan = new Plan();
    const drawing = new Drawing(program, plan);

    plan.name = opened.name;
    drawing.beside = opened.files ?? [];
    plan.setText(opened.text, 'open');
    drawing.draw();
    return { plan, drawing, beside: drawing.beside };
}

/** Files that were chosen: the plan is the first that can be one. */
async function chosenPlan(): Promise<Opened | null> {
    const files = await chooseFiles(PLANS, true);
    const plan = files.find(file => /\.(ya?ml|ini)$/i.test(file.name));
    if (plan === undefined)
        return null;
    return { name: plan.name, text: await plan.text(),
        files: await Promise.all(files.filter(file => file !== plan)
            .map(async file => ({ name: file.name,
                bytes: new Uint8Array(await file.arrayBuffer()) }))) };
}

export function App({ program }: { program: Program }) {
    const [work, setWork] = useState<Work | null>(null);
    const open = (opened: Opened) => {
        work?.drawing.close();
        setWork(workOn(program, opened));
    };
    const choose = async () => {
        const opened = await chosenPlan();
        if (opened !== null)
            open(opened);
    };

    useEffect(() => () => work?.drawing.close(), [work]);
    if (work === null)
        return <main class="waiting">
            <button type="button" class="button main large"
                onClick={() => void choose()}>Mở tệp kế hoạch</button>
        </main>;
    return <Desk key={work.plan} program={program} {...work}
        onOpen={() => void choose()} onHome={() => setWork(null)} />;
}
