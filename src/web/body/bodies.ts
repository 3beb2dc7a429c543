// Which bodies a plan has, by what its template declares: the document's own,
// those of its phụ lục, of other fields that hold running text.
import type { Path, Plan } from '../plan/plan.ts';
import type { Field, FormDeclaration } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { readBody } from './block.ts';

export interface BodyChoice {
    path: Path;
    title: string;
    there: boolean;
}

const NAME_LONGEST = 60; // characters of a title, in the choice

/** Where the program tells nothing of the template. */
const USUAL: Field[] = [{
    key: 'noi_dung', title: 'nội dung', help: '', example: '',
    required: true, widget: 'outline',
}];

function isDeclaration(value: unknown): value is FormDeclaration {
    return typeof value === 'object' && value !== null &&
        Array.isArray((value as FormDeclaration).groups);
}

/** What `vanban schema MẪU --form` declares; null where there is no MẪU. */
export async function declarationOf(program: Program, template: string):
    Promise<FormDeclaration | null> {
    if (template === '')
        return null;
    const result = await program.run(['schema', template, '--form'], []);
    try {
        const answer: unknown = JSON.parse(result.out);
        return isDeclaration(answer) ? answer : null;
    } catch {
        return null;
    }
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words that tell an item of a list from the others. */
function nameOf(plan: Plan, path: Path): string {
    const title = plan.getText([...path, 'tieu_de']) ||
        plan.getText([...path, 'ten']) || '';
    const line = title.trim().replace(/\s*\n\s*/g, ' ');
    return line.length > NAME_LONGEST
        ? `${line.slice(0, NAME_LONGEST).replace(/\s+\S*$/, '')} …` : line;
}

function walk(plan: Plan, fields: Field[], path: Path, before: string,
              into: BodyChoice[]): void {
    for (const field of fields) {
        const own = [...path, field.key];
        const title = capital(field.title);
        const there = plan.has(own);
        if (field.widget === 'outline') {
            if (there || path.length === 0 || field.required)
                into.push({ path: own, there,
                    title: before && field.key === 'noi_dung' ? before
                        : before ? `${before}: ${field.title}` : title });
        } else if (field.widget === 'group' && field.fields && there) {
            walk(plan, field.fields, own, before, into);
        } else if (field.widget === 'list' && field.fields) {
            for (let n = 0; n < plan.count(own); n++) {
                const name = nameOf(plan, [...own, n]);
                walk(plan, field.fields, [...own, n],
                    `${title} ${n + 1}${name ? `: ${name}` : ''}`, into);
            }
        }
    }
}

/** Without a declaration: the usual ones, and those alone that are there
 * while one is awaited. */
export function bodiesOf(plan: Plan, declaration: FormDeclaration | null,
                         awaited = false): BodyChoice[] {
    const found: BodyChoice[] = [];
    for (const group of declaration?.groups ?? [{ fields: USUAL }])
        walk(plan, group.fields, [], '', found);
    for (let n = 0; declaration === null && n < plan.count(['phu_luc']); n++)
        walk(plan, USUAL, ['phu_luc', n],
            `Phụ lục ${n + 1}: ${nameOf(plan, ['phu_luc', n])}`, found);
    /* the body itself comes first, whatever stands before it in the form */
    const at = found.findIndex(isMain);
    if (at > 0)
        found.unshift(...found.splice(at, 1));
    return awaited ? found.filter(body => body.there) : found;
}

const isMain = (body: BodyChoice) => body.path.join() === 'noi_dung';

/** What is opened of them while nobody has asked for one: the body itself;
 * without that, the first that holds something. */
export function firstOf(plan: Plan, bodies: BodyChoice[]): BodyChoice | null {
    const holds = ({ path, there }: BodyChoice) => {
        const place = there ? readBody(plan.text, path, plan.document) : null;
        return place?.writing === 'lists' || Boolean(place?.text.trim());
    };
    return bodies.find(isMain) ?? bodies.find(holds) ?? bodies[0] ?? null;
}

/** Where the text of a document is whose template has no one body; null: it
 * has one. */
export function partsTold(bodies: BodyChoice[]): string | null {
    if (bodies.some(isMain))
        return null;
    return bodies.length === 0
        ? 'Mẫu này không có bài văn để soạn ở đây: lời văn điền ở thẻ Điền'
        : bodies.length === 1
            ? `Ở đây chỉ soạn “${bodies[0]?.title}”; lời văn khác, tên và `
                + 'bảng điền ở thẻ Điền'
            : 'Văn bản gồm nhiều phần, chọn ở “Đang soạn”; tên, bảng và các '
                + 'ô khác ở thẻ Điền';
}

/** Names of phụ lục that the text may refer to. */
export function appendicesOf(plan: Plan): { name: string; title: string }[] {
    const found: { name: string; title: string }[] = [];
    for (let n = 0; n < plan.count(['phu_luc']); n++) {
        const name = plan.getText(['phu_luc', n, 'ten'])?.trim() ?? '';
        if (name !== '')
            found.push({ name, title: nameOf(plan, ['phu_luc', n]) });
    }
    return found;
}
