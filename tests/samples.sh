#!/bin/sh
# samples.sh PROGRAM - the samples in reports/ are what the program writes. Hashes of word lists and rules, which every
# change of those changes, are left out of it.
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/.." || exit 2
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/now" "$scratch/masked"

masked() {
    sed 's/\(<dt>\(Word lists\|Rules\)<dd><code>\)[0-9a-f]*/\1/' "$1"
}

passed=0
failed=0
sh reports/samples.sh "$program" "$scratch/now" || failed=1
for file in "$scratch"/now/*; do
    name=$(basename "$file")
    masked "$file" >"$scratch/masked/now"
    masked "reports/$name" >"$scratch/masked/kept"
    if cmp -s "$scratch/masked/now" "$scratch/masked/kept"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "reports/$name is another now; if that is meant to be: sh reports/samples.sh"
        diff "$scratch/masked/kept" "$scratch/masked/now" | cut -c1-200 | head -n 10
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
