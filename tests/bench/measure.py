"""measure.py — how much work a command is: instructions, which are the same on
every machine; processor and clock time, memory, which are not.
"""

import os
import re
import statistics
import subprocess
import threading
import time

from counting import count_instructions  # of tests/growth

LOOK_EVERY = 0.05


class Failure(Exception):
    pass


def read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def check(words, status, told):
    if status != 0 and (status, words[1]) != (1, "check"):
        raise Failure(f"{' '.join(words)}: ended with {status}\n"
                      + told[:2000])


# ---- instructions

def instructions(words):
    """Millions of instructions of a command and all that it starts."""
    status, counts, told = count_instructions(
        words, os.environ, options=["--trace-children=yes"])
    check(words, status, told)
    return sum(counts) / 1e6


# ---- memory

def kib(text, key):
    found = re.search(rf"^{key}:\s*(\d+) kB", text, re.M)
    return int(found.group(1)) if found else 0


def children(pid):
    tasks = f"/proc/{pid}/task"
    try:
        names = os.listdir(tasks)
    except OSError:
        return []
    if os.path.exists(f"{tasks}/{pid}/children"):
        return [int(p) for name in names
                for p in read(f"{tasks}/{name}/children").split()]
    # a kernel that does not keep them: whose parent is it?
    return [int(name) for name in os.listdir("/proc") if name.isdigit() and
            read(f"/proc/{name}/stat").rpartition(")")[2].split()[1:2] ==
            [str(pid)]]


def family(pid):
    """The process and all that descend from it."""
    found = [pid]
    for one in found:
        found += children(one)
    return found


class Watch(threading.Thread):
    """The most that a process and all under it held at one time, each page
    counted once (the sum of PSS)."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.all = pid, 0
        self.over = threading.Event()

    def run(self):
        while True:
            self.all = max(self.all, sum(
                kib(read(f"/proc/{p}/smaps_rollup"), "Pss")
                for p in family(self.pid)))
            if self.over.wait(LOOK_EVERY):
                return


def memory(words):
    process = subprocess.Popen(words, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    watch = Watch(process.pid)
    watch.start()
    check(words, process.wait(), "")
    watch.over.set()
    watch.join()
    return watch.all / 1024


# ---- time

def timed(words, log):
    """Milliseconds of one run: of all processors, by the clock."""
    with open(log, "wb") as err:
        start = time.monotonic()
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL,
                                   stdout=err, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    check(words, process.returncode, read(log))
    return (usage.ru_utime + usage.ru_stime) * 1e3, wall * 1e3


class Spread:
    """What came out in the rounds, for one document."""

    def __init__(self, values):
        self.least, self.most = min(values), max(values)
        self.median = statistics.median(values)

    def __str__(self):
        return f"{self.least:9.3f}{self.median:9.3f}{self.most:9.3f}"
