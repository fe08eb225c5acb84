#!/bin/sh
# readme.sh COUNTERCHECK README.md FOLDER: the README's sample is what the program says of the sample articles today;
# every line of it must be a line of the report.
set -eu
report=$(mktemp)
sample=$(mktemp)
trap 'rm -f "$report" "$sample"' EXIT
"$1" check --no-db "$3" >"$report" || [ $? -eq 1 ]
sed -n '/what the demo says/,/^## /p' "$2" | sed -n 's/^    //p' | grep -v '^\.\.\.$' >"$sample"
[ -s "$sample" ] || { echo "README.md: no sample found" >&2; exit 1; }
status=0
while IFS= read -r line; do
  grep -qxF -e "$line" "$report" || { printf 'README.md, not in the report: %s\n' "$line" >&2; status=1; }
done <"$sample"
exit $status
