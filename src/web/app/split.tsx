// Two panes and the bar between them, which is moved by pointer or by arrows.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface SplitProps {
    label: string;
    /** Where the bar stands at first, in per cent. */
    at: number;
    /** The second pane lies below the first; else to its right. */
    below?: boolean;
    /** Where the bar was left. */
    onMoved?: (at: number) => void;
    children: [ComponentChildren, ComponentChildren];
}

const LEAST = 15, MOST = 85, STEP = 2;

const between = (at: number) => Math.min(MOST, Math.max(LEAST, at));

export function Split(props: SplitProps) {
    const { label, at, below, onMoved, children } = props;
    const [part, setPart] = useState(at);
    const box = useRef<HTMLDivElement>(null);
    const move = (event: PointerEvent) => {
        const area = box.current?.getBoundingClientRect();
        if (area === undefined || event.buttons === 0)
            return;
        setPart(between(100 * (below
            ? (event.clientY - area.top) / area.height
            : (event.clientX - area.left) / area.width)));
    };
    const step = (event: KeyboardEvent) => {
        const by = { ArrowLeft: -STEP, ArrowUp: -STEP, ArrowRight: STEP,
            ArrowDown: STEP }[event.key];
        if (by === undefined)
            return;
        event.preventDefault();
        setPart(between(part + by));
        onMoved?.(between(part + by));
    };
    return <div ref={box} class={below ? 'split below' : 'split'}>
        <div class="pane" style={{ flex: `0 0 calc(${part}% - .2rem)` }}>
            {children[0]}
        </div>
        <div class="bar" role="separator" tabIndex={0} aria-label={label}
            aria-orientation={below ? 'horizontal' : 'vertical'}
            aria-valuenow={Math.round(part)} aria-valuemin={LEAST}
            aria-valuemax={MOST} onKeyDown={step} onPointerMove={move}
            onPointerDown={event => event.currentTarget
                .setPointerCapture(event.pointerId)}
            onPointerUp={() => onMoved?.(part)} />
        <div class="pane rest">{children[1]}</div>
    </div>;
}
