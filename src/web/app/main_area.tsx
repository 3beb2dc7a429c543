// The middle of the desk: the plan's three ways, the pages, the findings.
import { useEffect, useLayoutEffect, useRef, useState }
    from 'preact/hooks';
import type { Registry } from '../bases/index.ts';
import { Body } from '../body/index.tsx';
import { Documents } from '../dossier/index.tsx';
import { Form } from '../form/index.tsx';
import type { Labels } from '../form/labels.ts';
import { Findings, levels } from '../findings/index.tsx';
import type { Turn } from '../pages/index.tsx';
import { Pages } from '../pages/index.tsx';
import type { Plan } from '../plan/plan.ts';
import type { Finding, FormDeclaration } from '../program/answers.ts';
import type { File, Program } from '../program/program.ts';
import { Source } from '../source/index.tsx';
import type { Store } from '../store/index.ts';
import { Button, Icon, Tabs } from '../ui/index.ts';
import type { Drawn } from './drawing.ts';
import type { GoTo, Place, Shown } from './place.ts';
import { Split } from './split.tsx';

export type Tab = 'form' | 'body' | 'documents' | 'source';

/** What all three ways of the plan are given. */
export interface Shared {
    plan: Plan;
    program: Program;
    registry: Registry;
    findings: Finding[];
    declaration: FormDeclaration | null;
    labels: Labels;
    goTo: GoTo;
    show: Shown | null;
    onCursor: (place: Place) => void;
    /** What lies beside the plan. */
    files: File[];
    store: Store;
}

interface MainProps {
    tab: Tab;
    openTab: (tab: Tab) => void;
    at: Place | null;
    drawn: Drawn;
    dossier: boolean;
    /** Counts up when the open tab is to take the keyboard. */
    taken: number;
    chosen: Finding | null;
    step: (by: number) => void;
    shared: Shared;
    /** Draws anew, after a fault of the program. */
    onAgain: () => void;
}

interface TabTitle {
    id: Tab;
    title: string;
    keys: string;
}

/** The ways of a plan; the texts of a dossier are fields of its form. */
const tabsOf = (dossier: boolean): TabTitle[] => [
    { id: 'form', title: 'Điền', keys: 'Alt+1' },
    dossier ? { id: 'documents', title: 'Các văn bản', keys: 'Alt+2' }
        : { id: 'body', title: 'Nội dung', keys: 'Alt+2' },
    { id: 'source', title: 'Nguồn', keys: 'Alt+3' },
];

const faults = {
    trap: 'Chương trình dừng giữa chừng',
    hang: 'Chương trình làm quá 10 giây nên đã được dừng',
    memory: 'Chương trình thiếu bộ nhớ',
};

const FRAMES = 30; // until what is opened can be typed in

/** Where nothing has the keyboard, what is opened takes it. */
function useFocus(tab: Tab, ready: boolean, taken: number) {
    const panel = useRef<HTMLDivElement>(null);

    useLayoutEffect(() => {
        let left = FRAMES, asked = 0;
        const take = () => {
            if (document.activeElement !== document.body)
                return;
            panel.current?.querySelector<HTMLElement>('.form :is(input, '
                + 'textarea, select), .cm-content, .dossier input')
                ?.focus({ preventScroll: true });
            if (--left > 0)
                asked = requestAnimationFrame(take);
        };
        take();
        return () => cancelAnimationFrame(asked);
    }, [tab, ready, taken]);
    return panel;
}

interface LeftProps extends Pick<MainProps, 'tab' | 'openTab' | 'shared'
    | 'drawn' | 'dossier' | 'taken'> {
    onPage: (page: number) => void;
}

function Left(props: LeftProps) {
    const { tab, openTab, shared, drawn, dossier, onPage } = props;
    const panel = useFocus(tab, shared.declaration !== null, props.taken);
    return <div class="left-side">
        <Tabs label="Cách xem và sửa" tabs={tabsOf(dossier)} open={tab}
            onOpen={openTab} />
        <div class="left-panel" ref={panel} role="tabpanel" id={`panel-${tab}`}
            aria-labelledby={`tab-${tab}`}>
            {tab === 'form' && <Form {...shared} />}
            {tab === 'body' && <Body {...shared} shown={shared.show}
                onPlace={shared.onCursor} />}
            {tab === 'documents' && <Documents plan={shared.plan}
                program={shared.program} documents={drawn.documents}
                onPage={onPage} />}
            {tab === 'source' && <Source {...shared} />}
        </div>
    </div>;
}


