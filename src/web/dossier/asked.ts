// What the program is asked about a plan, and what it tells: of one document,
// or of all the documents of a dossier.
import { findingsOf, shownOf } from '../app/texts.ts';
import type { Finding } from '../program/answers.ts';
import type { Result } from '../program/program.ts';
import type { DossierAnswer, DossierDocument } from './answers.ts';

export interface Told {
    findings: Finding[];
    /** Of a dossier. */
    documents: DossierDocument[];
}

/** Data of a dossier name it; other plans name a template. */
export const isDossier = (text: string) => /^ho_so *[:=] *\S/m.test(text);

/** Makes files of these formats: "pdf,docx". */
export function makeArgs(name: string, text: string, formats: string,
                         draft: boolean): string[] {
    const how = isDossier(text) ? ['--json', '-q']
        : ['--diagnostic-format=json'];
    return [isDossier(text) ? 'dossier' : 'render', name, '-f', formats, '-o',
        './', ...how, ...draft ? ['--draft'] : []];
}

/** Reads with care, and makes nothing. */
export function readArgs(name: string, text: string): string[] {
    return isDossier(text)
        ? ['dossier', name, '--dry-run', '--strict', '--json', '-q']
        : ['check', name, '--draft', '--diagnostic-format=json'];
}

/** NULL: it broke off. FROM is what findings of one document are told to. */
export function toldOf(text: string, result: Result, from: 'out' | 'err'):
    Told | null {
    if (!isDossier(text)) {
        const findings = findingsOf(result[from]);
        return findings && { findings, documents: [] };
    }
    try {
        const told = JSON.parse(result.out) as DossierAnswer;
        return { ...told, findings: shownOf(told.findings) };
    } catch {
        return null;
    }
}
