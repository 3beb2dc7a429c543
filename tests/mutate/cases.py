"""cases.py — the tests as a list that can be run one by one and fast: what
tests/run makes of the groups units, goldens, commands, and the groups that only
it can run. Each case knows its files and compares what came out with them.
"""

import glob
import os
import re
import shutil
import signal
import subprocess
import tempfile

WHOLE = ["door", "rendering", "plans"]


class Tree:
    """A folder with tests, samples and templates beside build/vanban."""

    def __init__(self, root, build="build"):
        self.root = os.path.abspath(root)
        self.build = os.path.join(self.root, build)
        self.vanban = os.path.join(self.build, "vanban")

    def path(self, *names):
        return os.path.join(self.root, *names)


class Run:
    """Where a case is run, and how: the tree, a folder of its own that is
    empty, what is added to the environment, how many seconds it may take."""

    def __init__(self, tree, scratch, limit=120, extra=None):
        self.tree, self.scratch, self.limit = tree, scratch, limit
        self.env = {key: value for key, value in os.environ.items()
                    if key != "VANBAN_HOME"}
        self.env.update(LC_ALL="C.UTF-8", ASAN_OPTIONS="detect_leaks=1",
                        **(extra or {}))

    def call(self, words, cwd, env=None, joined=False):
        """Status, output, messages; status None where it took too long."""
        # files, not pipes: what never ends meets the limit of a file
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen(
                words, cwd=cwd, env={**self.env, **(env or {})},
                stdin=subprocess.DEVNULL, stdout=out,
                stderr=subprocess.STDOUT if joined else err,
                start_new_session=True)
            try:
                status = process.wait(timeout=self.limit)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                return None, b"", b""
            out.seek(0)
            err.seek(0)
            return status, out.read(), err.read()


def kept(path):
    """What is expected; no file stands for nothing."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def beside(start):
    """The files whose paths begin so."""
    return sorted(glob.glob(glob.escape(start) + "*"))


class Unit:
    kind = "units"

    def __init__(self, tree, source):
        self.name = os.path.basename(source)[:-2]
        self.files = [source]

    def passes(self, run):
        return run.call([os.path.join(run.tree.build, self.name)],
                        run.tree.root)[0] == 0


class Golden:
    """Each stage's dump beside the file, and the messages of the last."""
    kind = "goldens"

    def __init__(self, tree, folder, file, stages):
        self.name = folder + "/" + file
        self.folder, self.file, self.stages = folder, file, stages
        self.stem = file.rpartition(".")[0]
        self.files = beside(tree.path("tests", folder, self.stem))

    def passes(self, run):
        folder = run.tree.path("tests", self.folder)
        stem = os.path.join(folder, self.stem)
        home = self.stem + ".home"
        env = {"VANBAN_HOME": home if os.path.isdir(stem + ".home") else ""}
        err = b""
        for stage in self.stages:
            status, out, err = run.call(
                [run.tree.vanban, "dump", "--stage", stage, self.file],
                folder, env)
            if status is None or not 0 <= status < 5:
                return False
            wanted = stem + "." + stage
            if (os.path.exists(wanted) or not os.path.exists(stem + ".diag")) \
                    and out != kept(wanted):
                return False
        return err == kept(stem + ".diag")


class Lint:
    kind = "goldens"

    def __init__(self, tree, file):
        self.name, self.file = "lint/" + file, file
        self.stem = file.rpartition(".")[0]
        self.files = beside(tree.path("tests/lint", self.stem + "."))

    def passes(self, run):
        folder = run.tree.path("tests/lint")
        return run.call([run.tree.vanban, "check", "--diagnostic-format=short",
                         self.file], folder, joined=True)[1] == \
            kept(os.path.join(folder, self.stem + ".diag"))


