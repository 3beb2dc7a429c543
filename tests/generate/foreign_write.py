"""foreign_write.py: the same paragraphs and tables as the files of several
programs: Word's XML with direct formatting, docx.js, pandoc, HTML for an
office to convert, text set with blanks, text copied from a PDF."""
import html
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def para(runs, bold=False, italic=False, center=False, indent=False,
         bullet=False, page=False):
    look = ("b" if bold else "") + ("i" if italic else "")
    if isinstance(runs, str):
        runs = [(runs, look)]
    return {"runs": runs, "center": center, "indent": indent,
            "bullet": bullet, "page": page}


def table(rows, lines=False):
    return {"rows": rows, "lines": lines}


def plain(p):
    return "".join(text for text, _ in p["runs"])


# ---- WordprocessingML, in three manners

def run_xml(text, look, manner):
    inner = {"word": '<w:rFonts w:ascii="Times New Roman" '
                     'w:hAnsi="Times New Roman"/>', "docxjs": ""}.get(
                         manner, "")
    inner += "<w:b/>" * ("b" in look) + "<w:i/>" * ("i" in look)
    if manner != "pandoc":
        inner += '<w:sz w:val="28"/>'
    out = ""
    for i, line in enumerate(text.split("\n")):
        out += "<w:br/>" * (i > 0)
        for k, piece in enumerate(line.split("\t")):
            out += "<w:tab/>" * (k > 0)
            out += '<w:t xml:space="preserve">%s</w:t>' % html.escape(piece)
    return "<w:r>%s%s</w:r>" % ("<w:rPr>%s</w:rPr>" % inner if inner else "",
                                out)


