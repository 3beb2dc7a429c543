// The desk: the plan on the left in three ways, its pages on the right, what
// is to be looked at below, large buttons above.
import { useCallback, useEffect, useMemo, useRef, useState }
    from 'preact/hooks';
import './app.css';
import { About } from '../about/index.tsx';
import { Registry } from '../bases/index.ts';
import { placePictures } from '../body/picture.ts';
import { Batch } from '../batch/index.tsx';
import { isDossier } from '../dossier/asked.ts';
import { targetOf } from '../form/findings.tsx';
import { Labels } from '../form/labels.ts';
import { DOCUMENTS } from '../import/read.ts';
import type { Origin } from '../import/read.ts';
import { ImportReport } from '../import/report.tsx';
import type { Plan } from '../plan/plan.ts';
import type { Finding, FormDeclaration, TemplateInfo }
    from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { BESIDE, PLANS } from '../start/opened.ts';
import type { Keeper, Store } from '../store/index.ts';
import { KeptMark, titleOf as titleIn, Versions } from '../store/index.ts';
import { chooseFiles, toast, Toasts } from '../ui/index.ts';
import type { Drawing } from './drawing.ts';
import { levels } from '../findings/index.tsx';
import { Help } from './help.tsx';
import type { Action } from './keys.ts';
import { useKeys } from './keys.ts';
import { useOutput } from './made.tsx';
import type { Tab } from './main_area.tsx';
import { Main } from './main_area.tsx';
import { savePlan } from './output.ts';
import type { Place, Shown } from './place.ts';
import { Toolbar } from './toolbar.tsx';
import { useDeclaration, useDrawn, usePlanText } from './use.ts';

type Over = 'batch' | 'about' | 'help' | 'versions'
    | 'imported' | null;

interface DeskProps {
    program: Program;
    types: TemplateInfo[];
    plan: Plan;
    drawing: Drawing;
    store: Store;
    keeper: Keeper | null; // until the plan is kept
    /** What the plan was made of, where it was made of a document. */
    imported?: Origin;
    onHome: () => void;
    /** Files that were chosen or dropped. */
    onFiles: (files: File[]) => void;
    /** Is made what puts pictures that lie beside the plan into its text. */
    placing: { current: (pictures: string[]) => void };
}

/** The tab that shows a place, coming from the tab that is open. */
function tabFor(open: Tab, place: Place,
                declaration: FormDeclaration | null): Tab {
    const key = place.path?.[0];
    if (open === 'source' || key === undefined)
        return open;
    const field = declaration?.groups.flatMap(group => group.fields)
        .find(known => known.key === key);
    return field?.widget === 'outline' && declaration?.dossier === undefined
        ? 'body' : 'form';
}

/** Where the cursor is, and what is to be brought into view. */
function usePlaces(plan: Plan, declaration: FormDeclaration | null) {
    const [tab, openTab] = useState<Tab>('form');
    const [at, setAt] = useState<Place | null>(null);
    const [show, setShow] = useState<Shown | null>(null);

    const goTo = useCallback((asked: Place) => {
        if (asked.file !== undefined && asked.file !== plan.name) {
            toast(asked.file.startsWith('templates/')
                ? { text: 'Dòng này do mẫu in, lấy chữ từ các ô ở thẻ Điền: '
                    + 'sửa ở ô của nó' }
                : { text: `Dòng này lấy từ tệp ${asked.file}, dòng `
                    + `${asked.line}: sửa trong tệp ấy rồi thả lại vào đây`,
                kind: 'warning' });
            return;
        }
        const { file: _, ...place } = asked;
        place.path ??= plan.pathAt(place.line);
        openTab(open => tabFor(open, place, declaration));
        setShow(last => ({ place, count: (last?.count ?? 0) + 1 }));
        setAt(plan.has(place.path) ? place : null);
    }, [plan, declaration]);
    return { tab, openTab, at, setAt, show, goTo };
}

/** F8 goes through the findings as they are listed, and begins anew behind
 * the last. */
function useFindings(told: Finding[], plan: Plan,
                     goTo: (place: Place) => void) {
    const [chosen, choose] = useState<Finding | null>(null);
    const findings = levels.flatMap(level => told.filter(level.has));

    const step = (by: number) => {
        const at = findings.findIndex(f => f.code === chosen?.code
            && f.line === chosen.line && f.column === chosen.column
            && f.message === chosen.message);
        const next = findings[at < 0 ? (by > 0 ? 0 : findings.length - 1)
            : (at + by + findings.length) % findings.length];
        if (next === undefined) {
            toast({ text: 'Không có gì cần xem', kind: 'good' });
            return;
        }
        choose(next);
        goTo(targetOf(plan, next));
    };
    return { chosen, step };
}

/** What it is about; until that is written, what kind of document it is. */
function titleOf(plan: Plan, declaration: FormDeclaration | null): string {
    return titleIn(plan.text, declaration?.title || plan.name);
}

