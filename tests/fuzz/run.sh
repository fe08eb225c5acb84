#!/bin/sh
# Builds the fuzzers with clang and runs each for some seconds: sh tests/fuzz/run.sh [SECONDS] [NAME...]
# Ends with 1 when one of them found something; what it found lies in build-fuzz/found.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- extract json yaml check read
build=$root/build-fuzz
sanitizers=address,undefined

CC=clang cmake -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Debug -DCCK_TESTS=OFF \
    -DCMAKE_C_FLAGS="-O1 -fsanitize=fuzzer-no-link,$sanitizers -fno-sanitize-recover=all" >/dev/null
cmake --build "$build" --target countercheck_lib -j2 >/dev/null
libraries="$(pkg-config --libs sqlite3 yaml-0.1 libxxhash libutf8proc gumbo zlib libxml-2.0 libarchive) -lcsv -lstemmer -lm"

# What the fuzzers begin with: articles and rules of the tests, and the lexicon's words for a dictionary.
mkdir -p "$build/found"
for name in extract json yaml check read; do mkdir -p "$build/seeds/$name" "$build/corpus/$name"; done
seed() { # FUZZER FILE...
    fuzzer=$1
    shift
    for file in "$@"; do cp "$file" "$build/seeds/$fuzzer/$(basename "$(dirname "$file")")-$(basename "$file")"; done
}
seed extract "$root"/tests/corpus/*/*.txt
seed json "$root"/tests/corpus/*/*.json
seed yaml "$root"/tests/cases/config/*.yaml "$root/config/rules.yaml"
for story in "$root"/tests/corpus/*/; do
    for file in "$story"*.txt; do
        cat "$file"
        printf '\0'
    done >"$build/seeds/check/$(basename "$story")"
done
# files of every kind, the number of their kind before them
number=0
for kind in html csv warc rss json md txt zip; do
    for file in "$root"/tests/cases/read/*."$kind" "$root"/tests/cases/read/*."$kind".gz; do
        [ ! -f "$file" ] || { printf "\\00$number"; cat "$file"; } >"$build/seeds/read/$(basename "$file")"
    done
    number=$((number + 1))
done
# every case's text alone
sed -n 's/^ *text: *"\(.*\)"$/\1/p' "$root"/tests/cases/extract/*.yaml | awk -v to="$build/seeds/extract/case-" \
    '{ file = to NR; print > file; close(file) }'
cat "$root"/config/lexicon/en/*.yaml | grep -v '^ *#' | tr -cs "a-z'%\$ -" '\n' | sed 's/^ *//; s/ *$//' |
    awk 'length > 1 && length < 24 && !seen[$0]++ { print "\"" $0 "\"" }' >"$build/words.dict"

status=0
for name in "$@"; do
    # shellcheck disable=SC2086 # a list of libraries
    clang -g -O1 -std=c11 -fsanitize=fuzzer,$sanitizers -I"$root/include" -I"$root/src" "$root/tests/fuzz/$name.c" \
        "$root/tests/unit/sound.c" "$build/libcountercheck.a" $libraries -o "$build/fuzz_$name"
    case $name in
        extract | check) words=-dict=$build/words.dict ;;
        *) words= ;;
    esac
    echo "$name: $seconds seconds"
    # shellcheck disable=SC2086 # an option or nothing
    "$build/fuzz_$name" $words -max_total_time="$seconds" -max_len=8192 -timeout=10 -print_final_stats=1 \
        -artifact_prefix="$build/found/$name-" "$build/corpus/$name" "$build/seeds/$name" \
        >"$build/$name.log" 2>&1 || {
        status=1
        tail -n 60 "$build/$name.log"
    }
    grep -E '^stat::(number_of_executed_units|peak_rss_mb)|^Done' "$build/$name.log" || true
done
exit "$status"
