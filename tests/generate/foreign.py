#!/usr/bin/env python3
"""foreign.py FOLDER [SEED [COUNT]]: documents in the manner of other programs
and of people who set them by hand; beside each, NAME.json says what it is
made of. A number gives the same documents on every machine. To COUNT of other
programs come five for each eight as Word, Google Docs and WPS leave them."""
import json
import os
import random
import sys

import foreign_words as words
import foreign_office as office
import foreign_write as write

P, T = write.para, write.table

MANNERS = ["word", "docxjs", "pandoc", "html", "text", "pdf"]


def day_text(d):
    day, month, year = d["day"]
    return "%s, ngày %s tháng %s năm %d" % (
        d["place"], "%02d" % day if day else "   ",
        month if month else "   ", year)


def number_text(d):
    return "Số: %s/%s" % (d["number"] or "   ", d["mark"])


def head_cells(d, rule):
    left = [P(d["above"].upper(), center=True)] if d["above"] else []
    name = d["agency"].upper()
    cut = name.find(" XÃ ") if " XÃ " in name else name.find(" PHƯỜNG ")
    left += [P(name[:cut], bold=True, center=True),
             P(name[cut + 1:], bold=True, center=True)] if cut > 0 else [
                 P(name, bold=True, center=True)]
    right = [P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, center=True),
             P("Độc lập - Tự do - Hạnh phúc", bold=True, center=True)]
    if rule:
        left.append(P("_" * 8, center=True))
        right.append(P(rule, center=True))
    left2 = [P(number_text(d), center=True)]
    if d["kind"] == "Công văn":
        left2 += [P("V/v " + d["title"][0], center=True)]
    if d["urgent"]:
        left2 += [P(d["urgent"], bold=True, center=True)]
    return left, right, left2, [P(day_text(d), italic=True, center=True)]


def head(r, d, how):
    rule = r.choice(["", "_" * 20, "-" * 16, "—" * 6])
    left, right, number, day = head_cells(d, rule)
    if how == "table":
        return [T([[left, right], [number, day]])]
    if how == "one row":
        return [T([[left + number, right + day]])]
    if how == "nested":
        return [T([[[T([[left], [number]])], right + day]])]
    if how == "stacked":
        return left + number + right + day
    gap = "\t" if how == "tabs" else None
    lines = []
    one, two = left + number, right + day
    for i in range(max(len(one), len(two))):
        a = one[i]["runs"][0][0] if i < len(one) else ""
        b = two[i]["runs"][0][0] if i < len(two) else ""
        filler = gap or " " * max(4, 34 - len(a))
        bold = i < len(one) and one[i]["runs"][0][1] == "b"
        lines.append(P(a + (filler + b if b else ""), bold=bold))
    return lines


def title(r, d, blanks):
    if d["kind"] == "Công văn":
        return []
    out = [P(d["kind"].upper(), bold=True, center=True)]
    how = r.choice(["one", "two", "break"])
    lines = d["title"]
    if how == "one":
        out.append(P(" ".join(lines), bold=True, center=True))
    elif how == "break":
        out.append(P("\n".join(lines), bold=True, center=True))
    else:
        out += [P(line, bold=True, center=True) for line in lines]
    if r.random() < 0.6:
        out.append(P("_" * 12, center=True))
    return out + [P("")] * blanks


def sent_to(r, d):
    if not d["to"]:
        return []
    if len(d["to"]) == 1:
        return [P("Kính gửi: " + d["to"][0], center=True), P("")]
    out = [P("Kính gửi:", center=r.random() < 0.5)]
    return out + [P("- %s%s" % (to, "." if to == d["to"][-1] else ";"))
                  for to in d["to"]] + [P("")]


def body(r, d):
    out, roman, arabic, letter = [], 0, 0, 0
    numerals = ["I", "II", "III", "IV", "V"]
    auto = r.random() < 0.3
    for level, text in d["body"]:
        if level == 0:
            roman, arabic = roman + 1, 0
            out.append(P("%s. %s" % (numerals[roman - 1], text), bold=True))
        elif level == 1:
            arabic, letter = arabic + 1, 0
            out.append(P("%d. %s" % (arabic, text), bold=True, indent=True))
        elif level == 2:
            letter += 1
            out.append(P("%s) %s" % ("abcdđ"[letter - 1], text), indent=True))
        elif level == 3:
            out.append(P(text, bullet=True) if auto
                       else P("- " + text, indent=True))
        elif level == 4:
            out.append(P("+ " + text, indent=True))
        elif level == 5:
            arabic += 1
            out.append(P([("Điều %d. " % arabic, "b"), (text, "")],
                         indent=True))
        else:
            out.append(P(text, indent=True))
    if d["table"]:
        out += [P("Bảng 1. Chỉ tiêu sản phẩm", center=True),
                T([[[P(c, bold=i == 0, center=i == 0)] for c in row]
                   for i, row in enumerate(d["table"])], lines=True)]
    return out


