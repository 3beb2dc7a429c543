// Where the page keeps things: tables of records in the browser's IndexedDB,
// or in memory where the browser keeps nothing for pages opened from a file.

export const tables = ['plans', 'texts', 'beside', 'versions', 'settings',
    'own'] as const;
export type Table = typeof tables[number];

export interface Stored {
    id: string;
}

export type Write = { table: Table; put: Stored }
    | { table: Table; remove: string };

/** A record that must be as it is thought to be, or nothing is written. */
export interface Guard {
    table: Table;
    id: string;
    holds: (record: Stored | undefined) => boolean;
}

export interface Database {
    /** Whether what is written is there when the page is opened again. */
    readonly lasts: boolean;
    get(table: Table, id: string): Promise<Stored | undefined>;
    all(table: Table): Promise<Stored[]>;
    /** The ids that begin so, in their order. */
    ids(table: Table, prefix: string): Promise<string[]>;
    /** All of it or nothing; false where the guard does not hold. */
    write(changes: Write[], guard?: Guard): Promise<boolean>;
    close(): void;
}

const NAME = 'vanban';
const BEHIND = '\uffff';

/** The same in memory, for the time that the page is open. */
export class MemoryDatabase implements Database {
    readonly lasts: boolean = false;
    #tables = new Map<Table, Map<string, Stored>>(
        tables.map(table => [table, new Map<string, Stored>()]));

    #table(table: Table): Map<string, Stored> {
        return this.#tables.get(table) ?? new Map<string, Stored>();
    }

    async get(table: Table, id: string): Promise<Stored | undefined> {
        return this.#table(table).get(id);
    }

    async all(table: Table): Promise<Stored[]> {
        return [...this.#table(table).values()];
    }

    async ids(table: Table, prefix: string): Promise<string[]> {
        return [...this.#table(table).keys()]
            .filter(id => id.startsWith(prefix)).sort();
    }

    async write(changes: Write[], guard?: Guard): Promise<boolean> {
        if (guard && !guard.holds(this.#table(guard.table).get(guard.id)))
            return false;
        for (const change of changes)
            if ('put' in change)
                this.#table(change.table).set(change.put.id,
                    structuredClone(change.put));
            else
                this.#table(change.table).delete(change.remove);
        return true;
    }

    close(): void {
        // there is nothing to give back
    }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('storage'));
    });
}

class BrowserDatabase implements Database {
    readonly lasts = true;
    #base: IDBDatabase;

    constructor(base: IDBDatabase, onGone: () => void) {
        this.#base = base;
        base.onclose = onGone;
        // another tab has a newer page
        base.onversionchange = () => {
            base.close();
            onGone();
        };
    }

    #read(table: Table): IDBObjectStore {
        return this.#base.transaction(table).objectStore(table);
    }

    get(table: Table, id: string): Promise<Stored | undefined> {
        return answerOf(this.#read(table).get(id)) as
            Promise<Stored | undefined>;
    }

    all(table: Table): Promise<Stored[]> {
        return answerOf(this.#read(table).getAll()) as Promise<Stored[]>;
    }

    ids(table: Table, prefix: string): Promise<string[]> {
        return answerOf(this.#read(table).getAllKeys(
            IDBKeyRange.bound(prefix, prefix + BEHIND))) as Promise<string[]>;
    }

    // All requests are made at once, so that they are under way when the tab
    // is closed right behind the call.
    write(changes: Write[], guard?: Guard): Promise<boolean> {
        return new Promise((resolve, reject) => {
            const used = new Set(changes.map(change => change.table));
            if (guard)
                used.add(guard.table);
            const transaction = this.#base.transaction([...used],
                'readwrite');
            let held = true;
            const make = () => {
                for (const change of changes) {
                    const table = transaction.objectStore(change.table);
                    if ('put' in change)
                        table.put(change.put);
                    else
                        table.delete(change.remove);
                }
            };
            transaction.oncomplete = () => resolve(held);
            transaction.onabort = () =>
                reject(transaction.error ?? new Error('storage'));
            if (guard === undefined) {
                make();
                return;
            }
            const asked = transaction.objectStore(guard.table).get(guard.id);
            asked.onsuccess = () => {
                held = guard.holds(asked.result as Stored | undefined);
                if (held)
                    make();
            };
        });
    }

    close(): void {
        this.#base.close();
    }
}

const PATIENCE = 3000; // milliseconds until the browser counts as silent

/** Rejects where the browser keeps nothing, or does not answer. */
export function openBrowserDatabase(onGone: () => void): Promise<Database> {
    return new Promise((resolve, reject) => {
        if (typeof indexedDB === 'undefined')
            throw new Error('no storage');
        const request = indexedDB.open(NAME, 1);
        const late = setTimeout(() => reject(new Error('no answer')),
            PATIENCE);
        request.onupgradeneeded = () => {
            for (const table of tables)
                request.result.createObjectStore(table, { keyPath: 'id' });
        };
        request.onsuccess = () => {
            clearTimeout(late);
            resolve(new BrowserDatabase(request.result, onGone));
        };
        request.onerror = () => {
            clearTimeout(late);
            reject(request.error ?? new Error('storage'));
        };
    });
}
