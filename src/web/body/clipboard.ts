// Paste into the body: from Word and its like as outline text, everything
// else as it is.
import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { toast } from '../ui/index.ts';
import { pasteHtml } from './paste.ts';

/** Text of an editor for programs is our markup already. */
function isCode(html: string): boolean {
    return /<(?:pre|div|span)[^>]*font-family:[^>"]*(?:mono|Consolas|Courier)[^>"]*white-space:\s*pre\b/i
        .test(html);
}

/** As it fits where the cursor stands. */
export function fitted(state: EditorState, text: string): string {
    const { main } = state.selection;
    const first = state.doc.lineAt(main.from);
    const before = first.text.slice(0, main.from - first.from);
    const line = state.doc.lineAt(main.to);
    const after = line.text.slice(main.to - line.from);
    if (/^\s*\|.*\|\s*$/.test(first.text) && before.trim() !== '')
        return text.replace(/\\?\n+/g, '<br>');
    /* in a sentence a paragraph has no place of its own */
    const own = text.includes('\n') || /^\s*(?:\||\[(?:không|giữa|phải))/
        .test(text);
    if (!own)
        return text;
    return (before.trim() === '' ? '' : '\n') + text +
        (after.trim() === '' ? '' : '\n');
}

export function insertPasted(view: EditorView, html: string): boolean {
    const { text, images } = pasteHtml(html);
    if (images > 0)
        toast({ kind: 'warning', text: `${images} hình không chép được; `
            + 'văn bản chỉ có chữ và bảng' });
    if (text === '')
        return images > 0;
    view.dispatch(view.state.replaceSelection(fitted(view.state, text)),
        { userEvent: 'input.paste', scrollIntoView: true });
    return true;
}

export const paste = EditorView.domEventHandlers({
    paste(event, view) {
        const html = event.clipboardData?.getData('text/html') ?? '';
        if (html === '' || isCode(html) || view.state.readOnly ||
            !insertPasted(view, html))
            return false;
        event.preventDefault();
        return true;
    },
});
