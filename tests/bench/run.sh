#!/bin/sh
# Measures `countercheck extract` beside `wc -w` on the same file: sh tests/bench/run.sh [MEGABYTES] [ROUNDS]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
megabytes=${1:-200} rounds=${2:-5}
build=$root/build/bench
file=$build/articles-$megabytes.jsonl

cmake -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release -DCCK_TESTS=OFF >/dev/null
cmake --build "$build" --target countercheck -j2 >/dev/null
# A name with a checksum of the generator, so that a new generator makes a new file.
sources="$root/tests/bench/gen.c $root/tests/bench/words.c $root/tests/bench/patterns.c"
cc -O2 -std=c11 -D_POSIX_C_SOURCE=200809L $sources -o "$build/gen"
sum=$(cat $sources "$root/tests/bench/words.h" | cksum | cut -d' ' -f1)
if [ "$(cat "$file.sum" 2>/dev/null || true)" != "$sum" ]; then
    "$build/gen" "$megabytes" >"$file.part"
    mv "$file.part" "$file"
    echo "$sum" >"$file.sum"
fi

# Prints the user time in seconds of a command that reads the file.
user_time() {
    LC_ALL=C.UTF-8 bash -c "TIMEFORMAT=%U; time $1 <\"\$0\" >/dev/null" "$file" 2>&1 | tail -1
}
median() {
    sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

# Once for the page cache and to be sure that there is something to measure.
figures=$("$build/countercheck" extract --format jsonl - <"$file" | wc -l)
if [ "$figures" -eq 0 ]; then
    echo "run.sh: countercheck found no figure in $file" >&2
    exit 2
fi
ours="" theirs=""
i=0
while [ "$i" -lt "$rounds" ]; do
    ours="$ours $(user_time "'$build/countercheck' extract --format jsonl -")"
    theirs="$theirs $(user_time "wc -w")"
    i=$((i + 1))
done
a=$(printf '%s\n' $ours | median)
b=$(printf '%s\n' $theirs | median)
printf 'file       %s, %s bytes\n' "${file#"$root"/}" "$(wc -c <"$file")"
printf 'figures    %s\n' "$figures"
printf 'extract    %s s user (%s )\n' "$a" "$ours"
printf 'wc -w      %s s user (%s )\n' "$b" "$theirs"
awk -v a="$a" -v b="$b" -v m="$(wc -c <"$file")" 'BEGIN {
    printf "ratio      %.2f (speed of extract as a part of that of wc -w; the bar is 0.50)\n", b / a
    printf "throughput %.0f MB/s against %.0f MB/s\n", m / 1e6 / a, m / 1e6 / b }'
