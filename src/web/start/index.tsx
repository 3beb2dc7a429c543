// The first screen: a new document of any type, the plans at hand, a file that
// was saved, the commune that one writes for.
import { useRef, useState } from 'preact/hooks';
import './start.css';
import { DOCUMENTS } from '../import/read.ts';
import type {
    Commune, FormDeclaration, TemplateInfo,
} from '../program/answers.ts';
import type { File as Bytes, Program } from '../program/program.ts';
import { timeWords, useFollow } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { Button, chooseFiles, Icon } from '../ui/index.ts';
import { ChooseCommune, communeName } from './commune.tsx';
import type { Opened } from './opened.ts';
import { PLANS, receive } from './opened.ts';
import { Own } from './own.tsx';
import type { Listed } from './plans.tsx';
import { Plans, usePlans } from './plans.tsx';
import { Templates } from './templates.tsx';
import { typesOf } from './types.ts';

export type { Opened } from './opened.ts';

interface StartProps {
    program: Program;
    store: Store;
    types: TemplateInfo[]; // those known last
    onTypes: (types: TemplateInfo[]) => void;
    onOpen: (opened: Opened) => void;
}

/** What is begun once the commune is known. */
type New = TemplateInfo | 'dossier';
type Over = { is: 'commune'; next: New | null }
    | { is: 'own'; dropped: Bytes[] };

/** Makes the plan of a type, for the commune. */
async function newPlan(program: Program, template: TemplateInfo,
                       commune: Commune | null): Promise<Opened> {
    const { status, out, err } = await program.run(['new', template.name,
        ...commune === null ? [] : ['--commune', commune.code]], []);

    if (status !== 0)
        throw new Error(err || 'Chương trình không lập được văn bản mới');
    return { name: `${template.name}.yaml`, text: out };
}

const DOSSIER = 'ocop-ho-so';

/** Data of a product's dossier, with the commune where there is one. */
async function newDossier(program: Program, commune: Commune | null):
    Promise<Opened> {
    const lines = [`ho_so: ${DOSSIER}`];

    if (commune !== null) {
        const { out } = await program.run(['schema', DOSSIER, '--form',
            '--commune', commune.code], []);
        const form = JSON.parse(out) as FormDeclaration;
        const codes: Record<string, string> = { xa: commune.code,
            tinh: commune.provinceCode };
        for (const group of form.groups.flatMap(g => g.fields))
            if (codes[group.key] !== undefined)
                lines.push(`${group.key}:`, ...(group.fields ?? [])
                    .map(f => [f.key, f.key === 'ma' ? codes[group.key]
                        : f.example])
                    .filter(([, text]) => text)
                    .map(([key, text]) => `  ${key}: ${JSON.stringify(text)}`));
    }
    return { name: 'ho-so.yaml', text: lines.join('\n') + '\n' };
}

/** Whatever opens a plan, and what it says where that fails. */
function useOpening({ program, store, onOpen }: StartProps) {
    const [told, tell] = useState<string | null>(null);
    const [over, setOver] = useState<Over | null>(null);

    const begin = async (what: New, commune: Commune | null) => {
        setOver(null);
        try {
            onOpen(what === 'dossier' ? await newDossier(program, commune)
                : await newPlan(program, what, commune));
        } catch (error) {
            tell(error instanceof Error ? error.message : String(error));
        }
    };
    const choose = (what: New) => {
        if (store.settings.commune === null)
            setOver({ is: 'commune', next: what });
        else
            void begin(what, store.settings.commune);
    };
    const take = async (files: File[]) => {
        if (files.length === 0)
            return;
        const { opened, own, told: words } = await receive(program, files);
        tell(words ?? null);
        if (opened)
            onOpen(opened);
        if (own)
            setOver({ is: 'own', dropped: own });
    };
    const goOn = async (plan: Listed) => {
        const kept = await store.plan(plan.id).catch(() => null);
        if (kept === null)
            tell('Văn bản này không còn trong máy');
        else
            onOpen(kept);
    };
    return { told, tell, over, setOver, begin, choose, take, goOn };
}

function Large({ icon, title, help, id, onClick }: {
    icon: 'add' | 'dossier' | 'forward' | 'open';
    title: string;
    help: string;
    id?: string;
    onClick: () => void;
}) {
    return <button type="button" class="start-large" id={id}
        onClick={onClick}>
        <Icon name={icon} />
        <span><b>{title}</b><small>{help}</small></span>
    </button>;
}

