"""formats.py PROGRAM - every format of the report, read back by programs that know nothing of ours."""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml

from common import CORPUS, FORMATS, HERE, ROOT, Reports, expect, finish, python_with, run, skip, tool

SCHEMA = os.path.join(HERE, ".tools/package/lib/schemas/sarif-2.1.0-rtm.5.json")
NUMBERS = {"number", "low", "high", "window_s", "line", "column", "certainty"}


# ---- JSON ----

def check_json(reports, name):
    whole = json.loads(reports["json"])
    lines = [json.loads(line) for line in reports["jsonl"].decode().splitlines()]
    expect([c["id"] for c in whole["claims"]] == [c["id"] for c in lines], name + ": jsonl has other claims than json")
    expect(whole["summary"]["claims"] == len(lines), name + ": the summary counts other claims")
    for claim in lines:
        for value in claim["values"]:
            places = [(one["file"], one["sentence"]) for one in value["evidence"]]
            expect(all(file and text for file, text in places), name + ": a value of jsonl lacks its evidence")
        for relation in claim["relations"]:
            differs = relation["verdict"] in ("scope", "disputed", "conflict")
            expect(differs == ("fingerprint" in relation) == ("agree_if" in relation),
                   name + ": a finding without a fingerprint, or peace with one")
    if tool("jq"):
        for format in ("json", "jsonl", "sarif"):
            done = subprocess.run(["jq", "-e", "."], input=reports[format], capture_output=True)
            expect(done.returncode == 0 or not reports[format], "%s: jq does not read %s" % (name, format))
    else:
        skip("JSON by jq", "jq")
    return whole


# ---- CSV ----

def rows_of(data):
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def check_csv(reports, whole, name):
    data = reports["csv"]
    expect(data.startswith(b"\xef\xbb\xbf"), name + ": csv without the mark that Excel needs")
    expect(data.count(b"\n") == data.count(b"\r\n"), name + ": csv has lines that do not end in CRLF")
    rows = rows_of(data)
    figures = sum(len(v["figures"]) for c in whole["claims"] for v in c["values"])
    expect(len(rows) == figures, name + ": csv has %d rows for %d figures" % (len(rows), figures))
    for row in rows:
        expect(None not in row and None not in row.values(), name + ": csv has a row of another length")
        for column in NUMBERS:
            expect(re.fullmatch(r"(-?\d+(\.\d+)?)?", row[column]), name + ": csv has no number in " + column)
        for column, cell in row.items():
            if column not in NUMBERS:
                expect(not re.match(r"[\s\"]*[=+\-@\uff1d\uff0b\uff0d\uff20]", cell),
                       "%s: csv has a formula in %s: %r" % (name, column, cell))
    if tool("csvclean") and tool("csvstat"):
        with tempfile.TemporaryDirectory() as folder:
            path = shutil.copy(reports.path("csv"), os.path.join(folder, "r.csv"))
            done = subprocess.run(["csvclean", "-n", path], capture_output=True, text=True)
            expect("No errors" in done.stdout, name + ": csvclean: " + done.stdout + done.stderr)
            done = subprocess.run(["csvstat", "--type", path], capture_output=True, text=True)
            types = dict(re.findall(r"^ *\d+\. (\w+): (\w+)", done.stdout, re.M))
            wrong = [c for c in NUMBERS if types.get(c) not in ("Number", "Boolean")]
            expect(not rows or not wrong, "%s: csvstat sees no numbers in %s" % (name, wrong))
    else:
        skip("CSV by csvkit", "csvkit")


# ---- SARIF ----

def check_regions(result, name):
    for place in result["locations"] + result["relatedLocations"]:
        physical = place["physicalLocation"]
        path = os.path.join(ROOT, physical["artifactLocation"]["uri"])
        if not expect(os.path.exists(path), name + ": sarif names no file: " + path):
            continue
        with open(path, encoding="utf-8") as file:
            line = file.read().split("\n")[physical["region"]["startLine"] - 1]
        rest = line[physical["region"]["startColumn"] - 1:].split()[0].strip(".,")
        expect(rest in physical["region"]["snippet"]["text"], "%s: sarif points at %r" % (name, rest))


