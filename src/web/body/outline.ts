// Asks the program how it understands the plan, each time its text changes.
import type { Plan } from '../plan/plan.ts';
import type { OutlineAnswer, OutlineLine } from '../program/answers.ts';
import type { Program } from '../program/program.ts';

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
export async function outlineOf(program: Program, name: string, text: string):
    Promise<OutlineAnswer | null> {
    const result = await program.run(
        ['check', '--outline', '--diagnostic-format=json', name],
        [{ name, bytes: new TextEncoder().encode(text) }]);
    return result.fault ? null : readAnswer(result.out);
}

export class OutlineAsker {
    #timer = 0;
    #running = false;
    #closed = false;
    #asked = '';

    constructor(private plan: Plan, private program: Program,
                private onAnswer: (lines: OutlineLine[]) => void) {}

    /** Soon; while an answer is awaited, after that. The newest text wins. */
    ask(): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#run(), PAUSE) as
            unknown as number;
    }

    close(): void {
        this.#closed = true;
        clearTimeout(this.#timer);
    }

    async #run(): Promise<void> {
        if (this.#running || this.#closed)
            return;
        this.#running = true;
        this.#asked = this.plan.text;
        try {
            const answer = await outlineOf(this.program, this.plan.name,
                this.#asked);
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
