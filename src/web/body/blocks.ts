// Pasted HTML as a row of paragraphs and tables, each with its label and the
// pieces of its text; pure.
import { BLOCKS, elementsOf, isElement, readHtml, textOf } from './html.ts';
import type { Element } from './html.ts';
import { bulletOf, ListCounter } from './lists.ts';
import { lookOf, PLAIN, readSheets, styleOf } from './look.ts';
import type { Look, Sheet } from './look.ts';

/** Text of one look, a line break, or a footnote. */
export type Piece =
    | { kind: 'text'; text: string; look: Look }
    | { kind: 'break' }
    | { kind: 'note'; pieces: Piece[] };

export interface Para {
    kind: 'para';
    label: string; // of an automatic list: "1.", "-"; may be empty
    pieces: Piece[];
    align: Look['align'];
    heading: boolean; // in the words of who wrote it
}

export interface Cell {
    column: number;
    row: number;
    columns: number;
    rows: number;
    blocks: Block[];
    align: Look['align'];
    head: boolean; // <th>, or in <thead>
}

export interface Table {
    kind: 'table';
    cells: Cell[];
    rows: number;
    columns: number;
    head: number; // rows that the source calls its head
    bare: boolean; // without any line
}

/** The end of a page: a number alone beside it is the page's. */
export type Block = Para | Table | { kind: 'page' };

const MOST_CELLS = 40000, MOST_SPAN = 200;

export class Walker {
    images = 0;
    #sheet: Sheet;
    #notes = new Map<string, Element>(); // by id
    #lists = new ListCounter();
    #para: Para | null = null;
    #label = ''; // for the next paragraph
    #blocks: Block[] = [];

    constructor(readonly root: Element) {
        this.#sheet = readSheets(root);
        for (const element of elementsOf(root)) {
            const id = noteId(element);
            if (id !== '')
                this.#notes.set(id, element);
        }
    }

    read(): Block[] {
        return this.#inside(() => this.#walkAll(this.root, PLAIN));
    }

    /** What comes inside becomes blocks of its own. */
    #inside(act: () => void): Block[] {
        const outer = [this.#blocks, this.#para, this.#label] as const;
        this.#blocks = [];
        this.#para = null;
        this.#label = '';
        act();
        this.#end();
        const blocks = this.#blocks;
        [this.#blocks, this.#para, this.#label] = outer;
        return blocks;
    }

    #end(): void {
        const para = this.#para;
        this.#para = null;
        if (para !== null && (para.label !== '' || para.pieces.length > 0))
            this.#blocks.push(para);
    }