def para_xml(p, manner, first):
    props = ""
    if manner == "pandoc":
        props += '<w:pStyle w:val="%s"/>' % (
            "Compact" if p["bullet"] else
            "FirstParagraph" if first else "BodyText")
    if p["page"]:
        props += "<w:pageBreakBefore/>"
    if p["bullet"]:
        props += ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    if p["indent"] and manner != "pandoc":
        props += '<w:ind w:firstLine="720"/>'
    if p["center"]:
        props += '<w:jc w:val="center"/>'
    runs = p["runs"]
    if manner == "word":  # the same look, cut as an editor leaves it
        cut = []
        for text, look in runs:
            middle = text.find(" ", len(text) // 2)
            cut += [(text, look)] if middle < 0 else [
                (text[:middle], look), (text[middle:], look)]
        runs = cut
    return "<w:p>%s%s</w:p>" % (
        "<w:pPr>%s</w:pPr>" % props if props else "",
        "".join(run_xml(t, look, manner) for t, look in runs if t))


def table_xml(t, manner):
    kind = "single" if t["lines"] else "none"
    out = '<w:tbl><w:tblPr><w:tblW w:w="%s" w:type="%s"/>' % (
        ("5000", "pct") if manner == "docxjs" else ("9356", "dxa"))
    out += "<w:tblBorders>%s</w:tblBorders></w:tblPr><w:tblGrid>" % "".join(
        '<w:%s w:val="%s" w:sz="4"/>' % (side, kind) for side in
        ("top", "left", "bottom", "right", "insideH", "insideV"))
    columns = len(t["rows"][0])
    out += '<w:gridCol w:w="%d"/>' % (9356 // columns) * columns
    out += "</w:tblGrid>"
    for row in t["rows"]:
        out += "<w:tr>"
        for cell in row:
            out += "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>" \
                   "</w:tcPr>" % (9356 // columns)
            out += blocks_xml(cell, manner)
            if "rows" in cell[-1]:
                out += "<w:p/>"
            out += "</w:tc>"
        out += "</w:tr>"
    return out + "</w:tbl>"


def blocks_xml(blocks, manner):
    out, first = "", True
    for b in blocks:
        if "rows" in b:
            out += table_xml(b, manner)
        else:
            out += para_xml(b, manner, first)
        first = False
    return out


def document_xml(blocks, manner):
    return ('<w:document xmlns:w="%s"><w:body>%s<w:sectPr><w:pgSz w:w="11906"'
            ' w:h="16838"/></w:sectPr></w:body></w:document>' %
            (W, blocks_xml(blocks, manner)))


NUMBERING = ('<w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0">'
             '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
             '<w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1">'
             '<w:abstractNumId w:val="0"/></w:num></w:numbering>' % W)
STYLES = ('<w:styles xmlns:w="%s"><w:style w:type="paragraph" w:default="1" '
          'w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val='
          '"Body Text"/></w:style><w:style w:type="paragraph" w:styleId='
          '"FirstParagraph"><w:name w:val="First Paragraph"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="Compact"><w:name w:val='
          '"Compact"/></w:style></w:styles>' % W)
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def write_docx(path, blocks, manner):
    parts = [
        ("[Content_Types].xml",
         '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType'
         '="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Override PartName="/word/document.xml" ContentType="%sdocument.main'
         '+xml"/><Override PartName="/word/styles.xml" ContentType="%sstyles'
         '+xml"/><Override PartName="/word/numbering.xml" ContentType="%s'
         'numbering+xml"/></Types>' % (PACKAGE, CONTENT, CONTENT, CONTENT)),
        ("_rels/.rels",
         '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type='
         '"%s/officeDocument" Target="word/document.xml"/></Relationships>' %
         (PACKAGE, RELS)),
        ("word/_rels/document.xml.rels",
         '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type='
         '"%s/styles" Target="styles.xml"/><Relationship Id="rId2" Type="%s/'
         'numbering" Target="numbering.xml"/></Relationships>' %
         (PACKAGE, RELS, RELS)),
        ("word/document.xml", document_xml(blocks, manner)),
        ("word/styles.xml", STYLES), ("word/numbering.xml", NUMBERING),
    ]
    with zipfile.ZipFile(path + ".docx", "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in parts:
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)),
                       '<?xml version="1.0" encoding="UTF-8"?>' + text)


def write_flat(path, blocks):
    """Word's XML in one file."""
    def part(name, kind, text):
        return ('<pkg:part pkg:name="%s" pkg:contentType="%s"><pkg:xmlData>%s'
                '</pkg:xmlData></pkg:part>' % (name, kind, text))
    rels = ('<Relationships xmlns="%srelationships"><Relationship Id="rId%d" '
            'Type="%s/%s" Target="%s"/></Relationships>')
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    with open(path + ".xml", "w", encoding="utf-8") as f:
        f.write('<?xml version="1.0" standalone="yes"?><pkg:package xmlns:pkg='
                '"http://schemas.microsoft.com/office/2006/xmlPackage">')
        f.write(part("/_rels/.rels", kind, rels % (
            PACKAGE, 1, RELS, "officeDocument", "word/document.xml")))
        f.write(part("/word/_rels/document.xml.rels", kind, rels % (
            PACKAGE, 2, RELS, "numbering", "numbering.xml")))
        f.write(part("/word/document.xml", CONTENT + "document.main+xml",
                     document_xml(blocks, "word")))
        f.write(part("/word/numbering.xml", CONTENT + "numbering+xml",
                     NUMBERING))
        f.write("</pkg:package>")


# ---- HTML, which an office makes a Word file of

def blocks_html(blocks):
    out = ""
    for b in blocks:
        if "rows" in b:
            out += '<table width="100%%" border="%d">' % b["lines"]
            for row in b["rows"]:
                out += "<tr>%s</tr>" % "".join(
                    "<td>%s</td>" % blocks_html(cell) for cell in row)
            out += "</table>"
            continue
        text = ""
        for run, look in b["runs"]:
            run = html.escape(run).replace("\n", "<br>")
            run = run.replace("\t", "&nbsp;" * 8).replace("  ", "&nbsp; ")
            for tag in look:
                run = "<%s>%s</%s>" % (tag, run, tag)
            text += run
        if b["bullet"]:
            text = "- " + text
        out += '<p%s>%s</p>' % (' align="center"' if b["center"] else "",
                                text or "<br>")
    return out


def write_html(path, blocks):
    with open(path + ".html", "w", encoding="utf-8") as f:
        f.write('<html><head><meta charset="utf-8"></head><body>%s</body>'
                "</html>" % blocks_html(blocks))


# ---- text

def columns_text(row, width):
    """Cells without lines side by side."""
    cells = [[plain(p) for p in cell] for cell in row]
    out = []
    for i in range(max(len(c) for c in cells)):
        line = ""
        for k, cell in enumerate(cells):
            text = cell[i] if i < len(cell) else ""
            start = k * width
            line = line.ljust(start + 3 if k else start) + text
        out.append(line.rstrip())
    return out


def wrap(text, width, indent):
    lines, line = [], " " * indent
    for word in text.split(" "):
        if len(line) + len(word) > width and line.strip():
            lines.append(line.rstrip())
            line = ""
        line += word + " "
    return lines + [line.rstrip()]


def lines_text(blocks, pages):
    out = []
    for b in blocks:
        if "rows" in b:
            for row in b["rows"]:
                if b["lines"]:
                    out.append(("" if pages else "| ") + " | ".join(
                        plain(c[0]) for c in row) + ("" if pages else " |"))
                else:
                    out += columns_text(row, 40)
            continue
        text = ("- " if b["bullet"] else "") + plain(b)
        if b["center"]:
            out += [" " * max(0, (80 - len(t)) // 2) + t
                    for t in text.split("\n")]
        elif pages and len(text) > 80 and "    " not in text:
            out += wrap(text, 80, 6)
        else:
            out += text.split("\n")
    return out


def write_text(path, blocks):
    with open(path + ".txt", "w", encoding="utf-8") as f:
        f.write("\n".join(lines_text(blocks, False)) + "\n")


def write_pdf(path, blocks):
    """Text as it is copied from a PDF: lines broken, pages with numbers."""
    lines = lines_text(blocks, True)
    with open(path + ".txt", "w", encoding="utf-8") as f:
        for i in range(0, len(lines), 38):
            if i > 0:
                f.write("\f%s%d\n" % (" " * 40, i // 38 + 1))
            f.write("\n".join(lines[i:i + 38]) + "\n")


WRITERS = {
    "word": lambda path, b: write_flat(path, b),
    "docxjs": lambda path, b: write_docx(path, b, "docxjs"),
    "pandoc": lambda path, b: write_docx(path, b, "pandoc"),
    "html": write_html, "text": write_text, "pdf": write_pdf,
}
