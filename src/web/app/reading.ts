// The careful reading of the whole plan, when the clerk has paused: spelling,
// names, numbers, sums. It is done apart, so that no page waits for it.
import { readArgs, toldOf } from '../dossier/asked.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import type { File, Program } from '../program/program.ts';
import { filesOf } from './texts.ts';

const PAUSE = 400; // milliseconds without a change

const keyOf = (f: Finding) => [f.file, f.code, f.line, f.column].join('\n');

/** What was found in drawing the pages, and what more the careful reading
 * has found. */
export function together(drawn: Finding[], read: Finding[]): Finding[] {
    const known = new Set(drawn.map(keyOf));
    return [...drawn, ...read.filter(finding => !known.has(keyOf(finding)))];
}

/** Findings of a text in one that has been changed since: those behind the
 * change move with their lines, those of changed lines are gone. */
export function carried(findings: Finding[], old: string, text: string,
                        name: string): Finding[] {
    const from = old.split('\n'), to = text.split('\n');
    const least = Math.min(from.length, to.length);
    const by = to.length - from.length;
    let head = 0, tail = 0;

    while (head < least && from[head] === to[head])
        head++;
    while (tail < least - head
        && from[from.length - 1 - tail] === to[to.length - 1 - tail])
        tail++;
    const stays = (f: Finding) => f.file !== null && f.file !== name
        || f.line <= head || f.line > from.length - tail;
    const moved = <Place extends { line: number; end_line: number }>(
        place: Place) => place.line <= head ? place
            : { ...place, line: place.line + by,
                end_line: place.end_line + by };
    return findings.filter(stays).map(f =>
        f.file !== null && f.file !== name ? f
            : { ...moved(f), mends: f.mends.map(moved) });
}

export class Reading {
    #plan: Plan;
    #program: Program;
    #tell: () => void;
    #found: Finding[] = [];
    #text = ''; // that they were found in
    #apart: Program | null = null;
    #timer: ReturnType<typeof setTimeout> | undefined;
    #closed = false;

    constructor(program: Program, plan: Plan,
                tell: () => void) {
        this.#program = program;
        this.#plan = plan;
        this.#tell = tell;
    }

    /** What was found last, as far as it still holds. */
    get findings(): Finding[] {
        const { text, name } = this.#plan;
        if (text !== this.#text) {
            this.#found = carried(this.#found, this.#text, text, name);
            this.#text = text;
        }
        return this.#found;
    }

    /** The text has changed: it is read after the pause. */
    later(beside: () => File[]): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#read(beside())
            .catch(() => undefined), PAUSE);
    }

    close(): void {
        this.#closed = true;
        clearTimeout(this.#timer);
        this.#apart?.close();
    }

    async #read(beside: File[]): Promise<void> {
        const { text, name } = this.#plan;
        this.#apart ??= this.#program.apart();
        const result = await this.#apart.run(readArgs(name, text),
            filesOf(this.#plan, beside));
        const told = result.fault === undefined
            ? toldOf(text, result, 'out') : null;
        if (told === null || this.#closed || text !== this.#plan.text)
            return;
        this.#found = told.findings;
        this.#text = text;
        this.#tell();
    }
}
