// What goes to the program for a plan, and what it has found.
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import type { File } from '../program/program.ts';

const LARGE = 1 << 20; // bytes
const encoder = new TextEncoder();

/**
 * The plan and what lies beside it, as the program gets them. A large file
 * that the plan does not name is spared the way.
 */
export function filesOf(plan: Plan, beside: File[]): File[] {
    return [{ name: plan.name, bytes: encoder.encode(plan.text) },
        ...beside.filter(file => file.name !== plan.name
            && (file.bytes.length < LARGE || plan.text.includes(file.name)))];
}

/**
 * Findings are a list in JSON; before it may stand what a fault has left.
 * Those that a comment of the plan lets be are not shown.
 */
export function findingsOf(err: string): Finding[] | null {
    const begin = err.indexOf('[');
    if (err.trim() === '')
        return [];
    try {
        return (JSON.parse(err.slice(begin)) as Finding[])
            .filter(finding => finding.suppressed === undefined);
    } catch {
        return null;
    }
}

/** The document's pages, behind them those of phụ lục that are own files. */
export function pagesOf(files: File[]): string {
    const stem = (file: File) => file.name.replace(/\.svg$/, '');
    return files.filter(file => file.name.endsWith('.svg'))
        .sort((a, b) => stem(a) < stem(b) ? -1 : 1)
        .map(file => new TextDecoder().decode(file.bytes)).join('\n');
}
