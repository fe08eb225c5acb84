#!/bin/sh
# rooms.sh - the order of the house: a room includes nothing that stands right of it, a library has one
# door, and only the cli prints or exits. Prints a line for each breach; every file with one is a failure.
cd "$(dirname "$0")/.." || exit 2

awk '
BEGIN {
    split("base 0 text 1 lexicon 2 config 2 read 3 extract 4 compare 5 store 6 report 7 pipeline 8 cli 9", w, " ")
    for (i = 1; i < 22; i += 2) rank[w[i]] = w[i + 1]
    # public headers, by the room that they are the face of
    split("base base figure base document base lexicon lexicon rules config read read extract extract " \
          "compare compare trace compare diff report store store report report countercheck report baseline config findings report tuning report", w, " ")
    for (i = 1; i < 32; i += 2) face[w[i]] = w[i + 1]
    # whose door a library is
    split("yaml.h config/yaml_tree.c sqlite3.h store/ jansson.h read/ libstemmer.h text/ utf8proc.h report/ " \
          "gumbo.h read/ csv.h read/csv.c zlib.h read/gzip.c libxml/xmlreader.h read/feed.c archive.h read/archive.c", w, " ")
    for (i = 1; i < 20; i += 2) door[w[i]] = w[i + 1]
}
function verdict(good, what) {
    if (good) return
    breaches[FILENAME]++
    print FILENAME ":" FNR ": " what
}
FNR == 1 {
    room = FILENAME
    if (room ~ /^include/) { sub(/.*\//, "", room); sub(/\.h$/, "", room); room = face[room] }
    else { sub(/^src\//, "", room); sub(/[\/.].*/, "", room) }
    if (!(room in rank)) verdict(0, "is in no room")
}
/^#include "/ {
    header = $2
    gsub(/"/, "", header)
    other = header
    if (other ~ /^countercheck\//) { sub(/.*\//, "", other); sub(/\.h$/, "", other); other = face[other] }
    else { sub(/[\/.].*/, "", other) }
    verdict((other in rank) && rank[other] <= rank[room], room " includes " header)
}
/^#include </ {
    header = $2
    gsub(/[<>]/, "", header)
    if (header in door) verdict(index(FILENAME, "src/" door[header]) == 1, header " is included outside of " door[header])
}
room != "cli" && /(^|[^a-z_0-9>.])(printf|puts|putchar|perror|exit|_exit|abort|fflush)[(]/ && !/^ *[*]|^\/\*/ {
    verdict(0, "only the cli prints and exits")
}
END {
    for (name in breaches) failed++
    print (failed == 0) " passed, " failed + 0 " failed"
    exit (failed > 0)
}' $(find src include -name '*.[ch]' | LC_ALL=C sort)
