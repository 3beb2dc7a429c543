// The pages on paper. While the browser prints, they stand alone in the
// document, each on a sheet of its own size: what stands around them on the
// screen would begin sheets that have nothing on them.
import { A4, pagesOf, sizeOf, styleOf } from './split.ts';

/** As `@page` has it: printers know A4 by its name. */
function named(width: number, height: number): string {
    const like = (a: number, b: number) => Math.abs(a - b) < 1;
    const [short, long] = A4;

    if (like(width, short) && like(height, long))
        return 'A4 portrait';
    return like(width, long) && like(height, short) ? 'A4 landscape'
        : `${width}pt ${height}pt`;
}

/** Chromium before 131 may lay all sheets out as wide as the first: it
 * shrinks or cuts off what is wider. */
const knowsSheets = () => !CSS.supports('-webkit-app-region', 'drag')
    || CSS.supports('selector(::details-content)');

/** The page lies across its sheet, its head to the side that is bound. */
function turn(page: Element | null, width: number): void {
    page?.setAttribute('style', `${page.getAttribute('style') ?? ''};`
        + 'transform-origin: 0 0; '
        + `transform: translateY(${width}pt) rotate(-90deg)`);
}

/** The sheets of the program's pages. */
function paperOf(svg: string): HTMLElement {
    const paper = document.createElement('div');
    const rules = document.createElement('style');
    const pages = pagesOf(svg), sizes: string[] = [];
    const lies = (text: string) => sizeOf(text)[0] > sizeOf(text)[1];
    const across = knowsSheets() ? [] : pages.map(text =>
        lies(text) !== lies(pages[0] ?? ''));

    paper.className = 'paper';
    pages.forEach((text, n) => {
        const [width, height] = sizeOf(text);
        const sheet = document.createElement('div');
        const size = across[n] ? named(height, width) : named(width, height);

        if (!sizes.includes(size))
            sizes.push(size);
        sheet.innerHTML = text;
        sheet.firstElementChild?.setAttribute('style',
            `width: ${width}pt; height: ${height}pt`);
        if (across[n])
            turn(sheet.firstElementChild, width);
        sheet.style.setProperty('page', `sheet-${sizes.indexOf(size)}`);
        // rounded up, it would be two
        sheet.style.height = `${(across[n] ? width : height) - .5}pt`;
        paper.append(sheet);
    });
    rules.textContent = styleOf(svg) + sizes.map((size, n) =>
        `@page sheet-${n} { size: ${size}; margin: 0 }`).join('\n');
    paper.prepend(rules);
    return paper;
}

/**
 * While it is not ended, the browser prints these pages and nothing else of
 * the screen. Of two that ask for it the later one has it.
 */
export function printsOnly(svg: string): () => void {
    const away = () => {
        document.documentElement.classList.remove('printing');
        document.querySelector('body > .paper')?.remove();
    };
    const lay = () => {
        away();
        document.documentElement.classList.add('printing');
        document.body.append(paperOf(svg));
    };

    window.addEventListener('beforeprint', lay);
    window.addEventListener('afterprint', away);
    return () => {
        window.removeEventListener('beforeprint', lay);
        window.removeEventListener('afterprint', away);
    };
}

/** Has the browser print these pages. */
export function printPages(svg: string): void {
    window.addEventListener('afterprint', printsOnly(svg), { once: true });
    window.print();
}
