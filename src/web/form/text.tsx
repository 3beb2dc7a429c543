// A box for text. The browser owns what stands in it: it is written to only
// when the plan has changed elsewhere, so that a letter composed by an input
// method, or typed while a render is under way, is never lost or doubled.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { describes } from '../bases/index.ts';
import type { BasesOffer } from '../bases/index.ts';
import { cleaned } from '../plan/write.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

export interface TextProps {
    id: string;
    value: string;
    /** False where the plan could not take it: it stays in the box. */
    onText: (text: string) => boolean;
    onLine?: (line: number) => void;
    onUndo?: (redo: boolean) => void;
    onKeyDown?: (event: KeyboardEvent, box: Box) => void;
    onPaste?: (event: ClipboardEvent) => void;
    lines?: boolean;
    least?: number; // lines that are always there
    numeric?: boolean;
    disabled?: boolean;
    placeholder?: string;
    label?: string;
    describedBy?: string;
    required?: boolean;
    invalid?: boolean;
    place: string; // data-path
    /** Legal bases that are offered while one types. */
    bases?: BasesOffer;
}

/** Writes without moving the cursor of who is typing. */
function put(box: Box, text: string): void {
    const { value, selectionStart, selectionEnd } = box;
    let same = 0;

    box.value = text;
    if (document.activeElement !== box || selectionStart === null)
        return;
    while (same < value.length && value[same] === text[same])
        same++;
    const moved = (at: number) => at <= same ? at
        : Math.max(same, text.length - (value.length - at));

    box.setSelectionRange(moved(selectionStart), moved(selectionEnd ?? 0));
}

const growing = new Set<HTMLTextAreaElement>();

/** As high as its text; all that wait are measured in one go. */
function grow(box: Box | null): void {
    if (!(box instanceof HTMLTextAreaElement))
        return;
    if (growing.size === 0)
        queueMicrotask(() => {
            const boxes = [...growing];

            growing.clear();
            for (const one of boxes)
                one.style.height = 'auto';
            const heights = boxes.map(one => one.scrollHeight);

            boxes.forEach((one, n) => {
                one.style.height = `${heights[n]! + 2}px`;
            });
        });
    growing.add(box);
}

const lineIn = (box: Box) =>
    box.value.slice(0, box.selectionStart ?? 0).split('\n').length - 1;

export function Text(props: TextProps) {
    const box = useRef<Box>(null);
    const known = useRef<string | null>(null); // what the plan has
    const composing = useRef(false);
    const latest = useRef(props);

    latest.current = props;
    const settle = () => {
        const element = box.current;
        const { value } = latest.current;

        if (element === null || composing.current || value === known.current)
            return;
        known.current = value;
        if (cleaned(element.value).trimEnd() !== value)
            put(element, value);
        if (value !== '' || element.style.height !== '')
            grow(element);
    };
    useLayoutEffect(settle);

    const tell = () => {
        const element = box.current!;
        /* a blank behind the last word is one before the next */
        const text = cleaned(element.value).trimEnd();

        grow(element);
        if (text !== known.current && latest.current.onText(text))
            known.current = text;
    };
    const typed = () => {
        tell();
        if (!composing.current)
            latest.current.bases?.look(box.current!);
    };
    const shared = {
        ...props.bases && describes(props.bases),
        id: props.id, 'data-path': props.place, disabled: props.disabled,
        placeholder: props.placeholder, 'aria-label': props.label,
        'aria-describedby': props.describedBy,
        'aria-required': props.required || undefined,
        'aria-invalid': props.invalid || undefined,
        autocomplete: 'off', spellcheck: false,
        onInput: typed,
        onCompositionStart: () => void (composing.current = true),
        onCompositionEnd: () => {
            composing.current = false;
            typed();
            settle();
        },
        onBlur: () => {
            composing.current = false;
            settle();
            props.bases?.close();
        },
        onBeforeInput: (event: InputEvent) => {
            if (!/^history(Undo|Redo)$/.test(event.inputType))
                return;
            event.preventDefault();
            props.onUndo?.(event.inputType === 'historyRedo');
        },
        onFocus: () => props.onLine?.(lineIn(box.current!)),
        onKeyUp: () => props.lines && props.onLine?.(lineIn(box.current!)),
        onClick: () => {
            props.bases?.close();
            if (props.lines)
                props.onLine?.(lineIn(box.current!));
        },
        onKeyDown: (event: KeyboardEvent) => {
            if (!event.isComposing && !props.bases?.onKey(event))
                props.onKeyDown?.(event, box.current!);
        },
        onPaste: props.onPaste,
    };

    return props.lines
        ? <textarea {...shared} rows={props.least ?? 1}
            ref={box as { current: HTMLTextAreaElement | null }} />
        : <input {...shared} type="text"
            inputMode={props.numeric ? 'numeric' : undefined}
            ref={box as { current: HTMLInputElement | null }} />;
}
