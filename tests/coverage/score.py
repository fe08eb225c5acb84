#!/usr/bin/env python3
"""Measures `countercheck check` on the annotated coverage of this folder.

usage: score.py COUNTERCHECK [EVENT...] [--list] [--floors]

Prints for each event, and over all of them (macro: each counting once):
  found    marked figures that the program finds
  linked   pairs of one quantity in two articles that stand in one claim
  apart    pairs of two quantities, alike in kind and size, that do not
  true     flagged pairs across articles that the annotation allows
  false    the others: pairs, for each 100 articles
--list names the false flags. --floors: exit status 1 where the macro row falls below FLOORS; without it 0.
"""
import collections
import glob
import json
import os
import subprocess
import sys
import tempfile

import gold

HERE = os.path.dirname(os.path.abspath(__file__))
LINKED = {"agree", "compatible", "updated", "conflict", "disputed"}
FLAGS = {"conflict", "disputed"}
FLOORS = {"found": 0.95, "linked": 0.5, "apart": 0.95, "false": 20}


def overlap(g, f):
    return g["start"] < f["end"] and f["start"] < g["end"]


def related(report):
    """frozenset of two figure ids -> verdicts."""
    out = collections.defaultdict(set)
    for claim in report["claims"]:
        for value in claim["values"]:
            for i, a in enumerate(value["figures"]):
                for b in value["figures"][i + 1:]:
                    out[frozenset((a, b))].add("agree")
        for r in claim["relations"]:
            for a in claim["values"][r["a"]]["figures"]:
                for b in claim["values"][r["b"]]["figures"]:
                    out[frozenset((a, b))].add(r["verdict"])
    return out


def measure(tool, folder, truth, show):
    """(row, articles) of one event; None where the program fails."""
    p = subprocess.run([tool, "check", folder, "--format", "json", "--no-db", "--no-config"], stdout=subprocess.PIPE)
    if p.returncode not in (0, 1):
        return None
    report = json.loads(p.stdout.decode("utf-8"))
    figures = collections.defaultdict(list)
    for f in report["figures"]:
        figures[os.path.basename(f["document"])].append(f)
    stand = {}
    for g in truth["figures"]:
        hits = [f for f in figures[g["doc"]] if overlap(g, f)]
        if hits:
            stand[g["id"]] = min(hits, key=lambda f: abs(f["start"] - g["start"]))
    verdicts = related(report)

    def of(pair):
        if pair["a"] not in stand or pair["b"] not in stand:
            return set()
        return verdicts.get(frozenset((stand[pair["a"]]["id"], stand[pair["b"]]["id"])), set())

    same = [p for p in truth["pairs"] if not p.get("within")]
    other = [p for p in truth["different"] if p["a"] in stand and p["b"] in stand]
    allowed = {frozenset((stand[p["a"]]["id"], stand[p["b"]]["id"])) for p in same
               if p["verdict"] in FLAGS and p["a"] in stand and p["b"] in stand}
    by_id = {f["id"]: f for f in report["figures"]}
    true = false = 0
    for pair, v in verdicts.items():
        ends = [by_id[i] for i in sorted(pair)]
        if not v & FLAGS or len(ends) < 2 or ends[0]["document"] == ends[1]["document"]:
            continue
        true += pair in allowed
        false += pair not in allowed
        if show and pair not in allowed:
            print("    %s | %s" % tuple("%s: %s" % (os.path.basename(f["document"]), f["phrase"]) for f in ends))
    articles = len({f["doc"] for f in truth["figures"]})
    row = {"found": len(stand) / len(truth["figures"]),
           "linked": sum(bool(of(p) & LINKED) for p in same) / max(1, len(same)),
           "apart": sum(not of(p) & LINKED for p in other) / max(1, len(other)),
           "true": true, "false": 100.0 * false / articles}
    return row


def print_row(name, row):
    print("%-24s%8.3f%8.3f%8.3f%8d%8.0f" % (name, row["found"], row["linked"], row["apart"], row["true"], row["false"]))


def main(argv):
    args = [a for a in argv if not a.startswith("--")]
    if not args:
        sys.stderr.write(__doc__)
        return 2
    paths = [os.path.join(HERE, n + ".txt") for n in args[1:]] or sorted(glob.glob(os.path.join(HERE, "*.txt")))
    print("%-24s%8s%8s%8s%8s%8s" % ("event", "found", "linked", "apart", "true", "false"))
    rows = []
    with tempfile.TemporaryDirectory() as out:
        for path in paths:
            name = os.path.basename(path)[:-4]
            gold.convert(path, out)
            with open(os.path.join(out, name + ".json"), encoding="utf-8") as f:
                row = measure(args[0], os.path.join(out, name), json.load(f), "--list" in argv)
            if row is None:
                sys.stderr.write("coverage: %s fails on %s\n" % (args[0], name))
                return 1
            rows.append(row)
            print_row(name, row)
    macro = {k: sum(r[k] for r in rows) / len(rows) for k in rows[0]}
    macro["true"] = sum(r["true"] for r in rows)
    print_row("macro", macro)
    low = [k for k, least in FLOORS.items() if (macro[k] > least if k == "false" else macro[k] < least)]
    if "--floors" in argv and low:
        sys.stderr.write("coverage: below the floor: %s\n" % ", ".join("%s (%s)" % (k, FLOORS[k]) for k in low))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
