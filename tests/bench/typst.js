// typst.js — writes the document of a DOCX file as Typst source, so that both
// are the same document: words, labels, styles, measures, tables, notes. It
// knows what vanban writes, and stops at an element that it does not know.
"use strict";

const TWIP = 20; // to the point

// ---- reading

function kids(node, name) {
    const found = [];

    for (let k = node ? node.firstChild : null; k; k = k.nextSibling)
        if (k.nodeType === 1 && (!name || k.nodeName === "w:" + name))
            found.push(k);
    return found;
}

function kid(node, ...path) {
    for (const name of path)
        node = node && kids(node, name)[0];
    return node || null;
}

function value(node, name = "val") {
    return node && node.hasAttribute("w:" + name)
        ? node.getAttribute("w:" + name) : null;
}

function isOn(node) {
    return node !== null && value(node) !== "0" && value(node) !== "false";
}

// What a pPr or rPr says, over what was said before.
function readParagraph(said, pPr) {
    const spacing = kid(pPr, "spacing"), ind = kid(pPr, "ind");
    const s = { ...said };
    const take = (key, node, name, sign = 1) => {
        if (value(node, name) !== null)
            s[key] = sign * Number(value(node, name)) / TWIP;
    };

    take("before", spacing, "before");
    take("after", spacing, "after");
    take("left", ind, "left");
    take("right", ind, "right");
    take("first", ind, "firstLine");
    take("first", ind, "hanging", -1);
    s.align = value(kid(pPr, "jc")) || s.align;
    if (kid(pPr, "keepNext"))
        s.sticky = isOn(kid(pPr, "keepNext"));
    if (kid(pPr, "numPr"))
        s.list = { level: Number(value(kid(pPr, "numPr", "ilvl")) || 0),
                   num: value(kid(pPr, "numPr", "numId")) };
    if (kid(pPr, "pBdr", "top"))
        s.rule = Number(value(kid(pPr, "pBdr", "top"), "sz")) / 8;
    return s;
}

function readRun(said, rPr) {
    const r = { ...said };

    if (kid(rPr, "b"))
        r.bold = isOn(kid(rPr, "b"));
    if (kid(rPr, "i"))
        r.italic = isOn(kid(rPr, "i"));
    if (kid(rPr, "sz"))
        r.size = Number(value(kid(rPr, "sz"))) / 2;
    if (kid(rPr, "vertAlign"))
        r.raised = value(kid(rPr, "vertAlign")) === "superscript";
    return r;
}

function readStyles(root) {
    const defaults = kid(root, "docDefaults"), styles = {};
    const first = {
        paragraph: readParagraph({ before: 0, after: 0, left: 0, right: 0,
                                   first: 0, align: "left" },
                                 kid(defaults, "pPrDefault", "pPr")),
        run: readRun({ size: 10, bold: false, italic: false },
                     kid(defaults, "rPrDefault", "rPr")),
    };

    for (const s of kids(root, "style")) {
        const base = styles[value(kid(s, "basedOn"))] || first;

        styles[value(s, "styleId")] = {
            paragraph: readParagraph(base.paragraph, kid(s, "pPr")),
            run: readRun(base.run, kid(s, "rPr")),
        };
    }
    return styles;
}

function readLists(root) {
    const abstracts = {}, nums = {};

    for (const a of kids(root, "abstractNum"))
        abstracts[value(a, "abstractNumId")] = kids(a, "lvl").map(l => ({
            start: Number(value(kid(l, "start")) || 1),
            format: value(kid(l, "numFmt")),
            text: value(kid(l, "lvlText")),
        }));
    for (const n of kids(root, "num"))
        nums[value(n, "numId")] = {
            key: value(kid(n, "abstractNumId")),
            levels: abstracts[value(kid(n, "abstractNumId"))],
            starts: Object.fromEntries(kids(n, "lvlOverride").map(o => [
                value(o, "ilvl"), value(kid(o, "startOverride"))])),
            begun: false,
        };
    return { nums, counts: {} };
}

