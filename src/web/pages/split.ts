// The program's SVG as a list of pages, so that only those are drawn anew that
// have changed.

/** What stands in front of the pages of a file is for all of them. */
const PAGE = '\n<svg class="page"';

export function pagesOf(svg: string): string[] {
    const pages: string[] = [];
    let at = svg.indexOf(PAGE);

    while (at >= 0) {
        const next = svg.indexOf(PAGE, at + 1);
        const text = svg.slice(at + 1, next < 0 ? svg.length : next);
        // what follows a page's own end is the end of its file
        pages.push(text.slice(0, text.indexOf('</svg>') + 6));
        at = next;
    }
    return pages;
}

/** How the program wants its text drawn. */
export function styleOf(svg: string): string {
    return /<style>([^]*?)<\/style>/.exec(svg)?.[1] ?? '';
}

/** Width and height in points, of a sheet that stands upright. */
export const A4: [number, number] = [595.3, 841.9];

/** Width and height in points. */
export function sizeOf(page: string): [number, number] {
    const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(page);
    return box === null ? A4 : [Number(box[1]), Number(box[2])];
}
