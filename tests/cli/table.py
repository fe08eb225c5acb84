"""table.py PROGRAM - the table of commands, seen from outside: what a command accepts is what its help, its manual page
and the completions of every shell name, and nothing else; manual pages are well-formed. The last line counts."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
passed = failed = 0


def expect(good, what):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print("FAIL " + what)


def run(*args):
    return subprocess.run([program, *args], capture_output=True, text=True, stdin=subprocess.DEVNULL)


def said(*args):
    done = run(*args)
    expect(done.returncode == 0 and not done.stderr, "countercheck %s: %s" % (" ".join(args), done.stderr))
    return done.stdout


def commands():
    """Name to summary, as the help of the program lists them."""
    block = said("help").split("\ncommands:\n")[1].split("\n\n")[0]
    return dict(re.match(r"  (\S+)\s+(.*)", line).groups() for line in block.split("\n"))


def of_help(command):
    """Long name to (letter, value)."""
    block = re.split(r"\noptions(?: \(formats: [^)]*\))?:\n", said("help", command))[1].split("\n\n")[0]
    rows = re.findall(r"^  (?:-(\w), |    )--([a-z-]+)(?: (\S+))?", block, re.M)
    return {name: (letter, value) for letter, name, value in rows}


def of_man(command):
    text = said("help", "--man", command).replace("\\-", "-")
    block = text.split(".SH OPTIONS")[1].split(".SH ")[0]
    rows = re.findall(r"^\.TP\n(?:\\fB-(\w)\\fR, )?\\fB--([a-z-]+)\\fR(?: \\fI(.*?)\\fR)?$", block, re.M)
    return {name: (letter, value) for letter, name, value in rows}


def of_fish(script, command):
    rows = re.findall(r"^complete -c countercheck -n '__countercheck_is %s' -l (\S+)(?: -s (\w))?( -[rx])?" % command,
                      script, re.M)
    return {name: (letter, bool(value)) for name, letter, value in rows}


def of_zsh(script, command):
    block = re.search(r"^        %s\) _arguments.*?;;" % command, script, re.M | re.S).group()
    found = {}
    for spec in re.findall(r"^\s+'\*'(\S+?)'\[", block, re.M):
        names = spec.strip("{}").split(",")
        long_name = next(name for name in names if name.startswith("--"))
        letter = next((name[1] for name in names if not name.startswith("--")), "")
        found[long_name[2:].rstrip("=")] = (letter, long_name.endswith("="))
    return found


def of_bash(script, command):
    names = re.search(r'^    %s:-\*\) _countercheck_words "(.*)"' % command, script, re.M).group(1).split()
    values = re.findall(r"%s:--([a-z-]+)" % command, script)
    return {name[2:]: name[2:] in values for name in names}


def check_lint(text, what, suffix=".1"):
    with tempfile.NamedTemporaryFile("w", suffix=suffix) as page:
        page.write(text)
        page.flush()
        for tool in (["mandoc", "-Tlint", "-Wwarning"], ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8"]):
            if not shutil.which(tool[0]):
                continue
            done = subprocess.run([*tool, page.name], capture_output=True, text=True,
                                  env={**os.environ, "MANPAGER": "cat", "MANWIDTH": "80", "LC_ALL": "C.UTF-8"})
            complaint = done.stderr + (done.stdout if tool[0] == "mandoc" else "")
            expect(not complaint, "%s of %s: %s" % (tool[0], what, complaint))


def check_options(command, options, everything, scripts):
    shapes = {name: (letter, bool(value)) for name, (letter, value) in options.items()}
    expect(of_man(command) == options, "%s: the manual page names other options: %s" % (command, of_man(command)))
    expect(of_fish(scripts["fish"], command) == shapes, "%s: fish completes others" % command)
    expect(of_bash(scripts["bash"], command) == {n: v for n, (_, v) in shapes.items()}, "%s: bash, too" % command)
    zsh = of_zsh(scripts["zsh"], command)
    expect(zsh == shapes, "%s: zsh completes others: %s" % (command, zsh))
    for name, (letter, value) in options.items():
        wrong = run(command, "--" + name) if value else run(command, "--%s=x" % name)
        wanted = "wants a value" if value else "takes no value"
        expect(wrong.returncode == 2 and wanted in wrong.stderr, "%s --%s is not accepted: %s" %
               (command, name, wrong.stderr))
        if letter and value:
            wrong = run(command, "-" + letter)
            expect("--%s wants a value" % name in wrong.stderr, "%s -%s is not --%s" % (command, letter, name))
    for name in everything - set(options):
        wrong = run(command, "--%s=x" % name)
        expect(wrong.returncode == 2 and "has no option" in wrong.stderr, "%s --%s is accepted: %s" %
               (command, name, wrong.stderr))


def key_names(schema):
    """Every name of a property, wherever it stands."""
    if isinstance(schema, list):
        return set().union(*map(key_names, schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return own.union(*map(key_names, schema.values()))


def check_other_pages():
    """countercheck.yaml(5) and countercheck-manual(7)."""
    keys = said("help", "--man", "countercheck.yaml")
    listed = set(re.findall(r"^\.B (\S+)$", keys.replace("\\-", "-"), re.M))
    check_lint(keys, "countercheck.yaml(5)", ".5")
    last = {name.rsplit(".", 1)[-1] for name in listed}
    wanted = key_names(json.loads(said("schema")))
    expect(wanted and wanted <= last, "countercheck.yaml(5) lacks keys: %s" % sorted(wanted - last))
    manual = said("help", "--man", "manual")
    check_lint(manual, "countercheck-manual(7)", ".7")
    names = re.findall(r"^  (\S+) ", said("explain"), re.M)
    expect(len(names) > 50, "explain lists few pages")
    for name in names:
        expect("\n.SS %s\n" % name.replace("-", "\\-") in manual, name + " is not in countercheck-manual(7)")
        text = said("explain", name)
        expect(text.startswith(name + " ("), "explain %s shows another page" % name)
        expect(all(len(line) <= 120 or "# builtin:" in line for line in text.split("\n")), "explain %s is too wide" % name)


def main():
    table = commands()
    scripts = {shell: said("completion", shell) for shell in ("bash", "zsh", "fish")}
    options = {command: of_help(command) for command in table}
    everything = set().union(*options.values())
    main_page = said("help", "--man")
    readme = open(os.path.join(os.path.dirname(__file__), "../../README.md"), encoding="utf-8").read()
    check_lint(main_page, "countercheck(1)")
    for command, summary in table.items():
        check_options(command, options[command], everything, scripts)
        text = said("help", command)
        expect("\nexamples:\n  " in text and "\nexit status:\n  0" in text, command + ": no example or no status")
        expect(all(len(line) <= 80 for line in text.split("\n")), command + ": its help is too wide")
        expect(".B %s\n" % command in main_page, command + " is not in countercheck(1)")
        expect(re.search(r"countercheck(\(1\)| help)? %s\b" % command, readme), command + " is not in the README")
        check_lint(said("help", "--man", command), command)
        for script in scripts.values():
            expect(re.search(r"\b%s\b" % command, script), command + " is not completed")
    check_other_pages()
    print("%d passed, %d failed" % (passed, failed))
    return failed > 0


sys.exit(main())
