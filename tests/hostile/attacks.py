"""attacks.py — inputs that want to cost more than they are large: for each a
name and a function that writes them at a size (bytes of the input, or of what
a package unpacks to) and gives the command's words."""

import os
import sys
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "growth"))
from axes import KE_HOACH, block, book_rows, column, named_row, text_cell, \
    workbook, write

W = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main")
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/"


def times(piece, size):
    """So many of a piece as fill the size."""
    return piece * max(1, size // len(piece.encode()))


def upto(size, make):
    """Pieces by their number until the size is full."""
    made, filled, i = [], 0, 0
    while filled < size:
        made.append(make(i))
        filled += len(made[-1].encode())
        i += 1
    return made


# ---- plans

def render(folder, rest, head=KE_HOACH, form="pdf,docx"):
    return ["render", "-q", "-f", form, "-o", folder + "/",
            write(folder, "k.yaml", head + rest)]


def check(folder, rest, head=KE_HOACH, more=()):
    return ["check", *more, write(folder, "k.yaml", head + rest)]


def body(lines):
    return block("noi_dung", lines)


def plan_of(make, form="pdf,docx"):
    """An attack that renders the lines that make gives of a size."""
    return lambda folder, size: render(folder, body(make(size)), form=form)


def check_of(make, more=()):
    return lambda folder, size: check(folder, body(make(size)), more=more)


def field(key, form="pdf,docx"):
    """A line of the head whose words go on and on."""
    def attack(folder, size):
        words = times("chữ nghĩa Vần ", size)
        head = "".join(
            "%s: %s\n" % (key, words) if line.startswith(key + ":") else
            line + "\n" for line in KE_HOACH.splitlines())
        return render(folder, "noi_dung: Đoạn\n", head, form)
    return attack


def inner(key, inside, form="pdf,docx"):
    """The same of a key inside another."""
    def attack(folder, size):
        words = times("chữ nghĩa Vần ", size)
        head = "".join(
            "%s: {%s}\n" % (key, inside % words) if line.startswith(key + ":")
            else line + "\n" for line in KE_HOACH.splitlines())
        return render(folder, "noi_dung: Đoạn\n", head, form)
    return attack


def list_of(key, item):
    def attack(folder, size):
        head = "".join(line + "\n" for line in KE_HOACH.splitlines()
                       if not line.startswith(key + ":"))
        return render(folder, "noi_dung: Đoạn\n%s:\n%s" % (key, "".join(upto(
            size, lambda i: "- " + item.replace("%d", str(i)) + "\n"))), head)
    return attack


def laughs(folder, size):
    lines = ["a0: &a0 [chữ, chữ]"] + [
        "a%d: &a%d [*a%d, *a%d]" % (i, i, i - 1, i - 1) for i in range(1, 40)]
    return render(folder, "\n".join(lines) + "\nnoi_dung: *a39\n")


def aliases(folder, size):
    return render(folder, "a: &a %s\nnoi_dung:\n" %
                  times("chữ ", size // 2) + times("- *a\n", size // 2))


def anchors(folder, size):
    return render(folder, "".join(upto(
        size, lambda i: "k%d: &a%d x\n" % (i, i))) + "noi_dung: Đoạn\n")


def flow_depth(folder, size):
    return render(folder, "noi_dung: " + times("[", size) + "\n")


def block_depth(folder, size):
    return render(folder, "noi_dung:\n" + "".join(upto(
        size, lambda i: " " * (i + 1) + "a:\n")))


def map_keys(folder, size):
    return render(folder, "noi_dung: Đoạn\nbang:\n" + "".join(upto(
        size, lambda i: "  k%d: x\n" % i)))


def top_keys(folder, size):
    return render(folder, "noi_dung: Đoạn\n" + "".join(upto(
        size, lambda i: "k%d: x\n" % i)))


def long_key(folder, size):
    return render(folder, "noi_dung: Đoạn\n? %s\n: x\n" % times("k", size))


def comments(folder, size):
    return render(folder, "noi_dung: Đoạn\n" + times("# chữ\n", size))


def documents(folder, size):
    return render(folder, "noi_dung: Đoạn\n" + times("---\na: b\n", size))


def escapes(folder, size):
    return render(folder, 'noi_dung: "' + times("\\u0061", size) + '"\n')


def folded(folder, size):
    return render(folder, 'noi_dung: >\n' + times("  chữ\n\n", size))


def tags(folder, size):
    return render(folder, "noi_dung:\n" + times("- !!str x\n", size))


def doubling(folder, size):
    lines = ['a0: "chữ"'] + ['a%d: "{{a%d}}{{a%d}}"' % (i, i - 1, i - 1)
                             for i in range(1, 40)]
    return render(folder, "\n".join(lines) + '\nnoi_dung: "{{a39}}"\n')


def repeated_field(folder, size):
    return render(folder, "a: %s\n" % times("chữ ", size // 2) + body(
        [times("{{a}} ", size // 2)]))


def circle(folder, size):
    lines = upto(size, lambda i: 'a%d: "{{a%d}}"' % (i, i + 1))
    lines.append('a%d: "{{a0}}"' % len(lines))
    return render(folder, "\n".join(lines) + '\nnoi_dung: "{{a0}}"\n')


def turns_nested(folder, size):
    items = "".join(upto(size // 3, lambda i: "- {t: x%d}\n" % i))
    return render(folder, "mv:\n%snv:\n%skv:\n%s" % (items, items, items) +
                  body(["[mỗi: mv]", "[mỗi: nv]", "[mỗi: kv]", "{{kv.t}}",
                        "[hết]", "[hết]", "[hết]"]))


def turns_long(folder, size):
    return render(folder, "mv:\n" + "".join(upto(
        size, lambda i: "- {t: x%d}\n" % i)) +
        body(["[mỗi: mv]", "Việc {{mv.t}}", "[hết]"]))


def turns_wide(folder, size):
    """A few turns over much text."""
    return render(folder, "mv:\n" + "- {t: x}\n" * 1000 + body(
        ["[mỗi: mv]", times("chữ nghĩa ", size), "[hết]"]))


def turns_open(size):
    return times("[mỗi: a]\n", size).splitlines()


def conditions_deep(size):
    return times("[nếu: so]\n", size).splitlines()


def rows_of_list(folder, size):
    return render(folder, "nv:\n" + "".join(upto(
        size, lambda i: "- {t: x%d}\n" % i)) +
        body(["| Tên |", "|---|", "[mỗi: nv]", "| {{nv.t}} |", "[hết]"]))


def table(rows, columns=2):
    return ["|" + " Tên |" * columns, "|" + "---|" * columns] + rows


def wide_table(size):
    n = size // 12
    return ["|" + " x |" * n, "|" + "---|" * n, "|" + " 1 |" * n]


def table_rows(size):
    return table(upto(size, lambda i: "| %d | x |" % i))


def table_widest(size):
    row = "|" + " 1 |" * 30
    return table(times(row + "\n", size).splitlines(), 30)


def table_cell_word(size):
    return table(["| " + times("x", size) + " | 1 |"])


def table_cell_words(size):
    return table(["| " + times("chữ nghĩa ", size) + " | 1 |"])


def table_cell_breaks(size):
    return table(["| " + times("x<br>", size) + " | 1 |"])


def table_down(size):
    return table(["| a | b |"] + times("| ^ | ^ |\n", size).splitlines())


def table_across(size):
    n = size // 10
    return ["|" + " x |" * n, "|" + "---|" * n, "| a |" + " < |" * (n - 1)]


def tables_many(size):
    return "\n".join(upto(size, lambda i: "\n| a | b |\n|---|---|\n| %d | 1 |"
                          % i)).splitlines()


def group_rows(size):
    return table(times("| nhóm |\n| 1 | 2 |\n", size).splitlines())


def sums(size):
    return table(upto(size, lambda i: "| Tổng cộng | %d |" % i))


def notes(size):
    n = size // 45
    return ["Đoạn %d[^%d]." % (i, i) for i in range(n)] + \
        ["[^%d]: Chú thích %d." % (i, i) for i in range(n)]


def notes_on_one_line(size):
    return ["".join(upto(size, lambda i: "x^[ghi %d] " % i))]


def note_long(size):
    return ["Đoạn ^[" + times("chữ nghĩa ", size) + "] nữa."]


def note_in_cells(size):
    return table(upto(size, lambda i: "| a^[ghi %d] | b |" % i))


def notes_nested(size):
    return [times("^[", size)]


def notes_same(size):
    return [times("x[^1] ", size), "", "[^1]: ghi"]


def appendices(folder, size):
    return render(folder, "noi_dung: Đoạn\nphu_luc:\n" + "".join(upto(
        size, lambda i: "- ten: T%d\n  tieu_de: D%d\n  noi_dung: Đ\n"
        % (i, i))))


def references(folder, size):
    return render(folder, body([times("[phụ lục: Tên] ", size)]) +
                  "phu_luc:\n- ten: Tên\n  tieu_de: D\n  noi_dung: Đ\n")


def references_none(folder, size):
    return render(folder, body(upto(size, lambda i: "[phụ lục: T%d]" % i)) +
                  "phu_luc:\n- ten: Tên\n  tieu_de: D\n  noi_dung: Đ\n")


def includes(folder, size):
    write(folder, "n.txt", times("đoạn\n", size))
    return render(folder, "noi_dung: '@n.txt'\nphu_luc:\n" + "".join(
        "- ten: T%d\n  tieu_de: D\n  noi_dung: '@n.txt'\n" % i
        for i in range(300)))


def include_circle(folder, size):
    return render(folder, "noi_dung: '@k.yaml'\n")


def include_tables(folder, size):
    write(folder, "b.csv", "Tên,Số\n" + times("a,1\n", size))
    return render(folder, "noi_dung: |\n" + "  [bảng: b.csv]\n" * 2000)


def deep_lists(size):
    return "".join(upto(size, lambda i: " " * i + "- x\n")).splitlines()


def ini(folder, text, rest=""):
    return ["render", "-q", "-o", folder + "/", write(
        folder, "k.ini", "mau = ke-hoach\nso = 5\nky_hieu = KH-UBND\n"
        "dia_danh = Phú Thịnh\nngay = 9/9/2025\nnoi_dung = " + text +
        "\ntrich_yeu = Phát triển\n" + rest)]


def ini_keys(folder, size):
    return ini(folder, "Đoạn", "".join(upto(size, lambda i: "k%d = x\n" % i)))


def ini_sections(folder, size):
    return ini(folder, "Đoạn", "".join(upto(
        size, lambda i: "[s%d]\nk = x\n" % i)))


def ini_long(folder, size):
    return ini(folder, times("chữ nghĩa ", size))


def ini_goes_on(folder, size):
    return ini(folder, times("chữ \\\n", size))


def lets_be(folder, size):
    return check(folder, body(["Đoạn văn."]) + "bo_qua:\n" + "".join(upto(
        size, lambda i: "- HEADING_%d\n" % i)))


def settings(folder, size):
    return ["render", "-q", "-o", folder + "/", "--set",
            "trich_yeu=" + times("chữ ", min(size, 120000)),
            write(folder, "k.yaml", KE_HOACH + "noi_dung: Đoạn\n")]


def data_over(folder, size):
    return ["render", "-q", "-o", folder + "/", "--data",
            write(folder, "d.yaml", "".join(upto(
                size, lambda i: "k%d: x\n" % i))),
            write(folder, "k.yaml", KE_HOACH + "noi_dung: Đoạn\n")]


SPECIAL = [
    ("space", " "), ("nbsp", "\u00a0"), ("tab", "\t"), ("star", "*"),
    ("under", "_"), ("bracket", "["), ("close", "]"), ("brace", "{{"),
    ("slot", "{{so}}"), ("bar", "|"), ("caret", "^"), ("backslash", "\\"),
    ("combining", "\u0301"), ("letter-marks", "a\u0323\u0302"),
    ("zero-width", "\u200b"), ("soft-hyphen", "\u00ad"),
    ("bidi", "\u202e"), ("emoji", "\U0001f600"), ("han", "漢"),
    ("hebrew", "א"), ("bom", "\ufeff"), ("quote", '"'), ("curly", "“"),
    ("dash", "- "), ("hyphen", "-"), ("dot", "."), ("ellipsis", "…"),
    ("break", "<br>"), ("sup", "<sup>"), ("sup-pair", "<sup>2</sup>"),
    ("less", "<"), ("ampersand", "&"), ("backtick", "`"), ("hash", "#"),
    ("tilde", "~"), ("percent", "%"), ("slash", "/"), ("digit", "1"),
    ("bold", "**a** "), ("bold-open", "**a "), ("italic", "*a* "),
    ("comma", ", "), ("semicolon", ";"), ("colon", ":"),
    ("paren", "("), ("box", "☐"), ("capital", "Đ"), ("replace", "\ufffd"),
    ("slot-filter", "{{ngay | lam_viec:9}} "), ("escape", "\\*"),
]

WORDS = [
    ("citations", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, "),
    ("citation-open", "Nghị định số "),
    ("dates", "ngày 01 tháng 9 năm 2025 "),
    ("percents", "12,5% của 100 ha "), ("figures", "1.234.567,8 "),
    ("articles", "khoản 1 Điều 2 "), ("shorts", "(viết tắt là ABC) "),
    ("short-forms", "(sau đây gọi là XYZ) ABC "),
    ("communes", "xã Phú Thịnh, tỉnh Nghệ An, "),
    ("communes-capital", "XÃ PHÚ THỊNH TỈNH NGHỆ AN "),
    ("capitals", "Ủy Ban Nhân Dân "), ("misspelt", "nghành giải quyêt "),
    ("doubled", "và và "), ("years", "năm 2024 "),
    ("agencies", "UBND xã, HĐND tỉnh, "), ("telex", "tieengs vieejt "),
    ("vni-letters", "Uyû ban nhaân daân "), ("tcvn3", "Uû ban nh©n d©n "),
    ("one-letter", "a "), ("mixed", "Ab1/2-c "),
    ("sentences", "Sở Y tế. "), ("days", "45 ngày kể từ ngày "),
    ("quoted", "\u201cNgân hàng\u201d "), ("roman", "I. "),
    ("labels", "a) "), ("numbers-dotted", "1.1.1. "),
    ("urls", "https://a.b/c?d=e&f "), ("mails", "a@b.vn "),
]

LINES = [
    ("line-empty", ""), ("line-letter", "a"), ("line-dash", "- x"),
    ("line-plus", "+ x"), ("line-roman", "I. MỤC ĐÍCH"),
    ("line-number", "1. Khoản"), ("line-letter-item", "a) Điểm"),
    ("line-hash", "## Đề mục"), ("line-dieu", "Điều 1. Tên"),
    ("line-chuong", "Chương I"), ("line-phan", "Phần thứ nhất"),
    ("line-bar", "| a"), ("line-tab", "a\tb"), ("line-rule", "---"),
    ("line-quote", "> x"), ("line-page", "[trang ngang]"),
    ("line-note", "[^1]: x"), ("line-end", "./."), ("line-spaces", "a  b  c"),
    ("line-table-rule", "|---|"), ("line-can-cu", "Căn cứ Luật số 1/2020;"),
    ("line-colon", "Kinh phí:"), ("line-numbers", "1.1.1.1 x"),
    ("line-capital", "UBND XÃ PHÚ THỊNH"), ("line-noi-nhan", "Nơi nhận:"),
]


def of_special(piece):
    return lambda size: [times(piece, size)]


def of_line(line):
    return lambda size: times(line + "\n", size).splitlines()


# ---- comparing

def diff_all(folder, size):
    a = upto(size // 2, lambda i: "Đoạn cũ thứ %d của xã." % i)
    b = upto(size // 2, lambda i: "Khoản mới số %d cho huyện." % (7 * i))
    return ["diff", write(folder, "a.yaml", KE_HOACH + body(a)),
            write(folder, "b.yaml", KE_HOACH + body(b))]


def diff_same(folder, size):
    n = size // 20
    return ["diff", write(folder, "a.yaml", KE_HOACH + body(["- việc"] * n)),
            write(folder, "b.yaml", KE_HOACH + body(["- việc"] * (n // 2) +
                                                   ["x"]))]


def diff_words(folder, size):
    return ["diff", write(folder, "a.yaml", KE_HOACH + body([" ".join(upto(
        size // 2, lambda i: "từ%d " % i))])),
        write(folder, "b.yaml", KE_HOACH + body([" ".join(upto(
            size // 2, lambda i: "từ%d " % (i * 3)))]))]


def diff_turned(folder, size):
    lines = upto(size // 2, lambda i: "Đoạn thứ %d của xã." % i)
    return ["diff", "-f", "html", write(folder, "a.yaml", KE_HOACH +
                                        body(lines)),
            write(folder, "b.yaml", KE_HOACH + body(lines[::-1]))]


def diff_tables(folder, size):
    return ["diff", "-f", "json", write(
        folder, "a.yaml", KE_HOACH + body(table(upto(
            size // 2, lambda i: "| a%d | x |" % i)))),
        write(folder, "b.yaml", KE_HOACH + body(table(upto(
            size // 2, lambda i: "| b%d | x |" % i))))]


def against(folder, size):
    text = body([times("Ngày 05/3/2024 tại xã Phú Thịnh, số 12/KH-UBND. ",
                       size // 2)])
    write(folder, "cu.yaml", KE_HOACH + text)
    return check(folder, text, more=("--against", folder + "/cu.yaml"))


# ---- Word files

def word(folder, document, styles="", numbering="", notes_part=""):
    path = os.path.join(folder, "a.docx")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", '<Types xmlns="%scontent-types">'
                   '<Default Extension="xml" ContentType="application/xml"/>'
                   '<Default Extension="rels" ContentType="application/vnd.'
                   'openxmlformats-package.relationships+xml"/>'
                   '<Override PartName="/word/document.xml" ContentType="'
                   'application/vnd.openxmlformats-officedocument.'
                   'wordprocessingml.document.main+xml"/></Types>' % PKG)
        z.writestr("_rels/.rels", '<Relationships xmlns="%srelationships">'
                   '<Relationship Id="r1" Type="%s/officeDocument" '
                   'Target="word/document.xml"/></Relationships>' % (PKG, REL))
        z.writestr("word/_rels/document.xml.rels", "".join(
            ['<Relationships xmlns="%srelationships">' % PKG] +
            ['<Relationship Id="r%d" Type="%s/%s" Target="%s.xml"/>' %
             (i, REL, kind, kind)
             for i, kind in enumerate(["styles", "numbering", "footnotes"])] +
            ["</Relationships>"]))
        z.writestr("word/styles.xml", '<w:styles xmlns:w="%s">%s</w:styles>'
                   % (W, styles))
        z.writestr("word/numbering.xml", '<w:numbering xmlns:w="%s">%s'
                   "</w:numbering>" % (W, numbering))
        z.writestr("word/footnotes.xml", '<w:footnotes xmlns:w="%s">%s'
                   "</w:footnotes>" % (W, notes_part))
        with z.open("word/document.xml", "w") as part:
            part.write(('<w:document xmlns:w="%s" xmlns:m="http://schemas.'
                        'openxmlformats.org/officeDocument/2006/math">'
                        "<w:body>" % W).encode())
            for piece in ([document] if isinstance(document, str)
                          else document):
                part.write(piece.encode())
            part.write(b"</w:body></w:document>")
    assert os.path.getsize(path) < 1000000
    return path


P = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"


def importing(make, ratio=1, command=("import",)):
    def attack(folder, size):
        made = make(size * ratio)
        made = made if isinstance(made, tuple) else (made,)
        if command == ("render",):
            return ["render", "-q", "-o", folder + "/", word(folder, *made)]
        return [*command, word(folder, *made)]
    return attack


def word_paragraphs(size):
    return times(P % "Đoạn văn của kế hoạch.", size)


def word_empty(size):
    return times("<w:p/>", size)


def word_runs(size):
    return "<w:p>" + times("<w:r><w:t>a</w:t></w:r>", size) + "</w:p>"


def word_runs_styled(size):
    return "<w:p>" + times("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"
                           "<w:r><w:t>b</w:t></w:r>", size) + "</w:p>"


def word_long(size):
    return P % times("chữ nghĩa ", size)


def word_one_word(size):
    return P % times("x", size)


def word_tabs(size):
    return "<w:p>" + times("<w:r><w:tab/></w:r>", size) + "</w:p>"


def word_breaks(size):
    return "<w:p>" + times("<w:r><w:t>a</w:t><w:br/></w:r>", size) + "</w:p>"


CELL = "<w:tc>%s</w:tc>"


def word_tables_nested(size):
    n = size // 100
    return "<w:tbl><w:tr><w:tc>" * n + P % "x" + \
        "</w:tc></w:tr></w:tbl>" * n


def word_rows(size):
    return "<w:tbl>" + times("<w:tr>" + CELL % (P % "a") * 3 + "</w:tr>",
                             size) + "</w:tbl>"


def word_columns(size):
    return "<w:tbl><w:tr>" + times(CELL % (P % "a"), size) + "</w:tr></w:tbl>"


def word_span(size):
    return "<w:tbl>" + times(
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="16384"/></w:tcPr>' + P % "a" +
        "</w:tc></w:tr>", size) + "</w:tbl>"


def word_merged(size):
    return "<w:tbl>" + times(
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + P % "a" +
        "</w:tc><w:tc>" + P % "b" + "</w:tc></w:tr>", size) + "</w:tbl>"


def word_tables(size):
    return times("<w:tbl><w:tr>" + CELL % (P % "a") * 2 + "</w:tr></w:tbl>" +
                 P % "x", size)


def word_styles_chain(size):
    return P % "x", "".join(upto(size, lambda i: (
        '<w:style w:type="paragraph" w:styleId="s%d"><w:name w:val="n%d"/>'
        '<w:basedOn w:val="s%d"/></w:style>' % (i, i, i + 1))))


def word_styles_used(size):
    n = size // 200
    return "".join('<w:p><w:pPr><w:pStyle w:val="s%d"/></w:pPr><w:r><w:t>x'
                   "</w:t></w:r></w:p>" % i for i in range(n)), \
        "".join('<w:style w:type="paragraph" w:styleId="s%d"><w:name w:val='
                '"n%d"/><w:basedOn w:val="s%d"/></w:style>' %
                (i, i, (i + 1) % n) for i in range(n))


def word_numbers(size):
    n = size // 250
    return "".join('<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId '
                   'w:val="%d"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r>'
                   "</w:p>" % (i % 9, i) for i in range(n)), "", \
        "".join('<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0">'
                '<w:lvlText w:val="%%1."/></w:lvl></w:abstractNum>' % i
                for i in range(n)) + \
        "".join('<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>' %
                (i, i) for i in range(n))


def word_notes(size):
    n = size // 200
    return "".join('<w:p><w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference '
                   'w:id="%d"/></w:r></w:p>' % i for i in range(n)), "", "", \
        "".join('<w:footnote w:id="%d">%s</w:footnote>' % (i, P % "ghi")
                for i in range(n))


def word_note_again(size):
    return times('<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>',
                 size // 2), "", "", '<w:footnote w:id="7">' + \
        times(P % "ghi", size // 2) + "</w:footnote>"


def word_deep(size):
    n = size // 13
    return "<w:p>" + "<w:r>" * n + "</w:r>" * n + "</w:p>"


def word_boxes(size):
    n = size // 140
    return "<w:p><w:r><w:pict><w:txbxContent>" * n + P % "x" + \
        "</w:txbxContent></w:pict></w:r></w:p>" * n


def word_fields(size):
    return "<w:p>" + times('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                           "<w:r><w:instrText>PAGE</w:instrText></w:r>",
                           size) + "</w:p>"


def word_changes(size):
    return "<w:p>" + times('<w:ins w:id="1"><w:r><w:t>a</w:t></w:r></w:ins>'
                           '<w:del w:id="2"><w:r><w:delText>b</w:delText>'
                           "</w:r></w:del>", size) + "</w:p>"


def word_math(size):
    n = size // 60
    return "<w:p><m:oMath>" + "<m:f><m:num>" * n + "<m:r><m:t>x</m:t></m:r>" \
        + "</m:num></m:f>" * n + "</m:oMath></w:p>"


def word_attributes(size):
    return "<w:p " + " ".join(upto(size, lambda i: 'w:a%d="1"' % i)) + "/>"


def word_symbols(size):
    return "<w:p>" + times('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/>'
                           "</w:r>", size) + "</w:p>"


def word_laughs(folder, size):
    path = os.path.join(folder, "a.xml")
    with open(path, "w", encoding="utf-8") as f:
        f.write('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "chữ">' +
                "".join('<!ENTITY a%d "&a%d;&a%d;&a%d;">' %
                        (i, i - 1, i - 1, i - 1) for i in range(1, 30)) +
                ']><?mso-application progid="Word.Document"?>'
                '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/'
                '2006/xmlPackage">&a29;</pkg:package>')
    return ["import", path]


def word_bomb(piece, around="%s"):
    """What unpacks to as much as a part may have."""
    return lambda folder, size: ["import", word(folder, (
        around % times(piece, 1000000)
        for i in range(60 * size // 1000000)))]


def text_import(line):
    def attack(folder, size):
        return ["import", write(folder, "a.txt", times(line + "\n", size))]
    return attack


# ---- tables of data

def csv(text, command=("sheets",)):
    def attack(folder, size):
        return [*command, write(folder, "a.csv", text(size))]
    return attack


def batch_row(folder, size):
    return ["batch", "-q", "-j", "1", "-f", "pdf,docx", "--data",
            write(folder, "d.csv", "so_thu_tu,ten\n1," +
                  times("chữ ", size) + "\n"),
            "-o", folder + "/o/{so_thu_tu}.{ext}",
            write(folder, "k.yaml", KE_HOACH + "noi_dung: Đoạn {{ten}}\n")]


def batch_columns(folder, size):
    n = size // 12
    return ["batch", "-q", "-j", "1", "-f", "txt", "--data",
            write(folder, "d.csv", "so_thu_tu" + "".join(
                ",c%d" % i for i in range(n)) + "\n1" + ",x" * n + "\n"),
            "-o", folder + "/o/{so_thu_tu}.{ext}",
            write(folder, "k.yaml", KE_HOACH + "noi_dung: Đoạn {{c1}}\n")]


def batch_same_columns(folder, size):
    n = size // 6
    return ["batch", "-q", "-j", "1", "-f", "txt", "--data",
            write(folder, "d.csv", "so_thu_tu" + ",ten" * n + "\n1" +
                  ",x" * n + "\n"),
            "-o", folder + "/o/{so_thu_tu}.{ext}",
            write(folder, "k.yaml", KE_HOACH + "noi_dung: Đoạn {{ten}}\n")]


def batch_join(folder, size):
    write(folder, "v.csv", "ma,viec\n" + times("1,x\n", size))
    return ["batch", "-q", "-j", "1", "-f", "pdf,docx", "--data",
            write(folder, "d.csv", "ma,ten\n1,a\n"), "--join",
            "nv:ma=" + folder + "/v.csv", "-o", folder + "/o/{ma}.{ext}",
            write(folder, "k.yaml", KE_HOACH + body(
                ["[mỗi: nv]", "{{nv.viec}}", "[hết]"]))]


def batch_yaml(folder, size):
    return ["batch", "-q", "-j", "1", "-f", "txt", "--data",
            write(folder, "d.yaml", "- ma: 1\n  x:\n" + "".join(upto(
                size, lambda i: "  - {a: %d}\n" % i))),
            "-o", folder + "/o/{ma}.{ext}",
            write(folder, "k.yaml", KE_HOACH + "noi_dung: Đoạn {{ma}}\n")]


def batch_joined(folder, size):
    return ["batch", "-q", "--data",
            write(folder, "d.csv", "ma,ten\n1," + times("chữ ", size) + "\n"),
            "--joined", folder + "/g.pdf," + folder + "/g.docx",
            write(folder, "k.yaml", KE_HOACH + "noi_dung: Đoạn {{ten}}\n")]


def book(make, ratio=1):
    def attack(folder, size):
        made = make(size * ratio)
        made = made if isinstance(made, tuple) else (made,)
        words = book_rows(folder, *made)
        assert os.path.getsize(words[-1]) < 1000000
        return words
    return attack


def book_far(size):
    return named_row() + "".join(upto(size, lambda i: (
        '<row r="%d"><c r="XFD%d" t="str"><v>x</v></c></row>' %
        (i + 2, i + 2))))


def book_rows_far(size):
    return named_row() + "".join(upto(size, lambda i: (
        '<row r="%d"><c r="A%d"><v>1</v></c></row>' %
        (i * 10 + 2, i * 10 + 2))))


def book_cells(size):
    return named_row() + "".join(upto(size, lambda i: (
        '<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>2</v></c></row>' %
        (i + 2, i + 2, i + 2))))


def book_strings(size):
    return named_row() + '<row r="2"><c r="A2" t="s"><v>0</v></c></row>', \
        times("<si/>", size)


def book_string_again(size):
    return named_row() + "".join(upto(size // 2, lambda i: (
        '<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (i + 2, i + 2)))), \
        "<si><t>" + times("chữ ", size // 2) + "</t></si>"


def book_runs(size):
    return named_row() + '<row r="2"><c r="A2" t="s"><v>0</v></c></row>', \
        "<si>" + times("<r><t>a</t></r>", size) + "</si>"


def book_merges(size):
    return (named_row() + '<row r="2"><c r="A2"><v>1</v></c></row></sheetData>'
            '<mergeCells>' + "".join(upto(size, lambda i: (
                '<mergeCell ref="A%d:XFD1048576"/>' % (i + 2)))) +
            "</mergeCells><sheetData>")


def book_styles(size):
    return named_row() + '<row r="2"><c r="A2" s="9"><v>1</v></c></row>', "", \
        "<cellXfs>" + times('<xf numFmtId="14"/>', size) + "</cellXfs>"


def book_format_long(size):
    return named_row() + '<row r="2"><c r="A2" s="1"><v>1</v></c></row>', "", \
        '<numFmts><numFmt numFmtId="1000" formatCode="' + times("0;", size) + \
        '"/></numFmts><cellXfs><xf/><xf numFmtId="1000"/></cellXfs>'


def book_columns(size):
    return "".join('<row r="%d">' % r + "".join(
        text_cell(column(c) + str(r), "x")
        for c in range(min(16384, size // 80))) + "</row>" for r in (1, 2))


def ods(make, ratio=1):
    def attack(folder, size):
        path = os.path.join(folder, "a.ods")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("mimetype", "application/vnd.oasis.opendocument."
                       "spreadsheet", zipfile.ZIP_STORED)
            z.writestr("content.xml", (
                '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:'
                'xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:'
                'xmlns:table:1.0" xmlns:x="urn:oasis:names:tc:opendocument:'
                'xmlns:text:1.0"><o:body><o:spreadsheet><t:table t:name="S">'
                "%s</t:table></o:spreadsheet></o:body></o:document-content>")
                % make(size * ratio))
        return ["dump", "--stage", "rows", path]
    return attack


def ods_repeated(size):
    return times('<t:table-row t:number-rows-repeated="1000000">'
                 '<t:table-cell t:number-columns-repeated="16384"><x:p>a</x:p>'
                 "</t:table-cell></t:table-row>", size)


def ods_cells(size):
    return times("<t:table-row><t:table-cell><x:p>a</x:p></t:table-cell>"
                 "</t:table-row>", size)


def ods_deep(size):
    n = size // 20
    return "<t:table-row><t:table-cell>" + "<x:p>" * n + "a" + "</x:p>" * n + \
        "</t:table-cell></t:table-row>"


def ods_spaces(size):
    return "<t:table-row><t:table-cell><x:p>" + times(
        '<x:s x:c="1000000"/>', size) + "</x:p></t:table-cell></t:table-row>"


# ---- templates, profiles, dossiers, old encodings

def home(folder):
    root = os.path.dirname(os.path.dirname(os.path.dirname(
        os.path.abspath(__file__))))
    path = os.path.join(folder, "home")
    os.mkdir(path)
    os.mkdir(path + "/templates")
    for name in os.listdir(root + "/templates"):
        os.symlink(root + "/templates/" + name, path + "/templates/" + name)
    os.symlink(root + "/fonts", path + "/fonts")
    return path


def templated(make):
    """Of a home of its own: the words begin with its folder."""
    def attack(folder, size):
        path = home(folder)
        write(path + "/templates", "thu.xml", make(size))
        return ["HOME=" + path, "render", "-q", "-o", folder + "/",
                write(folder, "k.yaml", "mau: thu\nl:\n- a\n- b\n")]
    return attack


def template_loops(size):
    return "<template title='T'>" + "".join(
        "<for each='l' as='a%d'>" % i for i in range(60)) + \
        "<para>x</para>" + "</for>" * 60 + "</template>"


def template_fields(size):
    return "<template title='T'><fields>" + "".join(upto(
        size, lambda i: "<field name='a%d' kind='text'/>" % i)) + \
        "</fields><para>x</para></template>"


def template_deep(size):
    n = size // 40
    return "<template title='T'>" + "<if field='l'>" * n + "<para>x</para>" + \
        "</if>" * n + "</template>"


def template_paras(size):
    return "<template title='T'>" + times("<para>chữ</para>", size) + \
        "</template>"


def profiled(make):
    def attack(folder, size):
        path = home(folder)
        write(path + "/templates", "thu.ini", make(size))
        return ["HOME=" + path, "render", "-q", "--profile", "thu", "-o",
                folder + "/",
                write(folder, "k.yaml", KE_HOACH + "noi_dung: Đoạn\n")]
    return attack


def dossier(folder, size):
    return ["dossier", "-q", "--draft", "-o", folder + "/o/", write(
        folder, "d.yaml", "ho_so: ocop-ho-so\nso: 1\nten: " +
        times("chữ nghĩa ", size) + "\n")]


def dossier_keys(folder, size):
    return ["dossier", "-q", "--draft", "-o", folder + "/o/", write(
        folder, "d.yaml", "ho_so: ocop-ho-so\nvan_ban:\n" + "".join(upto(
            size, lambda i: "  k%d: {so: 1}\n" % i)))]


def converting(text):
    def attack(folder, size):
        path = os.path.join(folder, "a.txt")
        with open(path, "wb") as f:
            f.write(text * (size // len(text)))
        return ["convert", path, "-o", folder + "/b.txt"]
    return attack


def fixing(folder, size):
    return check(folder, body(["Uỷ ban nhân dân xã giải quyết công việc  ,"
                               " của  năm"] * (size // 64)),
                 more=("--fix", "--dry-run"))


ATTACKS = [
    ("yaml-laughs", laughs), ("yaml-aliases", aliases),
    ("yaml-anchors", anchors), ("yaml-flow-depth", flow_depth),
    ("yaml-block-depth", block_depth), ("yaml-map-keys", map_keys),
    ("yaml-top-keys", top_keys), ("yaml-long-key", long_key),
    ("yaml-comments", comments), ("yaml-documents", documents),
    ("yaml-escapes", escapes), ("yaml-folded", folded), ("yaml-tags", tags),
    ("slots-doubling", doubling), ("slots-repeated", repeated_field),
    ("slots-circle", circle), ("turns-nested", turns_nested),
    ("turns-long", turns_long), ("turns-wide", turns_wide),
    ("turns-open", plan_of(turns_open)),
    ("conditions-deep", plan_of(conditions_deep)),
    ("rows-of-a-list", rows_of_list),
    ("field-trich-yeu", field("trich_yeu")),
    ("field-dia-danh", field("dia_danh")), ("field-so", field("so")),
    ("field-ky-hieu", field("ky_hieu")), ("field-ngay", field("ngay")),
    ("field-ket-thuc", field("ket_thuc")),
    ("field-noi-nhan", field("noi_nhan")),
    ("field-mau", field("mau")),
    ("field-co-quan", inner("co_quan", "ten: %s")),
    ("field-chu-quan", inner("co_quan", "ten: x, chu_quan: %s")),
    ("field-quyen-han", inner("ky", "quyen_han: %s, ho_ten: Trần")),
    ("field-ho-ten", inner("ky", "quyen_han: CHỦ TỊCH, ho_ten: %s")),
    ("list-noi-nhan", list_of("noi_nhan", "Phòng số %d")),
    ("list-can-cu", list_of("can_cu", "Luật số %d/2025/QH15 ngày 1/1/2025")),
    ("list-kinh-gui", list_of("kinh_gui", "Sở %d")),
    ("list-noi-dung", list_of("noi_dung", "Đoạn %d")),
    ("table-wide", plan_of(wide_table)), ("table-rows", plan_of(table_rows)),
    ("table-thirty", plan_of(table_widest)),
    ("table-cell-word", plan_of(table_cell_word)),
    ("table-cell-words", plan_of(table_cell_words)),
    ("table-cell-breaks", plan_of(table_cell_breaks)),
    ("table-down", plan_of(table_down)),
    ("table-across", plan_of(table_across)),
    ("tables-many", plan_of(tables_many)),
    ("table-groups", plan_of(group_rows)), ("table-sums", check_of(sums)),
    ("notes", plan_of(notes)), ("notes-one-line", plan_of(notes_on_one_line)),
    ("note-long", plan_of(note_long)), ("notes-cells", plan_of(note_in_cells)),
    ("notes-nested", plan_of(notes_nested)),
    ("notes-same", plan_of(notes_same)), ("appendices", appendices),
    ("references", references), ("references-none", references_none),
    ("includes", includes), ("include-circle", include_circle),
    ("include-tables", include_tables), ("lists-deep", plan_of(deep_lists)),
    ("ini-keys", ini_keys), ("ini-sections", ini_sections),
    ("ini-long", ini_long), ("ini-goes-on", ini_goes_on),
    ("lets-be", lets_be), ("set", settings), ("data", data_over),
    ("word-long", plan_of(of_special("x"))),
    ("words-svg", plan_of(of_special("chữ nghĩa "), "svg,xml,txt")),
    ("lines-svg", plan_of(of_line("đoạn"), "svg,xml,txt")),
    ("words-pdf", plan_of(of_special("chữ nghĩa "), "pdf")),
    ("words-docx", plan_of(of_special("chữ nghĩa "), "docx")),
    ("check-json", check_of(of_special("nghành "),
                            ("--diagnostic-format=json",))),
    ("check-sarif", check_of(of_line("nghành "),
                             ("--diagnostic-format=sarif",))),
    ("check-outline", check_of(of_line("I. a"), ("--outline",))),
    ("check-fix", fixing), ("check-against", against),
    ("diff-all", diff_all), ("diff-same", diff_same),
    ("diff-words", diff_words), ("diff-turned", diff_turned),
    ("diff-tables", diff_tables),
    ("word-paragraphs", importing(word_paragraphs)),
    ("word-paragraphs-10", importing(word_paragraphs, 10)),
    ("word-empty", importing(word_empty, 10)),
    ("word-runs", importing(word_runs, 10)),
    ("word-runs-styled", importing(word_runs_styled, 10)),
    ("word-long", importing(word_long)), ("word-one", importing(word_one_word)),
    ("word-tabs", importing(word_tabs, 10)),
    ("word-line-breaks", importing(word_breaks, 10)),
    ("word-tables-nested", importing(word_tables_nested)),
    ("word-rows", importing(word_rows, 10)),
    ("word-columns", importing(word_columns, 10)),
    ("word-span", importing(word_span, 10)),
    ("word-merged", importing(word_merged, 10)),
    ("word-tables", importing(word_tables, 10)),
    ("word-styles-chain", importing(word_styles_chain, 10)),
    ("word-styles-used", importing(word_styles_used, 10)),
    ("word-numbers", importing(word_numbers, 10)),
    ("word-notes", importing(word_notes, 10)),
    ("word-note-again", importing(word_note_again)),
    ("word-deep", importing(word_deep)), ("word-boxes", importing(word_boxes)),
    ("word-fields", importing(word_fields, 10)),
    ("word-changes", importing(word_changes, 10)),
    ("word-math", importing(word_math)),
    ("word-attributes", importing(word_attributes)),
    ("word-symbols", importing(word_symbols, 10)),
    ("word-render", importing(word_paragraphs, 1, ("render",))),
    ("word-check", importing(word_paragraphs, 1, ("check",))),
    ("word-laughs", word_laughs),
    ("word-bomb", word_bomb("a" * 1000, P)),
    ("word-bomb-empty", word_bomb("<w:p/>")),
    ("word-bomb-letters", word_bomb(P % "a")),
    ("text-dash", text_import("- việc")), ("text-roman", text_import("I. A")),
    ("text-words", text_import("chữ nghĩa của xã.")),
    ("text-empty", text_import("")),
    ("csv-commas", csv(lambda size: times(",", size))),
    ("csv-header-commas", csv(lambda size: "a" + times(",a", size) + "\n1")),
    ("csv-lines", csv(lambda size: times("\n", size))),
    ("csv-quotes", csv(lambda size: times('"', size))),
    ("csv-cell", csv(lambda size: 'a,b\n1,"' + times("x\n", size) + '"')),
    ("csv-rows", csv(lambda size: "a,b\n" + times("1,2\n", size),
                     ("dump", "--stage", "rows"))),
    ("csv-open", csv(lambda size: 'a,b\n1,"' + times('x,"y\n', size),
                     ("dump", "--stage", "rows"))),
    ("batch-row", batch_row), ("batch-columns", batch_columns),
    ("batch-same-columns", batch_same_columns), ("batch-join", batch_join),
    ("batch-yaml", batch_yaml), ("batch-joined", batch_joined),
    ("book-far", book(book_far)), ("book-rows-far", book(book_rows_far)),
    ("book-cells", book(book_cells)), ("book-strings", book(book_strings, 60)),
    ("book-string-again", book(book_string_again)),
    ("book-runs", book(book_runs, 10)), ("book-merges", book(book_merges)),
    ("book-styles", book(book_styles, 60)),
    ("book-format-long", book(book_format_long)),
    ("book-columns", book(book_columns)),
    ("ods-repeated", ods(ods_repeated)), ("ods-cells", ods(ods_cells)),
    ("ods-deep", ods(ods_deep)), ("ods-spaces", ods(ods_spaces)),
    ("template-loops", templated(template_loops)),
    ("template-fields", templated(template_fields)),
    ("template-deep", templated(template_deep)),
    ("template-paras", templated(template_paras)),
    ("profile-keys", profiled(lambda size: "".join(upto(
        size, lambda i: "k%d = x\n" % i)))),
    ("profile-sections", profiled(lambda size: "".join(upto(
        size, lambda i: "[s%d]\nk = x\n" % i)))),
    ("dossier", dossier), ("dossier-keys", dossier_keys),
    ("convert-tcvn3", converting("Uû ban nh©n d©n x·\n".encode("cp1252"))),
    ("convert-vni", converting("Uyû ban nhaân daân xaõ\n".encode("cp1252"))),
    ("convert-noise", converting(bytes(range(128, 256)))),
] + [("special-" + name, plan_of(of_special(piece)))
     for name, piece in SPECIAL] + \
    [("words-" + name, check_of(of_special(piece))) for name, piece in WORDS] \
    + [("drawn-" + name, plan_of(of_special(piece)))
       for name, piece in WORDS[:8]] + \
    [(name, plan_of(of_line(line))) for name, line in LINES]
