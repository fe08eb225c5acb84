# count.awk - reads what `ctest -V` printed and adds up the tests of all runners: those of a cmocka program
# ("[  PASSED  ] 5 test(s)."), those of a runner that ends with "5 passed, 0 failed", else one for the whole
# program. A program that failed counts as at least one failure (it may have crashed before it could
# count). Prints "PASSED FAILED".

function number_before(word, line) { # "12: 5 passed, 0 failed": the number before `word`
    sub(" " word ".*", "", line)
    sub(".* ", "", line)
    return line + 0
}

/^[0-9]+: .*\[  PASSED  \] [0-9]+ test/ { id = $1 + 0; passed[id] += number_before("test", $0) }
/^[0-9]+: .*\[  FAILED  \] [0-9]+ test/ { id = $1 + 0; failed[id] += number_before("test", $0) }
/^[0-9]+: [0-9]+ passed, [0-9]+ failed/ {
    id = $1 + 0
    passed[id] += number_before("passed", $0)
    failed[id] += number_before("failed", $0)
}

# " 3/11 Test  #3: unit_nearest .....   Passed    0.00 sec"
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
    id = $0
    sub(/^.*Test +#/, "", id)
    id += 0
    if ($0 ~ /   Passed /) {
        if (!(id in passed) && !(id in failed)) passed[id] = 1
    } else if ($0 !~ /Skipped/ && !failed[id]) {
        failed[id] = 1
    }
}

END {
    for (id in passed) all_passed += passed[id]
    for (id in failed) all_failed += failed[id]
    print all_passed + 0, all_failed + 0
}
