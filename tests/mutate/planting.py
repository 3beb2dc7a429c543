"""planting.py — plants faults in a copy of the program and runs the tests on
each (see tests/tools/mutate).
"""

import glob
import os
import random
import resource
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice

from blocks import Blocks
from cases import Run, Tree, cases
from faults import Source

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FLAGS = "-fPIC -fno-semantic-interposition"
SLOW, ENOUGH = 3, 40  # seconds; quick tests that run a line
MEMORY_MOST, FILE_MOST = 4 << 30, 1 << 29
NOT_HERE = {"src/base/host_wasi.c"}  # the page's
# What is in a tree that tests are run in.
PARTS = ["tests", "samples", "templates", "fonts", "man", "README.md"]


class Build:
    """Objects, the library of all of them, the program and the unit tests, in
    a tree of its own."""

    def __init__(self, folder, cflags):
        self.tree, self.cflags = Tree(folder), cflags
        self.cc = os.environ.get("CC", "cc")

    def make_tree(self):
        for part in PARTS:
            source, target = os.path.join(ROOT, part), self.tree.path(part)
            if os.path.isdir(source):
                shutil.rmtree(target, ignore_errors=True)
                shutil.copytree(source, target, symlinks=True,
                                ignore=shutil.ignore_patterns("web"))
            else:
                shutil.copy(source, target)
        os.makedirs(self.tree.build, exist_ok=True)

    def make(self, *what, cflags=None, dry=False):
        """make, into the tree; what it would do where dry."""
        done = subprocess.run(
            ["make", "-C", ROOT, "-nB" if dry else "-s", "V=1",
             "-j%d" % os.cpu_count(), "--no-print-directory",
             "BUILD=" + os.path.relpath(self.tree.build, ROOT),
             "CFLAGS=" + (cflags or self.cflags), *what], text=True,
            env={**os.environ, "MAKEFLAGS": ""},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode != 0:
            raise SystemExit("mutate: make: " + done.stdout[-2000:])
        return done.stdout

    def command(self, target):
        """The words with which the compiler is called for a target."""
        text = self.make(os.path.relpath(self.tree.build, ROOT) + "/" + target,
                         dry=True).replace("\\\n", " ")
        return [part for line in text.split("\n") for part in line.split("; ")
                if " -o " in part][-1].split()

    def objects(self):
        return {os.path.relpath(path, self.tree.build)[4:-2]: path for path in
                sorted(glob.glob(os.path.join(self.tree.build, "obj/*/*.o")))}

    def libraries(self):
        return [word for word in self.command("vanban")
                if word.startswith(("-l", "-L"))]

    def link_library(self, objects, target):
        subprocess.run([self.cc, "-shared", "-Wl,-Bsymbolic", "-o", target,
                        *objects, *self.libs], check=True)

    def build(self, *extra):
        """All of it; the program's main is in the library, too."""
        self.make_tree()
        self.make(*[os.path.relpath(os.path.join(
            self.tree.build, "obj", source[4:-1] + "o"), ROOT)
            for source in sources()])
        self.libs = self.libraries()
        self.flags = [word for word in self.command("obj/base/arena.o")
                      if word.startswith(("-I/", "-D", "-std"))]
        self.link_library([*self.objects().values(), *extra],
                          os.path.join(self.tree.build, "libvanban.so"))
        self.link("vanban", os.devnull)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(self.link_test, sorted(
                glob.glob(os.path.join(ROOT, "tests/unit/test_*.c")))))
        self.link("door", os.path.join(ROOT, "tests/door/door.c"))
        self.make(*[os.path.relpath(os.path.join(self.tree.build, name), ROOT)
                    for name in ("refuse.so", "generate")], cflags="-O1")

    def link_test(self, source):
        self.link(os.path.basename(source)[:-2], source, "-lcmocka")

    def link(self, name, source, *more):
        subprocess.run(
            [self.cc, *self.flags, "-O1", "-I", os.path.join(ROOT, "src"), "-o",
             os.path.join(self.tree.build, name), "-x", "c", source, "-x",
             "none", "-L" + self.tree.build, "-lvanban",
             "-Wl,-rpath,$ORIGIN", *self.libs, *more], check=True)


def sources():
    return [path for path in (os.path.relpath(p, ROOT) for p in
            sorted(glob.glob(os.path.join(ROOT, "src/*/*.c"))))
            if path not in NOT_HERE]


