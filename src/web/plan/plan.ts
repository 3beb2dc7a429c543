// The one plan that form, body and source show: its text is the truth, and
// all that changes it changes bytes of that text, so that comments, order and
// the clerk's own ways of writing survive.
import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { InBrackets, lineEnd, planInsert, planMove, planRemove,
         planSet, planWriteOut } from './edit.ts';
import type { Edit, Planned } from './edit.ts';
import { History } from './history.ts';
import { keyOf } from './key.ts';
import { endOf, find, read, signOf, textOf, valueOf } from './read.ts';
import type { Path, Place, Reading, Value } from './read.ts';
import { cleaned } from './write.ts';

export type { Path, Value } from './read.ts';
/** Who made a change; a view passes over what it made itself. */
export type Origin = 'form' | 'body' | 'source' | 'mend' | 'open' | 'undo';

export interface Change {
    text: string;
    origin: Origin;
    at?: number; // where the text differs, of an undone change
}

/** One of several edits that are made together. */
export interface Setting {
    path: Path;
    value: Value;
}

export class Plan {
    #text = '';
    #reading: Reading | null = null;
    #good: Reading = read('');
    #listeners = new Set<(change: Change) => void>();
    #history = new History();
    #gathered: { before: string; origin: Origin } | null = null;

    /** The file that it is saved as, and called by in findings. */
    name = 'ke-hoach.yaml';

    get text(): string {
        return this.#text;
    }

    subscribe(listener: (change: Change) => void): () => void {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }

