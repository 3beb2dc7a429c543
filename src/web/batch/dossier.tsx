// Hồ sơ sản phẩm: one form for what all documents of a dossier say, the list
// of these documents, and all of them as a zip.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import './batch.css';
import { Form } from '../form/index.tsx';
import { Plan } from '../plan/plan.ts';
import type { Finding, FormDeclaration } from '../program/answers.ts';
import type { File, Program } from '../program/program.ts';
import { Button, Icon, toast } from '../ui/index.ts';
import type { DossierAnswer, DossierDocument } from './answers.ts';
import type { Output } from './order.ts';
import { formatsOf, stemOf } from './order.ts';
import { answerOf } from './run.ts';
import { downloadBlob, GrowingZip } from './zip.ts';

const SOON = 250; // milliseconds without a change

/** The dossiers that the page carries or the unit has added. */
function dossiers(program: Program): { name: string; title: string }[] {
    return program.packedNames().flatMap(name => {
        const found = /^templates\/([^/]+)\.ini$/.exec(name);
        const bytes = found === null ? null : program.packed(name);
        const text = bytes === null ? '' : new TextDecoder().decode(bytes);
        const title = /^\[ho_so\]\s*\n(?:.*\n)*?ten = (.+)$/m.exec(text);
        return found?.[1] === undefined || title?.[1] === undefined ? []
            : [{ name: found[1], title: title[1].trim() }];
    });
}

function filesOf(plan: Plan, beside: File[]): File[] {
    return [{ name: plan.name, bytes: new TextEncoder().encode(plan.text) },
        ...beside.filter(file => file.name !== plan.name)];
}

interface DossierProps {
    plan: Plan;
    program: Program;
    beside?: File[];
    onClose: () => void;
}

/** The plan where it is a dossier's, or else one that begins here. */
function useOwnPlan(plan: Plan, program: Program): Plan {
    return useMemo(() => {
        if (plan.getText(['ho_so']))
            return plan;
        const own = new Plan(), [first] = dossiers(program);
        own.name = 'ho-so.yaml';
        own.setText(`ho_so: ${first?.name ?? 'ocop-ho-so'}\n`, 'open');
        return own;
    }, [plan]);
}

function useAnswer(program: Program, plan: Plan, beside: File[]) {
    const [answer, setAnswer] = useState<DossierAnswer | null>(null);
    const [text, setText] = useState(plan.text);

    useEffect(() => plan.subscribe(change => setText(change.text)), [plan]);
    useEffect(() => {
        let wanted = true;
        const timer = setTimeout(() => {
            program.run(['dossier', plan.name, '--dry-run', '--json'],
                filesOf(plan, beside)).then(result => {
                if (wanted)
                    setAnswer(answerOf<DossierAnswer>(result));
            }).catch((error: unknown) => toast({ kind: 'error',
                text: error instanceof Error ? error.message
                    : String(error) }));
        }, SOON);
        return () => {
            wanted = false;
            clearTimeout(timer);
        };
    }, [plan, text]);
    return answer;
}

function useDeclaration(program: Program, plan: Plan, name: string) {
    const [declaration, setDeclaration] =
        useState<FormDeclaration | null>(null);
    useEffect(() => {
        void program.run(['schema', name, '--form'], []).then(result => {
            if (result.status === 0)
                setDeclaration(JSON.parse(result.out) as FormDeclaration);
        });
    }, [plan, name]);
    return declaration;
}

function leaveOut(plan: Plan, doc: DossierDocument, left: boolean): void {
    if (left)
        plan.set(['van_ban', doc.id], 'không', 'form');
    else
        plan.remove(['van_ban', doc.id], 'form');
}

function Documents({ plan, answer }: { plan: Plan; answer: DossierAnswer }) {
    return <div class="dossier-documents"><table>
        <thead><tr>
            <th scope="col">Lập</th>
            <th scope="col">Văn bản</th>
            <th scope="col">Bên lập</th>
            <th scope="col">Số trang</th>
        </tr></thead>
        <tbody>{answer.documents.map(doc => <tr key={doc.id}>
            <td>{!doc.listed && <input type="checkbox"
                checked={!doc.leftOut} aria-label={`Lập ${doc.title}`}
                onChange={event => leaveOut(plan, doc,
                    !event.currentTarget.checked)} />}</td>
            <td>{doc.title}{doc.listed && ' (gửi kèm, chỉ ghi vào danh mục)'}
            </td>
            <td>{doc.maker}</td>
            <td>{doc.pages > 0 ? doc.pages : ''}</td>
        </tr>)}</tbody>
    </table></div>;
}

