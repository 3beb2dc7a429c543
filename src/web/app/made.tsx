// The results: made without a draft's leave first; where errors stand in the
// way the clerk is asked whether a draft will do.
import { useState } from 'preact/hooks';
import type { Labels } from '../form/labels.ts';
import { findingWords } from '../form/findings.tsx';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import type { File, Program } from '../program/program.ts';
import { Button, Dialog, toast } from '../ui/index.ts';
import type { Made } from './output.ts';
import { downloadMade, make, print } from './output.ts';

export type Output = 'pdf' | 'word' | 'all' | 'print';

interface Question {
    output: Output;
    errors: Finding[];
}

const formats: Record<Output, string> = { pdf: 'pdf', word: 'docx',
    all: 'pdf,docx', print: 'svg' };
const SHOWN = 5; // errors in the question

/** What makes results, which of them is being made, and its question. */
export function useOutput(program: Program, plan: Plan, beside: File[],
                          labels: Labels, onErrors: () => void) {
    const [busy, setBusy] = useState<Output | null>(null);
    const [question, ask] = useState<Question | null>(null);

    const hand = (output: Output, made: Made) => {
        if (output === 'print')
            print(made);
        else
            toast({ kind: 'good', text: `Đã tải ${downloadMade(plan, made)}`
                + ' về thư mục tải xuống' });
    };
    const run = async (output: Output, draft = false) => {
        setBusy(output);
        try {
            const made = await make(program, plan, beside, formats[output],
                draft);
            const errors = made.findings.filter(f => f.severity === 'error');
            if (made.files.length > 0)
                hand(output, made);
            else if (draft)
                toast({ kind: 'error', text: 'Chưa làm được văn bản: '
                    + (errors[0] === undefined ? 'không rõ vì sao'
                        : findingWords(labels, plan, errors[0])) });
            else
                ask({ output, errors });
        } catch (error) {
            toast({ kind: 'error', text: 'Chương trình gặp trục trặc, chữ đã '
                + `gõ vẫn còn nguyên. ${String(error).slice(0, 200)}` });
        }
        setBusy(null);
    };
    const dialog = question && <Errors question={question}
        wordsOf={error => findingWords(labels, plan, error)}
        onClose={() => ask(null)}
        onLook={() => {
            ask(null);
            onErrors();
        }}
        onDraft={() => {
            ask(null);
            void run(question.output, true);
        }} />;
    return { run, busy, dialog };
}

function Errors({ question, wordsOf, onClose, onLook, onDraft }: {
    question: Question;
    wordsOf: (error: Finding) => string;
    onClose: () => void;
    onLook: () => void;
    onDraft: () => void;
}) {
    const { errors } = question;
    return <Dialog title={`Văn bản còn ${errors.length} lỗi`}
        onClose={onClose} actions={<>
            <Button onClick={onDraft}>
                {question.output === 'print' ? 'In bản nháp'
                    : 'Tải bản nháp'}</Button>
            <Button kind="main" onClick={onLook}>Xem lỗi</Button>
        </>}>
        <p>Bản nháp để trống những chỗ còn thiếu, chưa dùng để ký được.</p>
        <ul>
            {errors.slice(0, SHOWN).map((error, n) =>
                <li key={n}>{wordsOf(error)}</li>)}
            {errors.length > SHOWN && <li>và {errors.length - SHOWN} lỗi
                khác</li>}
        </ul>
    </Dialog>;
}