    #begin(look: Look): Para {
        if (this.#para === null) {
            this.#para = { kind: 'para', label: this.#label, pieces: [],
                align: look.align, heading: false };
            this.#label = '';
        }
        return this.#para;
    }

    #walkAll(element: Element, look: Look): void {
        for (const child of element.children)
            if (isElement(child))
                this.#walk(child, look);
            else
                this.#text(child, look);
    }

    #text(text: string, look: Look): void {
        if (look.hidden || (this.#para === null && text.trim() === '' &&
            !text.includes('\u00a0')))
            return;
        const own = look.capitals ? text.toLocaleUpperCase('vi') : text;
        this.#begin(look).pieces.push({ kind: 'text', text: own, look });
    }

    #walk(element: Element, outer: Look): void {
        const { name } = element;
        const look = lookOf(element, outer, this.#sheet);
        if (look.hidden || noteId(element) !== '')
            return;
        const style = styleOf(element, this.#sheet);
        if (/footnote-list|endnote-list/.test(style.get('mso-element') ?? ''))
            return;
        if (/ignore/i.test(style.get('mso-list') ?? '')) {
            if (this.#para)
                this.#para.label = bulletOf(labelText(element), look.face,
                    this.#lists.wordLevel);
            return;
        }
        if (name === 'br')
            this.#break(style);
        else if (name === 'img' || name === 'v:imagedata')
            this.images++;
        else if (name === 'table')
            this.#table(element, look);
        else if (name === 'ol' || name === 'ul')
            this.#list(element, look, style);
        else if (name === 'li')
            this.#item(element, look, style);
        else if (name === 'a' && this.#note(element, look))
            return;
        else if (BLOCKS.has(name))
            this.#block(element, look, style);
        else
            this.#walkAll(element, look);
    }

    #break(style: Map<string, string>): void {
        if (/always|page/.test(style.get('page-break-before') ?? '')) {
            this.#end();
            this.#blocks.push({ kind: 'page' });
        } else if (this.#para !== null) {
            this.#para.pieces.push({ kind: 'break' });
        }
    }

    #block(element: Element, look: Look, style: Map<string, string>): void {
        this.#end();
        if (/^(?:always|page)$/.test(style.get('page-break-before') ??
            style.get('break-before') ?? ''))
            this.#blocks.push({ kind: 'page' });
        const level = /level(\d)/.exec(style.get('mso-list') ?? '');
        this.#lists.wordLevel = level ? Number(level[1]) : 0;
        if (/^(?:p|h[1-6])$/.test(element.name))
            this.#begin(look).heading = element.name !== 'p';
        this.#walkAll(element, look);
        /* of a list whose label has not come along */
        if (level && this.#para !== null && this.#para.label === '')
            this.#para.label = bulletOf('', look.face, Number(level[1]));
        this.#end();
    }

    #list(element: Element, look: Look, style: Map<string, string>): void {
        this.#end();
        this.#lists.open(element, style);
        this.#walkAll(element, look);
        this.#lists.close();
        this.#end();
    }

    #item(element: Element, look: Look, style: Map<string, string>): void {
        this.#end();
        const holdsOnlyLists = element.children.every(child =>
            isElement(child) ? /^[ou]l$/.test(child.name)
                : child.trim() === '');
        this.#label = holdsOnlyLists ? '' : this.#lists.next(element, style);
        this.#walkAll(element, look);
        this.#end();
        this.#label = '';
    }

    /** A footnote's mark in the text; false where this is none. */
    #note(anchor: Element, look: Look): boolean {
        const href = anchor.attributes.get('href') ?? '';
        const id = anchor.style.get('mso-footnote-id') ??
            anchor.style.get('mso-endnote-id') ??
            /#_?((?:ftn|edn|sdfootnote|sdendnote|ftnt|cmnt)\d+)/
                .exec(href)?.[1];
        if (id === undefined)
            return false;
        if (id.startsWith('cmnt'))
            return true; // a remark at the margin
        const note = this.#notes.get(id);
        if (note === undefined)
            return false;
        this.#notes.delete(id); // called again it is but its number
        const plain = { ...PLAIN };
        const blocks = this.#inside(() => this.#walkAll(note, plain));
        const pieces: Piece[] = [];
        for (const block of blocks)
            if (block.kind === 'para') {
                if (pieces.length > 0)
                    pieces.push({ kind: 'text', text: ' ', look: plain });
                pieces.push(...block.pieces);
            }
        this.#begin(look).pieces.push({ kind: 'note',
            pieces: withoutNumber(pieces) });
        return true;
    }

    #table(element: Element, look: Look): void {
        this.#end();
        const reader = new TableReader(this.#sheet, (cell, own) =>
            this.#inside(() => this.#walkAll(cell, own)));
        const table = reader.read(element, { ...look, align: '' });
        this.#blocks.push(table);
    }
}

/** The id of an element that holds a footnote's text. */
function noteId(element: Element): string {
    const id = element.attributes.get('id') ?? '';
    if (/^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(id) &&
        element.name === 'div')
        return id;
    if (element.name !== 'div' && element.name !== 'p')
        return '';
    /* Google Docs: the mark inside bears the id */
    const first = element.children.find(child =>
        isElement(child) || child.trim() !== '');
    const inner = first && isElement(first) && first.name === 'p'
        ? first.children.find(isElement) : first;
    if (inner && isElement(inner) && inner.name === 'a')
        return /^ftnt\d+$/.exec(inner.attributes.get('id') ??
            inner.attributes.get('name') ?? '')?.[0] ?? '';
    return '';
}

/** A note begins with its own number, which the program sets. */
function withoutNumber(pieces: Piece[]): Piece[] {
    const rest = [...pieces];
    while (rest[0]?.kind === 'text' &&
        /^\s*(?:\[?[\divxlc*†]{0,4}\]?[.)]?)?\s*$/i.test(rest[0].text) &&
        rest.length > 1)
        rest.shift();
    const first = rest[0];
    if (first?.kind === 'text')
        rest[0] = { ...first, text: first.text.replace(
            /^\s*(?:\[\d{1,3}\])?\s*/, '') };
    return rest;
}

