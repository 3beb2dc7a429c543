"""foreign_office.py: the same paragraphs and tables as people leave them with
Word, Google Docs and WPS: cut runs, marks of the proofing tools, content
controls, text boxes twice over, fields, symbols, lists with overrides."""
import html
import os
import random
import re
import zipfile

from foreign_write import CONTENT, PACKAGE, RELS, W, plain

SPACES = " ".join('xmlns:%s="%s"' % pair for pair in (
    ("w", W), ("r", RELS),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/"
           "wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/"
            "wordprocessingShape"),
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
    ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
    ("wpsCustomData", "http://www.wps.cn/officeDocument/2013/"
                      "wpsCustomData")))
FONT = {
    "clerk": '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
             'w:cs="Times New Roman"/>',
    "google": '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" '
              'w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>',
    "wps": '<w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi='
           '"Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>',
}
# what each level of the list is in the file, and how its label looks
LEVELS = [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"),
          ("bullet", "-"), ("bullet", "+"), ("decimal", "Điều %6.")]
LABELS = [r"[IVX]+\. ", r"\d+\. ", r"[a-zđ]\) ", r"- ", r"\+ ", r"Điều \d+\. "]


def text_xml(text, manner, r):
    out = ""
    for i, line in enumerate(text.split("\n")):
        out += "<w:br/>" * (i > 0)
        for k, piece in enumerate(line.split("\t")):
            out += "<w:tab/>" * (k > 0)
            parts = [piece]
            if manner == "clerk":
                parts = re.split(r"(?<=/[A-Z]{2})-(?=[A-Z])", piece)
            for n, part in enumerate(parts):
                out += "<w:noBreakHyphen/>" * (n > 0)
                if manner == "clerk" and r.random() < 0.05:
                    out += "<w:lastRenderedPageBreak/>"
                out += '<w:t xml:space="preserve">%s</w:t>' % html.escape(part)
    return out


def run_xml(text, look, manner, r):
    inner = FONT[manner]
    if manner == "google":
        inner += "<w:b w:val=\"%d\"/>" % ("b" in look)
        inner += "<w:i w:val=\"%d\"/>" % ("i" in look)
        inner += '<w:sz w:val="28"/><w:szCs w:val="28"/><w:rtl w:val="0"/>'
    else:
        inner += "<w:b/><w:bCs/>" * ("b" in look)
        inner += "<w:i/><w:iCs/>" * ("i" in look)
        if manner == "clerk" and r.random() < 0.2:
            inner += '<w:spacing w:val="-4"/>'
        if manner == "wps":
            inner += '<w:color w:val="auto"/><w:kern w:val="2"/>'
        inner += '<w:sz w:val="28"/><w:szCs w:val="28"/>'
        inner += '<w:lang w:val="%s"/>' % r.choice(
            ["vi-VN", "en-US", "nl-NL"] if manner == "clerk" else
            ["en-US", "vi-VN"])
    return "<w:r%s><w:rPr>%s</w:rPr>%s</w:r>" % (
        ' w:rsidRPr="00%06X"' % r.randrange(1 << 24)
        if manner == "clerk" else "", inner, text_xml(text, manner, r))


def cut(text, r):
    """As an editor leaves a text that has been worked on: anywhere."""
    out = []
    while len(text) > 3 and r.random() < 0.6:
        at = r.randint(1, len(text) - 1)
        out.append(text[:at])
        text = text[at:]
    return out + [text]


def runs_xml(p, manner, r):
    out = ""
    for text, look in p["runs"]:
        for piece in cut(text, r) if manner == "clerk" else [text]:
            if not piece:
                continue
            run = run_xml(piece, look, manner, r)
            chance = r.random()
            if manner == "clerk":
                if chance < 0.1:
                    run = ('<w:proofErr w:type="spellStart"/>%s<w:proofErr '
                           'w:type="spellEnd"/>' % run)
                elif chance < 0.15:
                    run = ('<w:smartTag w:uri="urn:schemas-microsoft-com:'
                           'office:smarttags" w:element="place">%s'
                           "</w:smartTag>" % run)
                elif chance < 0.2:
                    run = ('<w:bookmarkStart w:id="0" w:name="_GoBack"/>'
                           '<w:bookmarkEnd w:id="0"/>%s' % run)
                elif chance < 0.24:
                    run = ("<w:sdt><w:sdtPr><w:alias w:val=\"Ô\"/></w:sdtPr>"
                           "<w:sdtContent>%s</w:sdtContent></w:sdt>" % run)
                elif chance < 0.28:
                    run = ('<w:fldSimple w:instr=" DOCPROPERTY  x ">%s'
                           "</w:fldSimple>" % run)
            elif manner == "google" and chance < 0.3:
                run = ('<w:sdt><w:sdtPr><w:id w:val="%d"/><w:tag w:val='
                       '"goog_rdk_%d"/></w:sdtPr><w:sdtContent>%s'
                       "</w:sdtContent></w:sdt>" % (
                           r.randrange(1 << 20), r.randrange(99), run))
            elif manner == "wps" and chance < 0.15:
                run = ('<w:bookmarkStart w:id="1" w:name="OLE_LINK1"/>%s'
                       '<w:bookmarkEnd w:id="1"/>' % run)
            out += run
    return out


