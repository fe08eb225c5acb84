#!/bin/sh
# datasette.sh COUNTERCHECK [SQLITE3]: config/datasette.yaml against a database that has just been made: every table or
# view that it names is there, every facet and column is one of it, and every query runs, with the parameters of its
# description ("For example words=flood"), and finds something. The views are read whole.
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
sqlite=${2:-sqlite3}
root=$(cd "$(dirname "$0")/.." && pwd)
command -v "$sqlite" >/dev/null || { echo "skipped: there is no $sqlite (package sqlite3)"; exit 0; }
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

note() { # GOOD WHAT
    if [ "$1" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "$2"; fi
}

ask() { "$sqlite" -bail "$scratch/countercheck.db" "$@" 2>"$scratch/err"; }

# Two runs, the second over an article that has changed and one more.
cp -R "$root/tests/corpus" "$scratch/corpus"
mv "$scratch/corpus/truce" "$scratch/truce"
(cd "$scratch" && "$program" check corpus --db=countercheck.db -q --no-config)
mv "$scratch/truce" "$scratch/corpus/truce"
for file in "$scratch"/corpus/flood/*.txt; do sed 's/3,100/3,200/' "$file" >"$scratch/new" && mv "$scratch/new" "$file"; done
(cd "$scratch" && "$program" check corpus --db=countercheck.db -q --no-config)

# Lines "table NAME", "facet NAME COLUMN", "query NAME EXAMPLE", and the SQL of each query in a file of its own.
awk -v folder="$scratch" '
    /^    tables:/ { part = "tables" }
    /^    queries:/ { part = "queries" }
    part == "tables" && /^      [a-z_]+:/ { name = $1; sub(/:.*/, "", name); print "table " name }
    part == "tables" && /^        columns:/ { columns = 1; next }
    columns && /^          [a-z_]+:/ { column = $1; sub(/:.*/, "", column); print "facet " name " " column; next }
    { columns = 0 }
    part == "tables" && /facets: \[/ {
        list = $0
        sub(/.*facets: \[/, "", list); sub(/\].*/, "", list)
        n = split(list, facets, /, */)
        for (i = 1; i <= n; i++) print "facet " name " " facets[i]
    }
    part == "tables" && /fts_pk:/ { print "facet " name " " $2 }
    part == "queries" && /^      [a-z_]+:/ { name = $1; sub(/:.*/, "", name); sql = 0; example = "" }
    part == "queries" && /For example/ { example = $0; sub(/.*For example /, "", example); sub(/"$/, "", example) }
    part == "queries" && /^        sql: \|-/ { sql = 1; print "query " name " " example; next }
    sql && /^          / { print substr($0, 11) >(folder "/" name ".sql") }
    sql && !/^          / { sql = 0 }
' "$root/config/datasette.yaml" >"$scratch/named"

while read -r what name rest; do
    case $what in
    table)
        ask "SELECT count(*) FROM \"$name\"" >/dev/null
        note $? "$name: $(cat "$scratch/err")" ;;
    facet)
        ask "SELECT count(\"$name\".\"$rest\") FROM \"$name\"" >/dev/null
        note $? "$name has no column $rest" ;;
    query)
        {
            [ -z "$rest" ] || printf '.parameter init\n.parameter set :%s "%s"\n' "${rest%%=*}" "'${rest#*=}'"
            cat "$scratch/$name.sql"
            echo ";"
        } >"$scratch/script"
        "$sqlite" -bail "$scratch/countercheck.db" <"$scratch/script" >"$scratch/rows" 2>"$scratch/err"
        note $? "query $name: $(cat "$scratch/err")"
        [ -s "$scratch/rows" ]
        note $? "query $name finds nothing" ;;
    esac
done <"$scratch/named"

# Nothing is forgotten: all views but those that are hidden are described.
for view in $(ask "SELECT name FROM sqlite_master WHERE type = 'view'"); do
    grep -q "^table $view\$" "$scratch/named"
    note $? "config/datasette.yaml says nothing of the view $view"
    ask "SELECT * FROM $view" >"$scratch/rows"
    note $? "$view: $(cat "$scratch/err")"
    [ -s "$scratch/rows" ]
    note $? "$view holds nothing"
done

# The views tell what the report tells.
ask "SELECT count(*) FROM v_claims WHERE verdict = 'conflict'" >"$scratch/a"
(cd "$scratch" && "$program" report --db countercheck.db -f json --no-config) | sed -n 's/.*"conflict":\([0-9]*\).*/\1/p' | head -1 >"$scratch/b"
cmp -s "$scratch/a" "$scratch/b"
note $? "v_claims and the report count different conflicts"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
