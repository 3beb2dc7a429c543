// What the page keeps between two visits: plans and their versions, settings,
// templates of the unit. All of it works without storage, for the visit.
import { isDossier } from '../dossier/asked.ts';
import type { Commune } from '../program/answers.ts';
import type { File } from '../program/program.ts';
import { MemoryDatabase, openBrowserDatabase } from './database.ts';
import type { Database, Guard, Stored, Table, Write } from './database.ts';
import { Keeper } from './keeper.ts';
import { browserTabs } from './tabs.ts';
import type { Tabs } from './tabs.ts';
import type { VersionKind } from './thin.ts';

/** What is known of a plan without its text. */
export interface PlanHead extends Stored {
    name: string; // of its file
    title: string;
    time: number; // of its last change
    owner: string; // the tab that has it open, or empty
    sign: number; // of life of that tab
}

export interface PlanText extends Stored {
    text: string;
}

export interface Version extends Stored {
    plan: string;
    time: number;
    kind: VersionKind;
    text: string;
}

export interface OwnFile extends Stored {
    bytes: Uint8Array; // id is its path: "templates/ke-hoach-xa.xml"
    time: number;
}

export interface Settings {
    commune: Commune | null;
    split: number | null; // per cent of the desk's left side
    below: number | null; // and of what is above the findings
}

/** What a tab has not written into the database yet. */
interface Last {
    id: string; // of the plan
    text: string;
    tab: string;
    time: number;
}

interface BesideFiles extends Stored {
    files: File[];
}

/** A plan that is opened, as the desk takes it. */
export interface KeptPlan {
    id: string;
    name: string;
    text: string;
    files: File[];
}

/** Whether things are kept: `visit` until the page is closed. */
export type Keeping = 'kept' | 'visit';

const PLANS_MOST = 40;
const LAST = 'vanban.last.'; // in localStorage: see Keeper
const SETTINGS = 'settings';

/** What a dossier is about: "Hồ sơ Chè xanh Đồng Xanh". */
function productOf(text: string): string {
    if (!isDossier(text))
        return '';
    const product = /^san_pham *: *\n(?:(?: .*|)\n)*? +ten: *(\S.*)$/m
        .exec(text)?.[1];
    return `Hồ sơ ${(product ?? 'sản phẩm').replace(/^["']|["']$/g, '')}`;
}

