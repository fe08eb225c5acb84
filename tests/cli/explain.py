"""explain.py COUNTERCHECK FOLDER: what explain tells of every claim of the sample articles is what check said of it: the
same verdicts, reasons, rules and certainties, weights that add up, and no line wider than the terminal."""
import json
import math
import os
import subprocess
import sys
import tempfile

program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
passed = failed = 0


def note(good, what):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print(what)


def said(*words):
    run = subprocess.run([program, *words], capture_output=True, text=True)
    note(run.stderr == "", f"{' '.join(words)}: {run.stderr}")
    return run.stdout


def look_at(claim, told):
    relations = {(r["a"], r["b"]): r for r in claim["relations"]}
    note(len(told["relations"]) == len(relations), f"{claim['id']}: relations are missing")
    for t in told["relations"]:
        where = f"{claim['id']}, {t['a']} and {t['b']}"
        r = relations[(t["a"], t["b"])]
        note(t["verdict"] == r["verdict"] and t["why"] == r["why"], f"{where}: another verdict or reason")
        note(abs(t["certainty"] - r["certainty"]) <= 0.0051, f"{where}: another certainty")
        note(r["rule"] == t["rules"][-1]["id"], f"{where}: another rule")
        total = sum(w["value"] * w["weight"] for w in t["weights"])
        note(not t["weights"] or abs(1 / (1 + math.exp(-total)) - t["certainty"]) < 0.001, f"{where}: the sum is wrong")
        note(all(w["meaning"] for w in t["weights"]), f"{where}: a weight without words")
        note(all(sum(field in rule["wins"] for rule in t["rules"]) <= 1 for field in ("tolerance", "over_time", "severity")),
             f"{where}: two rules have the word")
        note(len(t["axes"]) == 9, f"{where}: an axis is missing")


with tempfile.TemporaryDirectory() as scratch:
    db = os.path.join(scratch, "kept.db")
    report = json.loads(said("check", folder, "--no-config", "--db", db, "-f", "json"))
    for claim in report["claims"]:
        words = ("explain", claim["id"], "--no-config", "--db", db)
        look_at(claim, json.loads(said(*words, "-f", "json")))
        wide = [line for line in said(*words, "--colour", "never").split("\n") if len(line) > 80]
        note(not wide, f"{claim['id']}: too wide: {wide[:1]}")

print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0 or not passed)
