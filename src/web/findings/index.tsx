// What is to be looked at, below the desk: errors first, each a button that
// goes to its place, with the clause that asks for it, an explanation, and the
// mend where there is a safe one.
import { useEffect, useRef, useState } from 'preact/hooks';
import './findings.css';
import type { GoTo } from '../app/place.ts';
import { pathOf, targetOf, wordsOf } from '../form/findings.tsx';
import type { Labels } from '../form/labels.ts';
import type { Path, Plan } from '../plan/plan.ts';
import type { Finding, Severity } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { Button, Icon, toast } from '../ui/index.ts';
import { forForm, useExplanation } from './explain.ts';
import { isOwn, mended, mendTitle, placed } from './mends.ts';
import { MendAll } from './preview.tsx';

interface FindingsProps {
    findings: Finding[];
    plan: Plan;
    program: Program;
    goTo: GoTo;
    /** The one that the keyboard went to. */
    chosen: Finding | null;
    /** What the plan's keys are called, where one does not see them. */
    labels?: Labels | null;
}

/** A note that names its clause is advice, as the program calls it, too. */
const isAdvice = (f: Finding) => f.severity === 'note' && f.clause !== null;

export const levels: { severity: Severity; title: string;
    has: (finding: Finding) => boolean }[] = [
    { severity: 'error', title: 'Lỗi', has: f => f.severity === 'error' },
    { severity: 'warning', title: 'Cảnh báo',
        has: f => f.severity === 'warning' },
    { severity: 'note', title: 'Gợi ý', has: isAdvice },
    { severity: 'note', title: 'Ghi chú',
        has: f => f.severity === 'note' && !isAdvice(f) },
];

/** The place as the screen has it: by the form's titles, or by its line. */
function placeOf(finding: Finding, plan: Plan, path: Path,
                 labels: Labels | null): string {
    const line = finding.line > 0 ? `dòng ${finding.line}` : '';
    if (!isOwn(finding, plan.name))
        return [`tệp ${finding.file}`, line].filter(Boolean).join(', ');
    if (labels === null)
        return line;
    const many = (plan.getText(path) ?? '').trimEnd().includes('\n');
    return labels.of(path) + (many
        ? `, dòng ${plan.lineInText(path, finding.line) + 1}` : '');
}

/** Two findings of one text are told apart by these. */
function keyOf(f: Finding): string {
    return [f.code, f.file, f.line, f.column, f.message].join('\n');
}

function Explained({ program, labels, finding, id }: {
    program: Program;
    labels: Labels | null;
    finding: Finding;
    id: string;
}) {
    const answer = useExplanation(program, finding.code);
    const box = useRef<HTMLDivElement>(null);

    useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }),
        [answer]);
    return <div class="finding-help" id={id} ref={box}>
        {finding.clause !== null && <p>Căn cứ: {finding.clause}</p>}
        {answer === null ? <p>Đang tìm lời giải thích…</p>
            : (labels === null ? answer.help : forForm(answer, labels))
                .split('\n').map((line, n) =>
                <p key={n} class={/^ |^(Sai|Đúng):/.test(line)
                    ? 'finding-example' : undefined}>{line}</p>)}
    </div>;
}

function Item({ finding, index, chosen, props, onMend }: {
    finding: Finding;
    index: number;
    chosen: boolean;
    props: FindingsProps;
    onMend: (finding: Finding) => void;
}) {
    const { plan, program, goTo, labels = null } = props;
    const path = pathOf(plan, finding);
    const place = placeOf(finding, plan, path, labels);
    const words = labels === null ? finding.message
        : wordsOf(labels, finding, path);
    const [open, setOpen] = useState(false);
    const element = useRef<HTMLLIElement>(null);
    const id = `finding-${index}`;
    const own = isOwn(finding, plan.name);

    useEffect(() => {
        if (chosen)
            element.current?.scrollIntoView({ block: 'nearest' });
    }, [chosen]);
    const go = () => goTo(targetOf(plan, finding));
    return <li ref={element} class={`finding ${finding.severity}`}
        aria-current={chosen ? 'true' : undefined}>
        <div class="finding-row">
            <button type="button" class="finding-go" onClick={go}>
                <Icon name={finding.severity} />
                <span class="finding-place">{place}</span>
                <span class="finding-words">{words}
                    {finding.clause !== null &&
                        <small class="finding-clause"> ({finding.clause})
                        </small>}
                </span>
            </button>
            {own && finding.mends.length > 0 &&
                <Button size="small" icon="mend"
                    title={mendTitle(finding)}
                    onClick={() => onMend(finding)}>Sửa</Button>}
            <button type="button" class="button small quiet"
                aria-expanded={open} aria-controls={open ? id : undefined}
                aria-label={`Vì sao: ${words}`}
                onClick={() => setOpen(!open)}>Vì sao</button>
        </div>
        {open && <Explained program={program} labels={labels}
            finding={finding} id={id} />}
    </li>;
}

function tellMended(plan: Plan, count: number): void {
    toast({ text: count > 1 ? `Đã sửa ${count} chỗ` : 'Đã sửa',
        kind: 'good', action: { title: 'Hoàn tác', run: () => plan.undo() } });
}

/** The focus was on a button that goes with its finding: it moves on. */
function useFocusKept(findings: Finding[]) {
    const list = useRef<HTMLDivElement>(null);
    const lost = useRef<number | null>(null);

    useEffect(() => {
        const at = lost.current;
        if (at === null)
            return;
        lost.current = null;
        if (document.activeElement !== null
            && document.activeElement !== document.body)
            return;
        const all = list.current?.querySelectorAll<HTMLElement>('.finding-go');
        all?.[Math.min(at, all.length - 1)]?.focus();
    }, [findings]);
    return { list, lose: (at: number) => void (lost.current = at) };
}

export function Findings(props: FindingsProps) {
    const { findings, plan, chosen } = props;
    const [asked, ask] = useState(false);
    const { list, lose } = useFocusKept(findings);
    const shown = levels.map(group => ({ ...group,
        all: findings.filter(group.has) }))
        .filter(group => group.all.length > 0);
    const order = shown.flatMap(group => group.all);
    const count = placed(plan.text, findings, plan.name).length;

    const mend = (finding: Finding) => {
        const mends = placed(plan.text, [finding], plan.name);
        if (mends.length === 0) {
            toast({ text: 'Chữ ở đó vừa được đổi; chờ soát lại rồi sửa',
                kind: 'warning' });
            return;
        }
        lose(order.indexOf(finding));
        plan.setText(mended(plan.text, mends), 'mend');
        tellMended(plan, mends.length);
    };
    if (findings.length === 0)
        return <p class="findings-none">Không còn chỗ nào cần xem.</p>;
    return <div class="findings" ref={list}>
        {count > 1 && <div class="findings-all">
            <span>{count} chỗ chỉ có một cách sửa</span>
            <Button size="small" icon="mend" onClick={() => ask(true)}>
                Sửa tất cả {count} chỗ…</Button>
        </div>}
        {shown.map(group => <section key={group.title}
            aria-label={`${group.title}: ${group.all.length}`}>
            <h3>{group.title} ({group.all.length})</h3>
            <ul>{group.all.map(finding => <Item key={keyOf(finding)}
                finding={finding} index={order.indexOf(finding)}
                chosen={chosen !== null && keyOf(finding) === keyOf(chosen)}
                props={props} onMend={mend} />)}</ul>
        </section>)}
        {asked && <MendAll findings={findings} plan={plan}
            onClose={() => ask(false)} onDone={n => {
                ask(false);
                lose(0);
                tellMended(plan, n);
            }} />}
    </div>;
}