export function titleOf(text: string, name: string): string {
    const match = /^trich_yeu *[:=] *(?:[|>][-+]?)? *(.*)\n((?:[ \t]+.*\n)*)/m
        .exec(text + '\n');
    const words = `${match?.[1] ?? ''} ${match?.[2] ?? ''}`
        .replace(/\s+/g, ' ').replace(/^ ?["']|["'] ?$/g, '').trim();
    return words || productOf(text) || name;
}

export class Store {
    #base: Database;
    #settings: Settings = { commune: null, split: null,
        below: null };
    #listeners = new Set<() => void>();
    #reopen: Promise<void> | null = null;
    readonly tabs: Tabs;

    constructor(base: Database, tabs: Tabs) {
        this.#base = base;
        this.tabs = tabs;
        tabs.listen(what => void this.#heard(what));
    }

    /** Never fails: what cannot be kept lasts for the visit. */
    static async open(): Promise<Store> {
        const tabs = browserTabs();
        let store: Store | null = null;
        const gone = () => store?.lose();

        try {
            store = new Store(await openBrowserDatabase(gone), tabs);
        } catch {
            store = new Store(new MemoryDatabase(), tabs);
        }
        await store.begin();
        return store;
    }

    /** Reads the settings, and what a tab has left on its way out. */
    async begin(): Promise<void> {
        await this.#readSettings();
        await this.#takeLasts();
    }

    get keeping(): Keeping {
        return this.#base.lasts ? 'kept' : 'visit';
    }

    subscribe(listener: () => void): () => void {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
    }

    #changed(): void {
        this.#listeners.forEach(listener => listener());
    }

    async #heard(what: string): Promise<void> {
        if (what === 'settings')
            await this.#readSettings();
        this.#changed();
    }

    /** The browser has thrown the storage away while the page is open. */
    lose(): void {
        if (this.#reopen !== null)
            return;
        this.#base = new MemoryDatabase();
        this.#reopen = openBrowserDatabase(() => this.lose())
            .then(base => void (this.#base = base), () => undefined)
            .finally(() => {
                this.#reopen = null;
                this.#changed();
            });
        this.#changed();
    }

    /** Writes; where there is no more room, without the oldest versions. */
    async write(changes: Write[], guard?: Guard): Promise<boolean> {
        await this.#reopen;
        // the browser takes no transaction over no table
        if (changes.length === 0)
            return true;
        try {
            return await this.#base.write(changes, guard);
        } catch (error) {
            if (!(error instanceof DOMException)
                || error.name !== 'QuotaExceededError')
                throw error;
            const ids = await this.#base.ids('versions', '');
            const old = ids.slice(0, Math.ceil(ids.length / 2));
            await this.#base.write(old.map(id =>
                ({ table: 'versions', remove: id })));
            return this.#base.write(changes, guard);
        }
    }

    async read<T extends Stored>(table: Table, id: string):
        Promise<T | undefined> {
        await this.#reopen;
        return await this.#base.get(table, id) as T | undefined;
    }

    async ids(table: Table, prefix: string): Promise<string[]> {
        await this.#reopen;
        return this.#base.ids(table, prefix);
    }

    async all<T extends Stored>(table: Table): Promise<T[]> {
        await this.#reopen;
        return await this.#base.all(table) as T[];
    }

    get settings(): Settings {
        return this.#settings;
    }

    async setSettings(change: Partial<Settings>): Promise<void> {
        this.#settings = { ...this.#settings, ...change };
        this.#changed();
        await this.write([{ table: 'settings',
            put: { id: SETTINGS, ...this.#settings } as Stored }])
            .catch(() => undefined);
        this.tabs.tell('settings');
    }

    async #readSettings(): Promise<void> {
        const kept = await this.read<Settings & Stored>('settings', SETTINGS)
            .catch(() => undefined);
        if (kept !== undefined)
            this.#settings = { commune: kept.commune ?? null,
                split: kept.split ?? null, below: kept.below ?? null };
    }

    /** The last plans, the latest first. */
    async plans(): Promise<PlanHead[]> {
        const heads = await this.all<PlanHead>('plans');
        return heads.sort((a, b) => b.time - a.time);
    }

    /** Whether another tab has it open. */
    isElsewhere(head: PlanHead): Promise<boolean> {
        return this.tabs.lives(head.owner, head.sign);
    }

    async plan(id: string): Promise<KeptPlan | null> {
        const head = await this.read<PlanHead>('plans', id);
        const text = await this.read<PlanText>('texts', id);
        const beside = await this.read<BesideFiles>('beside', id);

        return head === undefined || text === undefined ? null
            : { id, name: head.name, text: text.text,
                files: beside?.files ?? [] };
    }

    /**
     * Keeps a plan from now on. id: of one that was kept before; where
     * another tab has it open, a copy is kept instead.
     */
    async keep(plan: { id?: string; name: string; text: string;
        files: File[] }): Promise<Keeper> {
        const keeper = new Keeper(this, plan);
        await keeper.begin();
        await this.#dropOldest();
        return keeper;
    }

    async keepBeside(id: string, files: File[]): Promise<void> {
        await this.write([files.length === 0 ? { table: 'beside', remove: id }
            : { table: 'beside', put: { id, files } as Stored }]);
    }

    async remove(id: string): Promise<void> {
        const versions = await this.ids('versions', `${id} `);
        await this.write([
            { table: 'plans', remove: id }, { table: 'texts', remove: id },
            { table: 'beside', remove: id },
            ...versions.map(version =>
                ({ table: 'versions' as const, remove: version }))]);
        this.tabs.tell('plans');
        this.#changed();
    }

    async #dropOldest(): Promise<void> {
        const plans = await this.plans().catch(() => []);
        for (const head of plans.slice(PLANS_MOST))
            if (!await this.isElsewhere(head))
                await this.remove(head.id);
    }

    /** The versions of a plan, the latest first. */
    async versions(id: string): Promise<Version[]> {
        const ids = await this.ids('versions', `${id} `);
        const all = await Promise.all(ids.map(version =>
            this.read<Version>('versions', version)));
        return all.filter(v => v !== undefined).reverse();
    }

    async own(): Promise<OwnFile[]> {
        const files = await this.all<OwnFile>('own');
        return files.sort((a, b) => a.id < b.id ? -1 : 1);
    }

    async setOwn(files: File[]): Promise<void> {
        const time = Date.now();
        await this.write(files.map(({ name, bytes }) =>
            ({ table: 'own', put: { id: name, bytes, time } as Stored })));
        this.tabs.tell('own');
        this.#changed();
    }

    async removeOwn(name: string): Promise<void> {
        await this.write([{ table: 'own', remove: name }]);
        this.tabs.tell('own');
        this.#changed();
    }

    #lastKey(id: string): string {
        return `${LAST}${id}.${this.tabs.me}`;
    }

    /**
     * Notes at once what is not in the database yet: there the next tab finds
     * it when this one ends before.
     */
    leaveLast(id: string, text: string): void {
        const last: Last = { id, text, tab: this.tabs.me, time: Date.now() };

        if (this.#base.lasts)
            try {
                localStorage.setItem(this.#lastKey(id),
                    JSON.stringify(last));
            } catch {
                // no room; the database has what stood there a second ago
            }
    }

    /** The plan is in the database as it stands. */
    dropLast(id: string): void {
        try {
            localStorage.removeItem(this.#lastKey(id));
        } catch {
            // nothing was left
        }
    }

    /** Each goes from there only once it is in the database. */
    async #takeLasts(): Promise<void> {
        const keys = (() => {
            try {
                return Object.keys(localStorage);
            } catch {
                return []; // the browser keeps nothing
            }
        })();

        for (const key of keys.filter(one => one.startsWith(LAST)))
            await this.#takeLast(key);
    }

    async #takeLast(key: string): Promise<void> {
        try {
            const last = JSON.parse(localStorage.getItem(key) ?? 'null') as
                Last | null;
            if (last && await this.tabs.lives(last.tab, last.time))
                return;
            const head = last && await this.read<PlanHead>('plans', last.id);
            if (last && head && head.time <= last.time)
                await this.write([
                    { table: 'plans', put: { ...head, time: last.time,
                        title: titleOf(last.text, head.name) } as PlanHead },
                    { table: 'texts', put: { id: last.id,
                        text: last.text } as PlanText }]);
            localStorage.removeItem(key);
        } catch {
            // nothing was left, or nothing that can be read
        }
    }
}
