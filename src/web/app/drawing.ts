// The loop that draws the pages while one types: one call is in flight, and
// when it comes back the newest text is drawn next. Nothing waits for a timer:
// the program itself is what takes time.
import type { DossierDocument } from '../dossier/answers.ts';
import { makeArgs, toldOf } from '../dossier/asked.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import type { Fault, File, Program, Result } from '../program/program.ts';
import { Reading, together } from './reading.ts';
import { filesOf, pagesOf } from './texts.ts';

export interface Drawn {
    /** All pages; the last that could be made. */
    svg: string;
    /** Are these the pages of the text as it stands? */
    current: boolean;
    findings: Finding[];
    /** Of a dossier: what it consists of. */
    documents: DossierDocument[];
    /** How many of them the drawing has told itself. */
    told: number;
    fault: Fault | null;
    /** What the program said otherwise, where it broke off. */
    said: string;
    milliseconds: number;
}

const LIMIT = 10000; // milliseconds until a call counts as hung

export class Drawing {
    state: Drawn = { svg: '', current: false, findings: [], documents: [],
        told: 0, fault: null, said: '', milliseconds: 0 };
    #beside: File[];
    #program: Program;
    #plan: Plan;
    #busy = false;
    #again = false;
    #listeners = new Set<(state: Drawn) => void>();
    #stop: () => void;
    #drawn: Finding[] = [];
    #reading: Reading;

    constructor(program: Program, plan: Plan, beside: File[] = []) {
        this.#program = program;
        this.#plan = plan;
        this.#beside = beside;
        this.#reading = new Reading(program, plan, () => this.#tell({
            findings: together(this.#drawn, this.#reading.findings) }));
        this.#stop = plan.subscribe(() => this.draw());
    }

    /** What lies beside the plan: tables and texts that it takes in. */
    get beside(): File[] {
        return this.#beside;
    }

    /** Lays files beside the plan; one of the same name gives way. */
    add(files: File[]): void {
        const names = new Set(files.map(file => file.name));
        this.#beside = [...this.#beside.filter(file =>
            !names.has(file.name)), ...files];
        this.#tell({});
        this.draw();
    }

    subscribe(listener: (state: Drawn) => void): () => void {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
    }

    close(): void {
        this.#stop();
        this.#reading.close();
        this.#listeners.clear();
    }

    draw(): void {
        this.#reading.later(() => this.beside);
        if (this.#busy) {
            this.#again = true;
            return;
        }
        this.#busy = true;
        void this.#call();
    }

    async #call(): Promise<void> {
        do {
            this.#again = false;
            const text = this.#plan.text;
            try {
                const result = await this.#program.run(
                    makeArgs(this.#plan.name, text, 'svg', true),
                    filesOf(this.#plan, this.beside), { limit: LIMIT });
                this.#take(result, text);
            } catch (error) {
                this.#tell({ current: false, fault: 'trap',
                    said: String(error) });
            }
        } while (this.#again);
        this.#busy = false;
    }

    #take(result: Result, text: string): void {
        const svg = pagesOf(result.files);
        const told = toldOf(text, result, 'err');
        this.#drawn = told?.findings ?? this.#drawn;
        const broken = result.fault ?? (told === null ? 'trap' : null);
        this.#tell({
            svg: svg || this.state.svg,
            current: svg !== '' && text === this.#plan.text
                && broken === null,
            findings: together(this.#drawn, this.#reading.findings),
            documents: told !== null && told.documents.length > 0
                ? told.documents : this.state.documents,
            told: this.#drawn.length,
            fault: broken,
            said: broken !== null ? result.err : '',
            milliseconds: result.milliseconds,
        });
    }

    #tell(change: Partial<Drawn>): void {
        this.state = { ...this.state, ...change };
        for (const listener of this.#listeners)
            listener(this.state);
    }
}
