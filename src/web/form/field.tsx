// One field of the form: its title, its input by its kind, help and findings.
import { useRef, useState } from 'preact/hooks';
import { asLine, ChooseBasis, Offered, typeInto, useBases }
    from '../bases/index.ts';
import type { Path } from '../plan/plan.ts';
import type { Field } from '../program/answers.ts';
import { Button } from '../ui/index.ts';
import { choiceOf, countMissing, idOf, isRequired, linesOf, pathIn, placeOf,
         write, writeLines } from './context.ts';
import type { FormContext } from './context.ts';
import { FieldFindings, findingsAt } from './findings.tsx';
import { Grid } from './grid.tsx';
import { capital } from './labels.ts';
import { List } from './list.tsx';
import { Text } from './text.tsx';

export interface FieldProps {
    form: FormContext;
    field: Field;
    path: Path;
    siblings: Field[];
}

const short = (text: string) =>
    text.length > 240 ? `${text.slice(0, 240)}…` : text;

function hintOf(field: Field): string {
    if (field.standard)
        return short(field.standard === 'tự tính' ? 'Để trống thì tự tính'
            : `Để trống thì ghi: ${field.standard}`);
    return field.example ? short(`Ví dụ: ${field.example}`) : '';
}

/** There is more in the plan than this kind of input can show. */
function TooMuch({ form, path }: { form: FormContext; path: Path }) {
    return <div class="notice">
        <span>Phần này được viết theo cách khác, không hiện được ở đây.</span>
        <Button size="small" onClick={() => form.goTo({
            line: form.plan.lineOf(path) ?? 1 })}>Xem chỗ ấy</Button>
    </div>;
}

/** Where each line is a legal basis. */
const isBasisField = (field: Field) => field.key === 'can_cu';

/** Puts a basis into a box as a line of its own, behind the last. */
function addLine(box: HTMLTextAreaElement | HTMLInputElement | null,
                 text: string): void {
    if (box === null)
        return;
    const { value } = box;
    const end = value.trimEnd().length;
    typeInto(box, (end > 0 ? '\n' : '') + asLine(text), end, value.length);
}

function BasisButton({ form, path }: { form: FormContext; path: Path }) {
    const [asked, ask] = useState(false);
    const close = () => ask(false);

    return <>
        <Button size="small" kind="quiet" icon="search"
            title="Tìm văn bản để viện dẫn, chèn thành một dòng"
            disabled={form.disabled} onClick={() => ask(true)}>
            Chèn căn cứ</Button>
        {asked && <ChooseBasis registry={form.registry} onClose={close}
            onChoose={text => {
                close();
                /* when the dialog has given the focus back */
                setTimeout(() => addLine(document.querySelector(
                    `#${CSS.escape(idOf(path))}`), text));
            }} />}
    </>;
}

interface InputProps extends FieldProps {
    described: string;
    invalid: boolean;
}

