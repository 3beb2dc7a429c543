// Paste into the body: from Word and its like as outline text, everything
// else as it is.
import { EditorView } from '@codemirror/view';
import { toast } from '../ui/index.ts';
import { fitted } from './commands.ts';
import { pasteHtml } from './paste.ts';

/** Text of an editor for programs is our markup already. */
function isCode(html: string): boolean {
    return new RegExp('<(?:pre|div|span)[^>]*font-family:[^>"]*'
        + '(?:mono|Consolas|Courier)[^>"]*white-space:\\s*pre\\b', 'i')
        .test(html);
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