    setText(text: string, origin: Origin): void {
        this.#change(text, origin,
            origin === 'source' || origin === 'body' ? origin : '');
    }

    #change(text: string, origin: Origin, place: string): void {
        const before = this.#text;

        if (text === before)
            return;
        /* what is typed there may break it: then this is shown */
        if (origin === 'source')
            void this.#now;
        this.#text = text;
        this.#reading = null;
        if (this.#gathered !== null)
            return;
        if (origin === 'open') {
            this.#history.clear();
            this.#good = read('');
        } else
            this.#history.add(before, text, origin, place, Date.now());
        this.#tell({ text, origin });
    }

    #tell(change: Change): void {
        for (const listener of this.#listeners)
            listener(change);
    }

    /** Several edits as one: one change is told, and undone at once. */
    together(work: () => void, origin: Origin): void {
        if (this.#gathered !== null) {
            work();
            return;
        }
        const before = this.#text;

        this.#gathered = { before, origin };
        try {
            work();
        } finally {
            this.#gathered = null;
        }
        if (this.#text === before)
            return;
        this.#history.add(before, this.#text, origin, '', Date.now());
        this.#tell({ text: this.#text, origin });
    }

    // ---- undo, for all views

    get canUndo(): boolean {
        return this.#history.canUndo;
    }

    get canRedo(): boolean {
        return this.#history.canRedo;
    }

    undo(): boolean {
        return this.#step(this.#history.undo(this.#text));
    }

    redo(): boolean {
        return this.#step(this.#history.redo(this.#text));
    }

    #step(step: { text: string; at: number } | null): boolean {
        if (step === null)
            return false;
        this.#text = step.text;
        this.#reading = null;
        this.#tell({ text: step.text, origin: 'undo', at: step.at });
        return true;
    }

    // ---- reading

    get #now(): Reading {
        if (this.#reading === null) {
            this.#reading = read(this.#text);
            if (this.#reading.fault === null)
                this.#good = this.#reading;
        }
        return this.#reading;
    }

    /** What is shown: the last that could be read. */
    get #shown(): Reading {
        return this.#now.fault === null ? this.#now : this.#good;
    }

    /** A plan in INI is shown as text; only YAML has fields to edit. */
    get isYaml(): boolean {
        return !/\.ini$/i.test(this.name);
    }

    /** The line where the text is no plan at present; null: it is one. What
     * is got is of the last good one then, and nothing can be set. */
    get broken(): { line: number } | null {
        const { fault, faultAt } = this.#now;

        return !this.isYaml ? { line: 1 }
            : fault === null ? null : { line: this.#lineAt(faultAt) };
    }

    get document(): Document.Parsed {
        return this.#shown.document;
    }

    #find(path: Path): Place | null {
        return find(this.#shown, path);
    }

    #node(path: Path): Node | null {
        return path.length === 0 ? this.#shown.document.contents
            : this.#find(path)?.node ?? null;
    }

    /** The value under a path as plain data; undefined where there is none. */
    get(path: Path): unknown {
        const node = this.#node(path);

        return node === null ? undefined
            : isScalar(node) || isCollection(node)
                ? valueOf(this.#shown, node) : textOf(this.#shown, node);
    }

    /**
     * The text under a path; null where there is nothing; undefined where
     * there is more than a text.
     */
    getText(path: Path): string | null | undefined {
        return textOf(this.#shown, this.#node(path));
    }

    /** The file that a text is taken from, "@noi-dung.txt"; null: none. */
    fileAt(path: Path): string | null {
        const node = this.#node(path);
        const text = textOf(this.#shown, node);

        return isScalar(node) && node.type?.startsWith('BLOCK') === false &&
            typeof text === 'string' && /^\s*@\s*\S/.test(text)
            ? text.trim().slice(1).trim() : null;
    }

    has(path: Path): boolean {
        return this.#find(path) !== null;
    }

    isMap(path: Path): boolean {
        return isMap(this.#node(path));
    }

    isList(path: Path): boolean {
        return isSeq(this.#node(path));
    }

    /** How many items a list has; 0 where there is none. */
    count(path: Path): number {
        const node = this.#node(path);

        return isSeq(node) ? node.items.length : 0;
    }

    /** The keys of a map as the program has them. */
    keys(path: Path): string[] {
        const node = this.#node(path);

        return !isMap(node) ? [] : node.items.map(pair =>
            keyOf(String((pair.key as { value?: unknown } | null)?.value ??
                         '')));
    }

    // ---- places

    #lineAt(offset: number): number {
        let line = 1;

        for (let i = this.#text.indexOf('\n'); i >= 0 && i < offset;
             i = this.#text.indexOf('\n', i + 1))
            line++;
        return line;
    }

    /** The line of a key or item, from 1; undefined where it is not there. */
    lineOf(path: Path): number | undefined {
        const place = this.#now.fault === null ? this.#find(path) : null;

        return place === null ? undefined : this.#lineAt(signOf(place));
    }

    /** Of the lines of a text the one that stands on a line of the plan. */
    lineInText(path: Path, line: number): number {
        const first = this.lineOf(path) ?? line;
        const node = this.#node(path);

        if (isSeq(node))
            return node.items.findIndex((_, i) =>
                (this.lineOf([...path, i + 1]) ?? Infinity) > line);
        return isScalar(node) && node.type === 'BLOCK_LITERAL'
            ? Math.max(0, line - first - 1) : 0;
    }

    /** The line of the plan where a line of a text stands. */
    lineOfText(path: Path, index: number): number | undefined {
        const first = this.lineOf(path);
        const node = this.#node(path);

        if (isSeq(node))
            return this.lineOf([...path, index]) ?? first;
        return first !== undefined && isScalar(node) &&
            node.type === 'BLOCK_LITERAL' ? first + 1 + index : first;
    }

    /** The innermost place that has text on the line. */
    pathAt(line: number): Path {
        const shown = this.#shown;
        let node = shown.document.contents as Node | null;
        let start = 0;
        const path: Path = [];

        for (let n = 1; n < line && start >= 0; n++)
            start = shown.text.indexOf('\n', start) + 1 || -1;
        const end = lineEnd(shown.text, start);

        while (start >= 0) {
            if (!isMap(node) && !isSeq(node))
                return path;
            const on = this.#placesOf(node).find(({ place }) =>
                signOf(place) <= end && endOf(shown, place) >= start);

            if (on === undefined)
                return path;
            path.push(on.step);
            node = on.place.node;
        }
        return path;
    }

    #placesOf(parent: Node): { step: string | number; place: Place }[] {
        if (isMap(parent))
            return parent.items.map((item, index) => {
                const pair = item as Pair<Node, Node | null>;
                const key = String((pair.key as { value?: unknown })?.value ??
                                   '');

                return { step: keyOf(key), place: {
                    parent, pair, index, node: pair.value, inFlow: false,
                } as Place };
            });
        return !isSeq(parent) ? [] : parent.items.map((node, index) => ({
            step: index, place: { parent, index, node, inFlow: false } as Place,
        }));
    }

    // ---- changing: false where the text cannot be changed so, and is not

    /**
     * A text, a list or a map at a path; null leaves the key without a value.
     * `order` is that of the keys beside it: where a new key goes.
     */
    set(path: Path, value: Value, origin: Origin = 'form',
        order: readonly string[] = []): boolean {
        return this.#apply(r => planSet(r, path, value, order), origin,
                           JSON.stringify(path), path, value);
    }

    /** A new item before the one that has the index now. */
    insert(path: Path, index: number, value: Value,
           origin: Origin = 'form'): boolean {
        return this.insertAll(path, index, [value], origin);
    }

    insertAll(path: Path, index: number, values: Value[],
              origin: Origin = 'form'): boolean {
        return values.length === 0 ||
            this.#apply(r => planInsert(r, path, index, values), origin);
    }

    remove(path: Path, origin: Origin = 'form'): boolean {
        return this.#apply(r => planRemove(r, path), origin);
    }

    move(path: Path, from: number, to: number,
         origin: Origin = 'form'): boolean {
        return from === to ||
            this.#apply(r => planMove(r, path, from, to), origin);
    }

    #apply(plan: (reading: Reading) => Planned, origin: Origin, place = '',
           path?: Path, value?: Value): boolean {
        if (this.broken !== null)
            return false;
        let reading = this.#now;
        let planned = plan(reading);

        for (let n = 0; planned instanceof InBrackets && n < 8; n++) {
            const edit = planWriteOut(reading, planned.path);

            if (edit === null)
                return false;
            reading = read(edited(reading.text, edit));
            planned = plan(reading);
        }
        if (planned === null || planned instanceof InBrackets)
            return false;
        const text = edited(reading.text, planned);
        const after = read(text);

        if (after.fault !== null || (path !== undefined &&
            !holds(after, path, value!)))
            return false;
        this.#change(text, origin, place);
        this.#reading = this.#good = after;
        return true;
    }
}

function edited(text: string, { from, to, text: by }: Edit): string {
    return text.slice(0, from) + by + text.slice(to);
}

/** Whether a plan says at a path what it was to say. */
function holds(reading: Reading, path: Path, value: Value): boolean {
    const node = find(reading, path)?.node ?? null;

    if (value !== null && typeof value === 'object')
        return true;
    return (textOf(reading, node) ?? null) === (cleaned(value ?? '') || null);
}
