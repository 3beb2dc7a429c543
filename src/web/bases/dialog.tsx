// All legal bases, searched by words: one is put where the cursor was, in
// full or by its number.
import { useEffect, useId, useState } from 'preact/hooks';
import './bases.css';
import type { Basis } from '../program/answers.ts';
import { Button, Dialog } from '../ui/index.ts';
import { BasisList, optionId } from './list.tsx';
import type { Registry } from './registry.ts';
import { markOf } from './registry.ts';

interface ChooseProps {
    registry: Registry;
    /** Only whole citations, where a mark would not be understood. */
    onlyFull?: boolean;
    onChoose: (text: string) => void;
    onClose: () => void;
}

function countWords(ready: boolean, count: number): string {
    return !ready ? 'Đang tìm…' : count > 0 ? `${count} văn bản`
        : 'Danh mục không có văn bản nào như vậy; thêm bảng căn cứ của đơn '
            + 'vị ở trang đầu, Mẫu của đơn vị';
}

export function ChooseBasis(props: ChooseProps) {
    const { registry, onChoose } = props;
    const [ready, setReady] = useState(false);
    const [words, setWords] = useState('');
    const [at, setAt] = useState(0);
    const bases = ready ? registry.byWords(words) : [];
    const chosen = bases[at];
    const id = useId();

    useEffect(() => void registry.load().then(() => setReady(true)),
        [registry]);
    const step = (event: KeyboardEvent) => {
        const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 5,
            PageUp: -5 }[event.key];
        if (event.isComposing)
            return;
        if (event.key === 'Enter' && chosen) {
            event.preventDefault();
            onChoose(chosen.full);
        }
        if (by === undefined)
            return;
        event.preventDefault();
        setAt(Math.max(0, Math.min(bases.length - 1, at + by)));
    };
    const put = (text: (basis: Basis) => string) => () => {
        if (chosen)
            onChoose(text(chosen));
    };
    return <Dialog title="Chèn căn cứ" wide onClose={props.onClose} actions={<>
        <Button onClick={props.onClose}>Quay lại</Button>
        {!props.onlyFull && <Button disabled={!chosen} onClick={put(markOf)}
            title="Chương trình tự viết đủ ở lần đầu, viết gọn ở lần sau">
            Chèn theo số</Button>}
        <Button kind="main" icon="add" disabled={!chosen}
            onClick={put(basis => basis.full)}>Chèn đầy đủ</Button>
    </>}>
        <div class="field">
            <label class="name" for={`${id}-words`}>Tìm theo số, cơ quan, chữ
                trong trích yếu, không cần dấu</label>
            <input id={`${id}-words`} type="search" role="combobox" autofocus
                autocomplete="off" spellcheck={false} value={words}
                placeholder="148/QĐ-TTg; moi xa mot san pham"
                aria-expanded="true" aria-controls={`${id}-list`}
                aria-autocomplete="list"
                aria-activedescendant={chosen && optionId(`${id}-list`, at)}
                onKeyDown={step} onInput={event => {
                    setWords(event.currentTarget.value);
                    setAt(0);
                }} />
            <span class="help" role="status">
                {countWords(ready, bases.length)}</span>
        </div>
        <BasisList id={`${id}-list`} bases={bases} at={at}
            onChoose={basis => setAt(bases.indexOf(basis))} />
    </Dialog>;
}
