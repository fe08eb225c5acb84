#!/bin/sh
# run.sh PROGRAM - the HTML report in a validator and in Chromium. Says what it skips, and ends with 77 when that is all:
# it needs node and the packages of package-lock.json (npm ci), the second half Debian's chromium as well.
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")" || exit 2

skip() {
    echo "skipped: the HTML report, $1"
    exit 77
}

command -v node >/dev/null || skip "no node here (sh tests/run.sh installs it)"
node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' || skip "node 20 or newer is needed"
[ -d node_modules/parse5 ] && [ -d node_modules/playwright-core ] ||
    skip "no node_modules here (npm ci in tests/browser)"

passed=0
failed=0

# suite NAME ARGUMENT...: runs it, shows what it says but its count, and adds that up.
suite() {
    name=$1
    shift
    output=$(node "$name" "$@" 2>&1)
    echo "$output" | sed '$d'
    case $(echo "$output" | tail -n 1) in
        *[0-9]" passed, "[0-9]*" failed")
            count=$(echo "$output" | tail -n 1)
            passed=$((passed + ${count%% *}))
            count=${count#*passed, }
            failed=$((failed + ${count%% *})) ;;
        *)
            echo "$output" | tail -n 1
            failed=$((failed + 1)) ;;
    esac
}

suite markup.mjs "$program"
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
if [ -n "$chromium" ]; then
    suite drive.mjs "$program" "$chromium"
    suite tune.mjs "$program" "$chromium"
else
    echo "skipped: the HTML report in a browser, no chromium here (package chromium; with CI=true sh tests/run.sh installs it)"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
