#!/bin/sh
# golden.sh PROGRAM [--update] - the samples in reports/ are what the program says of tests/corpus today, byte for byte.
# With --update they are written anew: look at what `git diff reports` says of it.
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../.." || exit 2
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
unset NO_COLOR SOURCE_DATE_EPOCH COLUMNS

"$program" check tests/corpus --no-db -q -o text:"$scratch/sample.txt" -o markdown:"$scratch/sample.md" \
    -o csv:"$scratch/sample.csv" -o json:"$scratch/sample.json" -o jsonl:"$scratch/sample.jsonl" \
    -o sarif:"$scratch/sample.sarif" -o junit:"$scratch/sample.junit.xml" -o github:"$scratch/sample.github.txt" \
    -o html:"$scratch/sample.html"
status=$?
[ "$status" -eq 1 ] || { echo "check ends with $status, not 1"; exit 1; }

passed=0
failed=0
for file in "$scratch"/*; do
    name=$(basename "$file")
    [ "${2-}" != --update ] || cp "$file" "reports/$name"
    if cmp -s "reports/$name" "$file"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "reports/$name is not what the program says today (sh tests/report/golden.sh $1 --update writes it anew):"
        diff "reports/$name" "$file" | cut -c1-200 | head -n 10
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
