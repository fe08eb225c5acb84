#!/bin/bash
# Doubles inputs that invite superlinear work and measures what `countercheck extract` takes for each size:
#     bash tests/bench/linear.sh [COUNTERCHECK] [MEGABYTES] [ROUNDS]
# Prints a table of user times (medians) and ratios; exit status 1 when a doubling takes more than 2.3 times as long.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$root/build/countercheck} megabytes=${2:-5} rounds=${3:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Writes a pattern again and again, MEGABYTES of it, by doubling a file.
fill() { # PATTERN MEGABYTES FILE; \n and the like are taken as printf does
    local bytes=$(($2 * 1000000))
    printf "%b" "$1" >"$3"
    while [ "$(wc -c <"$3")" -lt "$bytes" ]; do
        cat "$3" "$3" >"$work/twice"
        mv "$work/twice" "$3"
    done
    head -c "$bytes" "$3" >"$work/cut"
    mv "$work/cut" "$3"
}
user_time() { # FILE
    # only UTF-8 that was cut within a character may fail
    bash -c "TIMEFORMAT=%U; time { '$program' extract --format jsonl '$1' >/dev/null 2>&1 || true; }" 2>&1 | tail -1
}
median() {
    sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

names=(digits groups words line marks stops brackets hyphens quotes lines newlines spaces sums ranges figures
       hedges units names speech fractions dates capitals)
declare -A pattern=(
    [digits]='7' [groups]='1,234,' [words]='seventy-nine hundred million and ' [line]='the boat of 12 men sank '
    [marks]='?!' [stops]='. ' [brackets]='((([[[' [hyphens]='- ' [quotes]='"a" (b) "c" 7 ' [lines]='7\n' [newlines]='\n'
    [spaces]=' ' [sums]='3 feet 2 inches and ' [ranges]='1-2 to 3 or ' [figures]='3 men died. '
    [hedges]='at least about some nearly 30 ' [units]='5 km per hour a day ' [names]='Ada Berg of Mill Town 3 '
    [speech]='"We lost 12," she said. ' [fractions]='two-thirds and a half of ' [dates]='May 3, 2020 '
    [capitals]='A 1 B ')

printf '%-10s %8s %8s %6s\n' input "$megabytes MB" "$((2 * megabytes)) MB" ratio
failed=0
for name in "${names[@]}"; do
    fill "${pattern[$name]}" "$megabytes" "$work/one.txt"
    fill "${pattern[$name]}" "$((2 * megabytes))" "$work/two.txt"
    one="" two=""
    for ((i = 0; i < rounds; i++)); do
        one="$one $(user_time "$work/one.txt")"
        two="$two $(user_time "$work/two.txt")"
    done
    a=$(printf '%s\n' $one | median)
    b=$(printf '%s\n' $two | median)
    # a time below 50 ms is noise: the constant cost of starting is taken for as much
    awk -v n="$name" -v a="$a" -v b="$b" 'BEGIN {
        r = b / (a > 0.05 ? a : 0.05); over = (r > 2.3)
        printf("%-10s %8.2f %8.2f %6.2f%s\n", n, a, b, r, over ? "  more than 2.3" : "")
        exit over }' || failed=1
done
exit $failed
