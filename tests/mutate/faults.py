"""faults.py — the small faults that may be planted in a line of C: of each line
all that could be, one of them is chosen. They go by the shape that the source
has (a blank on either side of an operator between two operands, a statement to
a line).
"""

import re

# What an operator is mistaken for; each stands between blanks.
OPERATORS = {
    "<": ["<=", ">"], "<=": ["<", ">"], ">": [">=", "<"], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="], "&&": ["||"], "||": ["&&"], "+": ["-"],
    "-": ["+"], "*": ["+"], "/": ["*"], "%": ["*"], "+=": ["-="],
    "-=": ["+="], "&": ["|"], "|": ["&"], "<<": [">>"], ">>": ["<<"],
    "|=": ["&="], "&=": ["|="],
}
OPERATOR = re.compile(r"(?<= )(\S{1,2})(?= |$)")
NUMBER = re.compile(r"(?<![\w.])\d+(?![\w.])")
TRUTH = re.compile(r"\b(true|false)\b")
STEP = re.compile(r"\+\+|--")
NOT = re.compile(r"!(?=[\w(*])")
CONDITION = re.compile(r"\b(?:if|while) \(")
JUMP = re.compile(r"^ +(break|continue);$")
# A declaration is no statement: a type, then a name.
DECLARATION = re.compile(
    r"^ +(?:(?:const|static|struct|enum|unsigned|extern|return|goto|break|"
    r"continue|case|default|else|do|typedef)\b|\w+ \**\w+(?: =|;|\[|,))")
STATEMENT = re.compile(r"^ +[*(\w].*;$")
ENDS_BEFORE = re.compile(r"[;{}:)]$|\belse$|\bdo$")
RESULT = re.compile(r"\breturn (.+);$")


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def quoted(match):
    text = match.group(0)
    return text if len(text) < 2 else text[0] + "_" * (len(text) - 2) + text[-1]


def mask(text):
    """The text with nothing but code in it; every character at its place."""
    return re.sub(
        r"/\*.*?\*/|//[^\n]*|^#(?:[^\n]*\\\n)*[^\n]*|"
        r'("(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')',
        lambda m: quoted(m) if m.group(1) else blank(m), text,
        flags=re.S | re.M)


def closing(line, start):
    """Where the bracket that opens at start closes, on the same line."""
    depth = 0
    for i in range(start, len(line)):
        depth += {"(": 1, ")": -1}.get(line[i], 0)
        if depth == 0:
            return i
    return None


class Source:
    """A file, and what can go wrong in its lines."""

    def __init__(self, path):
        self.path = path
        with open(path, encoding="utf-8") as file:
            self.text = file.read()
        self.lines = self.text.split("\n")
        self.code = mask(self.text).split("\n")
        self.types = self.find_types()

    def find_types(self):
        """For each line that is in a function the function's type."""
        types, now = {}, None
        for i, line in enumerate(self.code):
            if line.startswith("{"):
                head = i - 1
                while head > 0 and not re.match(r"\w+\(", self.code[head]):
                    head -= 1
                now = self.code[head - 1].strip()
            elif line.startswith("}"):
                now = None
            elif now is not None:
                types[i] = now
        return types

    def before(self, i):
        """The code line before that says something."""
        i -= 1
        while i > 0 and not self.code[i].strip():
            i -= 1
        return self.code[i].rstrip()

    def faults(self, i):
        """(changed line, what was done) for all faults of line i (from 0)."""
        code, line = self.code[i].rstrip(), self.lines[i]
        if not code.strip() or re.match(r" *(static_)?assert\(", code):
            return []
        found = []

        def put(start, end, text, what):
            found.append((line[:start] + text + line[end:], what))

        for m in OPERATOR.finditer(code):
            for other in OPERATORS.get(m.group(1), []):
                put(*m.span(), other, f"{m.group(1)} to {other}")
        for m in NUMBER.finditer(code):
            # One place more in an array is nothing that could be seen.
            if re.match(r"\](?:;|,| =)", code[m.end():]) and \
                    code[m.start() - 1] == "[" and i not in self.types:
                continue
            n = int(m.group(0))
            for other in [n + 1] + [n - 1] * (n > 0):
                put(*m.span(), str(other), f"{n} to {other}")
        for m in TRUTH.finditer(code):
            other = "false" if m.group(1) == "true" else "true"
            put(*m.span(), other, f"{m.group(1)} to {other}")
        for m in STEP.finditer(code):
            other = "--" if m.group(0) == "++" else "++"
            put(*m.span(), other, f"{m.group(0)} to {other}")
        for m in NOT.finditer(code):
            put(*m.span(), "", "! dropped")
        for m in CONDITION.finditer(code):
            end = closing(code, m.end() - 1)
            if end is not None:
                put(m.end(), end, f"!({line[m.end():end]})",
                    "condition negated")
        if i in self.types:
            self.add_flow(i, code, put)
        return found

    def add_flow(self, i, code, put):
        """What is left out, left too early, or given wrongly."""
        indent = len(code) - len(code.lstrip())
        m = JUMP.match(code)
        if m:
            put(*m.span(1), "" if m.group(1) == "break" else "break",
                m.group(1) + (" removed" if m.group(1) == "break"
                              else " to break"))
        m = RESULT.search(code)
        if m and m.group(1) not in ("0", "NULL", "true", "false"):
            put(*m.span(1), "0", "0 returned")
        if not STATEMENT.match(code) or DECLARATION.match(code) or \
                code.count("(") != code.count(")") or \
                not ENDS_BEFORE.search(self.before(i)):
            return
        put(indent, len(code), ";", "statement removed")
        early = "return;" if re.search(r"\bvoid$", self.types[i]) \
            else "return 0;"
        put(indent, len(code), early, "returned early")
