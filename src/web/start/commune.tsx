// One's commune, chosen once from all of the country: words as one types them,
// without marks; the province is shown, as many names come twice.
import { useId, useRef, useState } from 'preact/hooks';
import type { Commune } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { Button, Dialog } from '../ui/index.ts';
import { useAnswer, useEnter } from './answer.ts';

interface ChooseProps {
    program: Program;
    chosen: Commune | null;
    onChoose: (commune: Commune) => void;
    /** Goes on without one; NULL where there is nothing to go on with. */
    onSkip: (() => void) | null;
    onClose: () => void;
}

const SHOWN = 60; // of what is found

function countWords(found: Commune[] | null): string {
    if (found === null)
        return 'Đang tìm…';
    if (found.length === 0)
        return 'Không có xã, phường, đặc khu nào như vậy; bớt chữ đi, hoặc '
            + 'thêm dấu phẩy trước tên tỉnh';
    return found.length <= SHOWN ? `${found.length} nơi`
        : `${found.length} nơi, hiện ${SHOWN} nơi đầu; gõ thêm để tìm`;
}

export function communeName(commune: Commune): string {
    return `${commune.kind} ${commune.name}, ${commune.province}`
        .replace(/^./, letter => letter.toUpperCase());
}

export function ChooseCommune(props: ChooseProps) {
    const { program, chosen, onChoose } = props;
    const [words, setWords] = useState('');
    const [at, setAt] = useState(0);
    const { value: found, fresh } = useAnswer<Commune[]>(program,
        ['list', 'communes', '--json', '--', words]);
    const shown = (found ?? []).slice(0, SHOWN);
    const list = useRef<HTMLUListElement>(null);
    const id = useId();
    const enter = useEnter(fresh, () => {
        if (shown[at])
            onChoose(shown[at]);
    });

    const step = (event: KeyboardEvent) => {
        const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8,
            PageUp: -8 }[event.key];
        if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault();
            enter();
        }
        if (by === undefined || shown.length === 0)
            return;
        event.preventDefault();
        const next = Math.min(shown.length - 1, Math.max(0, at + by));
        setAt(next);
        list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    };
    return <Dialog title="Xã, phường, đặc khu của mình"
        onClose={props.onClose} actions={<>
            {props.onSkip && <Button onClick={props.onSkip}>
                Để sau</Button>}
            <Button onClick={props.onClose}>Quay lại</Button>
        </>}>
        <p>Chọn một lần: tên cơ quan, địa danh, tỉnh và các câu mẫu được điền
            sẵn. Đổi lúc nào cũng được, văn bản đã làm không bị đổi theo.</p>
        <div class="field">
            <label class="name" for={`${id}-words`}>Tìm theo tên, không cần
                dấu</label>
            <input id={`${id}-words`} type="search" role="combobox"
                autofocus autocomplete="off" spellcheck={false}
                placeholder="ba dinh, ha noi" value={words}
                aria-expanded="true" aria-controls={`${id}-list`}
                aria-autocomplete="list"
                aria-activedescendant={shown[at] && `${id}-${at}`}
                onKeyDown={step} onInput={event => {
                    setWords(event.currentTarget.value);
                    setAt(0);
                }} />
            <span class="help" role="status">{countWords(found)}</span>
        </div>
        <ul ref={list} id={`${id}-list`} class="start-communes"
            role="listbox" aria-label="Các nơi tìm thấy">
            {shown.map((commune, n) => <li key={commune.code} role="option"
                id={`${id}-${n}`} aria-selected={n === at}
                class={commune.code === chosen?.code ? 'now' : undefined}
                onClick={() => onChoose(commune)}>
                <span>{commune.kind} <b>{commune.name}</b></span>
                <span class="province">{commune.province}</span>
            </li>)}
        </ul>
    </Dialog>;
}
