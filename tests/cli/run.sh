#!/bin/sh
# run.sh PROGRAM [NAME...] - the command line, case by case. A case is a folder:
#
#   NAME/cmd            what to type; `countercheck` is the program, the current folder a fresh copy of
#   NAME/input/         (optional)
#   NAME/status         the exit status; 0 where there is no such file
#   NAME/expected.out   what standard output must be, to the byte; not looked at where there is none
#   NAME/expected.err   the same of standard error; must be empty where there is none
#
# Prints a line and the difference for each failure; the last line counts.
set -u
[ $# -ge 1 ] || { echo "usage: sh run.sh PROGRAM [NAME...]" >&2; exit 2; }
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
cases=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

mkdir "$scratch/bin"
ln -s "$program" "$scratch/bin/countercheck"
PATH=$scratch/bin:$PATH
TERM=xterm
export PATH TERM
unset NO_COLOR SOURCE_DATE_EPOCH COLUMNS

passed=0
failed=0

# compare NAME WHAT EXPECTED GOT
compare() {
    cmp -s "$3" "$4" && return
    echo "$1: $2 differs (- expected, + got)"
    diff -u "$3" "$4" | sed '1,2d; s/^/    /'
    good=no
}

run_case() {
    name=$1
    folder=$cases/$name
    work=$scratch/work
    good=yes
    rm -rf "$work"
    mkdir "$work"
    if [ -d "$folder/input" ]; then cp -R "$folder/input/." "$work"; fi
    (cd "$work" && sh "$folder/cmd") >"$scratch/out" 2>"$scratch/err" </dev/null
    got=$?
    expected=0
    if [ -f "$folder/status" ]; then expected=$(cat "$folder/status"); fi
    if [ "$got" -ne "$expected" ]; then
        echo "$name: exit status $got, not $expected"
        good=no
    fi
    if [ -f "$folder/expected.out" ]; then compare "$name" "standard output" "$folder/expected.out" "$scratch/out"; fi
    if [ -f "$folder/expected.err" ]; then
        compare "$name" "standard error" "$folder/expected.err" "$scratch/err"
    else
        compare "$name" "standard error" /dev/null "$scratch/err"
    fi
    if [ "$good" = yes ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

if [ $# -eq 0 ]; then
    for folder in "$cases"/*/; do run_case "$(basename "$folder")"; done
else
    for name in "$@"; do run_case "$name"; done
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
