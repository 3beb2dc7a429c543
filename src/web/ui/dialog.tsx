// A dialog over the page: the keyboard stays in it, Escape closes it, and the
// focus goes back to where it was.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { isLost } from './focus.ts';

interface DialogProps {
    title: string;
    onClose: () => void;
    children: ComponentChildren;
    /** Buttons at its foot. */
    actions?: ComponentChildren;
    wide?: boolean;
}

export function Dialog(props: DialogProps) {
    const element = useRef<HTMLDialogElement>(null);
    const gone = useRef(false);
    const id = useId();

    useEffect(() => {
        const before = document.activeElement;
        const dialog = element.current;
        dialog?.showModal();
        return () => {
            gone.current = true;
            dialog?.close(); // nothing outside takes the focus before
            if (before instanceof HTMLElement && before.isConnected)
                before.focus();
            if (isLost()) // it is gone, too: the screen takes it
                document.querySelector<HTMLElement>('main input, main button')
                    ?.focus();
        };
    }, []);
    return <dialog ref={element} aria-labelledby={id}
        class={props.wide ? 'dialog wide' : 'dialog'}
        onCancel={event => {
            event.preventDefault();
            props.onClose();
        }} onClose={() => gone.current || props.onClose()}>
        <div class="inside">
            <div class="head">
                <h2 id={id}>{props.title}</h2>
                <Button icon="close" kind="quiet" title="Đóng"
                    onClick={props.onClose} />
            </div>
            <div class="content" tabIndex={0}>{props.children}</div>
            {props.actions && <div class="actions">{props.actions}</div>}
        </div>
    </dialog>;
}
