// The manual of plans, as the manual page has it: made of man/vanban-plan.5
// when the page is packed, read when it is opened.
import { useState } from 'preact/hooks';
import { unpack } from '../program/packed.ts';
import './about.css';

export function Manual() {
    const [html, setHtml] = useState('');
    const read = async () => {
        const part = await unpack('about');
        setHtml(new TextDecoder().decode(part.get('manual.html')));
    };

    return <details class="manual" onToggle={event => {
        if (event.currentTarget.open && html === '')
            void read();
    }}>
        <summary>Cách viết kế hoạch: mọi khóa, bảng, phụ lục, dữ liệu</summary>
        <div dangerouslySetInnerHTML={{ __html: html }} />
    </details>;
}
