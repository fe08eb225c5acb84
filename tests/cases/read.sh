#!/bin/sh
# read.sh PROGRAM [-u] - files as newsrooms have them, and what must be read of each: `NAME` and beside it `NAME.expected`,
# what `countercheck inspect NAME` prints (messages too), with its exit status as the last line. `NAME.yaml`, where there is
# one, is the configuration. `-u` writes what is printed now in place of what is expected: read the difference.
set -u
[ $# -ge 1 ] || { echo "usage: sh read.sh PROGRAM [-u]" >&2; exit 2; }
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
update=${2-}
cd "$(dirname "$0")/read" || exit 2
got=$(mktemp) || exit 2
trap 'rm -f "$got"' EXIT
unset NO_COLOR
passed=0
failed=0

for expected in *.expected; do
    name=${expected%.expected}
    case $name in
        *.pdf) command -v pdftotext >/dev/null || continue ;;
        *.zip | *.tar.gz) "$program" inspect "$name" 2>&1 | grep -q 'built without' && continue ;;
    esac
    set -- inspect
    [ -f "$name.yaml" ] && set -- "$@" -c "$name.yaml"
    { "$program" "$@" "$name" 2>&1; echo "status $?"; } >"$got"
    [ "$update" = -u ] && cp "$got" "$expected"
    if cmp -s "$expected" "$got"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$name: what is read differs (- expected, + got)"
        diff -u "$expected" "$got" | sed '1,2d; s/^/    /'
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
