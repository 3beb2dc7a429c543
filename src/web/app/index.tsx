// The page as a whole: the first screen, and the desk with one plan.
import { useEffect, useState } from 'preact/hooks';
import type { File, Program } from '../program/program.ts';
import { Plan } from '../plan/plan.ts';
import type { Opened } from '../start/index.tsx';
import { Start } from '../start/index.tsx';
import { PLANS, receive } from '../start/opened.ts';
import type { Keeper, Store } from '../store/index.ts';
import { chooseFiles, toast, Toasts } from '../ui/index.ts';
import { Desk } from './desk.tsx';
import { Drawing } from './drawing.ts';

interface Work {
    plan: Plan;
    drawing: Drawing;
    beside: File[];
}

function workOn(program: Program, opened: Opened): Work {
    const plan = new Plan();
    const drawing = new Drawing(program, plan);

    plan.name = opened.name;
    drawing.beside = opened.files ?? [];
    plan.setText(opened.text, 'open');
    drawing.draw();
    return { plan, drawing, beside: drawing.beside };
}

/** Keeps what is typed from now on. */
async function keep(store: Store, work: Work, id?: string): Promise<Keeper> {
    const { plan, beside } = work;
    const keeper = await store.keep({ id, name: plan.name, text: plan.text,
        files: beside });

    keeper.note(plan.text, plan.name);
    plan.subscribe(change => keeper.note(change.text, plan.name));
    if (keeper.isCopy)
        toast({ kind: 'warning', stays: true, text: 'Văn bản này đang mở ở '
            + 'cửa sổ khác: ở đây là một bản sao, giữ riêng' });
    return keeper;
}

export function App({ program, store }: { program: Program; store: Store }) {
    const [work, setWork] = useState<Work | null>(null);
    const [keeper, setKeeper] = useState<Keeper | null>(null);
    const show = (next: Work | null) => {
        setKeeper(null);
        setWork(next);
    };
    const open = (opened: Opened) => {
        const next = workOn(program, opened);
        show(next);
        void keep(store, next, opened.id).then(setKeeper);
    };
    const choose = async () => {
        const files = await chooseFiles(PLANS, true);
        if (files.length === 0)
            return;
        const { opened, told } = await receive(program, files);
        if (opened)
            open(opened);
        else
            toast({ kind: 'warning', text: told ?? 'Mẫu của đơn vị thì thêm '
                + 'ở trang đầu' });
    };

    useEffect(() => () => work?.drawing.close(), [work]);
    useEffect(() => () => void keeper?.close(), [keeper]);
    if (work === null)
        return <><Start program={program} store={store} onOpen={open} />
            <Toasts /></>;
    return <Desk key={work.plan} program={program} {...work}
        store={store} keeper={keeper}
        onOpen={() => void choose()} onHome={() => show(null)} />;
}
