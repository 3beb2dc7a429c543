// A box for text. The browser owns what stands in it: it is written to only
// when the plan has changed elsewhere, so that a letter composed by an input
// method, or typed while a render is under way, is never lost or doubled.
import { useLayoutEffect, useRef } from 'preact/hooks';
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
}

/** Writes without moving the cursor of who is typing. */
function put(box: Box, text: string): void {
    const { selectionStart, selectionEnd } = box;
    const tail = box.value.length - (selectionEnd ?? 0);

    box.value = text;
    if (document.activeElement !== box || selectionStart === null)
        return;
    const at = Math.max(0, Math.min(selectionStart, text.length - tail));

    box.setSelectionRange(at, Math.max(at, text.length - tail));
}

function grow(box: Box | null): void {
    if (!(box instanceof HTMLTextAreaElement))
        return;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + 2}px`;
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
        if (cleaned(element.value) !== value || element.value === '')
            put(element, value);
        grow(element);
    };
    useLayoutEffect(settle);

    const tell = () => {
        const element = box.current!;
        const text = cleaned(props.lines ? element.value
            : element.value.replace(/\n/g, ' '));

        grow(element);
        if (text !== known.current && latest.current.onText(text))
            known.current = text;
    };
    const shared = {
        id: props.id, 'data-path': props.place, disabled: props.disabled,
        placeholder: props.placeholder, 'aria-label': props.label,
        'aria-describedby': props.describedBy,
        'aria-required': props.required || undefined,
        'aria-invalid': props.invalid || undefined,
        autocomplete: 'off', spellcheck: false,
        onInput: tell,
        onCompositionStart: () => void (composing.current = true),
        onCompositionEnd: () => {
            composing.current = false;
            tell();
            settle();
        },
        onBlur: () => {
            composing.current = false;
            settle();
        },
        onBeforeInput: (event: InputEvent) => {
            if (!/^history(Undo|Redo)$/.test(event.inputType))
                return;
            event.preventDefault();
            props.onUndo?.(event.inputType === 'historyRedo');
        },
        onFocus: () => props.onLine?.(lineIn(box.current!)),
        onKeyUp: () => props.lines && props.onLine?.(lineIn(box.current!)),
        onClick: () => props.lines && props.onLine?.(lineIn(box.current!)),
        onKeyDown: (event: KeyboardEvent) => {
            if (!event.isComposing)
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
