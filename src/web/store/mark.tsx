// Tells whether what is typed is kept in this browser, and offers the
// versions.
import { useEffect, useState } from 'preact/hooks';
import './store.css';
import { Icon } from '../ui/index.ts';
import type { Keeper } from './keeper.ts';
import type { Store } from './store.ts';
import { timeWords } from './words.ts';

interface KeptMarkProps {
    store: Store;
    keeper: Keeper;
}

/** Follows a store or a keeper. */
export function useFollow(followed: { subscribe: (l: () => void) =>
    () => void }): void {
    const [, set] = useState(0);

    useEffect(() => followed.subscribe(() => set(n => n + 1)), [followed]);
}

function words(store: Store, keeper: Keeper): string {
    if (store.keeping === 'visit')
        return 'Trình duyệt không cho giữ chữ đã gõ: hãy bấm Lưu tệp trước '
            + 'khi đóng trang';
    if (keeper.state === 'refused')
        return 'Chưa giữ được chữ vừa gõ trong máy: hãy bấm Lưu tệp';
    return keeper.state === 'waiting' ? 'Đang giữ…'
        : `Đã giữ trong máy lúc ${timeWords(keeper.time, Date.now())}`;
}

export function KeptMark({ store, keeper }: KeptMarkProps) {
    const bad = store.keeping === 'visit' || keeper.state === 'refused';

    useFollow(store);
    useFollow(keeper);
    return <span class={bad ? 'kept-mark bad' : 'kept-mark'}
        role={bad ? 'alert' : undefined}>
        <Icon name={bad ? 'warning' : keeper.state === 'kept' ? 'good'
            : 'wait'} />
        {words(store, keeper)}
    </span>;
}
