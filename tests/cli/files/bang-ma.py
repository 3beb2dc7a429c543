"""Writes texts as programs of the time before Unicode had them, by tables of
others: those of iconv (TCVN, VISCII) and of Python (cp1258); VNI has none.
    bang-ma.py ENCODING < text > bytes
    bang-ma.py letters: every letter of Vietnamese, small and capital"""
import subprocess
import sys
import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"
BARE = "a ă â e ê i o ô ơ u ư y".split()
SMALL = [unicodedata.normalize("NFC", bare + tone)
         for bare in BARE for tone in ["", *TONES]] + ["đ"]
LATE = set("ĂÂÊÔƠƯĐ")  # the capitals that TCVN3 has


def by_iconv(encoding):
    def encode(text):
        out = b""
        for c in text:
            done = subprocess.run(["iconv", "-f", "UTF-8", "-t", encoding],
                                  input=c.encode(), capture_output=True)
            # what iconv has not are the signs of Windows
            out += done.stdout if done.returncode == 0 else c.encode("cp1252")
        return out
    return encode


def tcvn3(text):
    plain = "".join(c if c < "\x80" or c in LATE else c.lower() for c in text)
    return by_iconv("TCVN")(plain)


def vni(text):
    tones = dict(zip(["", *TONES], ["", "ø", "û", "õ", "ù", "ï"]))
    round_ = dict(zip(["", *TONES], "âàåãáä"))
    hollow = dict(zip(["", *TONES], "êèúüéë"))
    alone = dict(zip("ìỉĩíịỵđ", "ìæóíòîñ"))
    out = ""
    for c in text:
        small = c.lower()
        marks = unicodedata.normalize("NFD", small)
        tone = next((m for m in marks[1:] if m in TONES), "")
        base = unicodedata.normalize("NFC", marks.replace(tone, "") if tone
                                     else marks)
        if small in alone:
            s = alone[small]
        elif base in "âêô" and base:
            s = {"â": "a", "ê": "e", "ô": "o"}[base] + round_[tone]
        elif base == "ă":
            s = "a" + hollow[tone]
        elif base in "ơư":
            s = {"ơ": "ô", "ư": "ö"}[base] + tones[tone]
        else:
            s = base + tones[tone]
        out += s.upper() if c != small else s
    return out.encode("cp1252")


def cp1258(text):
    out = b""
    for c in unicodedata.normalize("NFC", text):
        try:
            out += c.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", c)
            tone = next(m for m in marks if m in TONES)
            base = unicodedata.normalize("NFC", marks.replace(tone, ""))
            out += (base + tone).encode("cp1258")
    return out


if sys.argv[1] == "letters":
    print(*SMALL)
    print(*[c.upper() for c in SMALL])
else:
    encode = {"tcvn3": tcvn3, "vni": vni, "viscii": by_iconv("VISCII"),
              "windows-1258": cp1258}[sys.argv[1]]
    sys.stdout.buffer.write(encode(sys.stdin.read()))
