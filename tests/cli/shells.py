"""shells.py PROGRAM - completions as a person meets them: a shell with the script loaded, a line typed, Tab pressed.
A shell that is not installed is skipped by name. The last line counts."""

import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import termios
import time

program = os.path.abspath(sys.argv[1])
passed = failed = 0

# What is typed, and what one Tab makes of it.
LINES = [
    ("countercheck ext", "countercheck extract"),
    ("countercheck check --min", "countercheck check --min-certainty"),
    ("countercheck check --fail-on dis", "countercheck check --fail-on disputed"),
    ("countercheck check --fail-on=dis", "countercheck check --fail-on=disputed"),
    ("countercheck extract -f js", "countercheck extract -f jsonl"),
    ("countercheck check --output tex", "countercheck check --output text:"),
    ("countercheck check -o text:repo", "countercheck check -o text:report_of_today.txt"),
    ("countercheck check -c rule", "countercheck check -c rules_of_ours.yaml"),
    ("countercheck check repo", "countercheck check report_of_today.txt"),
    ("countercheck help insp", "countercheck help inspect"),
    ("countercheck completion zs", "countercheck completion zsh"),
    ("countercheck explain casu", "countercheck explain casualties"),
    ("countercheck explain rules_of", "countercheck explain rules_of_ours.yaml"),
    ("countercheck help che", "countercheck help check"),
]


def expect(good, what):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    if not good:
        print("FAIL " + what)


class Typist:
    """A shell at the other end of a terminal."""

    def __init__(self, args, folder, environment):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(args[0], args, environment)

    def type(self, text):
        """Waits until the line editor listens: before that the terminal itself would take control keys."""
        end = time.time() + 10
        while termios.tcgetattr(self.terminal)[3] & termios.ICANON and time.time() < end:
            time.sleep(0.005)
        os.write(self.terminal, text.encode())

    def read_until(self, mark, seconds=10):
        end, text = time.time() + seconds, ""
        while time.time() < end and mark not in text:
            if select.select([self.terminal], [], [], 0.1)[0]:
                try:
                    text += os.read(self.terminal, 4096).decode(errors="replace")
                except OSError:
                    break
        return text

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def interactive(name, args, setup, folder):
    """Tab, then a key that the shell answers with the line as it stands between marks."""
    environment = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "dumb", "LC_ALL": "C.UTF-8", "PS1": "> "}
    shell = Typist(args, folder, environment)
    shell.type(setup)
    started = shell.read_until("<ready>")
    expect("<ready>" in started, "%s does not start: %r" % (name, started))
    for line, want in LINES:
        shell.type(line + "\t\x18s")
        got = shell.read_until("|>").split("<|")[-1].split("|>")[0].rstrip()
        if got != want and got.endswith("="):
            got = got[:-1]  # zsh writes it and takes it away again when a blank follows
        expect(got == want, "%s: %r becomes %r, not %r" % (name, line, got, want))
        shell.type("\x15")
    shell.type("\x15exit\n")
    shell.close()


def bash(folder):
    setup = ("bind 'set enable-bracketed-paste off'; eval \"$(%s completion bash)\"; "
             "show() { printf '<|%%s|>' \"$READLINE_LINE\"; }; bind -x '\"\\C-xs\": show'; printf '<rea''dy>'\n" % program)
    interactive("bash", ["bash", "--norc", "--noprofile", "-i"], setup, folder)


def zsh(folder):
    setup = ("PS1='> '; fpath=(%s $fpath); autoload -U compinit; compinit -u -D; unsetopt zle_bracketed_paste; "
             "zle -N show; show() { printf '<|%%s|>' \"$BUFFER\"; }; bindkey '^Xs' show; printf '<rea''dy>'\n"
             % folder)
    with open(os.path.join(folder, "_countercheck"), "w") as script:
        subprocess.run([program, "completion", "zsh"], stdout=script, check=True)
    interactive("zsh", ["zsh", "-f", "-i"], setup, folder)


def fish(folder):
    """Fish answers what it would offer without a terminal."""
    script = os.path.join(folder, "countercheck.fish")
    with open(script, "w") as out:
        subprocess.run([program, "completion", "fish"], stdout=out, check=True)
    for line, want in LINES:
        asked = "source %s; complete -C '%s'" % (script, line)
        done = subprocess.run(["fish", "-N", "-c", asked], cwd=folder, capture_output=True, text=True,
                              env={"PATH": os.environ["PATH"], "HOME": folder})
        offered = [row.split("\t")[0] for row in done.stdout.split("\n") if row]
        typed = line.rsplit(" ", 1)[0]
        expect([typed + " " + word for word in offered] == [want], "fish: %r offers %s %s" %
               (line, offered, done.stderr))


def main():
    folder = tempfile.mkdtemp()
    os.mkdir(os.path.join(folder, "bin"))
    os.symlink(program, os.path.join(folder, "bin/countercheck"))
    os.environ["PATH"] = os.path.join(folder, "bin") + ":" + os.environ["PATH"]
    for file in ("report_of_today.txt", "rules_of_ours.yaml"):
        open(os.path.join(folder, file), "w").close()
    for shell in (bash, zsh, fish):
        if shutil.which(shell.__name__):
            shell(folder)
        else:
            print("%s: skipped, not installed" % shell.__name__)
    shutil.rmtree(folder)
    print("%d passed, %d failed" % (passed, failed))
    return failed > 0


sys.exit(main())
