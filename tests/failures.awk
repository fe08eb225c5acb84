# failures.awk - read twice, what `ctest -V` printed: which programs failed, and what each of them said but what went
# well; of one program at most MOST lines, the last of them (`-v MOST=60`).
#
#   awk -f tests/failures.awk tests.log tests.log

# " 3/11 Test  #3: unit_nearest .....***Failed    0.00 sec"
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / && FNR == NR {
    id = $0
    sub(/^.*Test +#/, "", id)
    if ($0 !~ /   Passed |Skipped/) bad[id + 0] = $0
}

FNR < NR && /^[0-9]+: / && ($1 + 0) in bad && !/\[ +(RUN|OK|PASSED) |^[0-9]+: ok / { said[$1 + 0, ++lines[$1 + 0]] = $0 }

END {
    if (!MOST) MOST = 60
    for (id in bad) {
        print bad[id]
        for (i = lines[id] > MOST ? lines[id] - MOST + 1 : 1; i <= lines[id]; i++) print said[id, i]
    }
}
