// How pasted text looks: bold, italic, raised, lowered, where it stands; from
// elements, their style and the style sheets that come along.
import { elementsOf, readStyle, textOf } from './html.ts';
import type { Element } from './html.ts';

export interface Look {
    bold: boolean;
    italic: boolean;
    raised: boolean;
    lowered: boolean;
    capitals: boolean;
    hidden: boolean;
    align: '' | 'left' | 'center' | 'right' | 'justify';
    face: string; // of its letters
}

export const PLAIN: Look = {
    bold: false, italic: false, raised: false, lowered: false,
    capitals: false, hidden: false, align: '', face: '',
};

/** Rules by "p.MsoNormal", ".xl65", "h1": the last one wins. */
export type Sheet = Map<string, Map<string, string>>;

export function readSheets(root: Element): Sheet {
    const sheet: Sheet = new Map();
    for (const element of elementsOf(root)) {
        if (element.name !== 'style')
            continue;
        const text = textOf(element).replace(/<!--|-->/g, '')
            .replace(/\/\*[\s\S]*?\*\//g, '');
        for (const rule of text.matchAll(/([^{}]*)\{([^{}]*)\}/g))
            for (const selector of (rule[1] ?? '').split(',')) {
                const name = selector.trim();
                if (!/^[\w-]*(?:\.[\w-]+)?$/.test(name) || name === '')
                    continue;
                const own = sheet.get(name) ?? new Map<string, string>();
                readStyle(rule[2] ?? '').forEach((value, key) =>
                    own.set(key, value));
                sheet.set(name, own);
            }
    }
    return sheet;
}

/** What style sheets and the element itself say. */
export function styleOf(element: Element, sheet: Sheet): Map<string, string> {
    const classes = (element.attributes.get('class') ?? '').split(/\s+/)
        .filter(name => name !== '');
    const rules = [sheet.get(element.name),
        ...classes.map(name => sheet.get(`.${name}`)),
        ...classes.map(name => sheet.get(`${element.name}.${name}`))];
    const style = new Map<string, string>();
    for (const rule of [...rules, element.style])
        rule?.forEach((value, key) => style.set(key, value));
    return style;
}

function isBold(weight: string): boolean {
    return /^bold/i.test(weight) || Number(weight) >= 600;
}

const TAGS: Record<string, Partial<Look>> = {
    b: { bold: true }, strong: { bold: true }, th: { bold: true },
    i: { italic: true }, em: { italic: true }, cite: { italic: true },
    sup: { raised: true }, sub: { lowered: true },
    center: { align: 'center' },
    style: { hidden: true }, script: { hidden: true }, head: { hidden: true },
    xml: { hidden: true }, title: { hidden: true }, del: { hidden: true },
    noscript: { hidden: true }, template: { hidden: true },
    textarea: { hidden: true }, select: { hidden: true },
    button: { hidden: true },
};

function alignOf(word: string): Look['align'] {
    const w = word.trim().toLowerCase();
    if (w === 'start')
        return 'left';
    return w === 'end' ? 'right'
        : w === 'center' || w === 'right' || w === 'justify' || w === 'left'
            ? w : '';
}

function fromStyle(look: Look, style: Map<string, string>): void {
    const value = (name: string) => style.get(name) ?? '';
    if (value('font-weight') !== '' && value('font-weight') !== 'inherit')
        look.bold = isBold(value('font-weight'));
    if (value('font-style') !== '' && value('font-style') !== 'inherit')
        look.italic = /italic|oblique/i.test(value('font-style'));
    const raised = value('vertical-align');
    if (/^super/i.test(raised))
        [look.raised, look.lowered] = [true, false];
    else if (/^sub$/i.test(raised))
        [look.raised, look.lowered] = [false, true];
    else if (/^baseline/i.test(raised))
        [look.raised, look.lowered] = [false, false];
    if (value('text-transform') !== '')
        look.capitals = value('text-transform') === 'uppercase';
    if (value('display') === 'none' || value('mso-hide') === 'all' ||
        value('visibility') === 'hidden')
        look.hidden = true;
    look.align = alignOf(value('text-align')) || look.align;
    look.face = value('font-family') || look.face;
}

/** Elements of Word that are none of the text: heads, feet, comments. */
function isApart(style: Map<string, string>, classes: string): boolean {
    return /header|footer|comment/i.test(style.get('mso-element') ?? '') ||
        style.has('mso-comment-reference') ||
        /comment/.test(style.get('mso-special-character') ?? '') ||
        /^Mso(?:Header|Footer|CommentReference|CommentText)\b/
            .test(classes);
}

export function lookOf(element: Element, outer: Look, sheet: Sheet): Look {
    const style = styleOf(element, sheet);
    const look: Look = { ...outer, ...TAGS[element.name] };
    if (/^h[1-6]$/.test(element.name))
        look.bold = true;
    look.align = alignOf(element.attributes.get('align') ?? '') || look.align;
    look.face = element.attributes.get('face') ?? look.face;
    fromStyle(look, style);
    const title = element.attributes.get('title');
    if (isApart(style, element.attributes.get('class') ?? '') ||
        (element.name === 'div' && /^(?:header|footer)$/.test(title ?? '')) ||
        (element.name === 'sdfield' &&
         element.attributes.get('type') === 'PAGE'))
        look.hidden = true;
    return look;
}
