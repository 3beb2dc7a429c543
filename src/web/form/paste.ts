// Cells out of what is pasted from Excel or Word: a table of a page, or
// columns with tabs between, whose cells may have lines.

function cellText(cell: Element): string {
    let text = '';
    const walk = (node: Node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            text += (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
            return;
        }
        const name = node.nodeName;

        if (name === 'BR' || (/^(P|DIV|LI)$/.test(name) && /\S/.test(text)))
            text = text.replace(/ +$/, '') + '\n';
        node.childNodes.forEach(walk);
    };

    cell.childNodes.forEach(walk);
    return text.split('\n').map(line => line.replace(/\u00a0/g, ' ').trim())
        .join('\n').trim();
}

/** The cells of the first table; a merged cell stands in its first place. */
export function cellsOfHtml(html: string): string[][] | null {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const table = page.querySelector('table');
    const taken: number[] = []; // rows that a cell above still covers
    const rows: string[][] = [];

    for (const row of table?.rows ?? []) {
        const cells: string[] = [];
        const covered = () => {
            while ((taken[cells.length] ?? 0) > 0) {
                taken[cells.length]!--;
                cells.push('');
            }
        };

        for (const cell of row.cells) {
            covered();
            for (let n = 0; n < cell.colSpan; n++) {
                taken[cells.length] = cell.rowSpan - 1;
                cells.push(n === 0 ? cellText(cell) : '');
            }
        }
        covered();
        rows.push(cells);
    }
    return rows.length > 0 ? rows : null;
}

/** Tabs between cells; a cell in quotation marks may hold lines and tabs. */
export function cellsOfText(text: string): string[][] {
    const rows: string[][] = [[]];
    const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    let at = 0;

    for (;;) {
        let cell = '';
        const quoted = source[at] === '"' &&
            /^"(?:[^"]|"")*"(?=[\t\n]|$)/.exec(source.slice(at));

        if (quoted) {
            cell = quoted[0].slice(1, -1).replace(/""/g, '"');
            at += quoted[0].length;
        } else {
            const end = /[\t\n]|$/.exec(source.slice(at))!.index;

            cell = source.slice(at, at + end);
            at += end;
        }
        rows.at(-1)!.push(cell.trim());
        if (at >= source.length)
            return rows;
        if (source[at++] === '\n')
            rows.push([]);
    }
}

/** Null where it is no more than a text for one cell. */
export function cellsOf(data: DataTransfer): string[][] | null {
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    const cells = (html !== '' ? cellsOfHtml(html) : null) ??
        (text.includes('\t') ? cellsOfText(text) : null);

    return cells !== null && (cells.length > 1 || cells[0]!.length > 1)
        ? cells.filter(row => row.some(cell => cell !== '')) : null;
}
