// The keys of the desk: one table, for what they do and for the help sheet.
import { useEffect } from 'preact/hooks';

export type Action = 'save' | 'print' | 'pdf' | 'word' | 'all' | 'form' | 'body'
    | 'source' | 'next' | 'previous' | 'undo' | 'redo' | 'open' | 'help';

interface Key {
    action: Action;
    keys: string; // as aria-keyshortcuts has it
    title: string;
}

export const keys: Key[] = [
    { action: 'save', keys: 'Control+S', title: 'Lưu bản đang soạn thành tệp' },
    { action: 'print', keys: 'Control+P', title: 'In' },
    { action: 'pdf', keys: 'Control+Shift+F', title: 'Tải bản PDF' },
    { action: 'word', keys: 'Control+Shift+D', title: 'Tải bản Word' },
    { action: 'open', keys: 'Control+O', title: 'Mở tệp' },
    { action: 'form', keys: 'Alt+1', title: 'Sang thẻ Điền' },
    { action: 'body', keys: 'Alt+2', title: 'Sang thẻ Nội dung' },
    { action: 'source', keys: 'Alt+3', title: 'Sang thẻ Nguồn' },
    { action: 'next', keys: 'F8', title: 'Đến chỗ cần xem tiếp theo' },
    { action: 'previous', keys: 'Shift+F8', title: 'Về chỗ cần xem trước' },
    { action: 'undo', keys: 'Control+Z', title: 'Hoàn tác' },
    { action: 'redo', keys: 'Control+Y', title: 'Làm lại' },
    { action: 'help', keys: 'F1', title: 'Bảng phím tắt này' },
];

export function keysOf(action: Action): string {
    return keys.find(key => key.action === action)?.keys ?? '';
}

function pressed(event: KeyboardEvent): string {
    const name = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    return [event.ctrlKey || event.metaKey ? 'Control' : '',
        event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', name]
        .filter(Boolean).join('+');
}

/** A search field, and the like, has an undo of its own. */
function isOwn(event: KeyboardEvent, action: Action): boolean {
    return (action === 'undo' || action === 'redo')
        && event.target instanceof Element
        && event.target.closest('.cm-panel, [type="search"]') !== null;
}

export function useKeys(run: (action: Action) => void): void {
    useEffect(() => {
        const listener = (event: KeyboardEvent) => {
            const name = pressed(event);
            const key = keys.find(known => known.keys === name);
            if (key === undefined || event.isComposing
                || event.defaultPrevented
                || isOwn(event, key.action)
                || document.querySelector('dialog[open]') !== null)
                return;
            event.preventDefault();
            run(key.action);
        };
        window.addEventListener('keydown', listener);
        return () => window.removeEventListener('keydown', listener);
    }, [run]);
}
