#!/usr/bin/env python3
"""Fits the weights of `affinity` (config/rules.yaml) on annotated events; prints them as YAML.

usage: fit.py FIT_FEATURES COUNTERCHECK EVENTS.py GOLD.json... [--prior X] [--leave-one-out]

A pair of figures of two documents is of one quantity where the annotation says agree, compatible, updated, conflict or
disputed; any other two annotated figures of one kind are not. Events weigh the same, pairs that an annotator named as
different three times as much, and every agreeing pair counts again as if one of the numbers were wrong by a quarter:
what is to be found later. Logistic regression, drawn to the weights at hand with the strength --prior.
--leave-one-out runs EVENTS.py on each event with weights fitted on the others, and prints its rows.
"""
import collections
import json
import math
import os
import subprocess
import sys
import tempfile

LINKED = {"agree", "compatible", "updated", "conflict", "disputed"}
WRONG_BY = 0.1  # log10 of 1.25
# What the pairs at hand hardly show stays as it was set.
FIXED = {"kin_none", "kin_print", "kin_class", "window_one", "alone"}


def overlap(a, b):
    return a[1] < b[2] and b[1] < a[2] and a[0] == b[0]


def rows_of(tool, gold_path):
    """(features, label, weight) of each pair; features: column -> value, zeros left out."""
    gold = json.load(open(gold_path, encoding="utf-8"))
    spans = collections.defaultdict(list)
    for f in gold["figures"]:
        spans[f["doc"]].append((f["start"], f["end"], f["id"]))

    def gold_of(path, start, end):
        for s, e, i in spans[os.path.basename(path)]:
            if s < end and start < e:
                return i
        return None

    same, skip, apart = {}, set(), set()
    for p in gold["pairs"] + gold["different"]:
        key = frozenset((p["a"], p["b"]))
        also = set(p.get("also_ok", ()))
        if p["verdict"] in LINKED and not {"none", "scope"} & also:
            same[key] = p["verdict"]
        elif p["verdict"] in LINKED or LINKED & also:
            skip.add(key)
        else:
            apart.add(key)
    out = []
    text = subprocess.run([tool, gold_path[:-5]], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    lines = text.split("\n")
    names = lines[0].split("\t")
    for line in lines[1:]:
        c = line.split("\t")
        if len(c) < len(names) or c[6] == "0":
            continue
        a, b = gold_of(c[0], int(c[1]), int(c[2])), gold_of(c[3], int(c[4]), int(c[5]))
        key = frozenset((a, b))
        if a is None or b is None or a == b or key in skip:
            continue
        f = {n: float(v) for n, v in zip(names[8:], c[8:]) if float(v)}
        out.append((f, 1 if key in same else 0, 3.0 if key in apart else 1.0))
        if same.get(key) == "agree" and f.get("equal"):
            g = dict(f)
            g.pop("equal")
            g["apart_growing" if f.get("apart_growing") else "apart"] = WRONG_BY
            out.append((g, 1, 1.0))
    positive = sum(label for _, label, _ in out)
    scale = 300.0 / (positive + 60)
    return [(f, label, w * scale) for f, label, w in out], names[8:]


def solve(m, v):
    """x with m x = v; m is symmetric and positive definite."""
    n = len(v)
    a = [row[:] + [v[i]] for i, row in enumerate(m)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[pivot] = a[pivot], a[i]
        for r in range(i + 1, n):
            k = a[r][i] / a[i][i]
            if k:
                for c in range(i, n + 1):
                    a[r][c] -= k * a[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (a[i][n] - sum(a[i][c] * x[c] for c in range(i + 1, n))) / a[i][i]
    return x


def fit(rows, names, start, prior):
    free = [n for n in names if n not in FIXED]
    at = {n: i for i, n in enumerate(free)}
    w = dict(start)
    for _ in range(8):
        gradient = [prior * (start[n] - w[n]) for n in free]
        curve = [[prior if i == j else 0.0 for j in range(len(free))] for i in range(len(free))]
        for f, label, weight in rows:
            z = max(-30.0, min(30.0, sum(w[n] * v for n, v in f.items())))
            p = 1 / (1 + math.exp(-z))
            e, c = weight * (label - p), weight * p * (1 - p)
            own = [(at[n], v) for n, v in f.items() if n in at]
            for i, v in own:
                gradient[i] += e * v
                row = curve[i]
                for j, u in own:
                    row[j] += c * v * u
        for n, step in zip(free, solve(curve, gradient)):
            w[n] += step
    return w


def weights_at_hand():
    here = os.path.dirname(os.path.abspath(__file__))
    w, inside = {}, False
    for line in open(here + "/../../../config/rules.yaml", encoding="utf-8"):
        if line.startswith("affinity:"):
            inside = True
        elif inside and line.strip() and not line.startswith(" "):
            break
        elif inside and line.strip():
            name, value = line.split("#")[0].split(":")
            w[name.strip()] = float(value)
    return w


def yaml_of(w, names):
    return "affinity:\n" + "".join("  %s: %.2f\n" % (n, w[n]) for n in names)


def row_with(tool, events, gold, text):
    with tempfile.TemporaryDirectory() as folder:
        open(folder + "/.countercheck.yaml", "w").write(text)
        out = subprocess.run([sys.executable, events, os.path.abspath(tool), gold], cwd=folder, stdout=subprocess.PIPE)
        return out.stdout.decode("utf-8").split("\n")


def main(argv):
    args = [a for a in argv if not a.startswith("--")]
    prior = 20.0
    if "--prior" in argv:
        i = argv.index("--prior")
        prior = float(argv[i + 1])
        args.remove(argv[i + 1])
    if len(args) < 4:
        sys.stderr.write(__doc__)
        return 2
    features, tool, events, golds = args[0], args[1], os.path.abspath(args[2]), [os.path.abspath(g) for g in args[3:]]
    start, data, names = weights_at_hand(), {}, []
    for g in golds:
        data[g], names = rows_of(features, g)
    if "--leave-one-out" in argv:
        sums = collections.defaultdict(list)
        for g in golds:
            rest = [r for h in golds if h != g for r in data[h]]
            lines = row_with(tool, events, g, yaml_of(fit(rest, names, start, prior), names))
            print(lines[1])
            for name, value in zip(lines[0].split()[1:], lines[1].split()[1:]):
                if value != "-":
                    sums[name].append(float(value))
        print("macro  " + "  ".join("%s %.3f" % (n, sum(v) / len(v)) for n, v in sums.items() if n in ("linked", "apart", "verdict")))
    else:
        print(yaml_of(fit([r for g in golds for r in data[g]], names, start, prior), names), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