/** Makes the dossier and hands it to the browser as a zip. */
async function makeAll(program: Program, plan: Plan, beside: File[],
                       output: Output, draft: boolean): Promise<void> {
    const zip = new GrowingZip(new Date());
    const result = await program.run(['dossier', plan.name, '--json', '-f',
        formatsOf[output], ...draft ? ['--draft'] : []],
        filesOf(plan, beside));
    const answer = answerOf<DossierAnswer>(result);
    for (const { name, bytes } of result.files)
        zip.add(name, bytes);
    if (zip.count === 0) {
        toast({ kind: 'error', text: 'Chưa lập được: còn '
            + `${answer.findings.filter(f => f.severity === 'error').length}`
            + ' lỗi' });
        return;
    }
    downloadBlob(`${stemOf(plan.name)}.zip`, zip.end());
    toast({ kind: 'good', text: `Đã lập ${zip.count} tệp` });
}

function Findings({ findings, goTo }: { findings: Finding[];
    goTo: (finding: Finding) => void }) {
    return <div class="batch-detail"><ul aria-label="Chỗ cần xem">
        {findings.map((finding, at) => <li key={at}
            class={finding.severity}>
            <Icon name={finding.severity} />
            <Button size="small" kind="quiet" onClick={() => goTo(finding)}>
                {`Dòng ${finding.line}`}</Button>
            <span>{finding.message}</span>
        </li>)}
        {findings.length === 0 && <li class="good"><Icon name="good" />
            Không có gì sai</li>}
    </ul></div>;
}

export function Dossier(props: DossierProps) {
    const { program, beside = [], onClose } = props;
    const plan = useOwnPlan(props.plan, program);
    const answer = useAnswer(program, plan, beside);
    const known = useMemo(() => dossiers(program), [program]);
    const name = plan.getText(['ho_so']) ?? '';
    const declaration = useDeclaration(program, plan, name);
    const [output, setOutput] = useState<Output>('both');
    const [busy, setBusy] = useState(false);
    const [show, setShow] = useState<{ place: { line: number };
        count: number } | null>(null);
    const count = useRef(0);
    const errors = answer?.findings.filter(f => f.severity === 'error')
        .length ?? 0;
    const goTo = (place: { line: number }) => setShow({ place,
        count: ++count.current });
    const start = async (draft: boolean) => {
        setBusy(true);
        try {
            await makeAll(program, plan, beside, output, draft);
        } catch (error) {
            toast({ kind: 'error', text: error instanceof Error
                ? error.message : String(error) });
        }
        setBusy(false);
    };
    return <section class="batch" aria-label="Hồ sơ sản phẩm">
        <header class="batch-head">
            <Button icon="back" onClick={onClose}>Quay lại</Button>
            <h1>Hồ sơ sản phẩm: điền một lần, ra cả bộ</h1>
            {known.length > 1 && <select value={name} aria-label="Bộ hồ sơ"
                onChange={event => plan.set(['ho_so'],
                    event.currentTarget.value, 'form')}>
                {known.map(one => <option key={one.name} value={one.name}>
                    {one.title}</option>)}
            </select>}
        </header>
        <div class="batch-body dossier">
            <div class="dossier-form"><Form plan={plan} program={program}
                declaration={declaration} findings={answer?.findings ?? []}
                goTo={goTo} show={show} /></div>
            <div class="batch-table">
                <h2>Các văn bản của bộ hồ sơ</h2>
                {answer === null ? <p>Đang đọc…</p>
                    : <Documents plan={plan} answer={answer} />}
                <div class="batch-actions">
                    <label>Lập thành <select value={output}
                        onChange={event => setOutput(
                            event.currentTarget.value as Output)}>
                        <option value="both">PDF và Word</option>
                        <option value="pdf">Chỉ PDF</option>
                        <option value="docx">Chỉ Word</option>
                    </select></label>
                    <Button kind="main" icon="dossier" busy={busy}
                        disabled={answer === null || errors > 0}
                        onClick={() => void start(false)}>
                        Lập cả bộ</Button>
                    {errors > 0 && <Button busy={busy}
                        onClick={() => void start(true)}>
                        Lập bản nháp, chỗ thiếu để trống</Button>}
                    <Button icon="save" onClick={() => downloadBlob(plan.name,
                        new Blob([plan.text]))}>Lưu tệp</Button>
                </div>
                <Findings findings={answer?.findings ?? []} goTo={goTo} />
            </div>
        </div>
    </section>;
}
