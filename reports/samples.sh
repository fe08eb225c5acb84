#!/bin/sh
# Writes the samples in this folder anew, out of tests/corpus: sh reports/samples.sh [PROGRAM [FOLDER]]
# What changes in them is what a change of the program did: look at it before it is kept.
set -eu
program=${1:-build/countercheck}
folder=${2:-reports}
[ $# -gt 1 ] || cd "$(dirname "$0")/.."
status=0
"$program" check tests/corpus --no-db --no-config --baseline /dev/null -q \
    -o text:"$folder/report.txt" -o markdown:"$folder/report.md" -o html:"$folder/report.html" \
    -o csv:"$folder/report.csv" -o json:"$folder/report.json" -o jsonl:"$folder/report.jsonl" \
    -o sarif:"$folder/report.sarif" -o junit:"$folder/report.junit.xml" -o github:"$folder/report.github.txt" \
    -o claimreview:"$folder/report.jsonld" || status=$?
[ "$status" -le 1 ]
