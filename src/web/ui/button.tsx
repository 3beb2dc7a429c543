// Buttons: with words, with a picture, or with both.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

interface ButtonProps {
    children?: ComponentChildren;
    icon?: IconName;
    /** How it looks: `main` stands once on a screen. */
    kind?: 'main' | 'quiet' | 'danger';
    size?: 'small' | 'large';
    /** What it is called where it has no words, and what a pointer is told. */
    title?: string;
    /** "Control+S": also told to screen readers. */
    keys?: string;
    pressed?: boolean;
    disabled?: boolean;
    busy?: boolean;
    id?: string;
    onClick: (event: MouseEvent) => void;
}

export function Button(props: ButtonProps) {
    const { children, icon, kind, size, title, keys } = props;
    const look = ['button', kind, size, children ? null : 'icon-only'];
    const keyWords = keys?.replace('Control', 'Ctrl');
    const element = useRef<HTMLButtonElement>(null);
    const [, again] = useState(0);
    const off = props.disabled === true || props.busy === true;
    // a button that is switched off under the keyboard keeps it until it goes
    const held = off && element.current !== null
        && document.activeElement === element.current;
    return <button type="button" id={props.id} ref={element}
        class={look.filter(Boolean).join(' ')}
        title={keys ? `${title ?? ''} (${keyWords})`.trim() : title}
        aria-label={children ? undefined : title}
        aria-keyshortcuts={keys} aria-pressed={props.pressed}
        aria-busy={props.busy || undefined}
        disabled={off && !held} aria-disabled={held || undefined}
        onBlur={() => held && again(n => n + 1)}
        onClick={event => off || props.onClick(event)}>
        {props.busy ? <Icon name="wait" spin /> : icon && <Icon name={icon} />}
        {children}
    </button>;
}
