#!/bin/sh
# selftest.sh PROGRAM: the runner fails what is wrong (selftest/fails.yaml), forgives a known gap, and refuses to call
# nothing a success.
program=$1
here=$(dirname "$0")/selftest
passed=0
failed=0

# expect NAME LAST_LINE STATUS ARGUMENTS...
expect() {
    name=$1 line=$2 status=$3
    shift 3
    got=$("$program" test "$@" 2>&1 | tail -1)
    "$program" test "$@" >/dev/null 2>&1
    ended=$?
    if [ "$got" = "$line" ] && [ "$ended" -eq "$status" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $name: expected '$line' and status $status, got '$got' and status $ended"
    fi
}

wrong=$(grep -c '^- name' "$here/fails.yaml")
expect "wrong cases fail" "0 passed, $wrong failed" 1 "$here/fails.yaml"
expect "a known gap is forgiven" "2 passed, 0 failed, 3 known gaps" 0 "$here/gaps.yaml"
expect "a missing file is a failure" "0 passed, 1 failed" 1 "$here/absent.yaml"
expect "no file is no success" "  for example: countercheck test rules/" 2
expect "no case is no success" "  cases are YAML files; see countercheck explain cases" 2 "$here/nothing"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
