"""blocks.py — which tests run which lines: a build whose blocks tell that they
were run (see trace.c), each test in it once, and what came out kept for the next
time.
"""

import bisect
import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from cases import Run


def digest(paths):
    found = hashlib.sha256()
    for path in paths:
        found.update(path.encode() + b"\0")
        if os.path.isfile(path):
            with open(path, "rb") as file:
                found.update(file.read())
    return found.hexdigest()


def call_sites(library):
    """The addresses after the calls that the compiler has put into blocks."""
    text = subprocess.run(
        ["objdump", "-d", "--no-show-raw-insn", library], check=True,
        stdout=subprocess.PIPE, text=True).stdout
    sites, is_next = [], False
    for line in text.split("\n"):
        found = re.match(r" *([0-9a-f]+):\t(.*)", line)
        if not found:
            continue
        if is_next:
            sites.append(int(found.group(1), 16))
        is_next = "<__sanitizer_cov_trace_pc" in found.group(2)
    return sorted(sites)


def line_rows(library):
    """(file, line, address) of all places of the source in the code. Where a
    unit has one file only, objdump names it without its folder."""
    text = subprocess.run(
        ["objdump", "--dwarf=decodedline", library], check=True,
        stdout=subprocess.PIPE, text=True).stdout
    path, short = "", {}
    for line in text.split("\n"):
        head = re.match(r"(?:CU: )?(?:\./)?(\S+\.[ch]):(?:\[\+\+\])?$", line)
        row = re.match(r"\S+ +(\d+) +0x([0-9a-f]+)\b", line)
        if head:
            path = head.group(1)
        elif row and "/" in path:
            yield path, int(row.group(1)), int(row.group(2), 16)
        elif row:
            short[int(row.group(2), 16)] = int(row.group(1))
    found = subprocess.run(
        ["addr2line", "-e", library], check=True, text=True,
        input="".join("%#x\n" % address for address in short),
        stdout=subprocess.PIPE).stdout
    for (address, line), place in zip(short.items(), found.split("\n")):
        yield place.rpartition(":")[0], line, address


def read_lines(library):
    """For each file for each line the sites of its blocks."""
    sites = call_sites(library)
    lines = {}
    for path, line, address in line_rows(library):
        path = path[path.rfind("src/"):] if "src/" in path else path
        # A call is five bytes long; a row at it belongs to its block.
        i = bisect.bisect_right(sites, address + 5) - 1
        for site in sites[max(i, 0):i + 1]:
            lines.setdefault(path, {}).setdefault(line, set()).add(site)
    return lines


class Blocks:
    """tree: one with the telling build; folder: where what is known is kept."""

    def __init__(self, tree, folder, jobs):
        self.tree, self.folder, self.jobs = tree, folder, jobs
        self.library = os.path.join(tree.build, "libvanban.so")
        self.lines = read_lines(self.library)
        # the library itself also holds the folder that it was made in
        self.stamp = hashlib.sha256(repr(sorted(
            (path, line, sorted(sites)) for path, rows in self.lines.items()
            for line, sites in rows.items())).encode()).hexdigest()
        self.tests = {}  # site: the numbers of the cases that run it
        self.size = {}   # number of a case: of how many blocks
        self.took = {}   # its seconds
        self.failed = []

    def kept_of(self, case):
        name = re.sub(r"\W", "_", case.name) + ".json"
        return os.path.join(self.folder, name)

    def look_up(self, case):
        """What is kept of it; None where that is stale."""
        try:
            with open(self.kept_of(case), encoding="utf-8") as file:
                kept = json.load(file)
        except (FileNotFoundError, ValueError):
            return None
        return kept if kept["stamp"] == self.stamp + digest(case.files) \
            else None

    def find_out(self, case):
        """What it ran and how long it took; sites None where it failed."""
        kept = self.look_up(case)
        if kept is not None:
            return kept
        scratch = tempfile.mkdtemp(dir=self.folder)
        told = os.path.join(self.folder, os.path.basename(scratch) + ".blocks")
        start = time.monotonic()
        passes = case.passes(Run(self.tree, scratch, 900,
                                 {"VANBAN_BLOCKS": told}))
        seconds = time.monotonic() - start
        shutil.rmtree(scratch, ignore_errors=True)
        sites = [] if passes else None
        if passes and os.path.exists(told):
            with open(told, "rb") as file:
                sites = [m.start() for m in re.finditer(b"\1", file.read())]
        if os.path.exists(told):
            os.unlink(told)
        kept = {"stamp": self.stamp + digest(case.files), "sites": sites,
                "seconds": seconds}
        with open(self.kept_of(case), "w", encoding="utf-8") as file:
            json.dump(kept, file)
        return kept

    def learn(self, cases):
        os.makedirs(self.folder, exist_ok=True)
        with ThreadPoolExecutor(self.jobs) as pool:
            for i, found in enumerate(pool.map(self.find_out, cases)):
                sites = found["sites"]
                if sites is None:
                    self.failed.append(cases[i].name)
                    continue
                for site in sites:
                    self.tests.setdefault(site, set()).add(i)
                self.size[i], self.took[i] = len(sites), found["seconds"]

    def of_line(self, path, line):
        """The cases that run the line; None for one that is not code."""
        rows = self.lines.get(path, {})
        if line not in rows:
            return None
        return set().union(*(self.tests.get(site, set())
                             for site in rows[line]))
