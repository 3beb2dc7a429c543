// Pasted HTML as a Word document in one XML file (Flat OPC, ECMA-376 part 1,
// 11.3 and 17): paragraphs, runs, tables and notes, as the program imports
// them. Pure.
import { readBlocks } from '../body/blocks.ts';
import type { Block, Cell, Para, Piece, Table } from '../body/blocks.ts';

const PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/'
    + 'relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/'
    + 'relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.'
    + 'wordprocessingml.';

/** Characters that XML can hold, with those escaped that it reads. */
function escaped(text: string): string {
    return text
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

class Writer {
    notes: string[] = [];

    #piece(piece: Piece): string {
        if (piece.kind === 'break')
            return '<w:r><w:br/></w:r>';
        if (piece.kind === 'note') {
            const text = this.#pieces(piece.pieces);
            this.notes.push(`<w:p>${text}</w:p>`);
            return `<w:r><w:footnoteReference w:id="${this.notes.length}"/>`
                + '</w:r>';
        }
        const { bold, italic, raised, lowered, hidden } = piece.look;
        const look = (bold ? '<w:b/>' : '') + (italic ? '<w:i/>' : '')
            + (hidden ? '<w:vanish/>' : '')
            + (raised ? '<w:vertAlign w:val="superscript"/>' : '')
            + (lowered ? '<w:vertAlign w:val="subscript"/>' : '');
        const text = escaped(piece.text.replace(/[\r\n]+/g, ' '))
            .replace(/\t/g, '</w:t><w:tab/><w:t xml:space="preserve">');
        return `<w:r><w:rPr>${look}</w:rPr>`
            + `<w:t xml:space="preserve">${text}</w:t></w:r>`;
    }

    #pieces(pieces: Piece[]): string {
        return pieces.map(piece => this.#piece(piece)).join('');
    }

    #para(para: Para): string {
        const align = para.align === 'justify' ? 'both' : para.align;
        const place = align === '' ? '' : `<w:jc w:val="${align}"/>`;
        const label = para.label === '' ? ''
            : `<w:r><w:t xml:space="preserve">${escaped(para.label)} `
                + '</w:t></w:r>';
        return `<w:p><w:pPr>${place}</w:pPr>${label}`
            + `${this.#pieces(para.pieces)}</w:p>`;
    }

    /** A cell, or its continuation in a row below. */
    #cell(cell: Cell, begins: boolean): string {
        const span = cell.columns > 1
            ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
        const merge = cell.rows === 1 ? ''
            : begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        const inside = begins ? this.blocks(cell.blocks) : '';
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${inside}`
            + `${/<\/w:p>$/.test(inside) ? '' : '<w:p/>'}</w:tc>`;
    }

    #row(table: Table, row: number): string {
        const cells = table.cells.filter(cell => cell.row <= row
            && row < cell.row + cell.rows)
            .sort((a, b) => a.column - b.column);
        const head = row < table.head ? '<w:tblHeader/>' : '';
        let text = '', column = 0;
        for (const cell of cells) {
            for (; column < cell.column; column++)
                text += '<w:tc><w:p/></w:tc>';
            text += this.#cell(cell, cell.row === row);
            column = cell.column + cell.columns;
        }
        return `<w:tr><w:trPr>${head}</w:trPr>${text}</w:tr>`;
    }

    #table(table: Table): string {
        const line = (name: string) =>
            `<w:${name} w:val="single" w:sz="4"/>`;
        const borders = table.bare ? '' : '<w:tblBorders>'
            + ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
                .map(line).join('') + '</w:tblBorders>';
        const grid = '<w:gridCol/>'.repeat(table.columns);
        const rows = Array.from({ length: table.rows }, (_, row) =>
            this.#row(table, row));
        return `<w:tbl><w:tblPr>${borders}</w:tblPr>`
            + `<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
    }

    blocks(blocks: Block[]): string {
        return blocks.map(block => block.kind === 'page' ? ''
            : block.kind === 'table' ? this.#table(block)
            : this.#para(block)).join('');
    }
}

function part(name: string, type: string, content: string): string {
    return `<pkg:part pkg:name="${name}" pkg:contentType="${type}">`
        + `<pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
}

function relations(name: string, rows: [string, string][]): string {
    return part(name, 'application/vnd.openxmlformats-package.'
        + 'relationships+xml', `<Relationships xmlns="${RELATIONS}">`
        + rows.map(([kind, target], n) => `<Relationship Id="rId${n + 1}" `
            + `Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')
        + '</Relationships>');
}

export function flatOf(html: string): string {
    const writer = new Writer();
    const body = writer.blocks(readBlocks(html).blocks);
    const notes = writer.notes.map((note, n) =>
        `<w:footnote w:id="${n + 1}">${note}</w:footnote>`).join('');
    return '<?xml version="1.0" encoding="UTF-8"?>'
        + '<?mso-application progid="Word.Document"?>'
        + `<pkg:package xmlns:pkg="${PACKAGE}">`
        + relations('/_rels/.rels', [['officeDocument', 'word/document.xml']])
        + relations('/word/_rels/document.xml.rels',
            [['footnotes', 'footnotes.xml']])
        + part('/word/document.xml', `${TYPE}document.main+xml`,
            `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body>`
            + '</w:document>')
        + part('/word/footnotes.xml', `${TYPE}footnotes+xml`,
            `<w:footnotes xmlns:w="${WORD}">${notes}</w:footnotes>`)
        + '</pkg:package>';
}
