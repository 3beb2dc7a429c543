// A dialog over the page: the keyboard stays in it, Escape closes it, and the
// focus goes back to where it was.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

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
    const id = useId();

    useEffect(() => {
        const before = document.activeElement;
        element.current?.showModal();
        return () => {
            if (before instanceof HTMLElement && before.isConnected)
                before.focus();
        };
    }, []);
    return <dialog ref={element} aria-labelledby={id}
        class={props.wide ? 'dialog wide' : 'dialog'}
        onCancel={event => {
            event.preventDefault();
            props.onClose();
        }} onClose={props.onClose}>
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
