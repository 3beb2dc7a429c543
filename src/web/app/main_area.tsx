// The middle of the desk: the plan's three ways, the pages, the findings.
import { useEffect, useState } from 'preact/hooks';
import type { Registry } from '../bases/index.ts';
import { Body } from '../body/index.tsx';
import { Form } from '../form/index.tsx';
import { Findings, levels } from '../findings/index.tsx';
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

export type Tab = 'form' | 'body' | 'source';

/** What all three ways of the plan are given. */
export interface Shared {
    plan: Plan;
    program: Program;
    registry: Registry;
    findings: Finding[];
    declaration: FormDeclaration | null;
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
    chosen: Finding | null;
    step: (by: number) => void;
    shared: Shared;
}

const tabs: { id: Tab; title: string; keys: string }[] = [
    { id: 'form', title: 'Điền', keys: 'Alt+1' },
    { id: 'body', title: 'Nội dung', keys: 'Alt+2' },
    { id: 'source', title: 'Nguồn', keys: 'Alt+3' },
];

const faults = {
    trap: 'Chương trình dừng giữa chừng',
    hang: 'Chương trình làm quá 10 giây nên đã được dừng',
    memory: 'Chương trình thiếu bộ nhớ',
};

function Left({ tab, openTab, shared }: Pick<MainProps, 'tab' | 'openTab'
    | 'shared'>) {
    return <div class="left-side">
        <Tabs label="Kế hoạch" tabs={tabs} open={tab} onOpen={openTab} />
        <div class="left-panel" role="tabpanel" id={`panel-${tab}`}
            aria-labelledby={`tab-${tab}`}>
            {tab === 'form' && <Form {...shared} />}
            {tab === 'body' && <Body {...shared} shown={shared.show}
                onPlace={shared.onCursor} />}
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

function Below({ drawn, chosen, step, shared, folded, onFold }: Pick<MainProps,
    'drawn' | 'chosen' | 'step' | 'shared'> & {
        folded: boolean;
        onFold: () => void;
    }) {
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
        {drawn.fault !== null && <div class="notice error fault" role="alert">
            <Icon name="error" />
            <span>{faults[drawn.fault]}. Chữ đã gõ vẫn còn nguyên; hãy lưu
                tệp, rồi sửa chỗ vừa gõ để thử lại.
                <small> {drawn.said.slice(0, 200)}</small></span>
        </div>}
        {!folded && <div class="findings-list">
            <Findings findings={drawn.findings} plan={shared.plan}
                program={shared.program} goTo={shared.goTo}
                chosen={chosen} />
        </div>}
    </section>;
}

/** Folded until there is something to see; then as the clerk wants it. */
function useFolding(drawn: Drawn) {
    const [folded, fold] = useState(true);
    const [asked, ask] = useState(false);
    const any = drawn.findings.length > 0 || drawn.fault !== null;

    useEffect(() => {
        if (any && !asked)
            fold(false);
    }, [any]);
    const onFold = () => {
        ask(true);
        fold(!folded);
    };
    return { folded, onFold };
}

export function Main(props: MainProps) {
    const { tab, openTab, at, drawn, shared } = props;
    const folding = useFolding(drawn);
    const work = <Split label="Bề rộng hai bên"
        at={shared.store.settings.split ?? 46}
        onMoved={split => void shared.store.setSettings({ split })}>
        <Left tab={tab} openTab={openTab} shared={shared} />
        <Pages svg={drawn.svg} goTo={shared.goTo} at={at}
            current={drawn.current} />
    </Split>;
    const below = <Below drawn={drawn} chosen={props.chosen} step={props.step}
        shared={shared} {...folding} />;
    return <main class={folding.folded ? 'desk-main folded' : 'desk-main'}>
        <Split label="Bề cao của phần cần xem" at={77} below>
            {work}
            {below}
        </Split>
    </main>;
}
