// A column is put into the plan: the clerk clicks where in a text it belongs.
import { useEffect, useState } from 'preact/hooks';
import type { Path, Plan } from '../plan/plan.ts';
import type { Field, FormDeclaration } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { Button, Dialog } from '../ui/index.ts';
import type { Column } from './answers.ts';

interface Text {
    path: Path;
    title: string;
    text: string;
}

const LEAST = 1, MOST = 12; // lines of a text that are seen at once

/** All texts of the plan, in its order. */
function textsOf(plan: Plan, path: Path, fields: Field[], above: string):
    Text[] {
    const steps: (string | number)[] = plan.isMap(path) ? plan.keys(path)
        : plan.isList(path) ? [...Array(plan.count(path)).keys()] : [];
    return steps.flatMap(step => {
        const field = fields.find(known => known.key === step);
        const here = [...path, step];
        const own = typeof step === 'number' ? `${step + 1}`
            : field?.title ?? step;
        const title = above === '' ? own : `${above}, ${own}`;
        const text = plan.getText(here);
        if (typeof text === 'string' || text === null)
            return step === 'mau' ? [] : [{ path: here, title,
                text: text ?? '' }];
        return textsOf(plan, here, field?.fields ?? (typeof step === 'number'
            ? fields : []), title);
    });
}

function useFields(program: Program, plan: Plan): Field[] {
    const [fields, setFields] = useState<Field[]>([]);
    useEffect(() => {
        const template = plan.getText(['mau']);
        if (!template)
            return;
        void program.run(['schema', template, '--form'], []).then(result => {
            if (result.status === 0)
                setFields((JSON.parse(result.out) as FormDeclaration).groups
                    .flatMap(group => group.fields));
        });
    }, []);
    return fields;
}

interface InsertProps {
    plan: Plan;
    program: Program;
    column: Column;
    onClose: () => void;
}

export function Insert({ plan, program, column, onClose }: InsertProps) {
    const texts = textsOf(plan, [], useFields(program, plan), '');
    const [at, setAt] = useState<{ text: Text; from: number; to: number }
        | null>(null);
    const slot = `{{${column.path}}}`;

    const mark = (text: Text, area: HTMLTextAreaElement) => setAt({ text,
        from: area.selectionStart, to: area.selectionEnd });
    const insert = () => {
        if (at === null)
            return;
        const { text, from, to } = at;
        plan.set(text.path, text.text.slice(0, from) + slot
            + text.text.slice(to), 'form');
        onClose();
    };
    return <Dialog wide title={`Chèn cột “${column.title}” vào văn bản`}
        onClose={onClose} actions={<>
            <Button onClick={onClose}>Quay lại</Button>
            <Button kind="main" disabled={at === null} onClick={insert}>
                {at === null ? 'Chèn' : `Chèn vào ${at.text.title}`}</Button>
        </>}>
        <p>Bấm vào chỗ trong lời văn mà chữ của cột này phải đứng
            (bôi đen chữ nào thì chữ ấy được thay), rồi bấm Chèn.</p>
        {plan.broken !== null && <p class="notice error">Kế hoạch đang có chỗ
            không đọc được; hãy sửa ở thẻ Nguồn trước.</p>}
        <div class="batch-texts">{texts.map(text => <label class="field"
            key={text.path.join('.')}>
            <span class="name">{text.title}</span>
            <textarea readOnly value={text.text}
                rows={Math.min(MOST, Math.max(LEAST,
                    text.text.split('\n').length,
                    Math.ceil(text.text.length / 90)))}
                onSelect={event => mark(text, event.currentTarget)}
                onFocus={event => mark(text, event.currentTarget)}
                onClick={event => mark(text, event.currentTarget)}
                onKeyUp={event => mark(text, event.currentTarget)} />
        </label>)}</div>
    </Dialog>;
}
