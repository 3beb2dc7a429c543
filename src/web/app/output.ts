// What leaves the page: PDF, Word file, the plan itself, and paper.
import { download } from '../ui/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { File, Program } from '../program/program.ts';
import type { Finding } from '../program/answers.ts';
import { printPages } from '../pages/paper.ts';
import { filesOf, findingsOf, pagesOf } from './texts.ts';

const types: Record<string, string> = {
    pdf: 'application/pdf',
    docx: 'application/vnd.openxmlformats-officedocument'
        + '.wordprocessingml.document',
};

export interface Made {
    files: File[];
    findings: Finding[];
    draft: boolean;
}

/** The finished files of one format; as a draft only where that is asked. */
export async function make(program: Program, plan: Plan, beside: File[],
                           format: string, draft: boolean): Promise<Made> {
    const args = ['render', plan.name, '-f', format, '-o', './',
        '--diagnostic-format=json', ...draft ? ['--draft'] : []];
    const result = await program.run(args, filesOf(plan, beside));
    if (result.fault !== undefined)
        throw new Error(result.err);
    return {
        files: result.files.filter(file => file.name.endsWith('.' + format)),
        findings: findingsOf(result.err) ?? [],
        draft,
    };
}

export function downloadMade(made: Made, format: string): void {
    for (const file of made.files)
        download(file.name, file.bytes, types[format]);
}

export function savePlan(plan: Plan): void {
    download(plan.name, plan.text, 'application/yaml');
}

/** Prints pages; a printer gets what stands in the PDF, at the same places. */
export function print(made: Made): void {
    printPages(pagesOf(made.files));
}
