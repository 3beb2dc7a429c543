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

/** Those that no comment of the plan lets be. */
export const shownOf = (findings: Finding[]) =>
    findings.filter(finding => finding.suppressed === undefined);

/** Findings are a list in JSON; before it may stand what a fault has left. */
export function findingsOf(err: string): Finding[] | null {
    const begin = err.indexOf('[');
    if (err.trim() === '')
        return [];
    try {
        return shownOf(JSON.parse(err.slice(begin)) as Finding[]);
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
