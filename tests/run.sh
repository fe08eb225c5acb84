#!/bin/sh
# Installs what is missing, builds, runs every test: once plain with warnings as errors, once with
# AddressSanitizer and UndefinedBehaviorSanitizer. The last line is "N passed, N failed".
#
#   sh tests/run.sh            everything
#   sh tests/run.sh --quick    without the second build
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/setup.sh

quick=
case "${1-}" in
    "") ;;
    --quick) quick=yes ;;
    *) echo "usage: sh tests/run.sh [--quick]" >&2; exit 2 ;;
esac

passed=0
failed=0

# tally NAME PASSED FAILED
tally() {
    echo "$1: $2 passed, $3 failed"
    passed=$((passed + $2))
    failed=$((failed + $3))
}

# suite NAME FOLDER [CMAKE OPTION...]: builds and runs all that ctest knows.
suite() {
    name=$1
    folder=$2
    shift 2
    if ! build "$folder" "$@"; then
        tally "$name (does not build)" 0 1
        return
    fi
    (cd "$folder" && ctest -V --timeout 300) >"$folder/tests.log" 2>&1
    counts=$(awk -f tests/count.awk "$folder/tests.log")
    [ "${counts#* }" -eq 0 ] || show_failures "$folder/tests.log"
    show_skipped "$folder/tests.log"
    # shellcheck disable=SC2086 # two numbers
    tally "$name" $counts
}

# Tests that lacked a program, each once.
show_skipped() {
    sed -n 's/^[0-9]*: \(skipped: .*\)/\1/p' "$1" | LC_ALL=C sort -u
}

# What the programs that failed said, without what went well.
show_failures() {
    awk -f tests/failures.awk "$1" "$1"
}

# Every C file as clang-format would have it. Other versions than Debian 12's would have it otherwise.
check_format() {
    if ! clang-format --version 2>/dev/null | grep -q 'version 14\.'; then
        echo "format: skipped, no clang-format 14 here"
        return
    fi
    bad=0
    for file in $(find src include tests -name '*.[ch]' | LC_ALL=C sort); do
        clang-format --dry-run -Werror "$file" >/dev/null 2>&1 && continue
        bad=1
        echo "$file: not as clang-format would have it (cmake --build build-test --target format)"
    done
    tally format $((1 - bad)) "$bad"
}

install_missing
install_test_tools
suite plain build-test -DCMAKE_BUILD_TYPE=Release -DCCK_WERROR=ON
[ -n "$quick" ] || suite sanitized build-sanitize -DCMAKE_BUILD_TYPE=Debug -DCCK_WERROR=ON -DCCK_SANITIZE=ON
check_format
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
