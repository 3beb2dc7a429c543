// The page as a whole: the first screen, and the desk with one plan.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TemplateInfo } from '../program/answers.ts';
import type { File as Bytes, Program } from '../program/program.ts';
import { canPlace } from '../body/picture.ts';
import { Plan } from '../plan/plan.ts';
import type { Opened } from '../start/index.tsx';
import { Start } from '../start/index.tsx';
import { isPicture, receive } from '../start/opened.ts';
import { typesOf } from '../start/types.ts';
import { useWhole } from '../import/whole.ts';
import { applyOwn } from '../store/index.ts';
import type { Keeper, Store } from '../store/index.ts';
import { toast, Toasts } from '../ui/index.ts';
import { Desk } from './desk.tsx';
import { Drawing } from './drawing.ts';

interface Work {
    plan: Plan;
    drawing: Drawing;
    imported?: Opened['imported'];
}

function workOn(program: Program, opened: Opened): Work {
    const plan = new Plan();
    const drawing = new Drawing(program, plan, opened.files);

    plan.name = opened.name;
    plan.setText(opened.text, 'open');
    drawing.draw();
    return { plan, drawing, imported: opened.imported };
}

/** Keeps what is typed from now on. */
async function keep(store: Store, work: Work, id?: string): Promise<Keeper> {
    const { plan, drawing } = work;
    const { beside } = drawing;
    const keeper = await store.keep({ id, name: plan.name, text: plan.text,
        files: beside });

    keeper.note(plan.text, plan.name);
    plan.subscribe(change => keeper.note(change.text, plan.name));
    if (keeper.isCopy)
        toast({ kind: 'warning', stays: true, text: 'Văn bản này đang mở ở '
            + 'cửa sổ khác: ở đây là một bản sao, giữ riêng' });
    return keeper;
}

/** Lays files beside the plan, and tells where it does not name one. */
function layBeside({ plan, drawing }: Work, files: Bytes[],
                   place: (pictures: string[]) => void): void {
    const names = files.map(file => file.name);
    const idle = names.filter(name => !plan.text.includes(name));
    const pictures = idle.filter(isPicture);

    drawing.add(files);
    toast(pictures.length > 0
        ? { stays: true, text: `Đã nhận ${names.join(', ')}. Ảnh in ở đâu thì `
            + `ghi ở đó, thẻ Nội dung, một dòng: [ảnh: ${pictures[0]} | `
            + 'Tên ảnh]',
        ...canPlace(plan, pictures) && { action: {
            title: 'Đưa ảnh vào nội dung', run: () => place(pictures) } } }
        : idle.length === 0
        ? { kind: 'good', text: `Đã nhận ${names.join(', ')}` }
        : { text: `Đã nhận ${names.join(', ')}; văn bản chưa lấy gì ở `
            + `${idle.join(', ')}. Làm nhiều văn bản từ một bảng `
            + 'thì bấm Hàng loạt và thả bảng vào đó' });
}

interface AppProps {
    program: Program;
    store: Store;
    types: TemplateInfo[]; // of documents, as the page begins
}

/** Another window has changed the unit's own files. */
function useOwnElsewhere({ program, store }: AppProps,
                         setTypes: (types: TemplateInfo[]) => void): void {
    useEffect(() => store.tabs.listen(what => {
        if (what === 'own')
            void applyOwn(store, program)
                .then(() => typesOf(program, store)).then(setTypes)
                .catch(() => undefined); // the last ones hold
    }), []);
}

export function App(props: AppProps) {
    const { program, store } = props;
    const [types, setTypes] = useState(props.types);
    const [work, setWork] = useState<Work | null>(null);
    const [keeper, setKeeper] = useState<Keeper | null>(null);
    const now = useRef<Work | null>(null);
    const placing = useRef<(pictures: string[]) => void>(() => undefined);
    const show = (next: Work | null) => {
        now.current = next;
        setKeeper(null);
        setWork(next);
    };
    const open = (opened: Opened) => {
        const next = workOn(program, opened);
        show(next);
        // another plan may have been opened before this one is kept
        void keep(store, next, opened.id).then(kept =>
            now.current === next ? setKeeper(kept) : kept.close());
    };
    /** Files for the desk: a plan is opened, others are laid beside it. */
    const take = async (files: File[]) => {
        if (files.length === 0)
            return;
        const { opened, told, beside } = await receive(program, files,
            work !== null);
        if (opened)
            open(opened);
        else if (work !== null && beside !== undefined && beside.length > 0)
            layBeside(work, beside, pictures => placing.current(pictures));
        else
            toast({ kind: 'warning', text: told ?? 'Mẫu của đơn vị thì thêm '
                + 'ở trang đầu' });
    };

    useOwnElsewhere(props, setTypes);
    useWhole(program, work !== null, open);
    useEffect(() => () => work?.drawing.close(), [work]);
    useEffect(() => () => void keeper?.close(), [keeper]);
    if (work === null)
        return <><Start program={program} store={store} types={types}
            onTypes={setTypes} onOpen={open} /><Toasts /></>;
    return <Desk key={work.plan} program={program} types={types} {...work}
        store={store} keeper={keeper} placing={placing}
        onFiles={files => void take(files)} onHome={() => show(null)} />;
}
