"""What the tests of the reports share: running the program, counting, the tools that may be missing."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CORPUS = "tests/corpus"
FORMATS = {"text": ".txt", "markdown": ".md", "csv": ".csv", "json": ".json", "jsonl": ".jsonl", "sarif": ".sarif",
           "junit": ".xml", "github": ".github", "html": ".html"}

PROGRAM = os.path.abspath(sys.argv[1])
passed = 0
failed = 0


def expect(good, message):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print("FAIL " + message)
    return good


def skip(what, missing):
    print("skipped: %s, no %s here (sh tests/run.sh installs it)" % (what, missing))


def finish():
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


def run(*words, cwd=ROOT, stdin=b"", env=None):
    return subprocess.run([PROGRAM, *words], cwd=cwd, input=stdin, capture_output=True,
                          env=dict(os.environ, **(env or {})))


class Reports:
    """Every format of one check, as bytes, in a folder that goes away."""

    def __init__(self, *words, cwd=ROOT, stdin=b"", env=None):
        self.folder = tempfile.mkdtemp()
        outputs = [word for name, end in FORMATS.items() for word in ("-o", name + ":" + self.path(name))]
        self.process = run("check", "--no-db", "-q", *outputs, *words, cwd=cwd, stdin=stdin, env=env)

    def path(self, name):
        return os.path.join(self.folder, "report" + FORMATS[name])

    def __getitem__(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)


def tool(name):
    return shutil.which(name)


def python_with(module):
    """A Python that has the module: this one or Debian's own."""
    for python in (sys.executable, "/usr/bin/python3"):
        if os.path.exists(python) and subprocess.run([python, "-c", "import " + module],
                                                     capture_output=True).returncode == 0:
            return python
    return None


def payloads(name):
    with open(os.path.join(HERE, "payloads", name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def two_articles(payload, inside=True):
    """Two articles in JSON Lines that differ, with the payload wherever an article may hold text: around the number, or,
    where it holds numbers itself, in a sentence of its own."""
    people, said = (payload + " people", payload + " said") if inside else ("people", "said")
    lines = []
    for outlet, number in (("Lamp", 39), ("Candle", 50)):
        lines.append(json.dumps({
            "id": "%s%s" % (outlet, payload), "outlet": payload + outlet, "title": payload, "author": payload,
            "date": "2031-05-04", "url": "https://%s.example/%s" % (outlet.lower(), payload),
            "text": "NORTHPORT - The fire in Northport killed %d %s on Monday, police %s.\n\nThey told of %s.\n"
                    % (number, people, said, payload)}))
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogatepass")
