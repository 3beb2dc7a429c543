// What was done to a text, so that it can be undone: one history for all
// views, in which letters typed into one place are one step.

interface Step {
    at: number;
    removed: string;
    added: string;
    origin: string;
    place: string; // what was edited: steps of one place join
    time: number;
}

const JOINED = 1000; // milliseconds between keys of one step
const LONGEST = 1000; // steps that are kept

function difference(before: string, after: string): Step {
    const most = Math.min(before.length, after.length);
    let at = 0;
    let tail = 0;

    while (at < most && before[at] === after[at])
        at++;
    while (tail < most - at && before[before.length - 1 - tail] ===
           after[after.length - 1 - tail])
        tail++;
    return { at, removed: before.slice(at, before.length - tail),
             added: after.slice(at, after.length - tail),
             origin: '', place: '', time: 0 };
}

export class History {
    #done: Step[] = [];
    #undone: Step[] = [];

    get canUndo(): boolean {
        return this.#done.length > 0;
    }

    get canRedo(): boolean {
        return this.#undone.length > 0;
    }

    clear(): void {
        this.#done = [];
        this.#undone = [];
    }

    add(before: string, after: string, origin: string, place: string,
        time: number): void {
        const last = this.#done.at(-1);

        this.#undone = [];
        if (last !== undefined && place !== '' && last.place === place &&
            last.origin === origin && time - last.time < JOINED) {
            const first = before.slice(0, last.at) + last.removed +
                before.slice(last.at + last.added.length);

            this.#done[this.#done.length - 1] =
                { ...difference(first, after), origin, place, time };
            return;
        }
        this.#done.push({ ...difference(before, after), origin, place, time });
        if (this.#done.length > LONGEST)
            this.#done.shift();
    }

    /** The text before the last step, and where it differs; null: none. */
    undo(text: string): { text: string; at: number } | null {
        const step = this.#done.pop();

        if (step === undefined)
            return null;
        this.#undone.push(step);
        return { at: step.at, text: text.slice(0, step.at) + step.removed +
            text.slice(step.at + step.added.length) };
    }

    redo(text: string): { text: string; at: number } | null {
        const step = this.#undone.pop();

        if (step === undefined)
            return null;
        this.#done.push({ ...step, time: 0 });
        return { at: step.at, text: text.slice(0, step.at) + step.added +
            text.slice(step.at + step.removed.length) };
    }
}
