// The keyboard goes on from where it was when what had the focus is taken
// away, as a row that is removed or a list that is drawn anew.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const FOCUSED = 'input, textarea, select, button, summary, [tabindex]';

/** What can be focused within, in its order. */
function stops(root: HTMLElement): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>(FOCUSED)].filter(one =>
        !one.matches(':disabled, [tabindex="-1"]')
        && one.getClientRects().length > 0);
}

export const isLost = () => document.activeElement === null
    || document.activeElement === document.body;

/**
 * Watches a part of a screen: where the focus was in it and what had it is
 * gone or can be used no longer, what now stands at its place gets it.
 */
export function useFocusKept(root: { current: HTMLElement | null }): void {
    const at = useRef<number | null>(null);

    useEffect(() => {
        const box = root.current;
        if (box === null)
            return;
        const come = (event: FocusEvent) => {
            at.current = stops(box).indexOf(event.target as HTMLElement);
        };
        // what is taken away tells of no next one
        const go = (event: FocusEvent) => {
            if (event.relatedTarget !== null)
                at.current = null;
        };
        const point = () => void (at.current = null);
        box.addEventListener('focusin', come);
        box.addEventListener('focusout', go);
        document.addEventListener('pointerdown', point, true);
        return () => {
            box.removeEventListener('focusin', come);
            box.removeEventListener('focusout', go);
            document.removeEventListener('pointerdown', point, true);
        };
    }, []);
    useLayoutEffect(() => {
        const box = root.current;
        if (box === null || at.current === null || !isLost())
            return;
        const all = stops(box);
        all[Math.min(Math.max(0, at.current), all.length - 1)]?.focus();
    });
}
