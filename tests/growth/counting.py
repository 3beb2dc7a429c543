"""counting.py — how many instructions a command needs, which are the same
on every machine: valgrind counts them.
"""

import re
import subprocess


def count_instructions(words, env, limit=None, options=()):
    """Status, instructions of each process that was followed, what was told;
    limit in seconds."""
    done = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no",
         "--cachegrind-out-file=/dev/null", *options, *words], env=env,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, timeout=limit)
    told = done.stderr.decode(errors="replace")
    counts = [int(n.replace(",", "")) for n in
              re.findall(r"I\s+refs:\s+([\d,]+)", told)]
    return done.returncode, counts, told
