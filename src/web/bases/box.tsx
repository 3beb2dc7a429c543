// Legal bases offered below a box of the form while one types in it.
import { useId, useRef, useState } from 'preact/hooks';
import './bases.css';
import type { Basis } from '../program/answers.ts';
import { BasisList, optionId } from './list.tsx';
import type { Registry } from './registry.ts';
import { markOf } from './registry.ts';
import type { Offer } from './typed.ts';
import { offerFor } from './typed.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** As if it had been typed: the box tells its plan. */
export function typeInto(box: Box, text: string, from: number, to: number):
    void {
    box.focus();
    box.setRangeText(text, from, to, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true,
        inputType: 'insertReplacementText' }));
}

/** A basis as it stands among others, with what its line lacks. */
export function asLine(text: string, before = '', behind = ''): string {
    return `${/^[\s-]*$/.test(before) ? 'Căn cứ ' : ''}${text}${
        behind.trim() === '' ? ';' : ''}`;
}

/** The line that the cursor stands in, up to it, and where it begins. */
function lineBefore(box: Box): { text: string; begin: number } | null {
    const at = box.selectionStart;
    if (at === null || at !== box.selectionEnd)
        return null;
    const begin = box.value.lastIndexOf('\n', at - 1) + 1;
    return { text: box.value.slice(begin, at), begin };
}

interface Open extends Offer {
    box: Box;
    begin: number; // of the line
    end: number; // the cursor
    at: number; // the one that is chosen
}

export interface BasesOffer {
    /** What has just been typed is looked at. */
    look: (box: Box) => void;
    close: () => void;
    /** True where the key was for the list. */
    onKey: (event: KeyboardEvent) => boolean;
    open: Open | null;
    id: string;
    choose: (basis: Basis, mark?: boolean) => void;
    move: (at: number) => void;
}

/** `isField`: each line of the box is a basis by itself. */
export function useBases(registry: Registry, isField: boolean): BasesOffer {
    const [open, setOpen] = useState<Open | null>(null);
    const refused = useRef<number | null>(null); // a line that Escape closed
    const id = useId();

    const close = () => setOpen(null);
    const show = (box: Box) => {
        const line = document.activeElement === box ? lineBefore(box) : null;
        if (line === null || line.begin !== refused.current)
            refused.current = null;
        const offer = line === null || refused.current !== null ? null
            : offerFor(line.text, registry, isField);
        setOpen(offer === null ? null : { ...offer, box, at: 0,
            begin: line!.begin, end: box.selectionStart ?? 0 });
    };
    const choose = (basis: Basis, mark = false) => {
        if (open === null)
            return;
        const { box, begin, end } = open;
        const from = begin + open.from(basis);
        const text = mark ? markOf(basis) : basis.full;
        close();
        typeInto(box, isField ? asLine(text, box.value.slice(begin, from),
            box.value.slice(end).split('\n')[0] ?? '') : text, from, end);
    };
    const onKey = (event: KeyboardEvent) => {
        if (open === null || event.isComposing || event.keyCode === 229
            || event.ctrlKey || event.altKey || event.metaKey)
            return false;
        const { bases, at } = open;
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by !== undefined) {
            setOpen({ ...open, at: (at + by + bases.length) % bases.length });
        } else if (event.key === 'Enter' && bases[at]) {
            choose(bases[at], event.shiftKey);
        } else if (event.key === 'Escape') {
            refused.current = open.begin;
            close();
        } else {
            if (!/^(Shift|Control|Alt|.|Backspace|Process|Unidentified)$/u
                .test(event.key))
                close();
            return false;
        }
        event.preventDefault();
        event.stopPropagation();
        return true;
    };
    return { look: box => void registry.load().then(() => show(box)),
        close, onKey, open, id, choose,
        move: at => setOpen(open && { ...open, at }) };
}

export function Offered({ offer }: { offer: BasesOffer }) {
    const { open, id } = offer;
    return <div class="bases-under">
        <span class="unseen" role="status">{open === null ? ''
            : `${open.bases.length} văn bản để viện dẫn, mũi tên để chọn`}
        </span>
        {open !== null && <div class="bases-box">
            <BasisList id={id} bases={open.bases} at={open.at}
                onChoose={basis => offer.choose(basis)} />
            <p class="bases-keys" aria-hidden="true">Enter: chèn đầy đủ;
                Shift + Enter: chỉ ghi số, chương trình tự viết đủ;
                Esc: thôi</p>
        </div>}
    </div>;
}

/** Attributes of a box that has such a list. */
export function describes(offer: BasesOffer) {
    const { open, id } = offer;
    return open === null ? { 'aria-autocomplete': 'list' as const } : {
        'aria-autocomplete': 'list' as const, 'aria-controls': id,
        'aria-activedescendant': optionId(id, open.at),
    };
}