class Fault:
    def __init__(self, path, number, old, new, what):
        self.path, self.number, self.what = path, number, what
        self.old, self.new = old.strip(), new.strip()
        self.line, self.object = new, None

    def key(self):
        return self.path, self.old, self.new

    def __str__(self):
        return f"{self.path}:{self.number}: {self.what}: `{self.old}`"


def candidates(seed):
    """Faults without end, as the seed wants them; no line twice."""
    chance = random.Random(seed)
    read = {path: Source(os.path.join(ROOT, path)) for path in sources()}
    places = [(path, i) for path, source in read.items()
              for i in range(len(source.lines)) if source.faults(i)]
    chance.shuffle(places)
    for path, i in places:
        new, what = chance.choice(read[path].faults(i))
        yield Fault(path, i + 1, read[path].lines[i], new, what)


def known_alike():
    """(file, line, changed line): why nothing can be seen of it."""
    known = {}
    with open(os.path.join(HERE, "alike.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                path, old, new, why = line.rstrip("\n").split("\t")
                known[path, old, new] = why
    return known


class Field:
    """What faults are planted in: the good build, the telling one, the tests,
    the folders in which one fault at a time is built."""

    def __init__(self, jobs, thorough):
        self.thorough = thorough
        self.folder = os.path.join(ROOT, os.environ.get("BUILD", "build"),
                                   "mutate")
        self.jobs = jobs
        self.plain = Build(os.path.join(self.folder, "plain"), "-O2 " + FLAGS)
        self.free = []

    def prepare(self):
        say("building ...")
        self.plain.build()
        compile_one = self.plain.command("obj/base/arena.o")
        self.compiler = [word for word in compile_one if word not in (
            "-Werror", "-MMD", "-MP", "-c") and not word.endswith(
            ("/arena.o", "/arena.c"))]
        self.compiler.remove("-o")
        telling = Build(os.path.join(self.folder, "telling"), "-O0 -g "
                        "-fPIC -fsanitize-coverage=trace-pc")
        trace = os.path.join(self.folder, "trace.o")
        os.makedirs(telling.tree.build, exist_ok=True)
        subprocess.run([telling.cc, "-D_DEFAULT_SOURCE", "-O2", "-fPIC", "-c",
                        "-fvisibility=hidden", "-o", trace,
                        os.path.join(HERE, "trace.c")], check=True)
        telling.build(trace)
        self.cases = cases(telling.tree, os.path.join(self.folder, "import"))
        self.blocks = Blocks(telling.tree, os.path.join(self.folder, "blocks"),
                             self.jobs)
        say(f"which lines {len(self.cases)} tests run ...")
        self.blocks.learn(self.cases)
        for name in self.blocks.failed:
            say(f"  left out, it fails without a fault: {name}")
        self.free = [self.worker(i) for i in range(self.jobs)]

    def worker(self, i):
        """A copy of the plain tree whose library is made anew."""
        tree = Tree(os.path.join(self.folder, "w%d" % i))
        shutil.rmtree(tree.root, ignore_errors=True)
        shutil.copytree(self.plain.tree.root, tree.root, symlinks=True,
                        ignore=shutil.ignore_patterns("obj"))
        return tree

    # ---- one fault

    def compile(self, fault):
        """Its object; None where it is none, or no other than the good one."""
        folder = tempfile.mkdtemp(dir=self.folder, prefix="cc-")
        copy = os.path.join(folder, fault.path)
        good = os.path.join(self.plain.tree.build, "obj",
                            fault.path[4:-1] + "o")
        made = os.path.join(folder, "made.o")
        os.makedirs(os.path.dirname(copy))
        with open(os.path.join(ROOT, fault.path), encoding="utf-8") as file:
            lines = file.read().split("\n")
        lines[fault.number - 1] = fault.line
        with open(copy, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        words = ["-I" + os.path.join(ROOT, "src") if word == "-Isrc" else word
                 for word in self.compiler]
        done = subprocess.run(
            words + ["-w", "-c", "-o", made, fault.path], cwd=folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "CCACHE_DISABLE": "1"})
        fault.object, fault.folder = None, folder
        if done.returncode == 0 and not same_bytes(made, good):
            fault.object = made
        else:
            shutil.rmtree(folder)
        return fault

    def tests_of(self, fault):
        """The numbers of the tests that may notice it, first the quick ones
        that run little else."""
        # A statement's code is that of its first line.
        found, line = None, fault.number
        while found is None and line > max(fault.number - 12, 0):
            found, line = self.blocks.of_line(fault.path, line), line - 1
        if found is None:
            found = set(self.blocks.size)
        kinds = ["goldens", "units", "commands", "whole"]

        def order(i):
            kind, took = self.cases[i].kind, self.blocks.took[i]
            return (kind == "whole", took > SLOW, kinds.index(kind),
                    self.blocks.size[i] if kind == "goldens" else took)

        tests = sorted(found, key=order)
        quick = [i for i in tests if self.blocks.took[i] <= SLOW]
        return tests if self.thorough or len(quick) < ENOUGH else quick

    def noticed(self, fault):
        """The test that notices it; None where none does."""
        tests = self.tests_of(fault)
        tree = self.free.pop()
        try:
            objects = self.plain.objects()
            objects[fault.path[4:-2]] = fault.object
            self.plain.link_library(
                objects.values(), os.path.join(tree.build, "libvanban.so"))
            for i in tests:
                scratch = tempfile.mkdtemp(dir=self.folder, prefix="run-")
                limit = 10 + 10 * self.blocks.took[i]
                passes = self.cases[i].passes(Run(tree, scratch, limit))
                shutil.rmtree(scratch, ignore_errors=True)
                if not passes:
                    return self.cases[i].name, tests
            return None, tests
        finally:
            self.free.append(tree)
            shutil.rmtree(fault.folder, ignore_errors=True)


def same_bytes(a, b):
    with open(a, "rb") as one, open(b, "rb") as two:
        return one.read() == two.read()


def say(text):
    print(text, flush=True)


def choose(field, options, pool):
    """The first N faults that change the code, with their objects; how many
    were passed over."""
    chosen, passed = [], 0
    left = os.path.join(field.folder, "left")
    wanted = None
    if options.left:
        with open(left, encoding="utf-8") as file:
            wanted = set(file.read().splitlines())
    faults = candidates(options.seed)
    while len(chosen) < options.n:
        some = list(islice(faults, 4 * field.jobs))
        if not some:
            break
        if wanted is not None:
            some = [f for f in some if "\t".join(f.key()) in wanted]
        for fault in pool.map(field.compile, some):
            if fault.object is None:
                passed += 1
            elif len(chosen) < options.n:
                chosen.append(fault)
            else:
                shutil.rmtree(fault.folder)
    return chosen, passed


def report(results, passed, alike, options, left_file):
    left = [(f, tests) for f, (name, tests) in results if name is None]
    unknown = [(f, tests) for f, tests in left if f.key() not in alike]
    with open(left_file, "w", encoding="utf-8") as file:
        file.writelines("\t".join(f.key()) + "\n" for f, _ in left)
    say("")
    for fault, _ in left:
        if fault.key() in alike:
            say(f"alike  {fault}\n       {alike[fault.key()]}")
    for fault, tests in unknown:
        say(f"LEFT   {fault}\n       now `{fault.new}`; "
            + (f"{len(tests)} tests run it" if tests else "no test runs it"))
    counted = len(results) - (len(left) - len(unknown))
    seen = counted - len(unknown)
    share = 100 * seen / counted if counted else 0
    say(f"{len(results)} faults planted ({passed} that change nothing or do "
        f"not compile passed over), {len(left) - len(unknown)} known to be "
        f"alike;\n{seen} of {counted} noticed: {share:.1f} %")
    return 0 if share >= options.least else 1


def run(options):
    # what a fault lets grow without end ends here
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MOST, MEMORY_MOST))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_MOST, FILE_MOST))
    field = Field(options.jobs, options.thorough)
    field.prepare()
    alike = known_alike()
    results = []
    with ThreadPoolExecutor(options.jobs) as pool:
        chosen, passed = choose(field, options, pool)
        say(f"{len(chosen)} faults")
        runs = {pool.submit(field.noticed, fault): fault for fault in chosen}
        for done in as_completed(runs):
            fault, found = runs[done], done.result()
            results.append((fault, found))
            say(f"{len(results):4} " + (f"noticed {fault} by {found[0]}"
                                        if found[0] else f"left    {fault}"))
    results.sort(key=lambda result: result[0].key())
    return report(results, passed, alike, options,
                  os.path.join(field.folder, "left"))
