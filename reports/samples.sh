#!/bin/sh
# Writes the samples in this folder anew, out of tests/corpus: sh reports/samples.sh [PROGRAM [FOLDER]]
# What changes in them is what a change of the program did: look at it before it is kept.
set -eu
program=${1:-build/countercheck}
folder=${2:-reports}
[ $# -gt 1 ] || cd "$(dirname "$0")/.."
status=0
"$program" check tests/corpus --no-db --no-config -q -o html:"$folder/report.html" || status=$?
[ "$status" -le 1 ]