def line_xml(manner):
    """The rule below a name, drawn, as it is written for two versions."""
    shape = ('<w:drawing><wp:anchor behindDoc="0" allowOverlap="1"><wp:extent '
             'cx="914400" cy="0"/><wp:docPr id="2" name="Line 3"/><a:graphic>'
             '<a:graphicData uri="http://schemas.microsoft.com/office/word/'
             '2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr/>'
             "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
             "</w:drawing>")
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps">%s'
            "</mc:Choice><mc:Fallback><w:pict><v:line id=\"_x0000_s1026\" "
            'from="0,0" to="72pt,0"/></w:pict></mc:Fallback>'
            "</mc:AlternateContent></w:r>" % shape
            if manner != "google" else "")


def box_xml(text, r):
    """A text box with its copy for old versions."""
    inner = "<w:txbxContent><w:p>%s</w:p></w:txbxContent>" % run_xml(
        text, "b", "clerk", r)
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            "<wp:anchor><wp:docPr id=\"5\" name=\"Text Box 5\"/><a:graphic>"
            "<a:graphicData><wps:wsp><wps:txbx>%s</wps:txbx></wps:wsp>"
            "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            "<mc:Fallback><w:pict><v:shape><v:textbox>%s</v:textbox></v:shape>"
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" %
            (inner, inner))


def listed(p):
    """The level of an item whose label becomes an automatic one, and the
    text behind it; -1: none."""
    text = plain(p)
    if p["center"]:
        return -1, text
    if p["bullet"]:
        return 3, ""
    for level, label in enumerate(LABELS):
        m = re.match(label, text)
        if m:
            return level, m.group(0)
    return -1, text


def without(p, n):
    """The paragraph without its first letters."""
    runs = []
    for text, look in p["runs"]:
        taken = min(n, len(text))
        n -= taken
        if text[taken:]:
            runs.append((text[taken:], look))
    return dict(p, runs=runs)