/** A label without the blanks in small letters behind it. */
function labelText(element: Element): string {
    return element.children.map(child => {
        if (!isElement(child))
            return child;
        return /7\.0?pt/.test(child.style.get('font') ?? '') &&
            textOf(child).trim() === '' ? '' : labelText(child);
    }).join('').replace(/\u00a0/g, ' ').trim();
}

/** Rows and cells as they stand, with what is merged. */
class TableReader {
    #taken = new Set<string>(); // "row,column"
    #cells: Cell[] = [];
    #columns = 0;
    #lines = false;

    constructor(private sheet: Sheet,
                private blocksOf: (cell: Element, look: Look) => Block[]) {}

    read(table: Element, look: Look): Table {
        const rows = [...this.#rows(table, look, false)];
        let head = 0;
        rows.forEach((row, n) => this.#row(row.element, row.look, n,
            row.head));
        while (head < rows.length && this.#isHead(head, rows[head]?.head))
            head++;
        const border = Number(table.attributes.get('border') ?? '0');
        const office = /Mso/.test(table.attributes.get('class') ?? '') ||
            table.attributes.has('cellpadding');
        return { kind: 'table', cells: this.#cells, rows: rows.length,
            columns: this.#columns, head: head === rows.length ? 0 : head,
            bare: office && border === 0 && !this.#lines };
    }

    #isHead(row: number, inHead: boolean | undefined): boolean {
        const own = this.#cells.filter(cell => cell.row === row);
        return inHead === true || (own.length > 0 &&
            own.every(cell => cell.head));
    }

    *#rows(element: Element, look: Look, head: boolean):
        Generator<{ element: Element; look: Look; head: boolean }> {
        for (const child of element.children) {
            if (!isElement(child))
                continue;
            const own = lookOf(child, look, this.sheet);
            if (own.hidden)
                continue;
            if (child.name === 'tr') {
                if (!isFiller(child))
                    yield { element: child, look: own, head };
            } else if (child.name !== 'td' && child.name !== 'table') {
                yield* this.#rows(child, own, head || child.name === 'thead');
            }
        }
    }

    #row(element: Element, look: Look, row: number, head: boolean): void {
        let column = 0;
        for (const child of element.children) {
            if (!isElement(child) || !/^t[dh]$/.test(child.name))
                continue;
            const own = lookOf(child, look, this.sheet);
            if (own.hidden || this.#cells.length > MOST_CELLS)
                continue;
            while (this.#taken.has(`${row},${column}`))
                column++;
            this.#lines ||= [...styleOf(child, this.sheet)].some(
                ([key, value]) => key.startsWith('border') &&
                    /solid|double|dotted|dashed/.test(value) &&
                    !/none/.test(value));
            const cell = {
                row, column, columns: span(child, 'colspan'),
                rows: span(child, 'rowspan'), align: own.align,
                blocks: this.blocksOf(child, { ...own, align: '' }),
                head: child.name === 'th' || head,
            };
            cell.align = alignOf(cell.blocks) || cell.align;
            this.#cells.push(cell);
            for (let r = 0; r < cell.rows; r++)
                for (let c = 0; c < cell.columns; c++)
                    this.#taken.add(`${row + r},${column + c}`);
            column += cell.columns;
            this.#columns = Math.max(this.#columns, column);
        }
    }
}

/** Where all paragraphs of a cell stand. */
function alignOf(blocks: Block[]): Look['align'] {
    const aligns = blocks.map(block => block.kind === 'para'
        ? block.align : '');
    return aligns.length > 0 && aligns.every(a => a === aligns[0])
        ? aligns[0] ?? '' : '';
}

function span(cell: Element, name: string): number {
    const n = Math.round(Number(cell.attributes.get(name) ?? '1')) || 1;
    return Math.max(1, Math.min(MOST_SPAN, n));
}

/** Word's row without height, which only holds the widths of columns. */
function isFiller(row: Element): boolean {
    return row.attributes.get('height') === '0' && textOf(row).trim() === '';
}

export function readBlocks(html: string): { blocks: Block[]; images: number } {
    const walker = new Walker(readHtml(html));
    return { blocks: walker.read(), images: walker.images };
}
