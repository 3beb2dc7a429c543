// Dark or light, and how large the type is: kept where the browser keeps
// settings, and nowhere where it does not.
export type Theme = 'auto' | 'light' | 'dark';
export type TypeSize = 'usual' | 'large' | 'largest';

export interface Look {
    theme: Theme;
    type: TypeSize;
}

const KEY = 'vanban.look';
const night = window.matchMedia('(prefers-color-scheme: dark)');
let look: Look = { theme: 'auto', type: 'usual' };

function apply(): void {
    const dark = look.theme === 'auto' ? night.matches : look.theme === 'dark';
    const { dataset } = document.documentElement;

    dataset['theme'] = dark ? 'dark' : 'light';
    dataset['type'] = look.type;
}

export function lookNow(): Look {
    return look;
}

export function setLook(change: Partial<Look>): void {
    look = { ...look, ...change };
    apply();
    try {
        localStorage.setItem(KEY, JSON.stringify(look));
    } catch {
        // storage is off; the look lasts as long as the page is open
    }
}

/** Called once, before anything is shown. */
export function beginLook(): void {
    try {
        look = { ...look,
            ...JSON.parse(localStorage.getItem(KEY) ?? '{}') as object };
    } catch {
        // nothing kept, or nothing that can be read
    }
    night.addEventListener('change', apply);
    apply();
}
