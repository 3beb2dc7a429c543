// The one plan that form, body and source show: its text is the truth, and
// all that changes it changes bytes of that text, so that comments, order and
// the clerk's own ways of writing survive.
import { isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';

export type Path = (string | number)[];
/** Who made a change; a view passes over what it made itself. */
export type Origin = 'form' | 'body' | 'source' | 'mend' | 'open' | 'undo';

export interface Change {
    text: string;
    origin: Origin;
}

export class Plan {
    #text = '';
    #document: Document.Parsed | null = null;
    #listeners = new Set<(change: Change) => void>();

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
        if (text === this.#text)
            return;
        this.#text = text;
        this.#document = null;
        for (const listener of this.#listeners)
            listener({ text, origin });
    }

    get document(): Document.Parsed {
        this.#document ??= parseDocument(this.#text, {
            keepSourceTokens: true,
        });
        return this.#document;
    }

    /** The value under a path as plain data; undefined where there is none. */
    get(path: Path): unknown {
        const node = this.document.getIn(path, true) as Node | undefined;
        if (isScalar(node))
            return node.value;
        return isCollection(node) ? node.toJSON() : node;
    }

    has(path: Path): boolean {
        return this.document.hasIn(path);
    }

    isMap(path: Path): boolean {
        return isMap(this.document.getIn(path, true));
    }

    isList(path: Path): boolean {
        return isSeq(this.document.getIn(path, true));
    }
}
