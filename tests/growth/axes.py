"""axes.py — along what a plan or its data may grow: for each a name, a size,
and a function that writes the files of a size and gives the command's words.
"""

import os
import zipfile

HEAD = """mau: {mau}
co_quan: {{ten: Ủy ban nhân dân xã Phú Thịnh}}
so: 5
ky_hieu: {ky_hieu}
dia_danh: Phú Thịnh
ngay: 9/9/2025
trich_yeu: Phát triển sản phẩm
ket_thuc: Trên đây là nội dung./.
noi_nhan: Lưu VT
ky: {{quyen_han: CHỦ TỊCH, ho_ten: Trần Văn A}}
"""
KE_HOACH = HEAD.format(mau="ke-hoach", ky_hieu="KH-UBND")


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
        f.write(text)
    return os.path.join(folder, name)


def block(key, lines):
    return key + ": |\n" + "".join("  " + line + "\n" for line in lines)


def plan(folder, rest, head=KE_HOACH):
    """A plan that is rendered in both formats."""
    return ["render", "-q", "-f", "pdf,docx", "-o", folder + "/",
            write(folder, "k.yaml", head + rest)]


def body(folder, lines):
    return plan(folder, block("noi_dung", lines))


def paragraphs(folder, n):
    return body(folder, ["Đoạn văn thứ %d của kế hoạch." % i
                         for i in range(n)])


def sections(folder, n):
    return body(folder, ["## Mục %d" % i if i % 4 == 0 else
                         "- Gạch %d của mục." % i for i in range(n)])


def items(folder, n):
    return body(folder, ["- Việc %d;" % i for i in range(n)])


def item_list(folder, n):
    return plan(folder, "noi_dung:\n" + "- Việc cần làm\n" * n)


