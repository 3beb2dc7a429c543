// Documents in Word or text, and what is pasted of one, as plans: the program
// reads them, and says what it was not sure of.
import { Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import type { File as Bytes, Program } from '../program/program.ts';
import { flatOf } from './flat.ts';

/** What a plan was made of, and the program's words on that. */
export interface Origin {
    from: string;
    report: Finding[];
}

export interface Imported {
    name: string; // of the plan
    text: string;
    imported: Origin;
}

/** What the program makes plans of. */
export const DOCUMENTS = '.docx,.xml,.txt';

const HEAD = 2000; // bytes in which a file says what it is

/** Word's XML in one file; else an .xml file is a template of the unit. */
function isWordXml({ bytes }: Bytes): boolean {
    const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
    return /progid="Word\.Document"|<pkg:package|<w:wordDocument/.test(head);
}

/** Does the program know what to do or to say of it? */
export function isDocument(file: Bytes): boolean {
    return /\.(?:docx|docm|dotx|doc|rtf|odt|txt|md|html?)$/i
        .test(file.name) || (/\.xml$/i.test(file.name) && isWordXml(file));
}

/** null: the program was cut off before it had said all. */
function reportOf(text: string): Finding[] | null {
    try {
        return JSON.parse(text) as Finding[];
    } catch {
        return null;
    }
}

/** The plan of a document; or why there is none, in the program's words. */
export async function importFile(program: Program, file: Bytes,
                                 from = file.name):
    Promise<Imported | string> {
    const plan = 'ke-hoach.yaml';
    const { err, files, fault } = await program.run(['import', file.name,
        '-o', plan, '--diagnostic-format', 'json'], [file]);
    const made = files.find(({ name }) => name === plan);

    const report = reportOf(err);
    if (fault !== undefined || report === null)
        return `${file.name}: chương trình không đọc xong tệp này`;
    if (made === undefined)
        return `${file.name}: ` + (report.find(f => f.severity === 'error')
            ?.message ?? 'tệp không đọc được');
    return {
        name: `${file.name.replace(/\.[^.]*$/, '') || 'van-ban'}.yaml`,
        text: new TextDecoder().decode(made.bytes),
        imported: { from, report },
    };
}

/** Letters that a whole document has at least. */
export const LEAST = 400;

/**
 * The plan of what is pasted, where the program finds the head of a document
 * in it: who has issued it, or its number. null: a piece of text.
 */
export async function importPasted(program: Program, html: string,
                                   plain: string): Promise<Imported | null> {
    if (plain.trim().length < LEAST)
        return null;
    const file = html !== ''
        ? { name: 'van-ban-dan.xml', text: flatOf(html) }
        : { name: 'van-ban-dan.txt', text: plain };
    const imported = await importFile(program, { name: file.name,
        bytes: new TextEncoder().encode(file.text) }, 'chữ vừa dán');
    if (typeof imported === 'string')
        return null;
    const plan = new Plan();
    plan.name = imported.name;
    plan.setText(imported.text, 'open');
    const hasHead = [['co_quan', 'ten'], ['co_quan'], ['ky_hieu']]
        .some(path => plan.getText(path)?.trim());
    return hasHead ? imported : null;
}
