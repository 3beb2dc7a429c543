// Short messages over the page: they go by themselves, except for faults.
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';

export interface Toast {
    text: string;
    kind?: 'good' | 'warning' | 'error';
    action?: { title: string; run: () => void };
    /** Stays until it is closed; faults always do. */
    stays?: boolean;
}

interface Shown extends Toast {
    id: number;
}

const LASTS = 6000;
let shown: Shown[] = [], next = 1;
const listeners = new Set<() => void>();

function set(list: Shown[]): void {
    shown = list;
    listeners.forEach(listener => listener());
}

/** Shows a message; the answer takes it away. */
export function toast(message: Toast): () => void {
    const id = next++;
    const close = () => set(shown.filter(t => t.id !== id));

    set([...shown.filter(t => t.text !== message.text), { ...message, id }]);
    if (!message.stays && message.kind !== 'error')
        setTimeout(close, LASTS);
    return close;
}

/** Where they are shown; stands once, in the desk's frame. */
export function Toasts() {
    const [list, setList] = useState(shown);

    useEffect(() => {
        const listener = () => setList(shown);
        listeners.add(listener);
        listener();
        return () => void listeners.delete(listener);
    }, []);
    return <div class="toasts" role="status" aria-live="polite">
        {list.map(t => <div key={t.id} class={`toast ${t.kind ?? ''}`}
            role={t.kind === 'error' ? 'alert' : undefined}>
            <span class="text">{t.text}</span>
            {t.action && <Button size="small" onClick={() => {
                set(shown.filter(other => other.id !== t.id));
                t.action?.run();
            }}>{t.action.title}</Button>}
            <Button size="small" kind="quiet" icon="close" title="Đóng"
                onClick={() => set(shown.filter(x => x.id !== t.id))} />
        </div>)}
    </div>;
}
