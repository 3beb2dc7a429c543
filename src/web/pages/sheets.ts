// The sheets in the document: what is seen is drawn at once, the rest when
// the browser has time, and what has not changed is left as it is.
import type { Place } from '../app/place.ts';
import { sizeOf } from './split.ts';

interface Sheet {
    element: HTMLElement;
    text: string; // that it is to show
    drawn: string; // that it shows
}

const NEAR = 2; // lines between a key and its text
const SVG = 'http://www.w3.org/2000/svg';
const idle: (work: () => void) => void = 'requestIdleCallback' in window
    ? work => void window.requestIdleCallback(work, { timeout: 1000 })
    : work => void setTimeout(work, 50);

export class Sheets {
    #root: HTMLElement;
    #sheets: Sheet[] = [];
    #waiting = false;
    /** How many sheets the last change has drawn at once, and in all. */
    drawn = { once: 0, all: 0 };

    constructor(root: HTMLElement) {
        this.#root = root;
    }

    get count(): number {
        return this.#sheets.length;
    }

    show(pages: string[]): void {
        while (this.#sheets.length > pages.length)
            this.#sheets.pop()?.element.remove();
        while (this.#sheets.length < pages.length)
            this.#sheets.push(this.#add(this.#sheets.length + 1));
        pages.forEach((text, n) => {
            const sheet = this.#sheets[n];
            if (sheet !== undefined && sheet.text !== text)
                this.#take(sheet, text);
        });
        this.drawn.once = 0;
        for (const sheet of this.#sheets)
            if (sheet.drawn !== sheet.text && this.#isSeen(sheet)) {
                this.#draw(sheet);
                this.drawn.once++;
            }
        this.#later();
    }

    #add(number: number): Sheet {
        const element = document.createElement('div');

        element.className = 'sheet';
        element.setAttribute('role', 'group');
        element.setAttribute('aria-label', `Trang ${number}`);
        this.#root.append(element);
        return { element, text: '', drawn: '' };
    }

    #take(sheet: Sheet, text: string): void {
        const [width, height] = sizeOf(text);

        sheet.text = text;
        sheet.element.style.setProperty('--width', String(width));
        sheet.element.style.setProperty('--height', String(height));
    }

    #draw(sheet: Sheet): void {
        sheet.element.innerHTML = sheet.text;
        sheet.drawn = sheet.text;
        this.drawn.all++;
    }

    #isSeen(sheet: Sheet): boolean {
        const box = sheet.element.getBoundingClientRect();
        const view = this.#root.getBoundingClientRect();
        return box.bottom > view.top - 100 && box.top < view.bottom + 100;
    }

    /** Draws what is not seen, a sheet at a time; what is seen goes first. */
    #later(): void {
        if (this.#waiting)
            return;
        this.#waiting = true;
        idle(() => {
            this.#waiting = false;
            const old = this.#sheets.filter(s => s.drawn !== s.text);
            const next = old.find(sheet => this.#isSeen(sheet)) ?? old[0];
            if (next !== undefined)
                this.#draw(next);
            if (old.length > 1)
                this.#later();
        });
    }

    /** Everything now: before it is gone through. */
    drawAll(): void {
        for (const sheet of this.#sheets)
            if (sheet.drawn !== sheet.text)
                this.#draw(sheet);
    }

    /** Draws what scrolling has brought into view. */
    drawSeen(): void {
        for (const sheet of this.#sheets)
            if (sheet.drawn !== sheet.text && this.#isSeen(sheet))
                this.#draw(sheet);
    }

    /** Number, from 1, of the sheet in the middle of the view. */
    current(): number {
        const view = this.#root.getBoundingClientRect();
        const middle = (view.top + view.bottom) / 2;
        const n = this.#sheets.findIndex(sheet =>
            sheet.element.getBoundingClientRect().bottom > middle);
        return n < 0 ? this.#sheets.length : n + 1;
    }

    element(number: number): HTMLElement | null {
        return this.#sheets[number - 1]?.element ?? null;
    }

    /**
     * A line that nothing is printed of, as that of a key, stands for the
     * next one, and where that is far for the one before.
     */
    #near(place: Place): Place {
        const { line } = place;
        if (this.#sheets.some(s => s.text.includes(`data-l="${line}" `)))
            return place;
        const lines = this.#sheets.flatMap(sheet => linesOf(sheet.text));
        const next = Math.min(...lines.filter(n => n > line));
        const last = Math.max(...lines.filter(n => n < line));
        return { line: next - line <= NEAR || last < 0 ? next : last };
    }

    /**
     * The texts that come from a place: those of its line, and of these, where
     * a column is known, those of the last line of the page that begins
     * before it.
     */
    find(asked: Place): SVGTextElement[] {
        const place = asked.file === undefined ? this.#near(asked) : asked;
        const mark = `data-l="${place.line}" `;
        const file = place.file === undefined ? ':not([data-f])'
            : `[data-f="${CSS.escape(place.file)}"]`;
        const found: SVGTextElement[] = [];

        for (const sheet of this.#sheets) {
            if (!sheet.text.includes(mark))
                continue;
            if (sheet.drawn !== sheet.text)
                this.#draw(sheet);
            found.push(...sheet.element.querySelectorAll<SVGTextElement>(
                `text[data-l="${place.line}"]${file}`));
        }
        return place.column === undefined ? found
            : lineOf(found, place.column);
    }
}

/**
 * The lines of the plan that a page has text from. What the program prints of
 * itself stands for the plan as a whole, at its first key: in column 1.
 */
function linesOf(text: string): number[] {
    return [...text.matchAll(/data-l="(\d+)" data-c="(\d+)">/g)]
        .filter(match => match[2] !== '1').map(match => Number(match[1]));
}

/** Do they stand on one line of one page? */
export function inOneLine(text: SVGTextElement, other?: SVGTextElement):
    boolean {
    return text.ownerSVGElement === other?.ownerSVGElement
        && text.getAttribute('y') === other?.getAttribute('y');
}

/** Those that stand on one line of the page with what holds the column. */
function lineOf(texts: SVGTextElement[], column: number): SVGTextElement[] {
    const begins = (text: SVGTextElement) => Number(text.dataset['c']);
    let last = texts[0];

    for (const text of texts)
        if (begins(text) <= column)
            last = text;
    return texts.filter(text => inOneLine(text, last));
}

/** Paints a bar behind these texts, and takes all other bars away. */
export function markTexts(root: HTMLElement, texts: SVGTextElement[]): void {
    root.querySelectorAll('rect.mark').forEach(mark => mark.remove());
    for (const text of texts) {
        const box = text.getBBox();
        const mark = document.createElementNS(SVG, 'rect');

        mark.setAttribute('class', 'mark');
        mark.setAttribute('x', String(box.x - 1));
        mark.setAttribute('y', String(box.y));
        mark.setAttribute('width', String(box.width + 2));
        mark.setAttribute('height', String(box.height));
        text.before(mark);
    }
}
