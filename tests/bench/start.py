#!/usr/bin/env python3
"""start.py PROGRAM [RUNS]: what starting costs (built-in rules, word lists, names of fields) beside an empty `true`.

Prints user and system time of one run, the median of RUNS (default 200), and, where valgrind is installed, instructions.
Ends with 1 when the median of user time is 10 ms and more above that of `true`.
"""
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile


def times(command, runs):
    """User and system time of each of some batches, in ms a run: the clock of a process ticks too coarsely for one."""
    batch, user, system = 10, [], []
    for _ in range(max(1, runs // batch)):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        for _ in range(batch):
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        user.append((after.ru_utime - before.ru_utime) * 1000 / batch)
        system.append((after.ru_stime - before.ru_stime) * 1000 / batch)
    middle = len(user) // 2
    return sorted(user)[middle], sorted(system)[middle]


def instructions(command):
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *command],
                             capture_output=True, text=True)
    found = re.search(r"refs:\s+([\d,]+)", run.stderr)
    return int(found.group(1).replace(",", "")) if found else None


def main():
    program, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.TemporaryDirectory() as folder:
        article = os.path.join(folder, "a.txt")
        with open(article, "w") as file:
            file.write("Some 300 people fled.\n")
        os.chdir(folder)
        start = [program, "extract", article]
        user, system = times(start, runs)
        idle_user, idle_system = times([shutil.which("true")], runs)
        print(f"extract of one line  user {user:6.2f} ms  system {system:6.2f} ms")
        print(f"true                 user {idle_user:6.2f} ms  system {idle_system:6.2f} ms")
        count = instructions(start)
        if count:
            print(f"instructions         {count / 1e6:.1f} million")
    return user - idle_user >= 10


if __name__ == "__main__":
    sys.exit(main())
