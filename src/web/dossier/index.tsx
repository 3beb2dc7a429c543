// The documents of a dossier: which of them are made, by whom, how long each
// is, and a way to its pages.
import { useMemo } from 'preact/hooks';
import './dossier.css';
import type { Plan } from '../plan/plan.ts';
import type { Program } from '../program/program.ts';
import { Button } from '../ui/index.ts';
import type { DossierDocument } from './answers.ts';

/** The dossiers that the page carries or the unit has added. */
function dossiers(program: Program): { name: string; title: string }[] {
    return program.packedNames().flatMap(name => {
        const found = /^templates\/([^/]+)\.ini$/.exec(name);
        const bytes = found === null ? null : program.packed(name);
        const text = bytes === null ? '' : new TextDecoder().decode(bytes);
        const title = /^\[ho_so\]\s*\n(?:.*\n)*?ten = (.+)$/m.exec(text);
        return found?.[1] === undefined || title?.[1] === undefined ? []
            : [{ name: found[1], title: title[1].trim() }];
    });
}

function leaveOut(plan: Plan, doc: DossierDocument, left: boolean): void {
    if (left)
        plan.set(['van_ban', doc.id], 'không', 'form');
    else
        plan.remove(['van_ban', doc.id], 'form');
}

interface DocumentsProps {
    plan: Plan;
    program: Program;
    documents: DossierDocument[];
    /** Brings a page of all the documents into view, from 1. */
    onPage: (page: number) => void;
}

/** How many pages stand before those of each document. */
function pagesBefore(documents: DossierDocument[]): Map<string, number> {
    const before = new Map<string, number>();
    let pages = 0;

    for (const doc of [...documents].sort((a, b) => a.file < b.file ? -1 : 1)) {
        before.set(doc.id, pages);
        pages += doc.leftOut ? 0 : doc.pages;
    }
    return before;
}

export function Documents(props: DocumentsProps) {
    const { plan, program, documents, onPage } = props;
    const known = useMemo(() => dossiers(program), [program]);
    const before = useMemo(() => pagesBefore(documents), [documents]);
    const name = plan.getText(['ho_so']) ?? '';

    return <div class="dossier">
        {known.length > 1 && <label class="dossier-kind">Bộ hồ sơ
            <select value={name} onChange={event => plan.set(['ho_so'],
                event.currentTarget.value, 'form')}>
                {known.map(one => <option key={one.name} value={one.name}>
                    {one.title}</option>)}
            </select></label>}
        <p class="help">Điền một lần, các văn bản này lấy chung. Bỏ dấu ở cột
            Lập thì văn bản ấy không có trong bộ.</p>
        <table>
            <thead><tr>
                <th scope="col">Lập</th>
                <th scope="col">Văn bản</th>
                <th scope="col">Bên lập</th>
                <th scope="col">Trang</th>
            </tr></thead>
            <tbody>{documents.map(doc => <tr key={doc.id}>
                <td><input type="checkbox" checked={!doc.leftOut}
                    aria-label={`${doc.listed ? 'Ghi vào danh mục'
                        : 'Lập'}: ${doc.title || doc.file}`}
                    onChange={event => leaveOut(plan, doc,
                        !event.currentTarget.checked)} /></td>
                <td>{doc.title || doc.file}
                    {doc.listed && <small>Gửi kèm, chỉ ghi vào danh
                        mục</small>}</td>
                <td>{doc.maker}</td>
                <td class="dossier-pages">{doc.pages > 0 && !doc.leftOut
                    && <Button size="small" kind="quiet"
                        title={`Xem ${doc.pages} trang: ${doc.title}`}
                        onClick={() => onPage((before.get(doc.id) ?? 0) + 1)}>
                        {`${doc.pages} trang`}</Button>}</td>
            </tr>)}</tbody>
        </table>
    </div>;
}