def levels(folder, n):
    lines = []
    for i in range(n // 4):
        lines += ["%d. Khoản" % (i + 1), "a) Điểm", "- Gạch", "+ Cộng"]
    return body(folder, ["I. MỤC ĐÍCH"] + lines)


def words(folder, n):
    return body(folder, ["chữ nghĩa " * n])


def table(folder, rows):
    return body(folder, ["| Tên | Số |", "|---|---|"] + rows)


def cell_words(folder, n):
    return table(folder, ["| " + "chữ nghĩa " * n + " | 1 |"])


def cell_breaks(folder, n):
    return table(folder, ["| " + "x<br>" * n + " | 1 |"])


def rows(folder, n):
    return table(folder, ["| Sản phẩm %d | %d |" % (i, i)
                          for i in range(n)])


def columns(folder, n):
    lines = ["|" + " x |" * n, "|" + "---|" * n, "|" + " 1 |" * n]
    return ["check", write(folder, "k.yaml", KE_HOACH +
                           block("noi_dung", lines))]


def spans(folder, n):
    return body(folder, ["Đoạn " + "**đậm** *nghiêng* thường " * n])


def notes(folder, n):
    return body(folder, ["Đoạn %d[^%d]." % (i, i) for i in range(n)] +
                ["[^%d]: Chú thích %d." % (i, i) for i in range(n)])


def inline_notes(folder, n):
    return body(folder, ["Đoạn ^[chú thích %d] nữa." % i for i in range(n)])


def appendix(i):
    return ("  - ten: Tên riêng %d\n    tieu_de: Danh mục %d\n"
            "    noi_dung: Đoạn văn\n" % (i, i))


def appendices(folder, n):
    return plan(folder, "noi_dung: Đoạn\nphu_luc:\n" +
                "".join(appendix(i) for i in range(n)))


def references(folder, n):
    lines = ["Xem [phụ lục: Tên riêng %d]." % (i % 20) for i in range(n)]
    return plan(folder, block("noi_dung", lines) + "phu_luc:\n" +
                "".join(appendix(i) for i in range(20)))


def brackets(folder, n):
    return body(folder, ["[" * n])


def turns(folder, n):
    return body(folder, ["chữ [trang ngang] " * n])


def names(folder, n):
    """Fields of the writer's own, each used once."""
    lines = ["Mục {{ten_%d}}." % i for i in range(n)]
    return plan(folder, "".join("ten_%d: giá trị %d\n" % (i, i)
                                for i in range(n)) + block("noi_dung", lines))


def field_lines(folder, n):
    head = KE_HOACH.replace("trich_yeu: Phát triển sản phẩm\n",
                            block("trich_yeu", ["dòng chữ"] * n))
    return plan(folder, "noi_dung: Đoạn\n", head)


def quoted_lines(folder, n):
    return plan(folder, 'noi_dung: "' + "đoạn\\n" * n + '"\n')


def filters(folder, n):
    return plan(folder, "a: 1/9/2025\n" +
                block("noi_dung", ["Ngày {{a | lam_viec:9}}"] * n))


def conditions(folder, n):
    return plan(folder, "a: có\n" +
                block("noi_dung", ["[nếu: a]", "chữ", "[hết]"] * n))


def authority_words(folder, n):
    head = KE_HOACH.replace("Ủy ban nhân dân xã Phú Thịnh", "xy zt " * n)
    return plan(folder, "noi_dung: Đoạn\n", head)


def recipients(folder, n):
    head = KE_HOACH.replace("noi_nhan: Lưu VT\n", "noi_nhan:\n" +
                            "".join("- Phòng số %d\n" % i for i in range(n)))
    return plan(folder, "noi_dung: Đoạn\n", head)


def bases(folder, n):
    return plan(folder, "noi_dung: Đoạn\ncan_cu:\n" + "".join(
        "- Luật số %d/2025/QH15 về việc\n" % i for i in range(n)))


def batch(folder, data, text, plan_text="noi_dung: Đoạn của {{ten}}\n"):
    return ["batch", "-q", "-j", "1", "-f", "txt", "--data",
            write(folder, data, text), "-o", folder + "/o/{so_thu_tu}.txt",
            write(folder, "k.yaml", KE_HOACH + plan_text)]


def records(folder, n):
    return batch(folder, "d.csv", "so_thu_tu,ten\n" +
                 "".join("%d,Xã %d\n" % (i, i) for i in range(n)))


def data_columns(folder, n):
    return batch(folder, "d.csv", "so_thu_tu,ten" +
                 "".join(",c%d" % i for i in range(n)) + "\n1,Xã" +
                 ",x" * n + "\n2,Xã" + ",y" * n + "\n")


def data_lines(folder, n):
    return batch(folder, "d.csv", 'so_thu_tu,ten\n1,"' + "x\n" * n + '"\n')


SHEET = ('<?xml version="1.0"?><{} xmlns="http://schemas.openxmlformats.org/'
         'spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.'
         'org/officeDocument/2006/relationships">')
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def column(i):
    name = ""
    i += 1
    while i > 0:
        i, digit = divmod(i - 1, 26)
        name = chr(65 + digit) + name
    return name


def workbook(folder, name, sheet, strings="", styles=""):
    """An .xlsx of one sheet."""
    path = os.path.join(folder, name)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", '<Types xmlns="%scontent-types">'
                   '<Default Extension="xml" ContentType="application/xml"/>'
                   "</Types>" % PACKAGE)
        z.writestr("_rels/.rels", '<Relationships xmlns="%srelationships">'
                   '<Relationship Id="r1" Type="%sofficeDocument" '
                   'Target="xl/workbook.xml"/></Relationships>' %
                   (PACKAGE, OFFICE))
        z.writestr("xl/workbook.xml", SHEET.format("workbook") +
                   '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>'
                   "</workbook>")
        z.writestr("xl/_rels/workbook.xml.rels", "".join(
            ['<Relationships xmlns="%srelationships">' % PACKAGE] +
            ['<Relationship Id="r%d" Type="%s%s" Target="%s"/>' %
             (i + 1, OFFICE, kind, target) for i, (kind, target) in
             enumerate([("worksheet", "worksheets/sheet1.xml"),
                        ("sharedStrings", "sharedStrings.xml"),
                        ("styles", "styles.xml")])] + ["</Relationships>"]))
        z.writestr("xl/worksheets/sheet1.xml", SHEET.format("worksheet") +
                   "<sheetData>" + sheet + "</sheetData></worksheet>")
        z.writestr("xl/sharedStrings.xml", SHEET.format("sst") + strings +
                   "</sst>")
        z.writestr("xl/styles.xml", SHEET.format("styleSheet") + styles +
                   "</styleSheet>")
    return path