class Paper:
    """One file: what is numbered in it, and how."""

    def __init__(self, manner, r):
        self.manner, self.r = manner, r
        self.lists = r.random() < (0.5 if manner == "clerk" else 0.3)
        self.last = 0
        self.nums = [(1, None)]  # the lists, each with its first number

    def number_of(self, level, label):
        digits = re.search(r"\d+", label)
        first = int(digits.group(0)) if digits else 1
        if level == 1 and first == 1 and self.last > 0:
            self.nums.append((len(self.nums) + 1, level))
        self.last += 1
        return len(self.nums)

    def para(self, p):
        props = ""
        level, label = listed(p)
        if p["bullet"] or (self.lists and level >= 0 and
                           (level < 5 or self.manner == "clerk")):
            num = self.number_of(level, label)
            props += ('<w:pStyle w:val="ListParagraph"/>' *
                      (self.manner == "clerk"))
            props += ('<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/>'
                      "</w:numPr>" % (level, num))
            p = without(p, len(label))
        if p["page"]:
            props += "<w:pageBreakBefore w:val=\"1\"/>"
        if self.manner == "google":
            props += ('<w:spacing w:after="0" w:before="120" w:line="276" '
                      'w:lineRule="auto"/>')
        if self.manner == "wps":
            props += '<w:snapToGrid w:val="0"/><w:spacing w:line="360"/>'
        if p["indent"]:
            props += ('<w:ind w:firstLineChars="200" w:firstLine="560"/>'
                      if self.manner == "wps" else
                      '<w:ind w:left="0" w:firstLine="720"/>')
        props += '<w:jc w:val="%s"/>' % (
            "center" if p["center"] else "both")
        text = plain(p)
        body = runs_xml(p, self.manner, self.r)
        if re.fullmatch(r"[_\-—]+", text.strip() or "x"):
            body = line_xml(self.manner) or body
        out = "<w:p><w:pPr>%s</w:pPr>%s</w:p>" % (props, body)
        if self.manner != "wps" and self.r.random() < 0.04:
            out = ("<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>"
                   % out)
        return out

    def table(self, t):
        kind = "single" if t["lines"] else "nil"
        columns = len(t["rows"][0])
        out = "<w:tbl><w:tblPr>"
        if self.manner == "clerk":
            out += '<w:tblpPr w:leftFromText="180" w:tblpY="1"/>' * (
                not t["lines"] and self.r.random() < 0.3)
            out += ('<w:tblStyle w:val="TableGrid"/>' if t["lines"] else "")
        if self.manner == "google":
            out += '<w:tblStyle w:val="Table%d"/>' % self.r.randint(1, 9)
        out += '<w:tblW w:w="0" w:type="auto"/>'
        if self.manner != "clerk" or not t["lines"]:
            out += "<w:tblBorders>%s</w:tblBorders>" % "".join(
                '<w:%s w:val="%s"/>' % (side, kind) for side in
                ("top", "left", "bottom", "right", "insideH", "insideV"))
        out += "</w:tblPr><w:tblGrid>%s</w:tblGrid>" % (
            '<w:gridCol w:w="%d"/>' % (9356 // columns) * columns)
        for i, row in enumerate(t["rows"]):
            out += "<w:tr>" + "<w:trPr><w:tblHeader/></w:trPr>" * (
                i == 0 and t["lines"] and self.manner == "clerk")
            for cell in row:
                out += ('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>'
                        "%s%s</w:tc>" % (9356 // columns, self.blocks(cell),
                                         "<w:p/>" * ("rows" in cell[-1])))
            out += "</w:tr>"
        return out + "</w:tbl>"

    def blocks(self, blocks):
        return "".join(self.table(b) if "rows" in b else self.para(b)
                       for b in blocks)

    def document(self, blocks):
        body = self.blocks(blocks)
        if self.manner == "clerk" and self.r.random() < 0.3:
            body = body.replace("</w:pPr>", "</w:pPr>" + box_xml(
                "DỰ THẢO", self.r), 1)
        foot = '<w:footerReference w:type="default" r:id="rId9"/>'
        grid = '<w:docGrid w:type="lines" w:linePitch="312"/>'
        return ("<w:document %s mc:Ignorable=\"w14 w15\"><w:body>%s<w:sectPr>"
                '%s<w:pgSz w:w="11906" w:h="16838"/>%s</w:sectPr></w:body>'
                "</w:document>" % (SPACES, body, foot,
                                   grid * (self.manner == "wps")))

    def numbering(self):
        levels = "".join(
            '<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>'
            '<w:lvlText w:val="%s"/></w:lvl>' % (i, kind, text)
            for i, (kind, text) in enumerate(LEVELS))
        out = ('<w:abstractNum w:abstractNumId="4"><w:nsid w:val="%s"/>'
               '<w:multiLevelType w:val="hybridMultilevel"/>%s'
               "</w:abstractNum>" % ("1A2B3C4D", levels))
        for num, level in self.nums:
            out += ('<w:num w:numId="%d"><w:abstractNumId w:val="4"/>%s'
                    "</w:num>" % (num, "" if level is None else
                                  '<w:lvlOverride w:ilvl="%d"><w:startOverride'
                                  ' w:val="1"/></w:lvlOverride>' % level))
        return "<w:numbering %s>%s</w:numbering>" % (SPACES, out)


def styles_xml(manner):
    grid = ('<w:style w:type="table" w:styleId="TableGrid"><w:name w:val='
            '"Table Grid"/><w:tblPr><w:tblBorders>%s</w:tblBorders></w:tblPr>'
            "</w:style>" % "".join('<w:%s w:val="single" w:sz="4"/>' % side
                                   for side in ("top", "left", "bottom",
                                                "right", "insideH",
                                                "insideV")))
    return ('<w:styles %s><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='
            '"%s"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type='
            '"paragraph" w:default="1" w:styleId="%s"><w:name w:val="%s"/>'
            '</w:style><w:style w:type="paragraph" w:styleId="ListParagraph">'
            '<w:name w:val="List Paragraph"/></w:style>%s</w:styles>' % (
                SPACES, "20" if manner == "wps" else "22",
                "1" if manner == "wps" else "Normal",
                "normal" if manner == "google" else "Normal", grid))


def footer_xml():
    return ("<w:ftr %s><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar "
            'w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r>'
            '<w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>' % SPACES)


def write(path, blocks, manner):
    paper = Paper(manner, random.Random(os.path.basename(path)))
    kinds = ["styles", "numbering", "footer"]
    parts = [
        ("[Content_Types].xml",
         '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType'
         '="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Override PartName="/word/document.xml" ContentType="%sdocument.main'
         '+xml"/>%s</Types>' % (PACKAGE, CONTENT, "".join(
             '<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>' %
             (kind, CONTENT, kind) for kind in kinds))),
        ("_rels/.rels",
         '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type='
         '"%s/officeDocument" Target="word/document.xml"/></Relationships>' %
         (PACKAGE, RELS)),
        ("word/_rels/document.xml.rels",
         '<Relationships xmlns="%srelationships">%s</Relationships>' %
         (PACKAGE, "".join(
             '<Relationship Id="rId%d" Type="%s/%s" Target="%s.xml"/>' %
             (7 + i, RELS, kind, kind) for i, kind in enumerate(kinds)))),
        ("word/document.xml", paper.document(blocks)),
        ("word/styles.xml", styles_xml(manner)),
        ("word/numbering.xml", paper.numbering()),
        ("word/footer.xml", footer_xml()),
    ]
    with zipfile.ZipFile(path + ".docx", "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in parts:
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)),
                       '<?xml version="1.0" encoding="UTF-8"?>' + text)


MANNERS = ["clerk", "google", "wps"]
WRITERS = {manner: (lambda path, b, manner=manner: write(path, b, manner))
           for manner in MANNERS}
