"""Writes phong.xlsx and phong.ods: cells in .VnTime, .VnTimeH, VNI-Times and
in Times New Roman, with the letters that these fonts show."""
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
with zipfile.ZipFile("phong.xlsx", "w") as z:
    z.writestr("[Content_Types].xml", f'<Types xmlns="{pack}/content-types"/>')
    z.writestr("xl/workbook.xml", f'<workbook {main} xmlns:r="{rel}"><sheets>'
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

spaces = " ".join(
    f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"'
    for n, u in [("office", "office"), ("style", "style"), ("text", "text"),
                 ("table", "table")])
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
with zipfile.ZipFile("phong.ods", "w") as z:
    z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    z.writestr("content.xml",
               f"<office:document-content {spaces}><office:automatic-styles>"
               f"{styles}</office:automatic-styles><office:body>"
               '<office:spreadsheet><table:table table:name="S">'
               '<table:table-column/><table:table-column '
               'table:default-cell-style-name="con"/>'
               f"{body}</table:table></office:spreadsheet></office:body>"
               "</office:document-content>")
