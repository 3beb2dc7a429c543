// The pages by the keyboard: arrows go from line to line, as a pointer would,
// and Enter to where the line was written.
import { useRef, useState } from 'preact/hooks';
import type { Sheets } from './sheets.ts';
import { inOneLine, markTexts } from './sheets.ts';

type Line = SVGTextElement[];

/** The texts of all pages, those of one line together. */
function linesOf(box: HTMLElement): Line[] {
    const lines: Line[] = [];
    let last: SVGTextElement | undefined;

    for (const text of box.querySelectorAll<SVGTextElement>('text[data-l]')) {
        if (inOneLine(text, last))
            lines.at(-1)!.push(text);
        else
            lines.push([text]);
        last = text;
    }
    return lines;
}

/** Is its middle within the view? */
function isSeen(box: HTMLElement, [text]: Line): boolean {
    const view = box.getBoundingClientRect();
    const line = text!.getBoundingClientRect();
    const middle = (line.top + line.bottom) / 2;

    return middle > view.top && middle < view.bottom;
}

/** Keys of the pages, and the line that is read out. */
export function useWalk(box: { current: HTMLElement | null },
                        sheets: { current: Sheets | null },
                        show: (text: SVGTextElement) => void,
                        go: (text: SVGTextElement) => void) {
    const at = useRef<SVGTextElement | null>(null);
    const [said, say] = useState('');

    const step = (view: HTMLElement, by: number) => {
        sheets.current?.drawAll();
        const lines = linesOf(view);
        const now = lines.findIndex(line => line[0] === at.current);
        const next = now >= 0 && isSeen(view, lines[now]!)
            ? lines[Math.min(lines.length - 1, Math.max(0, now + by))]
            : lines.find(line => isSeen(view, line));
        if (next === undefined)
            return;
        at.current = next[0]!;
        markTexts(view, next);
        show(next[0]!);
        say(next.map(text => text.textContent).join(' '));
    };
    const keys = (event: KeyboardEvent) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (box.current === null || event.ctrlKey || event.altKey
            || event.metaKey || event.shiftKey)
            return;
        if (event.key === 'Enter' && at.current?.isConnected)
            go(at.current);
        else if (by !== undefined)
            step(box.current, by);
        else
            return;
        event.preventDefault();
    };
    return { keys, said };
}