def check_sarif(reports, whole, name, on_disk):
    log = json.loads(reports["sarif"])
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    findings = sum(r["verdict"] in ("scope", "disputed", "conflict") for c in whole["claims"] for r in c["relations"])
    expect(len(one["results"]) == findings, name + ": sarif has other findings than json")
    expect(all(rule["help"]["text"] for rule in rules), name + ": a rule of sarif without help")
    for result in one["results"]:
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], name + ": sarif takes the wrong rule")
        expect(re.fullmatch("[0-9a-f]{12}-[0-9a-f]{12}", result["partialFingerprints"]["countercheck/v1"]),
               name + ": no fingerprint in sarif")
        expect(len(result["relatedLocations"]) >= 1, name + ": sarif does not name the other outlet")
        if on_disk:
            check_regions(result, name)
    python = python_with("jsonschema")
    if not python:
        skip("SARIF by its schema", "python3-jsonschema")
    elif not os.path.exists(SCHEMA):
        skip("SARIF by its schema", "schema from the npm package @microsoft/jest-sarif")
    else:
        code = ("import json, sys, jsonschema\ns, d = (json.load(open(p)) for p in sys.argv[1:])\n"
                "for e in jsonschema.Draft4Validator(s).iter_errors(d): print(list(e.path), e.message[:200])")
        done = subprocess.run([python, "-c", code, SCHEMA, reports.path("sarif")], capture_output=True, text=True)
        expect(done.returncode == 0 and not done.stdout, name + ": sarif against its schema: " + done.stdout + done.stderr)


# ---- JUnit ----

def check_junit(reports, whole, name):
    tree = xml.fromstring(reports["junit"])
    for suite in [tree] + list(tree):
        for count, what in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            expect(int(suite.get(count)) == len(list(suite.iter(what))), name + ": junit miscounts its " + count)
    new = sum(any(r["verdict"] == "conflict" and r["state"] == "new" for r in c["relations"]) for c in whole["claims"])
    expect(int(tree.get("failures")) == new, name + ": junit has other failures than new conflicts")
    if tool("xmllint"):
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", os.path.join(HERE, "junit.xsd"),
                               reports.path("junit")], capture_output=True, text=True)
        expect(done.returncode == 0, name + ": junit against its schema: " + done.stderr)
    else:
        skip("JUnit by its schema", "libxml2-utils")


# ---- GitHub ----

COMMAND = re.compile(r"::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*(?:,[a-zA-Z]+=[^,:\r\n]*)*)::([^\r\n]*)")


def check_github(reports, name):
    levels = []
    for line in reports["github"].decode().split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        if expect(match, "%s: no workflow command: %r" % (name, line)):
            levels.append(match[1])
    for level in set(levels):
        expect(levels.count(level) <= 10, "%s: more than ten of %s" % (name, level))
    order = [("error", "warning", "notice").index(level) for level in levels]
    expect(order == sorted(order), name + ": github does not begin with the worst")


def check_many():
    """Fourteen conflicts: ten are shown, four more are told of."""
    lines = []
    for i in range(14):
        for outlet, number in (("Lamp", 31), ("Candle", 57)):
            town = "Ashford Birch Cedar Dorn Elmby Fernley Gorse Hale Ilex Juniper Kelp Larch Moss Nettle".split()[i]
            lines.append({"id": "%s %s" % (outlet, town), "outlet": outlet, "date": "2031-%02d-04" % (i % 12 + 1),
                          "title": "Fire in %s" % town,
                          "text": "A fire in the %s mill killed %d people in %s, police in %s said.\n"
                                  % (town, number + i, town, town)})
    feed = "".join(json.dumps(line) + "\n" for line in lines).encode()
    with Reports("-", stdin=feed) as reports:
        whole = json.loads(reports["json"])
        conflicts = whole["summary"]["conflict"]
        text = reports["github"].decode()
        check_github(reports, "many")
        expect(conflicts > 10, "many: only %d conflicts" % conflicts)
        expect(text.count("::error ") == 10, "many: not ten errors")
        expect("%d more error" % (conflicts - 10) in text, "many: does not say how many more")


