"""Writes phong.xlsx and phong.ods: cells in .VnTime, .VnTimeH, VNI-Times and
in Times New Roman, with the letters that these fonts show; and
doan.xlsx, doan.ods: cells in Times New Roman with words in them, and one in
.VnTime with words in it that are not."""
import zipfile

CELLS = [(".VnTime", "NguyÔn V¨n A"), (".VnTimeH", "céng hßa"),
         ("VNI-Times", "Nghò quyeát"), ("Times New Roman", "Xã của tỉnh"),
         (".VnTime", "Nguyễn đã là Unicode")]
fonts = "".join(f'<font><name val="{f}"/></font>' for f, _ in CELLS)
xfs = "".join(f'<xf numFmtId="0" fontId="{i}"/>' for i in range(len(CELLS)))
rows = "".join(
    f'<row r="{i + 1}"><c r="A{i + 1}" s="{i}" t="s"><v>{i}</v></c>'
    f'<c r="B{i + 1}" t="s"><v>{len(CELLS)}</v></c></row>'
    for i in range(len(CELLS)))
strings = "".join(f"<si><t>{t}</t></si>" for _, t in CELLS)
strings += ('<si><r><rPr><rFont val="VNI-Times"/></rPr><t>quyeát </t></r>'
            '<r><rPr><rFont val="Arial"/></rPr><t>của nò</t></r></si>')
main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
pack = "http://schemas.openxmlformats.org/package/2006"


def xlsx(name, fonts, xfs, strings, rows):
    with zipfile.ZipFile(name, "w") as z:
        z.writestr("[Content_Types].xml",
                   f'<Types xmlns="{pack}/content-types"/>')
        z.writestr("xl/workbook.xml",
                   f'<workbook {main} xmlns:r="{rel}"><sheets>'
                   '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>')
        z.writestr("xl/_rels/workbook.xml.rels",
                   f'<Relationships xmlns="{pack}/relationships"><Relationship '
                   f'Id="r1" Type="{rel}/worksheet" Target="worksheets/s.xml"/>'
                   '</Relationships>')
        z.writestr("xl/styles.xml", f"<styleSheet {main}><fonts>{fonts}</fonts>"
                   f"<cellXfs>{xfs}</cellXfs></styleSheet>")
        z.writestr("xl/sharedStrings.xml", f"<sst {main}>{strings}</sst>")
        z.writestr("xl/worksheets/s.xml", f"<worksheet {main}><sheetData>{rows}"
                   "</sheetData></worksheet>")


xlsx("phong.xlsx", fonts, xfs, strings, rows)

spaces = " ".join(
    f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"'
    for n, u in [("office", "office"), ("style", "style"), ("text", "text"),
                 ("table", "table"), ("fo", "xsl-fo-compatible")])
styles = "".join(
    f'<style:style style:name="ce{i}" style:family="table-cell">'
    f'<style:text-properties style:font-name="{f}"/></style:style>'
    for i, (f, _) in enumerate(CELLS))
styles += ('<style:style style:name="con" style:parent-style-name="ce2"/>')
body = "".join(
    f'<table:table-row><table:table-cell table:style-name="ce{i}" '
    f'office:value-type="string"><text:p>{t}</text:p></table:table-cell>'
    '<table:table-cell office:value-type="string"><text:p>quyeát nò</text:p>'
    '</table:table-cell></table:table-row>'
    for i, (_, t) in enumerate(CELLS))


def ods(name, styles, body):
    with zipfile.ZipFile(name, "w") as z:
        z.writestr("mimetype",
                   "application/vnd.oasis.opendocument.spreadsheet")
        z.writestr("content.xml",
                   f"<office:document-content {spaces}>"
                   f"<office:automatic-styles>{styles}"
                   "</office:automatic-styles><office:body>"
                   '<office:spreadsheet><table:table table:name="S">'
                   '<table:table-column/><table:table-column '
                   'table:default-cell-style-name="con"/>'
                   f"{body}</table:table></office:spreadsheet></office:body>"
                   "</office:document-content>")


ods("phong.ods", styles, body)


def run(words, font=None):
    props = f'<rPr><b/><rFont val="{font}"/></rPr>' if font else ""
    return f'<r>{props}<t xml:space="preserve">{words}</t></r>'


# the second "NguyÔn" is cut in two, as a program leaves it that once kept the
# place of the cursor; the à of "đà" must not be read as a letter of TCVN3
in_words = [run("Xã của "), run("nghÞ quyÕt ", ".VnTime"), run("đà có")]
in_old = [run("Nguy"), run("Ôn V¨n A, "), run("đà có", "Arial")]
xlsx("doan.xlsx", fonts, xfs,
     "<si>" + "".join(in_words) + "</si><si>" + "".join(in_old) + "</si>",
     '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c>'
     '<c r="B1" t="s" s="0"><v>1</v></c></row>'
     '<row r="2"><c r="A2" s="3" t="inlineStr"><is>' + "".join(in_words) +
     '<rPh sb="0" eb="1"><t>x</t></rPh></is></c>'
     '<c r="B2" t="inlineStr" s="0"><is>' + "".join(in_old) + "</is></c></row>")


def span(words, style):
    return f'<text:span text:style-name="{style}">{words}</text:span>'


styles += "".join(
    f'<style:style style:name="{n}" style:family="text"{parent}>{props}'
    "</style:style>"
    for n, parent, props in [
        ("T1", "", '<style:text-properties style:font-name=".VnTime"/>'),
        ("T2", ' style:parent-style-name="T1"', ""),
        ("T3", "", '<style:text-properties style:font-name="Arial"/>'),
        ("T4", "", '<style:text-properties fo:font-weight="bold"/>')])
old = span("ngh" + span("Þ", "T4") + " quyÕt ", "T2") + span("đà có", "T3")
body = "".join(
    f'<table:table-row><table:table-cell table:style-name="{style}" '
    f'office:value-type="string"><text:p>{words}</text:p></table:table-cell>'
    "</table:table-row>"
    for style, words in [("ce3", "Xã của " + old),
                         ("ce0", span("Nguy", "T4") + "Ôn V¨n A, " + old)])
ods("doan.ods", styles, body)
