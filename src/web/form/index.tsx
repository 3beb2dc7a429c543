// The form of a plan, from the declaration of its template: groups that fold,
// in the template's order. What is typed goes into the plan at once.
import { useEffect, useLayoutEffect, useMemo, useRef, useState }
    from 'preact/hooks';
import './form.css';
import type { Place, Shown } from '../app/place.ts';
import { Registry } from '../bases/index.ts';
import type { Path, Plan } from '../plan/plan.ts';
import type { Field, Finding, FormDeclaration } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { Button, Icon } from '../ui/index.ts';
import { countMissing, isBlank, placeOf } from './context.ts';
import type { FormContext } from './context.ts';
import { Fields } from './field.tsx';
import { findingsByPlace } from './findings.tsx';
import { IniNotice } from './ini.tsx';
import { Labels } from './labels.ts';

export interface FormProps {
    plan: Plan;
    declaration: FormDeclaration | null;
    program: Program;
    /** Of legal bases; its own where it is not given. */
    registry?: Registry;
    findings: Finding[];
    /** What the places are called; its own where it is not given. */
    labels?: Labels;
    goTo: (place: Place) => void;
    show?: Shown | null;
    onCursor?: (place: Place) => void;
}

/** Draws again once a frame while the plan changes; then what was undone is
 * brought into view. */
function usePlan(plan: Plan, root: { current: HTMLElement | null }): void {
    const [, draw] = useState(0);
    const undone = useRef<number | null>(null);

    useLayoutEffect(() => {
        if (undone.current !== null && root.current !== null)
            reveal(root.current, plan, { line: undone.current });
        undone.current = null;
    });
    useEffect(() => {
        let asked = 0;
        const stop = plan.subscribe(change => {
            if (change.origin === 'undo' && change.at !== undefined)
                undone.current = change.text.slice(0, change.at)
                    .split('\n').length;
            asked ||= requestAnimationFrame(() => {
                asked = 0;
                draw(n => n + 1);
            });
        });

        return () => {
            cancelAnimationFrame(asked);
            stop();
        };
    }, [plan]);
}

/** The field that stands for a path, or for what it stands in. */
function fieldAt(root: HTMLElement, path: Path): HTMLElement | null {
    for (let n = path.length; n > 0; n--) {
        const place = CSS.escape(placeOf(path.slice(0, n)));
        const box = root.querySelector<HTMLElement>(
            `[data-path="${place}"]`) ??
            root.querySelector<HTMLElement>(`[data-place="${place}"] :is(` +
                'input, textarea, select, button)');

        if (box !== null)
            return box;
    }
    return null;
}

function reveal(root: HTMLElement, plan: Plan, place: Place): void {
    const path = place.path ?? plan.pathAt(place.line);
    const box = fieldAt(root, path);

    if (box === null)
        return;
    for (let up = box.closest('details'); up !== null;
         up = up.parentElement?.closest('details') ?? null)
        up.open = true;
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'center' });
    if (!(box instanceof HTMLTextAreaElement))
        return;
    const before = box.value.split('\n')
        .slice(0, plan.lineInText(path, place.line)).join('\n').length;

    box.setSelectionRange(before && before + 1, before && before + 1);
}

function isUsed(plan: Plan, fields: Field[], path: Path = []): boolean {
    return fields.some(field => {
        const own = [...path, field.key];

        return field.widget === 'group'
            ? isUsed(plan, field.fields ?? [], own) : !isBlank(plan, own);
    });
}

function Group({ form, title, fields, first }: {
    form: FormContext;
    title: string;
    fields: Field[];
    first: boolean;
}) {
    const missing = fields.reduce((sum, field) =>
        sum + countMissing(form.plan, field, [field.key]), 0);
    /* open where there is something to see or to be done; then as it is left */
    const [open] = useState(first || missing > 0 || isUsed(form.plan, fields));
    const [seen, see] = useState(open);
    /* what is folded away is drawn again when it is opened: a dossier has
     * hundreds of boxes that are hardly ever looked at */
    const inside = useMemo(() => <div class="group-fields">
        <Fields form={form} fields={fields} path={[]} />
    </div>, [fields, seen ? form : null]);

    return <details class="group" open={open}
        onToggle={event => see(event.currentTarget.open)}>
        <summary><h3>{title}</h3>
            {missing > 0 && <span class="missing">còn {missing} ô bắt
                buộc</span>}
        </summary>
        {inside}
    </details>;
}

export function Form(props: FormProps) {
    const { plan, declaration, show } = props;
    const root = useRef<HTMLDivElement>(null);
    const { broken } = plan;

    usePlan(plan, root);
    const findings = useMemo(() => findingsByPlace(plan, props.findings),
                             [props.findings, plan.text]);
    const step = (redo: boolean) => {
        if (redo)
            plan.redo();
        else
            plan.undo();
    };
    const labels = useMemo(() => props.labels ?? new Labels(declaration),
        [props.labels, declaration]);
    const registry = useMemo(() => props.registry
        ?? new Registry(props.program), [props.registry, props.program]);
    const form: FormContext = {
        plan, registry, findings, disabled: broken !== null, goTo: props.goTo,
        hasBody: declaration?.dossier === undefined,
        labels, order: (declaration?.groups ?? []).flatMap(g =>
            g.fields.map(f => f.key)),
        onCursor: props.onCursor ?? (() => undefined), onUndo: step,
    };

    useLayoutEffect(() => {
        if (show && root.current !== null)
            reveal(root.current, plan, show.place);
    }, [show?.count, declaration]);
    const keys = (event: KeyboardEvent) => {
        const key = event.key.toLowerCase();
        const undo = key === 'z';

        if (!(event.ctrlKey || event.metaKey) || event.altKey ||
            (!undo && key !== 'y'))
            return;
        event.preventDefault();
        event.stopPropagation();
        step(!undo || event.shiftKey);
    };

    if (declaration === null)
        return <div class="form"><p class="empty" role="status">
            Đang đọc mẫu…</p></div>;
    return <div class="form" ref={root} onKeyDown={keys}>
        {!plan.isYaml ? <IniNotice {...props} />
            : broken !== null && <div class="notice warning" role="alert">
                <Icon name="warning" />
                <span>Phần Nguồn có chỗ chưa đọc được, ở dòng {broken.line}.
                    Biểu này hiện nội dung của lần cuối đọc được và chưa ghi
                    gì, để không mất chữ đang gõ ở đó.</span>
                <Button size="small" onClick={() => props.goTo({
                    line: broken.line })}>Tới chỗ ấy</Button>
            </div>}
        <h2 class="form-title">{declaration.title}</h2>
        {declaration.groups.map((group, n) => <Group
            key={`${declaration.variant ?? declaration.dossier}:${group.title}`}
            form={form} title={group.title} fields={group.fields}
            first={n === 0} />)}
    </div>;
}
