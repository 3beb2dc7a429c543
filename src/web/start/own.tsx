// The unit's own templates and profiles: added, listed, removed. What is wrong
// with a file is told in the program's words.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { File as Bytes, Program } from '../program/program.ts';
import { addOwn, applyOwn, timeWords } from '../store/index.ts';
import type { Looked, Store } from '../store/index.ts';
import { ask, Button, chooseFiles, Dialog, Icon, useFocusKept }
    from '../ui/index.ts';

interface OwnProps {
    program: Program;
    store: Store;
    /** Files that were dropped on the screen, to be added at once. */
    dropped: Bytes[];
    onChange: () => void;
    onClose: () => void;
}

const kinds = { template: 'mẫu', shared: 'phần dùng chung của mẫu',
    profile: 'bộ thể thức', dossier: 'bộ hồ sơ', settings: 'danh sách',
    bases: 'bảng căn cứ', words: 'bảng chữ sai' };
const short = (path: string) => path.replace(/^templates\//, '');

function Told({ looked }: { looked: Looked[] }) {
    return <div role="alert">{looked.map(one => one.faults.length > 0
        ? <div key={one.file.name} class="notice error">
            <Icon name="error" />
            <div><b>{short(one.file.name)}</b> chưa dùng được:
                <ul>{one.faults.slice(0, 5).map((fault, n) =>
                    <li key={n}>{fault}</li>)}</ul></div>
        </div>
        : <div key={one.file.name} class="notice good">
            <Icon name="good" />
            <span><b>{short(one.file.name)}</b>: đã nhận, {kinds[one.kind]}
                {one.replaces && ', dùng thay bản có sẵn'}</span>
        </div>)}</div>;
}

function useOwn(store: Store) {
    const [list, setList] = useState<{ id: string; time: number }[]>([]);

    useEffect(() => {
        const read = () => void store.own().then(setList, () => setList([]));
        read();
        return store.subscribe(read);
    }, [store]);
    return list;
}

export function Own({ program, store, dropped, onChange, onClose }: OwnProps) {
    const list = useOwn(store);
    const [looked, setLooked] = useState<Looked[]>([]);
    const [busy, setBusy] = useState(false);
    const box = useRef<HTMLDivElement>(null);
    useFocusKept(box);
    const add = async (files: Bytes[]) => {
        if (files.length === 0)
            return;
        setBusy(true);
        setLooked(await addOwn(store, program, files).catch(error =>
            files.map(file => ({ file, kind: 'template' as const,
                replaces: false, faults: [`không giữ được: ${error}`] }))));
        setBusy(false);
        onChange();
    };
    const choose = async () => {
        const files = await chooseFiles('.xml,.ini,.txt,.csv,.xlsx,.ods', true);
        await add(await Promise.all(files.map(async file => ({
            name: file.name,
            bytes: new Uint8Array(await file.arrayBuffer()) }))));
    };
    const remove = async (id: string) => {
        if (!await ask({ title: `Bỏ ${short(id)}?`, yes: 'Bỏ tệp',
            danger: true, text: 'Văn bản làm theo tệp này sẽ không lập được, '
                + 'cho đến khi thêm lại tệp.' }))
            return;
        await store.removeOwn(id).catch(() => undefined);
        await applyOwn(store, program);
        onChange();
    };

    useEffect(() => void add(dropped), [dropped]);
    return <Dialog title="Mẫu của đơn vị" onClose={onClose} actions={<>
        <Button onClick={onClose}>Xong</Button>
        <Button kind="main" icon="add" busy={busy}
            onClick={() => void choose()}>Thêm tệp</Button>
    </>}>
        <p>Mẫu (.xml), bộ thể thức và bộ hồ sơ (.ini) riêng của đơn vị dùng
            trước những gì có sẵn; bảng căn cứ (các cột Loại, Số ký hiệu,
            Ngày, Cơ quan, Trích yếu…) và bảng chữ sai (Sai, Đúng) dùng thêm
            vào bảng có sẵn. Tất cả được giữ trong trình duyệt này.</p>
        <div ref={box}><Told looked={looked} />
        {list.length === 0 ? <p class="empty">Chưa có tệp nào</p>
            : <ul class="start-own">{list.map(file => <li key={file.id}>
                <span><b>{short(file.id)}</b>
                    <small>thêm lúc {timeWords(file.time, Date.now())}
                    </small></span>
                <Button kind="quiet" size="small" icon="remove"
                    title={`Bỏ ${short(file.id)}`}
                    onClick={() => void remove(file.id)} />
            </li>)}</ul>}</div>
    </Dialog>;
}
