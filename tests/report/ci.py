"""ci.py PROGRAM - the samples of config/ci: they are YAML, and the commands in them do what they say."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml

from common import CORPUS, PROGRAM, ROOT, expect, finish, python_with, skip

CI = os.path.join(ROOT, "config/ci")


def read(name, python):
    code = "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))))"
    done = subprocess.run([python, "-c", code, os.path.join(CI, name)], capture_output=True, text=True)
    expect(done.returncode == 0, name + " is no YAML: " + done.stderr)
    return json.loads(done.stdout)


def do(script, folder, **env):
    """Runs a script where the articles lie, the program in the path."""
    return subprocess.run(["bash", "-eu", "-o", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True,
                          env=dict(os.environ, PATH=folder + "/bin:" + os.environ["PATH"], **env))


def github(folder, python):
    job = read("github.yml", python)["jobs"]["figures"]
    steps = {step.get("name", step.get("uses", "").split("@")[0]): step for step in job["steps"]}
    done = do(steps["Check"]["run"], folder)
    expect(done.returncode == 1 and done.stdout.startswith("::error file=articles/"), "github: " + done.stderr)
    summary = os.path.join(folder, "summary.md")
    expect(do(steps["Summary"]["run"], folder, GITHUB_STEP_SUMMARY=summary).returncode == 0, "github: no summary")
    with open(summary, encoding="utf-8") as file:
        expect(file.read().startswith("# Countercheck"), "github: an odd summary")
    with open(os.path.join(folder, steps["github/codeql-action/upload-sarif"]["with"]["sarif_file"])) as file:
        uris = [place["physicalLocation"]["artifactLocation"]["uri"] for result in json.load(file)["runs"][0]["results"]
                for place in result["locations"]]
    expect(uris and all(uri.startswith("articles/") for uri in uris), "github: sarif names other files: %s" % uris)
    expect(os.path.exists(os.path.join(folder, steps["actions/upload-artifact"]["with"]["path"])), "github: no artifact")
    packages = set(re.findall(r"\S+-dev|ninja-build|pkg-config|cmake\b|build-essential", steps["Build"]["run"]))
    with open(os.path.join(ROOT, "tests/setup.sh")) as file:
        wanted = set(re.findall(r"^    want (\S+)", file.read().split("find_missing() {")[1].split("}")[0], re.M))
    expect(wanted - packages <= {"libcmocka-dev", "sqlite3"}, "github: does not install %s" % (wanted - packages))


def gitlab(folder, python):
    job = read("gitlab.yml", python)["countercheck"]
    done = do("\n".join(job["script"]), folder)
    expect(done.returncode == 1, "gitlab: " + done.stderr)
    tree = xml.parse(os.path.join(folder, job["artifacts"]["reports"]["junit"])).getroot()
    expect(int(tree.get("failures")) > 0, "gitlab: no test has failed")
    for path in job["artifacts"]["paths"]:
        expect(os.path.exists(os.path.join(folder, path)), "gitlab: no artifact " + path)


def pre_commit(folder, python):
    (hook,) = read("pre-commit.yml", python)["repos"][0]["hooks"]
    expect(re.search(hook["files"], "articles/a.txt") and re.search(hook["files"], ".countercheck-baseline.yaml") and
           not re.search(hook["files"], "README.md"), "pre-commit: looks at other files")
    expect(do(hook["entry"], folder).returncode == 1, "pre-commit: lets everything pass")
    expect(do("countercheck baseline write articles/ && " + hook["entry"], folder).returncode == 0,
           "pre-commit: does not go by the baseline")


def main():
    python = python_with("yaml")
    if not python:
        skip("the samples of config/ci", "python3-yaml")
        finish()
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "bin"))
        os.symlink(PROGRAM, os.path.join(folder, "bin/countercheck"))
        shutil.copytree(os.path.join(ROOT, CORPUS), os.path.join(folder, "articles"))
        github(folder, python)
        gitlab(folder, python)
        pre_commit(folder, python)
    finish()


main()
