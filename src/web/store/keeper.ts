// Keeps one open plan while it is typed: not later than a second behind the
// first letter that is not kept yet, and at once when the tab goes away. Until
// then each change is noted where a tab that ends by a fault leaves it.
import type { File } from '../program/program.ts';
import type { Guard, Write } from './database.ts';
import type { PlanHead, PlanText, Store, Version } from './store.ts';
import { titleOf } from './store.ts';
import { superfluous } from './thin.ts';
import type { VersionHead, VersionKind } from './thin.ts';

export type KeeperState = 'kept' | 'waiting' | 'refused';

const REST = 250, LONGEST = 700; // milliseconds
const SIGN_EVERY = 5000;
const VERSION_EVERY = 60_000;
const MUCH = 200; // characters that are much to delete, if half goes

function newId(): string {
    const numbers = crypto.getRandomValues(new Uint32Array(2));
    return Date.now().toString(36) + [...numbers].map(n => n.toString(36))
        .join('');
}

const versionId = (plan: string, time: number, kind: VersionKind) =>
    `${plan} ${String(time).padStart(15, '0')} ${kind}`;

function headOf(id: string): VersionHead & { id: string } {
    const [, time, kind] = id.split(' ');
    return { id, time: Number(time), kind: kind as VersionKind };
}

export class Keeper {
    #store: Store;
    #id: string;
    #asked: string | undefined;
    #name: string;
    #text: string; // as it stands now
    #kept: string | null = null; // as it was written last
    #files: File[];
    #state: KeeperState = 'kept';
    #isCopy = false;
    #time = 0;
    #versionTime = 0;
    #rest: ReturnType<typeof setTimeout> | undefined;
    #longest: ReturnType<typeof setTimeout> | undefined;
    #sign: ReturnType<typeof setInterval> | undefined;
    #writing: Promise<void> = Promise.resolve();
    #listeners = new Set<() => void>();
    #leave = () => this.#leaving();

    constructor(store: Store, plan: { id?: string; name: string; text: string;
        files: File[] }) {
        this.#store = store;
        this.#asked = plan.id;
        this.#id = plan.id ?? newId();
        this.#name = plan.name;
        this.#text = plan.text;
        this.#files = plan.files;
    }

    get id(): string {
        return this.#id;
    }

    get state(): KeeperState {
        return this.#state;
    }

    /** Another tab has the plan open: what is typed here is a copy. */
    get isCopy(): boolean {
        return this.#isCopy;
    }

    /** When it was kept last, in milliseconds. */
    get time(): number {
        return this.#time;
    }

    subscribe(listener: () => void): () => void {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
    }

