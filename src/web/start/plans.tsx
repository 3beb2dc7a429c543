// The last plans that are kept in this browser: gone on with, or removed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanHead, Store } from '../store/index.ts';
import { timeWords } from '../store/index.ts';
import { ask, Button, useFocusKept } from '../ui/index.ts';

export interface Listed extends PlanHead {
    elsewhere: boolean; // open in another tab
}

/** The plans, followed as they change here and in other tabs. */
export function usePlans(store: Store): Listed[] | null {
    const [list, setList] = useState<Listed[] | null>(null);

    useEffect(() => {
        let old = false;
        const read = async () => {
            const plans = await store.plans().catch(() => []);
            const all = await Promise.all(plans.map(async head =>
                ({ ...head, elsewhere: await store.isElsewhere(head) })));
            if (!old)
                setList(all);
        };
        const stop = store.subscribe(() => void read());
        void read();
        return () => {
            old = true;
            stop();
        };
    }, [store]);
    return list;
}

export function Plans({ store, plans, onContinue }: {
    store: Store;
    plans: Listed[];
    onContinue: (plan: Listed) => void;
}) {
    const box = useRef<HTMLElement>(null);
    useFocusKept(box);
    const remove = async (plan: Listed) => {
        if (await ask({ title: 'Bỏ văn bản này khỏi máy?', danger: true,
            text: `“${plan.title}” và các bản trước của nó sẽ mất hẳn, nếu `
                + 'chưa lưu thành tệp.', yes: 'Bỏ văn bản' }))
            await store.remove(plan.id).catch(() => undefined);
    };
    return <section class="start-plans" ref={box} aria-label="Đang làm dở">
        <h2>Đang làm dở</h2>
        {plans.length === 0 && <p class="empty">Văn bản đang làm sẽ được giữ ở
            đây</p>}
        <ul>{plans.map(plan => <li key={plan.id}>
            <button type="button" class="start-plan" data-plan={plan.id}
                onClick={() => onContinue(plan)}>
                <span>{plan.title}</span>
                <small>{timeWords(plan.time, Date.now())}, {plan.name}
                    {plan.elsewhere && ', đang mở ở cửa sổ khác'}</small>
            </button>
            <Button kind="quiet" size="small" icon="remove"
                title={`Bỏ khỏi máy: ${plan.title}`}
                disabled={plan.elsewhere}
                onClick={() => void remove(plan)} />
        </li>)}</ul>
    </section>;
}