function TextInput({ form, field, path, siblings, described,
                     invalid }: InputProps) {
    const { plan } = form;
    const { widget } = field;
    const many = widget === 'lines' || widget === 'text' ||
        widget === 'outline';
    const value = many ? linesOf(plan, path)
        : plan.has(path) && plan.getText(path) === undefined ? null
            : plan.getText(path) ?? '';
    const [refused, refuse] = useState(false);

    const file = plan.fileAt(path);
    const bases = useBases(form.registry, isBasisField(field));

    if (value === null)
        return <TooMuch form={form} path={path} />;
    if (file !== null)
        return <div class="notice">
            <span>Chữ ở đây lấy từ tệp {file}: sửa trong tệp ấy.</span>
            <Button size="small" onClick={() => form.goTo({
                line: plan.lineOf(path) ?? 1 })}>Xem chỗ ấy</Button>
        </div>;
    const tell = (text: string) => {
        const good = many ? writeLines(form, path, text, siblings)
            : write(form, path, text, siblings);

        refuse(!good);
        return good;
    };
    /* a single line that was written as a block stays one */
    const several = many || value.includes('\n');

    return <>
        <Text id={idOf(path)} place={placeOf(path)} value={value}
            lines={several} numeric={widget === 'number'}
            least={widget === 'outline' ? 4 : widget === 'text' ? 2 : 1}
            placeholder={hintOf(field)} describedBy={described}
            required={isRequired(plan, field)} invalid={invalid}
            disabled={form.disabled} onText={tell} onUndo={form.onUndo}
            {...widget !== 'number' && widget !== 'date' && { bases }}
            onLine={n => form.onCursor({ path,
                line: plan.lineOfText(path, n) ?? 0 })} />
        <Offered offer={bases} />
        {refused && <p class="fault" role="alert">Chữ này chưa ghi
            được vào đây; hãy chép lại và ghi ở phần Nguồn.</p>}
    </>;
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** The day as it is written, and a calendar to choose it from. */
function DateInput(props: InputProps) {
    const { form, path, siblings } = props;
    const calendar = useRef<HTMLInputElement>(null);
    const [, day, month, year] = /^(\d+)[/-](\d+)[/-](\d{4})$/.exec(
        form.plan.getText(path) ?? '') ?? [];
    const open = () => {
        const input = calendar.current!;

        input.value = day === undefined ? ''
            : `${year}-${twoDigits(+month!)}-${twoDigits(+day)}`;
        input.showPicker();
    };
    const choose = () => {
        const [y, m, d] = calendar.current!.value.split('-');

        if (d !== undefined)
            write(form, path, `${+d}/${+m!}/${y}`, siblings);
    };

    return <div class="date">
        <TextInput {...props} />
        <Button size="small" title="Chọn ngày trên lịch"
            disabled={form.disabled} onClick={open}>Lịch</Button>
        <input type="date" ref={calendar} class="calendar" tabIndex={-1}
            aria-hidden="true" onChange={choose} />
    </div>;
}

function ChoiceInput({ form, field, path, siblings, described,
                       invalid }: InputProps) {
    const { plan } = form;
    const text = plan.getText(path);
    const now = choiceOf(field, text ?? '');
    const choices = field.choices ?? [];

    if (plan.has(path) && text === undefined)
        return <TooMuch form={form} path={path} />;
    return <select id={idOf(path)} data-path={placeOf(path)} value={now}
        disabled={form.disabled} aria-describedby={described}
        aria-invalid={invalid || undefined}
        aria-required={isRequired(plan, field) || undefined}
        onFocus={() => form.onCursor({ line: plan.lineOf(path) ?? 0, path })}
        onChange={event => write(form, path, event.currentTarget.value,
                                 siblings)}>
        <option value="">{field.standard
            ? `(để trống: ${field.standard})` : '(để trống)'}</option>
        {choices.map(c => <option key={c} value={c}>{c}</option>)}
        {now !== '' && !choices.includes(now) &&
            <option value={now}>{now}</option>}
    </select>;
}

function YesNoInput(props: InputProps) {
    const { form, field, path, siblings, described } = props;
    const now = choiceOf(field, form.plan.getText(path) ?? '');

    if (now !== '' && now !== 'có' && now !== 'không')
        return <ChoiceInput {...props} />;
    return <label class="tick">
        <input type="checkbox" id={idOf(path)} data-path={placeOf(path)}
            checked={now === 'có'} disabled={form.disabled}
            aria-describedby={described}
            onFocus={() => form.onCursor({
                line: form.plan.lineOf(path) ?? 0, path })}
            onChange={event => write(form, path, event.currentTarget.checked
                ? 'có' : null, siblings)} /> {capital(field.title)}
    </label>;
}

function Input(props: InputProps) {
    switch (props.field.widget) {
    case 'date': return <DateInput {...props} />;
    case 'choice': return <ChoiceInput {...props} />;
    case 'yes-no': return <YesNoInput {...props} />;
    case 'list': return <List {...props} />;
    case 'table': return <Grid {...props} />;
    default: return <TextInput {...props} />;
    }
}

export function Fields({ form, fields, path }: {
    form: FormContext;
    fields: Field[];
    path: Path;
}) {
    return <>{fields.map(field => <FieldBox key={field.key} form={form}
        field={field} path={pathIn(form.plan, path, fields, field.key)}
        siblings={fields} />)}</>;
}

function Title({ form, field, path }: FieldProps) {
    const missing = countMissing(form.plan, field, path) > 0;

    return <>
        {capital(field.title)}
        {isRequired(form.plan, field) && <span class="must"
            title="bắt buộc">{' *'}<span class="unseen">
                {missing ? '(bắt buộc, chưa có)' : '(bắt buộc)'}
            </span></span>}
    </>;
}

export function FieldBox(props: FieldProps) {
    const { form, field, path } = props;
    const id = idOf(path);
    const many = field.widget === 'group' || field.widget === 'list' ||
        field.widget === 'table';
    const found = findingsAt(form, path, field.widget !== 'group' &&
                             field.widget !== 'list');
    const notes = <FieldFindings form={form} findings={found}
        id={`${id}-found`} />;
    const described = `${id}-help${found.length > 0 ? ` ${id}-found` : ''}`;
    const input = { ...props, described,
                    invalid: found.some(f => f.severity === 'error') };
    const help = field.help !== '' &&
        <p class="help" id={`${id}-help`}>{form.labels.words(
            field.help, path)}</p>;

    if (many)
        return <fieldset class={`field-group ${field.widget}`}
            data-place={placeOf(path)}>
            <legend><Title {...props} /></legend>
            {help}
            {notes}
            {field.widget === 'group'
                ? <Fields form={form} fields={field.fields ?? []}
                    path={path} />
                : <Input {...input} />}
        </fieldset>;
    return <div class="field" data-place={placeOf(path)}>
        <div class="name-line">
            {field.widget === 'yes-no' ? null
                : <label class="name" for={id}><Title {...props} /></label>}
            {field.widget === 'outline' && form.hasBody && <Button
                size="small" kind="quiet"
                title="Mở ở phần Nội dung, có các cấp và bảng"
                onClick={() => form.goTo({
                    line: form.plan.lineOf(path) ?? 0, path })}>
                Soạn rộng hơn</Button>}
            {isBasisField(field) && <BasisButton form={form} path={path} />}
        </div>
        <Input {...input} />
        {help}
        {notes}
    </div>;
}