export function Desk(props: DeskProps) {
    const { program, plan, drawing, onFiles } = props;
    const { beside } = drawing;
    const text = usePlanText(plan);
    const drawn = useDrawn(drawing);
    const declaration = useDeclaration(program, plan, text);
    const { tab, openTab, at, setAt, show, goTo } = usePlaces(plan,
        declaration);
    const { chosen, step } = useFindings(drawn.findings, plan, goTo);
    const labels = useMemo(() => new Labels(declaration, props.types),
        [declaration, props.types]);
    const dossier = isDossier(text);
    const [over, setOver] = useState<Over>(props.imported ? 'imported' : null);
    const [saved, setSaved] = useState(plan.text);
    const registry = useMemo(() => new Registry(program), [program]);
    useEffect(() => void registry.load(), [registry]);
    const output = useOutput(program, plan, beside, labels,
        () => step(1));

    // a key that opens a tab means to type there
    const [taken, setTaken] = useState(0);
    const take = () => {
        if (document.activeElement instanceof HTMLElement)
            document.activeElement.blur();
        setTaken(n => n + 1);
    };
    const run = (action: Action) => {
        switch (action) {
        case 'form': case 'body': case 'source':
            openTab(action === 'body' && dossier ? 'documents' : action);
            take();
            break;
        case 'pdf': case 'word': case 'all': case 'print':
            void output.run(action);
            break;
        case 'save':
            savePlan(plan);
            setSaved(plan.text);
            break;
        case 'next': step(1); break;
        case 'previous': step(-1); break;
        case 'undo': plan.undo(); break;
        case 'redo': plan.redo(); break;
        case 'open':
            void chooseFiles(`${PLANS},${BESIDE},${DOCUMENTS}`, true)
                .then(onFiles);
            break;
        case 'help': setOver('help'); break;
        }
    };
    useKeys(run);
    useLeaving(text !== saved);
    useDropped(onFiles);
    useKeptBeside(drawing, props.keeper);
    props.placing.current = pictures => {
        const place = placePictures(plan, pictures);
        if (place !== null)
            goTo(place);
    };
    const shared = { plan, findings: drawn.findings, goTo, show, declaration,
        program, registry, labels, onCursor: setAt, files: beside,
        store: props.store };
    const close = () => setOver(null);
    return <div class="desk">
        <Toolbar title={titleOf(plan, declaration)} dossier={dossier}
            unsaved={text !== saved}
            busy={output.busy} canUndo={plan.canUndo} canRedo={plan.canRedo}
            run={run} onHome={props.onHome} onBatch={() => setOver('batch')}
            onAbout={() => setOver('about')}
            onVersions={() => setOver('versions')}
            kept={props.keeper && <KeptMark store={props.store}
                keeper={props.keeper} />} />
        {over === 'batch'
            ? <main class="desk-over"><Batch plan={plan} program={program}
                beside={beside} onClose={() => {
                    document.getElementById('batch')?.focus();
                    close();
                }} /></main>
            : <Main tab={tab} openTab={openTab} at={at} drawn={drawn}
                dossier={dossier} taken={taken}
                chosen={chosen} step={step} shared={shared}
                onAgain={() => drawing.draw()} />}
        {over === 'imported' && props.imported && <ImportReport plan={plan}
            imported={props.imported} goTo={goTo} onClose={close} />}
        {over === 'about' && <About program={program} onClose={close} />}
        {over === 'help' && <Help onClose={close} />}
        {over === 'versions' && props.keeper && <Versions program={program}
            store={props.store} onClose={close}
            plan={{ id: props.keeper.id, name: plan.name, text: plan.text,
                files: beside }}
            onRestore={restored => {
                void props.keeper?.mark().then(() => {
                    plan.setText(restored, 'undo');
                });
                close();
            }} />}
        {output.dialog}
        <Toasts />
    </div>;
}

/** The browser asks before the page is left with what is in no file. */
function useLeaving(unsaved: boolean): void {
    useEffect(() => {
        const ask = (event: BeforeUnloadEvent) => {
            event.preventDefault();
            event.returnValue = '';
        };
        if (unsaved)
            window.addEventListener('beforeunload', ask);
        return () => window.removeEventListener('beforeunload', ask);
    }, [unsaved]);
}

/** Files that were laid beside the plan since are kept with it. */
function useKeptBeside(drawing: Drawing, keeper: Keeper | null): void {
    const { beside } = drawing;
    const kept = useRef(beside);

    useEffect(() => {
        if (keeper === null || kept.current === beside)
            return;
        kept.current = beside;
        void keeper.noteBeside(beside);
    }, [keeper, beside]);
}

const isInEditor = (event: DragEvent) => event.target instanceof Node
    && (event.target instanceof Element ? event.target
        : event.target.parentElement)?.closest('.cm-editor') != null;

/**
 * Files that are dropped where nothing else takes them. The editors would
 * put their bytes into the text: these are passed over.
 */
function useDropped(onFiles: (files: File[]) => void): void {
    useEffect(() => {
        const take = (event: DragEvent) => {
            if (event.defaultPrevented
                || !event.dataTransfer?.types.includes('Files'))
                return;
            event.preventDefault();
            if (event.type === 'drop')
                onFiles([...event.dataTransfer.files]);
        };
        const first = (event: DragEvent) => {
            if (!isInEditor(event))
                return;
            take(event);
            if (event.defaultPrevented)
                event.stopPropagation();
        };
        const events = ['dragover', 'drop'] as const;
        for (const name of events) {
            window.addEventListener(name, take);
            window.addEventListener(name, first, true);
        }
        return () => {
            for (const name of events) {
                window.removeEventListener(name, take);
                window.removeEventListener(name, first, true);
            }
        };
    }, [onFiles]);
}
