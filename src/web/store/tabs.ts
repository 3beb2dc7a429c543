// The tabs that have the page open at this time: which of them live, and what
// they tell each other.

/** A tab without a lock counts as living so long behind its last sign. */
export const SIGN_LASTS = 15_000;
const PREFIX = 'vanban-tab-';

export interface Tabs {
    readonly me: string;
    /** Whether that tab lives, whose last sign was at that time. */
    lives(tab: string, sign: number): Promise<boolean>;
    /** Tells the other tabs that something has changed. */
    tell(what: string): void;
    listen(listener: (what: string) => void): void;
}

function newName(): string {
    const numbers = crypto.getRandomValues(new Uint32Array(3));
    return [...numbers].map(n => n.toString(36)).join('');
}

function openChannel(): BroadcastChannel | null {
    try {
        return new BroadcastChannel('vanban');
    } catch {
        return null;
    }
}

/** The tabs of the browser; a lock goes with its tab, however that ends. */
export function browserTabs(): Tabs {
    const me = newName();
    const channel = openChannel();
    const locks = typeof navigator === 'undefined' ? undefined
        : navigator.locks as LockManager | undefined;
    const locked = new Promise<boolean>(resolve => {
        if (locks === undefined)
            resolve(false);
        locks?.request(PREFIX + me, () => {
            resolve(true);
            return new Promise(() => undefined);
        }).catch(() => resolve(false));
    });

    return {
        me,
        async lives(tab, sign) {
            if (tab === '' || tab === me)
                return false;
            if (locks !== undefined && await locked)
                try {
                    const { held } = await locks.query();
                    return held?.some(l => l.name === PREFIX + tab) ?? false;
                } catch {
                    // by its last sign, then
                }
            return Date.now() - sign < SIGN_LASTS;
        },
        tell: what => channel?.postMessage(what),
        listen: listener => channel?.addEventListener('message',
            event => listener(String(event.data))),
    };
}
