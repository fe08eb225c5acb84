"""hostile.py PROGRAM - articles that are written against whoever reads the report: escape sequences for a terminal,
formulas for a spreadsheet, markup, workflow commands."""
import csv
import html.parser
import io
import json
import os
import re
import subprocess
import tempfile
import unicodedata
import xml.etree.ElementTree as xml

from common import FORMATS, Reports, expect, finish, payloads, run, skip, tool, two_articles

TURNS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


def is_clean(data, name, what):
    allowed = "\r\n" if name == "csv" else "\n"
    text = data.decode("utf-8")
    bad = sorted({hex(ord(c)) for c in text if (unicodedata.category(c) == "Cc" and c not in allowed) or c in TURNS})
    return expect(not bad, "%s holds %s of %r" % (name, " ".join(bad), what))


def is_flagged(reports, what):
    whole = json.loads(reports["json"])
    return expect(whole["summary"]["conflict"] >= 1, "the two articles with %r do not conflict" % what)


def conflicting(payload):
    """Two articles that conflict, with the payload as near to the number as it lets them."""
    feed = two_articles(payload)
    found = json.loads(run("check", "--no-db", "-f", "json", "-", stdin=feed).stdout)
    return feed if found["summary"]["conflict"] else two_articles(payload, inside=False)


# ---- terminals ----

def other_commands(feed, folder, what):
    """What else prints words of articles."""
    path = os.path.join(folder, "feed.jsonl")
    with open(path, "wb") as file:
        file.write(feed)
    claim = json.loads(run("check", "--no-db", "-f", "json", path).stdout)["claims"][0]["id"]
    for words in (["extract", path], ["extract", "-f", "jsonl", path], ["inspect", path], ["explain", claim, path],
                  ["explain", claim, path, "-f", "json"],
                  ["accept", claim, path, "--reason", what.replace("\0", ""), "--baseline", folder + "/b.yaml"]):
        done = run(*words)
        expect(done.returncode == 0, "%s of %r ends with %d: %s" % (words[0], what, done.returncode, done.stderr))
        is_clean(done.stdout, words[0], what)
        is_clean(done.stderr, words[0], what)
    with open(folder + "/b.yaml", "rb") as file:
        is_clean(file.read(), "the baseline", what)


def names_of_files(payload, folder):
    """The payload as the name of a folder and of a file."""
    name = payload.replace("/", "").replace("\0", "").encode("utf-8", "surrogatepass")
    inner = os.path.join(folder.encode(), b"d" + name)
    os.mkdir(inner)
    for letter, number in ((b"a", 39), (b"b", 50)):
        with open(os.path.join(inner, letter + name + b".txt"), "w") as file:
            file.write("NORTHPORT - The fire in Northport killed %d people on Monday, police said.\n" % number)
    with Reports(folder) as reports:
        is_flagged(reports, payload)
        for format in FORMATS:
            is_clean(reports[format], format, payload)
        is_clean(reports.process.stderr, "standard error", payload)


def terminals():
    known = payloads("terminal")
    expect(len(known) == 40 and len(set(known)) == 40, "not forty payloads")
    for payload in known:
        feed = conflicting(payload.replace("\0", ""))
        with Reports("-", stdin=feed) as reports, tempfile.TemporaryDirectory() as folder:
            is_flagged(reports, payload)
            for format in FORMATS:
                is_clean(reports[format], format, payload)
            is_clean(reports.process.stderr, "standard error", payload)
            other_commands(feed, folder, payload)
        with tempfile.TemporaryDirectory() as folder:
            names_of_files(payload, folder)
    raw = run("check", "--no-db", "-", stdin=two_articles("\0"))  # NUL is no text at all
    is_clean(raw.stdout + raw.stderr, "text", "\0")


# ---- spreadsheets ----

def formulas():
    for payload in payloads("formulas"):
        with Reports("-", stdin=conflicting(payload.replace("\0", ""))) as reports:
            is_flagged(reports, payload)
            rows = list(csv.reader(io.StringIO(reports["csv"].decode("utf-8-sig"), newline=""), strict=True))
            expect(len({len(row) for row in rows}) == 1, "csv of %r has rows of several lengths" % payload)
            bad = [cell for row in rows[1:] for cell in row
                   if re.match(r"[\s\"']*[=+\-@|%\uff1d\uff0b\uff0d\uff20]", cell)
                   and not cell.startswith("'") and not re.fullmatch(r"-?\d+(\.\d+)?", cell)]
            expect(not bad, "csv of %r has formulas: %r" % (payload, bad))


# ---- markup ----

class Elements(html.parser.HTMLParser):
    """What Markdown became: its elements, and where its links lead."""
    def __init__(self, text):
        super().__init__()
        self.found, self.links = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append(tag)
        self.links += [value for key, value in attributes if key in ("href", "src")]


def markdown(reports, plain, payload):
    if not tool("cmark-gfm"):
        return False
    words = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist"]
    became = [Elements(subprocess.run(words, input=data, capture_output=True).stdout.decode())
              for data in (reports["markdown"], plain["markdown"])]
    expect(set(became[0].found) <= set(became[1].found), "markdown of %r has other elements: %r" %
           (payload, sorted(set(became[0].found) - set(became[1].found))))
    expect(all(re.match("https://(lamp|candle)[.]example/", link) for link in became[0].links),
           "markdown of %r links to %r" % (payload, became[0].links))
    return True


def check_tree(reports, payload):
    known = {"testsuites", "testsuite", "testcase", "failure", "system-out"}
    claims = json.loads(reports["json"])["claims"]
    tags = [element.tag for element in xml.fromstring(reports["junit"]).iter()]
    expect(set(tags) <= known and tags.count("testcase") == len(claims), "junit of %r has %r" % (payload, tags))


def check_commands(reports, payload):
    claims = json.loads(reports["json"])["claims"]
    lines = reports["github"].decode().split("\n")
    expect(len(lines) == sum(claim["state"] == "new" for claim in claims) + 2 and
           all(re.match("::(error|warning|notice) ", line) for line in lines[:-1]) and "\r" not in "".join(lines),
           "github of %r has other commands: %r" % (payload, lines))


def markup():
    rendered = True
    for payload in payloads("markup"):
        inside = conflicting(payload) == two_articles(payload)
        with Reports("-", stdin=conflicting(payload)) as reports, \
                Reports("-", stdin=two_articles("x", inside)) as plain:
            is_flagged(reports, payload)
            check_tree(reports, payload)
            check_commands(reports, payload)
            rendered = markdown(reports, plain, payload) and rendered
    if not rendered:
        skip("Markdown rendered", "cmark-gfm")


terminals()
formulas()
markup()
finish()
