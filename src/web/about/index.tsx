// Giới thiệu: what the program is, that nothing leaves the machine, and the
// licences of all that the page carries.
import { useEffect, useState } from 'preact/hooks';
import { unpack } from '../program/packed.ts';
import type { Program } from '../program/program.ts';
import { Dialog } from '../ui/index.ts';
import './about.css';

interface Licence {
    name: string;
    version: string;
    what: string;
    text: string;
}

let licences: Promise<Licence[]> | null = null;

async function readLicences(): Promise<Licence[]> {
    const part = await unpack('about');
    return JSON.parse(new TextDecoder().decode(
        part.get('licences.json'))) as Licence[];
}

export function About({ program, onClose }: {
    program: Program;
    onClose: () => void;
}) {
    const [version, setVersion] = useState('');
    const [all, setAll] = useState<Licence[]>([]);

    useEffect(() => {
        licences ??= readLicences();
        void licences.then(setAll);
        void program.run(['version'], []).then(r =>
            setVersion(r.out.trim().replace(/^vanban /, '')));
    }, [program]);
    return <Dialog title="Giới thiệu" wide onClose={onClose}>
        <div class="about">
            <p><b>vanban {version}</b> soạn văn bản hành chính theo Nghị
                định 30/2020/NĐ-CP, ra tệp PDF và tệp Word.</p>
            <p>Trang này là một tệp, chạy trọn trên máy của anh chị và không
                gửi gì ra ngoài: mở được khi không có mạng, chép sang máy
                khác là dùng được.</p>
            <h3>Phần mềm và phông chữ đi kèm</h3>
            <p>Trang này gồm cả các phần dưới đây; mỗi phần kèm giấy phép
                của tác giả.</p>
            {all.map(licence => <details key={licence.name}>
                <summary>{licence.name} {licence.version}
                    <span class="what"> – {licence.what}</span></summary>
                <pre tabIndex={0}>{licence.text}</pre>
            </details>)}
        </div>
    </Dialog>;
}