class Import:
    """The Word files of a description are made once for all runs, in the
    folder made_at."""
    kind = "goldens"

    def __init__(self, tree, file, made_at):
        self.name, self.file = "import/" + file, file
        self.stem, ending = os.path.splitext(file)
        self.folder = os.path.join(made_at, self.stem)
        self.files = beside(tree.path("tests/import", self.stem + "."))
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        source = tree.path("tests/import", file)
        docx = os.path.join(self.folder, self.stem + ".docx")
        if ending == ".parts":
            subprocess.run([tree.path("tests/tools/make-docx"), source, docx],
                           check=True)
        elif ending == ".bytes":
            with open(docx, "wb") as out:
                subprocess.run(["bash", source], stdout=out, check=True,
                               cwd=tree.path("tests/import"))
        else:
            shutil.copy(source, self.folder)

    def passes(self, run):
        stem = run.tree.path("tests/import", self.stem)
        outs = errs = b""
        for file in sorted(os.listdir(self.folder)):
            if not file.startswith(self.stem + "."):
                continue
            status, out, err = run.call(
                [run.tree.vanban, "dump", "--stage=word", file], self.folder)
            if status is None or status < 0:
                return False
            outs, errs = outs + out, errs + err
        return outs == kept(stem + ".word") and errs == kept(stem + ".diag")


class Render:
    """What is drawn of a whole plan."""
    kind = "goldens"

    def __init__(self, tree, file):
        self.name, self.file = "render/" + file, file
        self.stem = file.rpartition(".")[0]
        self.files = beside(tree.path("tests/render", self.stem + "."))

    def passes(self, run):
        folder = run.tree.path("tests/render")
        drawn = os.path.join(run.scratch, "drawn.")
        if run.call([run.tree.vanban, "render", self.file, "-q", "-f",
                     "pdf,xml", "-o", drawn + "{ext}"], folder,
                    joined=True)[:2] != (0, b""):
            return False
        return all(run.call(
            [run.tree.path("tests/tools", tool), drawn + ending],
            folder)[1] == kept(os.path.join(folder, self.stem + kind))
            for tool, ending, kind in (("show-word", "xml", ".word"),
                                       ("show-pdf", "pdf", ".paper")))


class Command:
    """A script of tests/cli in a fresh folder with samples and files."""
    kind = "commands"

    def __init__(self, tree, script):
        self.stem = os.path.splitext(os.path.basename(script))[0]
        self.name = "cli/" + self.stem
        self.files = beside(os.path.splitext(script)[0] + ".")

    def passes(self, run):
        root, folder = run.tree.root, run.scratch
        stem = os.path.join(root, "tests/cli", self.stem)
        os.symlink(os.path.join(root, "samples"),
                   os.path.join(folder, "samples"))
        os.symlink(os.path.join(root, "tests/cli/files"),
                   os.path.join(folder, "files"))
        status, out, err = run.call(
            ["bash", stem + ".sh"], folder,
            {"PATH": run.tree.build + ":" + os.environ["PATH"]})
        told = b"" if status == 0 else b"%d\n" % (status or 0)
        return status is not None and out == kept(stem + ".out") and \
            err == kept(stem + ".err") and told == kept(stem + ".status")


class Whole:
    """A group that tests/run alone can run."""
    kind = "whole"

    def __init__(self, tree, group):
        self.name = self.group = group
        self.files = [tree.path("tests/run")]

    def passes(self, run):
        return run.call(["tests/run", self.group], run.tree.root,
                        {"BUILD": os.path.relpath(run.tree.build,
                                                  run.tree.root),
                         "TMPDIR": run.scratch})[0] == 0


def names(folder, endings):
    return sorted(file for file in os.listdir(folder)
                  if file.rpartition(".")[2] in endings.split(","))


def stages(tree):
    """(folder, endings, stages) of the goldens: the table in tests/run."""
    with open(tree.path("tests/run"), encoding="utf-8") as file:
        table = re.search(r"^run_goldens\(\)$.*?<<'END'\n(.*?)^END$",
                          file.read(), re.M | re.S).group(1)
    return [line.split() for line in table.splitlines()]


def cases(tree, made_at):
    """All of them; made_at: a folder for what they are made of."""
    found = [Unit(tree, source) for source in
             sorted(glob.glob(tree.path("tests/unit/test_*.c")))]
    for folder, endings, dumps in stages(tree):
        found += [Golden(tree, folder, file, dumps.split(",")) for file in
                  names(tree.path("tests", folder), endings)]
    found += [Lint(tree, file) for file in
              names(tree.path("tests/lint"), "yaml,ini")]
    found += [Import(tree, file, made_at) for file in
              names(tree.path("tests/import"), "parts,xml,txt,bytes")]
    found += [Render(tree, file) for file in
              names(tree.path("tests/render"), "yaml")]
    found += [Command(tree, script) for script in
              sorted(glob.glob(tree.path("tests/cli/*.sh")))]
    return found + [Whole(tree, group) for group in WHOLE]