def text_cell(ref, text):
    return '<c r="%s" t="str"><v>%s</v></c>' % (ref, text)


def named_row():
    return '<row r="1">%s%s</row>' % (text_cell("A1", "so_thu_tu"),
                                      text_cell("B1", "ten"))


def book_rows(folder, *sheet):
    return ["dump", "--stage", "rows", workbook(folder, "d.xlsx", *sheet)]


def cells(folder, n):
    return book_rows(folder, named_row() + "".join(
        '<row r="%d"><c r="A%d"><v>%d</v></c>%s</row>' %
        (i, i, i, text_cell("B%d" % i, "Xã")) for i in range(2, n + 2)))


def strings(folder, n):
    return book_rows(
        folder, named_row() + "".join(
            '<row r="%d"><c r="A%d"><v>%d</v></c>'
            '<c r="B%d" t="s"><v>%d</v></c></row>' % (i, i, i, i, i - 2)
            for i in range(2, n + 2)),
        "".join("<si><t>Xã %d</t></si>" % i for i in range(n)))


def formats(folder, n):
    styles = "<numFmts>" + "".join(
        '<numFmt numFmtId="%d" formatCode="0.0"/>' % (1000 + i)
        for i in range(n)) + "</numFmts><cellXfs>" + "".join(
        '<xf numFmtId="%d"/>' % (999 + i) for i in range(n)) + "</cellXfs>"
    return book_rows(folder, named_row() +
                      '<row r="2"><c r="A2"><v>1</v></c></row>', "", styles)


def book_columns(folder, n):
    return book_rows(folder, "".join('<row r="%d">' % r + "".join(
        text_cell(column(c) + str(r), "x") for c in range(n)) + "</row>"
        for r in (1, 2)))


# name, n, what writes it. n is so that the fixed cost is not all.
AXES = [
    ("paragraphs", 200, paragraphs),
    ("sections", 200, sections),
    ("items", 200, items),
    ("items-of-a-list", 200, item_list),
    ("levels", 200, levels),
    ("words-of-a-paragraph", 500, words),
    ("words-of-a-cell", 500, cell_words),
    ("breaks-of-a-cell", 200, cell_breaks),
    ("rows", 100, rows),
    ("columns", 6, columns),
    ("spans", 300, spans),
    ("notes", 100, notes),
    ("notes-in-place", 100, inline_notes),
    ("appendices", 20, appendices),
    ("references", 100, references),
    ("brackets", 5000, brackets),
    ("turns", 300, turns),
    ("names", 200, names),
    ("lines-of-a-field", 200, field_lines),
    ("lines-in-quotes", 200, quoted_lines),
    ("filters", 200, filters),
    ("conditions", 200, conditions),
    ("words-of-an-authority", 60, authority_words),
    ("recipients", 200, recipients),
    ("bases", 100, bases),
    ("records", 50, records),
    ("columns-of-data", 500, data_columns),
    ("lines-of-a-datum", 200, data_lines),
    ("cells-of-a-workbook", 500, cells),
    ("strings-of-a-workbook", 500, strings),
    ("formats-of-a-workbook", 500, formats),
    ("columns-of-a-workbook", 400, book_columns),
]
