// A whole document that is pasted: on the first screen it is opened, on the
// desk, where the paste has gone where it was meant to, this is offered.
import { useEffect } from 'preact/hooks';
import type { Program } from '../program/program.ts';
import type { Opened } from '../start/opened.ts';
import { toast } from '../ui/index.ts';
import { importPasted, LEAST } from './read.ts';

function offer(open: () => void): void {
    toast({ text: 'Chữ vừa dán là cả một văn bản. Mở thành văn bản mới thì cơ '
        + 'quan, số, ngày, căn cứ, nơi nhận… vào đúng ô', stays: true,
    action: { title: 'Mở thành văn bản mới', run: open } });
}

export function useWhole(program: Program, onDesk: boolean,
                         open: (opened: Opened) => void): void {
    useEffect(() => {
        const look = async (html: string, plain: string) => {
            const imported = await importPasted(program, html, plain);
            if (imported === null) {
                if (!onDesk)
                    toast({ kind: 'warning', text: 'Chữ vừa dán không có phần '
                        + 'đầu của một văn bản. Hãy chọn loại văn bản, rồi '
                        + 'dán vào thẻ Nội dung' });
            } else if (onDesk) {
                offer(() => open(imported));
            } else {
                open(imported);
            }
        };
        const take = (event: ClipboardEvent) => {
            const data = event.clipboardData;
            const inField = event.target instanceof Element
                && event.target.closest('input, textarea, select') !== null;
            const plain = data?.getData('text/plain') ?? '';
            if (data === null || (inField && (onDesk || plain.length < LEAST)))
                return;
            if (plain.trim() === '' && data.getData('text/html') === '')
                return; // a picture, a file
            if (!onDesk)
                event.preventDefault();
            void look(data.getData('text/html'), plain);
        };
        window.addEventListener('paste', take, true);
        return () => window.removeEventListener('paste', take, true);
    }, [program, onDesk, open]);
}
