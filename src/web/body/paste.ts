// Pasted HTML as outline text: of Word, LibreOffice, Google Docs, Excel and
// web pages. Pure: HTML comes in, text goes out.
import { readBlocks } from './blocks.ts';
import type { Block, Cell, Para, Table } from './blocks.ts';
import { isBold, lettersOf, withoutBold, writePieces } from './inline.ts';
import { labelOf } from './labels.ts';

export interface Pasted {
    text: string;
    tables: number;
    images: number; // which do not come along
}

const LINE_BREAK = '\\\n';
const CHAPTER = new RegExp('^(?:Phần|Chương|Mục|Tiểu mục|PHẦN|CHƯƠNG|MỤC|'
    + 'TIỂU MỤC)\\s+(?:\\d{1,3}|[IVXLC]+)\\.?$', 'u');
const OF_TABLE = /^(?:Bảng|Biểu|Phụ biểu|Đơn vị(?: tính)?|ĐVT|\()/iu;

/** A line that would be a row, a heading or a command, and is none. */
function guarded(text: string): string {
    if (/^\|.*\|$/.test(text))
        return `\\${text}`;
    return /^#{1,6}\s/.test(text) ? `\\${text}` : text;
}

/** The head of a paragraph is read as a label: "1.", "a)", "Điều 2." */
function isLabelled(para: Para): boolean {
    return para.label !== '' || labelOf(lettersOf(para.pieces)) !== null ||
        CHAPTER.test(lettersOf(para.pieces));
}

/** A name, unit or remark above a table, perhaps with others between. */
function isAbove(blocks: Block[], at: number): boolean {
    for (let n = at; n < blocks.length && n < at + 4; n++) {
        const block = blocks[n];
        if (block?.kind === 'table')
            return true;
        if (block?.kind !== 'para' || !OF_TABLE.test(lettersOf(block.pieces)))
            return false;
    }
    return false;
}

function placed(blocks: Block[], at: number, para: Para,
                text: string): string {
    const letters = lettersOf(para.pieces), before = blocks[at - 1];
    if ((para.align !== 'center' && para.align !== 'right') ||
        para.heading || isLabelled(para) || text.includes('\n') ||
        isOfChapter(blocks, at) ||
        isAbove(blocks, at) ||
        (before?.kind === 'table' && /^(?:Nguồn|Ghi chú)/iu.test(letters)))
        return text;
    return `[${para.align === 'center' ? 'giữa' : 'phải'}] ${text}`;
}

/** "Chương I", and the title in capitals below it: bold by their form. */
function isOfChapter(blocks: Block[], at: number, most = 4): boolean {
    const block = blocks[at], above = blocks[at - 1];
    if (block?.kind !== 'para' || block.label !== '')
        return false;
    const letters = lettersOf(block.pieces);
    return CHAPTER.test(letters) ||
        (most > 0 && above?.kind === 'para' &&
         letters === letters.toUpperCase() &&
         isOfChapter(blocks, at - 1, most - 1));
}

function writePara(blocks: Block[], at: number, para: Para): string {
    const pieces = para.heading || isOfChapter(blocks, at)
        ? withoutBold(para.pieces) : para.pieces;
    const text = writePieces(pieces, LINE_BREAK);
    if (text === '')
        return '';
    const whole = para.label !== '' ? `${para.label} ${text}`
        : guarded(text);
    return (para.heading && !isOfChapter(blocks, at) ? '## ' : '') +
        placed(blocks, at, para, whole);
}

/** Would the line below be taken for the rest of this one? */
function needsGap(above: Block | undefined, para: Para): boolean {
    if (above?.kind !== 'para' || above.heading || isLabelled(para) ||
        para.heading ||
        para.align === 'center' || para.align === 'right')
        return false;
    const over = lettersOf(above.pieces), text = lettersOf(para.pieces);
    if (CHAPTER.test(over))
        return false;
    return /^[^\p{Lu}]*\p{Ll}/u.test(text) || !/[.;:!?…”"]$/.test(over);
}

/** A page's number alone at its end or beginning. */
function isPageNumber(block: Block, before: Block | undefined,
                      after: Block | undefined): boolean {
    return block.kind === 'para' && block.label === '' &&
        (before?.kind === 'page' || after?.kind === 'page') &&
        /^[-–\s]*\d{1,4}[-–\s]*$/.test(lettersOf(block.pieces));
}

function cellLines(blocks: Block[]): string[] {
    return blocks.flatMap(block => {
        if (block.kind === 'table')
            return rowsOf(block).map(row => row.filter(cell =>
                cell !== '<' && cell !== '^' && cell !== '').join(' '));
        if (block.kind === 'page')
            return [];
        const text = writePieces(block.pieces, '<br>');
        return text === '' ? []
            : [block.label === '' ? text : `${block.label} ${text}`];
    });
}

function cellText(cell: Cell, plain: boolean): string {
    const blocks = plain ? cell.blocks.map(block => block.kind === 'para'
        ? { ...block, pieces: withoutBold(block.pieces) } : block)
        : cell.blocks;
    const text = cellLines(blocks).join('<br>')
        .replace(/\\?\|/g, whole => whole.length > 1 ? whole : '\\|');
    return /^(?:[<^]|:?-+:?)$/.test(text) && !/^-$/.test(text)
        ? `\\${text}` : text;
}

/** Columns at which no cell begins are there for the eye alone. */
function columnsOf(table: Table): number[] {
    const begins = new Set(table.cells.map(cell => cell.column));
    return Array.from({ length: table.columns }, (_, n) => n)
        .filter(n => begins.has(n));
}

/** Words alone above a column of numbers are names of columns. */
function isNamed(table: Table): boolean {
    const text = (cell: Table['cells'][number]) => cell.blocks.map(block =>
        block.kind === 'para' ? lettersOf(block.pieces) : '').join('').trim();
    const first = table.cells.filter(cell => cell.row === 0);
    const isNumber = (words: string) => /^[\d.,\s%+-]*\d[\d.,\s%]*$/
        .test(words);

    return first.length === table.columns && first.length > 1 &&
        first.every(cell => cell.rows === 1 && /\p{L}/u.test(text(cell))) &&
        first.some(({ column }) => {
            const below = table.cells.filter(cell => cell.row > 0 &&
                cell.column === column).map(text).filter(Boolean);
            return below.length > 0 && below.every(isNumber);
        });
}

/** Its rows, as far as they are wholly bold and others are not. */
function headOf(table: Table): number {
    if (table.head > 0)
        return table.head;
    const bold = (row: number) => {
        const cells = table.cells.filter(cell => cell.row === row &&
            cell.blocks.length > 0);
        return cells.length > 1 && cells.every(cell => cell.blocks.every(
            block => block.kind !== 'para' || isBold(block.pieces) ||
                lettersOf(block.pieces) === ''));
    };
    if (table.bare || !bold(0))
        return !table.bare && isNamed(table) ? 1 : 0;
    /* what is merged down from the first row is of the head, too */
    let rows = Math.max(...table.cells.filter(cell => cell.row === 0)
        .map(cell => cell.rows));
    while (rows < table.rows && bold(rows) && table.cells.some(cell =>
        cell.row === rows - 1 && cell.columns > 1))
        rows++;
    return rows < table.rows ? rows : 0;
}

function rowsOf(table: Table, head = 0): string[][] {
    const columns = columnsOf(table);
    const rows = Array.from({ length: table.rows }, () =>
        columns.map(() => ''));
    for (const cell of table.cells) {
        const own = columns.flatMap((column, n) => column >= cell.column &&
            column < cell.column + cell.columns ? [n] : []);
        for (let r = cell.row; r < cell.row + cell.rows && r < table.rows;
            r++)
            own.forEach((n, i) => {
                const row = rows[r];
                if (row)
                    row[n] = r > cell.row ? '^' : i > 0 ? '<'
                        : cellText(cell, cell.row < head);
            });
    }
    return rows;
}

/** How a column stands, where most of its cells below the head agree. */
function ruleOf(table: Table, column: number, head: number): string {
    const cells = table.cells.filter(cell => cell.column === column &&
        cell.row >= head && cell.columns === 1 && cell.blocks.length > 0);
    const share = (align: string) => cells.length > 0 &&
        cells.filter(cell => cell.align === align).length * 2 > cells.length;
    return share('center') ? ':-:' : share('right') ? '--:' : '---';
}

function writeTable(table: Table): string[] {
    const head = headOf(table);
    const rows = rowsOf(table, head);
    if (rows.length === 0 || table.columns === 0)
        return [];
    const lines = rows.map(row => `| ${row.join(' | ')} |`
        .replace(/ {2,}\|/g, ' |'));
    const rule = `|${columnsOf(table).map(column =>
        ruleOf(table, column, head)).join('|')}|`;
    if (head > 0)
        lines.splice(head, 0, rule);
    else if (table.bare && rule.includes(':'))
        lines.unshift(rule);
    if (table.bare)
        lines.unshift('[không khung]');
    return lines;
}

function hasWords(block: Block): boolean {
    return block.kind === 'page' || block.kind === 'table' ||
        lettersOf(block.pieces) !== '' ||
        block.pieces.some(piece => piece.kind === 'note');
}

/** Outline text of HTML; blank where there is nothing but pictures. */
export function pasteHtml(html: string): Pasted {
    const read = readBlocks(html);
    const all = read.blocks.filter(hasWords);
    const blocks = all.filter((block, n) =>
        !isPageNumber(block, all[n - 1], all[n + 1]))
        .filter(block => block.kind !== 'page');
    const lines: string[] = [];
    let tables = 0;
    blocks.forEach((block, n) => {
        const before = blocks[n - 1];
        if (block.kind === 'table') {
            if (before?.kind === 'table')
                lines.push('');
            lines.push(...writeTable(block));
            tables++;
        } else if (block.kind === 'para') {
            if (needsGap(before, block))
                lines.push('');
            lines.push(writePara(blocks, n, block));
        }
    });
    return { text: lines.join('\n'), tables, images: read.images };
}
