// What `vanban dossier --json` answers.
import type { Finding } from '../program/answers.ts';

export interface DossierDocument {
    id: string;
    title: string;
    maker: string; // who makes it, as the list says
    file: string;
    leftOut: boolean;
    listed: boolean; // it is only named in the list
    pages: number;
    files: string[];
}

export interface DossierAnswer {
    whole: boolean;
    documents: DossierDocument[];
    findings: Finding[];
}
