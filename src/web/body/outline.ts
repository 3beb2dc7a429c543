// Asks the program how it understands the plan, each time its text changes.
import type { Plan } from '../plan/plan.ts';
import type { OutlineAnswer, OutlineLine } from '../program/answers.ts';
import type { File, Program } from '../program/program.ts';

const PAUSE = 40; // milliseconds after a key

export function readAnswer(text: string): OutlineAnswer | null {
    try {
        const answer = JSON.parse(text) as Partial<OutlineAnswer>;
        return Array.isArray(answer.outline) && Array.isArray(answer.findings)
            ? answer as OutlineAnswer : null;
    } catch {
        return null;
    }
}

/** What the program makes of a plan's text; null where it broke off. */
export async function outlineOf(program: Program, name: string, text: string,
                                beside: File[] = []):
    Promise<OutlineAnswer | null> {
    const result = await program.run(
        ['check', '--outline', '--diagnostic-format=json', name],
        [{ name, bytes: new TextEncoder().encode(text) },
            ...beside.filter(file => file.name !== name)]);
    return result.fault ? null : readAnswer(result.out);
}

export class OutlineAsker {
    #timer = 0;
    #running = false;
    #closed = false;
    #asked = '';
    #call: Promise<void> = Promise.resolve();

    /** Files beside the plan: tables that it takes rows from. */
    beside: File[] = [];

    constructor(private plan: Plan, private program: Program,
                private onAnswer: (lines: OutlineLine[]) => void) {}

    /** Soon; while an answer is awaited, after that. The newest text wins. */
    ask(): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#run(), PAUSE) as
            unknown as number;
    }

    /** Done when no call runs any more. */
    close(): Promise<void> {
        this.#closed = true;
        clearTimeout(this.#timer);
        return this.#call;
    }

    #run(): void {
        if (!this.#running && !this.#closed)
            this.#call = this.#ask().catch(() => undefined);
    }

    async #ask(): Promise<void> {
        this.#running = true;
        this.#asked = this.plan.text;
        try {
            const answer = await outlineOf(this.program, this.plan.name,
                this.#asked, this.beside);
            if (answer && !this.#closed && this.#asked === this.plan.text)
                this.onAnswer(answer.outline.filter(line =>
                    line.file === this.plan.name));
        } finally {
            this.#running = false;
        }
        if (this.#asked !== this.plan.text)
            this.ask();
    }
}
