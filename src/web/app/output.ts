// What leaves the page: PDF, Word file, the plan itself, and paper.
import { downloadBlob, GrowingZip } from '../batch/zip.ts';
import { stemOf } from '../batch/order.ts';
import { isDossier, makeArgs, toldOf } from '../dossier/asked.ts';
import { download } from '../ui/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { File, Program } from '../program/program.ts';
import type { Finding } from '../program/answers.ts';
import { printPages } from '../pages/paper.ts';
import { filesOf, pagesOf } from './texts.ts';

const types: Record<string, string> = {
    pdf: 'application/pdf',
    docx: 'application/vnd.openxmlformats-officedocument'
        + '.wordprocessingml.document',
};

/** "pdf" */
const endingOf = (name: string) => name.replace(/^.*\./, '');

export interface Made {
    files: File[];
    findings: Finding[];
    draft: boolean;
}

/** The finished files of the formats; as a draft only where that is asked. */
export async function make(program: Program, plan: Plan, beside: File[],
                           formats: string, draft: boolean): Promise<Made> {
    const { name, text } = plan;
    const result = await program.run(makeArgs(name, text, formats, draft),
        filesOf(plan, beside));
    if (result.fault !== undefined)
        throw new Error(result.err);
    const endings = formats.split(',');
    return {
        files: result.files.filter(file =>
            endings.includes(endingOf(file.name))),
        findings: toldOf(text, result, 'err')?.findings ?? [],
        draft,
    };
}

/** The document, and its phụ lục that are own files; a dossier as a zip: the
 * names of the files. */
export function downloadMade(plan: Plan, made: Made): string {
    if (!isDossier(plan.text)) {
        for (const file of made.files)
            download(file.name, file.bytes, types[endingOf(file.name)]);
        return made.files.map(file => file.name).join(', ');
    }
    const zip = new GrowingZip(new Date());
    const name = `${stemOf(plan.name)}.zip`;

    for (const file of made.files)
        zip.add(file.name, file.bytes);
    downloadBlob(name, zip.end());
    return name;
}

export function savePlan(plan: Plan): void {
    download(plan.name, plan.text, 'application/yaml');
}

/** Prints pages; a printer gets what stands in the PDF, at the same places. */
export function print(made: Made): void {
    printPages(pagesOf(made.files));
}