def check_copies():
    """An agency's words in two outlets are one voice: no side of the two is drawn as the one that agrees."""
    wire = "The storm destroyed 40 homes in the old quarter of Belmora on Sunday night, the mayor's office said."
    own = "The storm wrecked 40 homes in the old quarter of Belmora on Sunday, by the count of the mayor's office."
    other = "The storm destroyed 67 homes in the old quarter of Belmora on Sunday night, firefighters counted."
    told = {}
    for name, second in (("copied", wire + " Schools stay shut."), ("counted", own)):
        articles = (("Harbour Wire", wire), ("Valley Post", second), ("Belmora Times", other))
        feed = "".join(json.dumps({"outlet": outlet, "date": "2031-05-04", "text": text}) + "\n" for outlet, text in articles)
        with Reports("-", stdin=feed.encode()) as reports:
            told[name] = reports["html"].decode()
    same = ", in the same words as <bdi>Harbour Wire</bdi>"
    expect(same in told["copied"] and same not in told["counted"], "copies: the page does not mark them")
    expect("around each side" in told["copied"], "copies: one voice is drawn as two that agree")
    expect("around the figures that agree" in told["counted"], "copies: two voices are not drawn as agreeing")


# ---- all of them ----

def check_stable():
    stories = sorted(os.listdir(os.path.join(ROOT, CORPUS)))
    folders = [CORPUS + "/" + story for story in stories if os.path.isdir(os.path.join(ROOT, CORPUS, story))]
    with Reports(*folders) as one, Reports(*reversed(folders), env={"LC_ALL": "C", "TZ": "Asia/Tokyo"}) as other:
        for name in FORMATS:
            expect(one[name] == other[name], name + " depends on order, locale or time zone")


def check_all(name, *words, cwd=ROOT, stdin=b"", on_disk=False, status=(0, 1, 3)):
    with Reports(*words, cwd=cwd, stdin=stdin) as reports:
        expect(reports.process.returncode in status, "%s: exit status %d: %s" %
               (name, reports.process.returncode, reports.process.stderr.decode()))
        whole = check_json(reports, name)
        check_csv(reports, whole, name)
        check_sarif(reports, whole, name, on_disk)
        check_junit(reports, whole, name)
        check_github(reports, name)
        return whole


def check_baseline():
    with tempfile.TemporaryDirectory() as folder:
        baseline = os.path.join(folder, "accepted.yaml")
        done = run("baseline", "write", CORPUS, "--baseline", baseline, "--fail-on", "scope")
        expect(done.returncode == 0, "baseline write: " + done.stderr.decode())
        whole = check_all("baseline", CORPUS, "--baseline", baseline, "--fail-on", "scope", status=(0,))
        summary = whole["summary"]
        expect(summary["new"] == 0 and summary["known"] == summary["conflict"] + summary["disputed"],
               "baseline: not all flags are known")
        expect(whole["baseline"]["unused"] == [], "baseline: entries that match nothing")


def main():
    check_all("corpus", CORPUS, on_disk=True)
    check_baseline()
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "a.txt"), "w") as file:
            file.write("Nothing is counted here.\n")
        with open(os.path.join(folder, "b.txt"), "wb") as file:
            file.write(b"\xff\xfe\xfd\x00 no text")
        check_all("nothing", folder, status=(3,))
    check_many()
    check_copies()
    check_stable()
    finish()


main()
