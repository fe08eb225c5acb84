#!/bin/sh
# Installs what is missing, builds, and checks the sample corpus: three stories, each told by several outlets.
# What the check finds is what it is meant to find, so that this ends with 0. It is shown here, and in a browser by the
# report that is written.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/setup.sh

install_missing
build build -DCMAKE_BUILD_TYPE=Release -DCCK_TESTS=OFF || exit 1
build/countercheck check tests/corpus --no-db -o html:build/report.html
status=$?
[ "$status" -le 1 ] || exit "$status"
echo
echo "The same to read in a browser: $(pwd)/build/report.html"