function Counts({ findings }: { findings: Finding[] }) {
    if (findings.length === 0)
        return <span class="findings-count good">
            <Icon name="good" /> không có gì cần xem</span>;
    return <>{levels.map(({ severity, title, has }) => {
        const n = findings.filter(has).length;
        return n > 0 && <span key={title} class={`findings-count ${severity}`}>
            <Icon name={severity} /> {n} {title.toLowerCase()}</span>;
    })}</>;
}

function Fault({ drawn, onAgain }: Pick<MainProps, 'drawn' | 'onAgain'>) {
    return drawn.fault && <div class="notice error fault" role="alert">
        <Icon name="error" />
        <span>{faults[drawn.fault]}. Chữ đã gõ vẫn còn nguyên; hãy lưu tệp,
            rồi thử lại, hay sửa chỗ vừa gõ.
            <small> {drawn.said.slice(0, 200)}</small></span>
        <Button size="small" onClick={onAgain}>Thử lại</Button>
    </div>;
}

interface BelowProps extends Pick<MainProps, 'drawn' | 'chosen' | 'step'
    | 'shared' | 'onAgain'> {
    labels: Labels | null;
    folded: boolean;
    onFold: () => void;
}

function Below({ drawn, chosen, step, shared, ...props }: BelowProps) {
    const { onAgain, labels, folded, onFold } = props;
    return <section class="findings-side" aria-label="Những chỗ cần xem">
        <div class="findings-head">
            <h2>Cần xem</h2>
            <span aria-live="polite" class="findings-counts">
                <Counts findings={drawn.findings} /></span>
            <span class="findings-space" />
            <Button size="small" kind="quiet" icon="up" title="Chỗ trước"
                keys="Shift+F8" onClick={() => step(-1)} />
            <Button size="small" kind="quiet" icon="down" title="Chỗ sau"
                keys="F8" onClick={() => step(1)} />
            <Button size="small" kind="quiet" pressed={folded}
                onClick={onFold}>{folded ? 'Mở ra' : 'Gấp lại'}</Button>
        </div>
        <Fault drawn={drawn} onAgain={onAgain} />
        {!folded && <div class="findings-list">
            <Findings findings={drawn.findings} plan={shared.plan}
                program={shared.program} goTo={shared.goTo}
                chosen={chosen} labels={labels} />
        </div>}
    </section>;
}

/**
 * Folded until a drawing tells something, or one goes through what is told;
 * then as the clerk wants it. A careful reading moves nothing on the screen.
 */
function useFolding(drawn: Drawn, chosen: Finding | null) {
    const [asked, ask] = useState<boolean | null>(null);
    const any = useRef(false);

    any.current ||= drawn.told > 0 || drawn.fault !== null;
    const folded = asked ?? !any.current;
    useEffect(() => {
        if (chosen !== null)
            ask(false);
    }, [chosen]);
    const onFold = () => ask(!folded);
    return { folded, onFold };
}

export function Main(props: MainProps) {
    const { tab, openTab, at, drawn, shared, dossier } = props;
    const [turn, setTurn] = useState<Turn | null>(null);
    const folding = useFolding(drawn, props.chosen);
    const work = <Split label="Bề rộng hai bên"
        at={shared.store.settings.split ?? 46}
        onMoved={split => void shared.store.setSettings({ split })}>
        <Left tab={tab} openTab={openTab} shared={shared} drawn={drawn}
            dossier={dossier} taken={props.taken} onPage={page =>
                setTurn(last => ({ page, count: (last?.count ?? 0) + 1 }))} />
        <Pages svg={drawn.svg} goTo={shared.goTo} at={at}
            current={drawn.current} turn={turn} />
    </Split>;
    const below = <Below drawn={drawn} chosen={props.chosen} step={props.step}
        shared={shared} onAgain={props.onAgain}
        labels={tab === 'source' ? null : shared.labels} {...folding} />;
    return <main class={folding.folded ? 'desk-main folded' : 'desk-main'}>
        <Split label="Bề cao của phần cần xem" below
            at={shared.store.settings.below ?? 77}
            onMoved={to => void shared.store.setSettings({ below: to })}>
            {work}
            {below}
        </Split>
    </main>;
}
