#!/usr/bin/env python3
"""reading.py COUNTERCHECK [FILES] [GIGABYTES] - what reading costs.

1. FILES (50,000) small files in a folder: at most 1.5 times `cat` over the same files plus the extraction itself, which
   is what the same texts cost as one file of JSON Lines. Medians of five rounds, wall clock, files in the page cache.
2. A crawl of GIGABYTES (2) through a pipe: the memory must not grow with it, so that the whole takes no more than a tenth
   of it does, and a little.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def texts(count):
    """Texts of the generator, about 2 KB each."""
    with tempfile.TemporaryDirectory() as folder:
        gen = os.path.join(folder, "gen")
        sources = [os.path.join(ROOT, "tests/bench", f) for f in ("gen.c", "words.c", "patterns.c")]
        subprocess.run(["cc", "-O2", "-std=c11", "-D_POSIX_C_SOURCE=200809L", *sources, "-o", gen], check=True)
        lines = subprocess.run([gen, "20"], capture_output=True, check=True).stdout.decode().splitlines()
    some = [json.loads(line)["text"][:2000] for line in lines[:5000]]
    return [some[i % len(some)] for i in range(count)]


def seconds(command):
    begin = time.perf_counter()
    subprocess.run(command, shell=True, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def median(values):
    return sorted(values)[len(values) // 2]


def small_files(program, count):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "in"))
        with open(os.path.join(folder, "all.jsonl"), "w", encoding="utf-8") as lines:
            for i, text in enumerate(texts(count)):
                lines.write(json.dumps({"text": text}) + "\n")
                where = os.path.join(folder, "in", "%03d" % (i // 500))
                os.makedirs(where, exist_ok=True)
                with open(os.path.join(where, "%05d.txt" % i), "w", encoding="utf-8") as file:
                    file.write(text)
        commands = {"cat": "find %s/in -name '*.txt' -print0 | xargs -0 cat" % folder,
                    "extraction": "%s extract -f jsonl %s/all.jsonl" % (program, folder),
                    "files": "%s extract -f jsonl %s/in" % (program, folder)}
        times = {name: [] for name in commands}
        for name, command in commands.items():
            seconds(command)
        for _ in range(5):
            for name, command in commands.items():
                times[name].append(seconds(command))
    cat, extraction, files = (median(times[n]) for n in ("cat", "extraction", "files"))
    ratio = (files - extraction) / cat
    print("%d files: cat %.2f s, extraction %.2f s, files %.2f s: %.2f times cat plus extraction (bar 1.50)"
          % (count, cat, extraction, files, ratio))
    return ratio <= 1.5


def page(i, text):
    body = "<html><head><title>Story %d - Wire</title></head><body><nav><a href=1>Home</a></nav><h1>Story %d</h1>%s</body></html>" % (
        i, i, "".join("<p>%s</p>" % p for p in text.split("\n") if p))
    answer = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body).encode()
    head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wire.example/%d\r\nWARC-Date: 2032-01-01T10:00:00Z"
            "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % (i, len(answer)))
    return head.encode() + answer + b"\r\n\r\n"


def peak(program, chunk, size):
    """Kilobytes that the program takes at most for `size` bytes of crawl, and its time."""
    begin = time.perf_counter()
    run = subprocess.Popen([program, "extract", "-f", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    written = 0
    while written < size:
        run.stdin.write(chunk)
        written += len(chunk)
    run.stdin.close()
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss, time.perf_counter() - begin, written, run.returncode


def crawl(program, gigabytes):
    chunk = b"".join(page(i, text) for i, text in enumerate(texts(400)))
    least, _, _, _ = peak(program, chunk, gigabytes * 1e8)
    most, took, written, status = peak(program, chunk, gigabytes * 1e9)
    print("crawl of %.2f GB: %.0f MB at most (a tenth of it: %.0f MB), %.0f s, %.0f MB/s, status %d"
          % (written / 1e9, most / 1024, least / 1024, took, written / 1e6 / took, status))
    return status == 0 and most < least * 1.1 + 2048


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 50000
    gigabytes = float(sys.argv[3]) if len(sys.argv) > 3 else 2
    good = small_files(program, count)
    return 0 if crawl(program, gigabytes) and good else 1


if __name__ == "__main__":
    sys.exit(main())