def signing(r, d, how):
    copies = [P("Nơi nhận:", bold=True, italic=True)]
    copies += [P("- %s%s" % (c, "." if c == d["copies"][-1] else ";"))
               for c in d["copies"]]
    gap = r.choice([3, 4, 5])
    said = r.choice([[], [], [P("(Đã ký)", italic=True, center=True)]])
    people = []
    for powers, name in d["signers"]:
        people.append([P(p, bold=True, center=True) for p in powers] +
                      (said or [P("")] * gap) +
                      [P(name, bold=True, center=True)])
    if len(people) == 2:
        return [T([[people[0], people[1]]])] + copies
    if how == "table":
        return [T([[copies, people[0]]])]
    if how == "stacked":
        return copies + [P("")] + people[0]
    out, one, two = [], copies, people[0]
    for i in range(max(len(one), len(two))):
        a = one[i]["runs"][0][0] if i < len(one) else ""
        b = two[i]["runs"][0][0] if i < len(two) else ""
        filler = "\t\t" if how == "tabs" else " " * max(4, 46 - len(a))
        out.append(P(a + (filler + b if b else ""),
                     bold=i < len(two) and i >= len(one)))
    return out


def appendix(r, d):
    if not d["appendix"]:
        return []
    name, rows = d["appendix"]
    return [P(r.choice(["PHỤ LỤC", "Phụ lục", "PHỤ LỤC I"]), bold=True,
              center=True, page=True),
            P(name.upper(), bold=True, center=True),
            P("(Kèm theo %s số %s/%s ngày    tháng    năm 2025 của %s)" % (
                d["kind"], d["number"] or "   ", d["mark"], d["agency"]),
              italic=True, center=True),
            T([[[P(c, bold=i == 0, center=i == 0)] for c in row]
               for i, row in enumerate(rows)], lines=True)]


def blocks(r, d, manner):
    tables = ["table", "one row", "nested", "tabs", "spaces"]
    how = r.choice(["spaces", "table"] if manner in ("text", "pdf") else tables)
    out = head(r, d, how)
    out += [P("")] * r.randint(0, 2)
    out += title(r, d, r.randint(0, 2))
    out += sent_to(r, d)
    if d["decides"]:
        out += [P(d["decides"].upper(), bold=True, center=True), P("")]
    out += [P(b + (";" if b != d["bases"][-1] else r.choice([".", ";"])),
              italic=r.random() < 0.6, indent=True) for b in d["bases"]]
    if d["order"]:
        out += [P(d["order"], bold=True, center=True)]
    if d["opening"]:
        out.append(P(d["opening"], indent=True))
    out += body(r, d)
    if d["closing"]:
        out.append(P(d["closing"], indent=True))
    out += [P("")] * r.randint(0, 2)
    how = "spaces" if manner in ("text", "pdf") and how != "table" else \
        r.choice(["table", "stacked", "tabs", "spaces"])
    if manner in ("text", "pdf") and how in ("tabs", "stacked"):
        how = "spaces"
    return out + signing(r, d, how) + appendix(r, d)


def main():
    folder = sys.argv[1]
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 48
    os.makedirs(folder, exist_ok=True)
    for i in range(count + count * 5 // 8):
        r = random.Random(seed * 100003 + i)
        d = words.document(r, i)
        if i >= count and i % 3 > 0:
            d = words.of_office(r, d)
        of = write if i < count else office
        manners = MANNERS if i < count else office.MANNERS
        manner = manners[(i + i // len(words.KINDS)) % len(manners)]
        name = "%03d-%s" % (i, manner)
        of.WRITERS[manner](os.path.join(folder, name), blocks(r, d, manner))
        with open(os.path.join(folder, name + ".json"), "w",
                  encoding="utf-8") as f:
            json.dump(d, f, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