    /** Takes the plan for this tab. Called by Store.keep. */
    async begin(): Promise<void> {
        const head = this.#asked === undefined ? undefined
            : await this.#store.read<PlanHead>('plans', this.#asked)
                .catch(() => undefined);
        if (head !== undefined && await this.#store.isElsewhere(head))
            this.#becomeCopy();
        else
            this.#time = head?.time ?? 0;
        if (this.#files.length > 0)
            await this.#store.keepBeside(this.#id, this.#files)
                .catch(() => this.#set('refused'));
        this.#queue(() => this.#write('opened', true));
        await this.#writing;
        this.#sign = setInterval(() => void this.#giveSign(), SIGN_EVERY);
        if (typeof document !== 'undefined') {
            document.addEventListener('visibilitychange', this.#leave);
            window.addEventListener('pagehide', this.#leave);
        }
    }

    #becomeCopy(): void {
        this.#store.dropLast(this.#id);
        this.#id = newId();
        this.#isCopy = true;
    }

    /** The text has changed, or the name of its file. */
    note(text: string, name = this.#name): void {
        const half = this.#text.length / 2;
        if (text.length < half && this.#text.length - text.length > MUCH)
            this.#keepVersion(this.#text, 'before');
        this.#text = text;
        this.#name = name;
        if (text === this.#kept && this.#state === 'kept')
            return;
        this.#store.leaveLast(this.#id, text);
        this.#set('waiting');
        clearTimeout(this.#rest);
        this.#rest = setTimeout(() => void this.flush(), REST);
        this.#longest ??= setTimeout(() => void this.flush(), LONGEST);
    }

    /** Files that the plan takes tables from. */
    async noteBeside(files: File[]): Promise<void> {
        this.#files = files;
        await this.#store.keepBeside(this.#id, files)
            .catch(() => this.#set('refused'));
    }

    /** Writes what is not kept yet, now. */
    flush(): Promise<void> {
        clearTimeout(this.#rest);
        clearTimeout(this.#longest);
        this.#longest = undefined;
        if (this.#text !== this.#kept || this.#state === 'refused')
            this.#queue(() => this.#write('typed', false));
        return this.#writing;
    }

    /** A version to come back to, as before one is brought back. */
    async mark(): Promise<void> {
        await this.flush();
        await this.#keepVersion(this.#text, 'before');
    }

    /** The plan is closed: another tab may take it. */
    async close(): Promise<void> {
        await this.flush();
        clearInterval(this.#sign);
        if (typeof document !== 'undefined') {
            document.removeEventListener('visibilitychange', this.#leave);
            window.removeEventListener('pagehide', this.#leave);
        }
        await this.#store.write([this.#head('')], this.#guard())
            .catch(() => undefined);
        this.#store.tabs.tell('plans');
    }

    #leaving(): void {
        if (typeof document !== 'undefined'
            && document.visibilityState === 'visible')
            return;
        void this.flush();
    }

    #set(state: KeeperState): void {
        this.#state = state;
        this.#listeners.forEach(listener => listener());
    }

    // The first is begun at once: when the tab goes there is no later.
    #idle = true;
    #queue(work: () => Promise<void>): void {
        const run = async () => {
            this.#idle = false;
            try {
                await work();
            } catch {
                this.#set('refused');
            } finally {
                this.#idle = true;
            }
        };
        this.#writing = this.#idle ? run() : this.#writing.then(run);
    }

    #head(owner = this.#store.tabs.me): Write {
        const put: PlanHead = { id: this.#id, name: this.#name,
            title: titleOf(this.#text, this.#name), owner,
            time: this.#time || Date.now(), sign: Date.now() };
        return { table: 'plans', put };
    }

    /** Nobody else has taken the plan. */
    #guard(): Guard {
        const { me } = this.#store.tabs;
        return { table: 'plans', id: this.#id, holds: record => {
            const owner = (record as PlanHead | undefined)?.owner ?? '';
            return owner === '' || owner === me;
        } };
    }

    // first: an owner that has died is passed over, begin has looked
    async #write(kind: VersionKind, first: boolean): Promise<void> {
        const text = this.#text, now = Date.now();
        const changes = (): Write[] => {
            const put: PlanText = { id: this.#id, text };
            return [this.#head(), { table: 'texts', put }];
        };

        // what is opened again is not changed by that
        this.#time = first && this.#time > 0 ? this.#time : now;
        if (!await this.#store.write(changes(),
            first ? undefined : this.#guard())) {
            this.#becomeCopy();
            await this.#store.write(changes());
            if (this.#files.length > 0)
                await this.#store.keepBeside(this.#id, this.#files);
        }
        this.#kept = text;
        if (this.#text === text)
            this.#store.dropLast(this.#id);
        if (first || now - this.#versionTime >= VERSION_EVERY)
            await this.#keepVersion(text, kind);
        this.#set(this.#text === text ? 'kept' : 'waiting');
        if (first)
            this.#store.tabs.tell('plans');
    }

    async #keepVersion(text: string, kind: VersionKind): Promise<void> {
        const time = Date.now();
        const put: Version = { id: versionId(this.#id, time, kind), text,
            plan: this.#id, time, kind };

        this.#versionTime = time;
        try {
            await this.#store.write([{ table: 'versions', put }]);
            const ids = await this.#store.ids('versions', `${this.#id} `);
            await this.#store.write(superfluous(ids.map(headOf), time)
                .map(({ id }) => ({ table: 'versions', remove: id })));
        } catch {
            // the text itself is kept or told of; a version is no more
        }
    }

    async #giveSign(): Promise<void> {
        if (this.#state === 'kept')
            await this.#store.write([this.#head()], this.#guard())
                .catch(() => undefined);
    }
}