function roman(n) {
    const marks = [[10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
    let text = "";

    for (const [worth, mark] of marks)
        for (; n >= worth; n -= worth)
            text += mark;
    return text;
}

// The label that Word would count for the paragraph.
function nextLabel(lists, { level, num }) {
    const list = lists.nums[num];

    if (!list)
        return "";
    const counts = lists.counts[list.key] ||= [];
    if (!list.begun)
        for (const [at, start] of Object.entries(list.starts))
            counts[at] = Number(start) - 1;
    list.begun = true;
    counts[level] = (counts[level] ?? list.levels[level].start - 1) + 1;
    counts.length = level + 1;
    return list.levels[level].text.replace(/%(\d)/g, (_, d) => {
        const n = counts[d - 1] ?? list.levels[d - 1].start;

        return list.levels[d - 1].format === "upperRoman" ? roman(n) : n;
    });
}

// ---- writing

exports.escapeText = escapeText;

function escapeText(text) {
    return text.replace(/[\\*_#$<>@`~"'[\]]/g, "\\$&")
        .replace(/ {2,}/g, m => "~".repeat(m.length))
        .replace(/-(?=[-?\d])/g, "\\-").replace(/\.(?=\.\.)/g, "\\.")
        .replace(/\/(?=[/*])/g, "\\/");
}

function escapeStart(text) {
    return text.replace(/^[-+=/]/, "\\$&").replace(/^(\d+)\./, "$1\\.");
}

const TEXT = {
    "w:t": n => escapeText(n.textContent),
    "w:br": () => " \\\n",
    "w:cr": () => " \\\n",
    "w:tab": () => "#h(1em)",
    "w:noBreakHyphen": () => "\u2011",
    "w:softHyphen": () => "",
    "w:rPr": () => "",
    "w:footnoteRef": () => "",
};

function runText(run, notes) {
    return kids(run).map(n => {
        if (n.nodeName === "w:footnoteReference")
            return notes(value(n, "id"));
        if (!TEXT[n.nodeName])
            throw new Error("unknown in a run: " + n.nodeName);
        return TEXT[n.nodeName](n);
    }).join("");
}

const num = x => Number(x.toFixed(2));

function isRuled(table) {
    return kid(table, "tblPr", "tblStyle") !== null ||
        kid(table, "tblPr", "tblBorders") !== null;
}

class Writer {
    constructor(parts) {
        this.styles = readStyles(parts.styles);
        this.lists = parts.numbering ? readLists(parts.numbering)
                                     : { nums: {}, counts: {} };
        this.notes = {};
        for (const n of kids(parts.footnotes))
            this.notes[value(n, "id")] = n;
        this.after = 0;
        this.usual = this.styles.Normal;
    }

    note(id) {
        return "#footnote[" + kids(this.notes[id], "p")
            .map(p => this.runs(p, this.styles.FootnoteText.run).trim())
            .join(" ") + "]";
    }

    // The runs of a paragraph; neighbours that look alike are joined.
    runs(p, base) {
        const style = { ...base, raised: false }, pieces = [];

        for (const r of kids(p)) {
            if (/^w:(pPr|bookmarkStart|bookmarkEnd|proofErr)$/
                .test(r.nodeName))
                continue;
            if (r.nodeName === "w:hyperlink") {
                pieces.push({ wraps: [], text: this.runs(r, base) });
                continue;
            }
            if (r.nodeName !== "w:r")
                throw new Error("unknown in a paragraph: " + r.nodeName);
            const look = readRun(style, kid(r, "rPr"));
            const text = runText(r, id => this.note(id));
            // Vanban sets a no-break space upright in slanted text: to a
            // reader the same.
            const plain = /^[\u00a0\u2011]*$/.test(text), wraps = [];

            if (!plain && look.bold !== style.bold)
                wraps.push(look.bold ? "#strong" : "#text(weight: 400)");
            if (!plain && look.italic !== style.italic)
                wraps.push(look.italic ? "#emph" : '#text(style: "normal")');
            if (look.raised && !text.startsWith("#footnote"))
                wraps.push("#super");
            const last = pieces[pieces.length - 1];
            if (last && last.wraps.join() === wraps.join())
                last.text += text;
            else
                pieces.push({ wraps, text });
        }
        return pieces.map(({ wraps, text }) =>
            wraps.reduce((inner, wrap) => wrap + "[" + inner + "]", text))
            .join("");
    }

    paragraph(p) {
        const pPr = kid(p, "pPr");
        const style = this.styles[value(kid(pPr, "pStyle")) || "Normal"];
        const s = readParagraph(style.paragraph, pPr);
        const gap = num(this.after + s.before);
        let text = this.runs(p, style.run), looks = "";

        this.after = s.after;
        if (kid(pPr, "pBdr") && s.rule)
            return `#rule(${gap}pt, ${num(s.left)}pt, ${num(s.right)}pt, ` +
                `${s.rule}pt${this.below(p)})\n`;
        if (s.list && s.list.num !== "0")
            text = escapeText(nextLabel(this.lists, s.list)) + " " + text;
        text = escapeStart(text);
        if (style.run.bold)
            text = "#strong[" + text + "]";
        if (style.run.italic)
            text = "#emph[" + text + "]";
        if (text === "")
            return gap > 0 ? `#v(${gap}pt, weak: true)\n` : "";
        if (this.isUsual(s, style.run, gap))
            return text + "\n";
        if (style.run.size !== this.usual.run.size)
            looks = `, size: ${style.run.size}pt`;
        if (s.left || s.right)
            looks += `, left: ${num(s.left)}pt, right: ${num(s.right)}pt`;
        if (s.first)
            looks += `, first: ${num(s.first)}pt`;
        if (s.sticky)
            looks += ", sticky: true";
        return `#para(${gap}pt, ${s.align === "both" ? "start" : s.align}, ` +
            `${s.align === "both"}${looks}${this.below(p)})[${text}]\n`;
    }

    // A block's own gap hides that of the paragraph behind it.
    below(p) {
        let next = p.nextSibling;

        while (next && next.nodeType !== 1)
            next = next.nextSibling;
        if (!next || next.nodeName !== "w:p")
            return "";
        const pPr = kid(next, "pPr");
        const style = this.styles[value(kid(pPr, "pStyle")) || "Normal"];
        const s = readParagraph(style.paragraph, pPr);

        return this.isUsual(s, style.run, num(this.after + s.before))
            ? `, below: ${num(this.after + s.before)}pt` : "";
    }

    isUsual(s, run, gap) {
        const u = this.usual.paragraph;

        return !s.sticky && s.align === u.align && s.first === u.first &&
            s.left === u.left && s.right === u.right && gap === u.before &&
            run.size === this.usual.run.size;
    }

    blocks(nodes) {
        return nodes.map(b => {
            if (b.nodeName === "w:p")
                return this.paragraph(b);
            if (b.nodeName === "w:tbl")
                return this.table(b);
            if (/^w:(tcPr|sectPr|bookmarkStart|bookmarkEnd)$/
                .test(b.nodeName))
                return "";
            throw new Error("unknown block: " + b.nodeName);
        }).join("\n");
    }

    table(t) {
        const columns = kids(kid(t, "tblGrid"), "gridCol")
            .map(c => num(Number(value(c, "w")) / TWIP) + "pt");
        const rows = kids(t, "tr"), ruled = isRuled(t);
        const heads = [], others = [];
        let out = `#${ruled ? "table" : "grid"}(columns: (` +
            `${columns.join(", ")},)${ruled ? ", inset: 1.5mm" : ""},\n`;

        rows.forEach((row, y) => {
            const isHead = kid(row, "trPr", "tblHeader") !== null;

            (isHead ? heads : others).push(this.cells(rows, row, y));
        });
        if (heads.length > 0)
            out += `  table.header(${heads.join(", ")}),\n`;
        out += others.map(cells => "  " + cells + ",\n").join("");
        this.after = 0;
        return out + ")\n";
    }

    cells(rows, row, y) {
        let x = 0;

        return kids(row, "tc").map(c => {
            const span = Number(value(kid(c, "tcPr", "gridSpan")) || 1);
            const merge = kid(c, "tcPr", "vMerge"), at = x;
            let down = 1;

            x += span;
            if (merge && value(merge) !== "restart")
                return null;
            while (merge && y + down < rows.length &&
                   this.goesOn(rows[y + down], at))
                down++;
            this.after = 0;
            const body = this.blocks(kids(c));
            const where = kid(c, "tcPr", "vAlign");
            const name = isRuled(row.parentNode) ? "table" : "grid";
            const low = value(where) === "bottom" ? ", align: bottom" : "";
            return `${name}.cell(colspan: ${span}, rowspan: ${down}${low})` +
                `[${body}]`;
        }).filter(c => c !== null).join(", ");
    }

    goesOn(row, column) {
        let x = 0;

        for (const c of kids(row, "tc")) {
            const merge = kid(c, "tcPr", "vMerge");

            if (x === column)
                return merge !== null && value(merge) !== "restart";
            x += Number(value(kid(c, "tcPr", "gridSpan")) || 1);
        }
        return false;
    }
}

function pageSetting(sectPr) {
    const size = kid(sectPr, "pgSz"), m = kid(sectPr, "pgMar");
    const pt = (node, name) => num(Number(value(node, name)) / TWIP) + "pt";

    return `#set page(width: ${pt(size, "w")}, height: ${pt(size, "h")}, ` +
        `margin: (top: ${pt(m, "top")}, bottom: ${pt(m, "bottom")}, ` +
        `left: ${pt(m, "left")}, right: ${pt(m, "right")}))\n`;
}

// Lines are broken one after the other as Word does, which is also what is
// quickest; the font's ascent, descent and line gap make Word's single spacing.
function prelude(usual) {
    const p = usual.paragraph, size = usual.run.size, gap = "0.0425em";

    return `#set text(font: "Liberation Serif", size: ${size}pt, lang: "vi",
  hyphenate: false, kerning: false, ligatures: false,
  top-edge: 0.891em, bottom-edge: -0.216em)
#set smartquote(enabled: false)
#set par(justify: true, linebreaks: "simple", leading: ${gap},
  spacing: ${p.before}pt + ${gap},
  first-line-indent: (amount: ${num(p.first)}pt, all: true))
#set page(header: context {
  let n = counter(page).get().first()
  if n > 1 { align(center, text(13pt)[#n]) }
}, header-ascent: 30%)
#let para(gap, side, justified, size: ${size}pt, left: 0pt, right: 0pt,
    first: 0pt, sticky: false, below: ${gap}, body) = block(
  above: ${gap}, below: below, width: 100%, sticky: sticky,
  inset: (top: gap, left: left, right: right), {
    set align(side)
    set text(size)
    par(justify: justified, first-line-indent: (amount: first, all: true),
        body)
  })
#let rule(gap, left, right, width, below: 1pt) = block(
  above: 0pt, below: below, width: 100%,
  inset: (top: gap, left: left, right: right),
  line(length: 100%, stroke: width))
`;
}

// parts: the root elements of styles, numbering, footnotes and document.
exports.fromParts = function (parts) {
    const writer = new Writer(parts), body = kid(parts.document, "body");
    const sections = [[]];

    for (const b of kids(body)) {
        const end = b.nodeName === "w:sectPr" ? b : kid(b, "pPr", "sectPr");

        sections[sections.length - 1].push(b);
        if (end) {
            sections[sections.length - 1].setting = pageSetting(end);
            sections.push([]);
        }
    }
    return prelude(writer.usual) + sections.filter(s => s.length > 0)
        .map(s => s.setting + writer.blocks(s))
        .join("\n");
};
