// What leaves the page: PDF, Word file, the plan itself, and paper.
import { download } from '../ui/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { File, Program } from '../program/program.ts';
import type { Finding } from '../program/answers.ts';
import { filesOf, findingsOf } from './texts.ts';

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

/**
 * Prints a PDF through a frame that is not seen. Where the browser does not
 * let its viewer be told to print, the pages on the screen are printed: they
 * have the same places (pages.css says how).
 */
export function print(file: File): void {
    const url = URL.createObjectURL(
        new Blob([file.bytes as BlobPart], { type: types['pdf'] ?? '' }));
    const frame = document.createElement('iframe');
    const last = document.querySelector<HTMLIFrameElement>('iframe.printed');

    if (last !== null) {
        URL.revokeObjectURL(last.src);
        last.remove();
    }
    frame.className = 'printed';
    frame.title = 'Bản in';
    frame.tabIndex = -1;
    frame.setAttribute('aria-hidden', 'true');
    frame.onload = () => {
        try {
            if (frame.contentWindow === null)
                throw new Error('no window');
            frame.contentWindow.focus();
            frame.contentWindow.print();
        } catch { // the viewer is of another origin
            window.print();
        }
    };
    frame.src = url;
    document.body.append(frame);
}