function Top({ store, onCommune, onOwn }: {
    store: Store;
    onCommune: () => void;
    onOwn: () => void;
}) {
    const { commune } = store.settings;
    return <header class="start-head">
        <h1>Soạn văn bản hành chính <small>theo Nghị định
            30/2020/NĐ-CP</small></h1>
        <Button icon="home" id="choose-commune" onClick={onCommune}
            title="Chọn xã, phường, đặc khu của mình"
            kind={commune === null ? 'main' : undefined}>
            {commune === null ? 'Chọn xã, phường của mình'
                : communeName(commune)}</Button>
        <Button icon="settings" id="own-files" onClick={onOwn}
            title="Mẫu, bộ thể thức riêng của đơn vị">Mẫu của đơn vị</Button>
    </header>;
}

/** Where the browser keeps nothing, it is said before one types. */
function Keeping({ store }: { store: Store }) {
    if (store.keeping === 'kept')
        return null;
    return <p class="notice warning" role="alert"><Icon name="warning" />
        <span>Trình duyệt này không cho trang giữ lại gì: văn bản đang làm mất
            khi đóng trang. Hãy bấm <b>Lưu tệp</b> thường xuyên, hoặc mở trang
            không ở chế độ ẩn danh.</span></p>;
}

function useDrop(take: (files: File[]) => Promise<void>) {
    const [over, setOver] = useState(false);
    const hasFiles = (event: DragEvent) =>
        event.dataTransfer?.types.includes('Files') ?? false;

    return { over, handlers: {
        onDragOver: (event: DragEvent) => {
            if (!hasFiles(event))
                return;
            event.preventDefault();
            setOver(true);
        },
        onDragLeave: (event: DragEvent) => {
            if (event.target === event.currentTarget)
                setOver(false);
        },
        onDrop: (event: DragEvent) => {
            event.preventDefault();
            setOver(false);
            void take([...event.dataTransfer?.files ?? []]);
        },
    } };
}

/** Tells those who look for types that there may be others: by a count, and
 * by a function that tells it when the unit's files have changed. */
function useTypes({ program, store, onTypes }: StartProps) {
    const [changes, setChanges] = useState(0);
    const turn = useRef(0);
    const look = async () => {
        const now = ++turn.current;
        const types = await typesOf(program, store).catch(() => []);
        if (now !== turn.current)
            return; // there has been another change
        setChanges(now);
        if (types.length > 0)
            onTypes(types);
    };
    return { changes, look };
}

export function Start(props: StartProps) {
    const { program, store, types } = props;
    const opening = useOpening(props);
    const { over, setOver, choose, take } = opening;
    const { changes, look } = useTypes(props);
    const plans = usePlans(store);
    const drop = useDrop(take);
    const [last] = plans ?? []; // not known: nothing is drawn that it moves

    useFollow(store);
    const chooseCommune = (commune: Commune) => {
        void store.setSettings({ commune });
        if (over?.is === 'commune' && over.next)
            void opening.begin(over.next, commune);
        setOver(null);
    };
    return <main class={drop.over ? 'start dropping' : 'start'}
        {...drop.handlers}>
        <Top store={store}
            onCommune={() => setOver({ is: 'commune', next: null })}
            onOwn={() => setOver({ is: 'own', dropped: [] })} />
        <Keeping store={store} />
        {opening.told !== null && <p class="notice error" role="alert">
            <Icon name="error" /><span class="told">{opening.told}</span>
            <Button size="small" kind="quiet" icon="close" title="Đóng"
                onClick={() => opening.tell(null)} /></p>}
        {plans !== null && <>
        <div class="start-first" role="group" aria-label="Bắt đầu">
            {last && <Large icon="forward" id="continue-last"
                title="Làm tiếp" help={`${last.title}, `
                    + timeWords(last.time, Date.now())}
                onClick={() => void opening.goOn(last)} />}
            {types.filter(t => t.first).map(template =>
                <Large key={template.name} icon="add" title={template.title}
                    id={`new-${template.name}`} help="Văn bản mới"
                    onClick={() => choose(template)} />)}
            <Large icon="dossier" id="start-dossier"
                title="Hồ sơ sản phẩm OCOP"
                help="Cả bộ văn bản từ một lần điền"
                onClick={() => choose('dossier')} />
            <Large icon="open" id="open-file" title="Mở tệp"
                help="Đã lưu, hay văn bản Word cũ; thả vào trang cũng được"
                onClick={() => void chooseFiles(`${PLANS},${DOCUMENTS}`, true)
                    .then(take)} />
        </div>
        <div class="start-rest">
            <Templates program={program} changes={changes} types={types}
                onChoose={choose} />
            <Plans store={store} plans={plans}
                onContinue={plan => void opening.goOn(plan)} />
        </div>
        </>}
        {over?.is === 'commune' && <ChooseCommune program={program}
            chosen={store.settings.commune} onChoose={chooseCommune}
            onSkip={over.next && (() => over.next
                && void opening.begin(over.next, null))}
            onClose={() => setOver(null)} />}
        {over?.is === 'own' && <Own program={program} store={store}
            dropped={over.dropped} onChange={() => void look()}
            onClose={() => setOver(null)} />}
    </main>;
}
