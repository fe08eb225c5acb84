# setup.sh - read by tests/run.sh and reports/demo.sh, which stand in the project's root: sees to it that
# everything the build needs is there, and builds.

# Adds a package to `missing` unless its test passes.
want() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

has_library() {
    command -v pkg-config && pkg-config --exists "$1"
}

# For libraries that come without a file for pkg-config.
can_include() {
    echo "#include <$1>" | cc -E -
}

can_compile() {
    echo '#include <stdio.h>' | cc -E -
}

find_missing() {
    missing=
    want build-essential can_compile
    want cmake command -v cmake
    want ninja-build command -v ninja
    want pkg-config command -v pkg-config
    want libsqlite3-dev has_library sqlite3
    want sqlite3 command -v sqlite3
    want libyaml-dev has_library yaml-0.1
    want libxxhash-dev has_library libxxhash
    want libjansson-dev has_library jansson
    want libutf8proc-dev has_library libutf8proc
    want libgumbo-dev has_library gumbo
    want zlib1g-dev has_library zlib
    want libxml2-dev has_library libxml-2.0
    want libcsv-dev can_include csv.h
    want libarchive-dev has_library libarchive
    want libstemmer-dev can_include libstemmer.h
    want libcmocka-dev has_library cmocka
}

# Installs the packages in `missing` where that is allowed.
install() {
    [ -n "$missing" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return
    echo "installing$missing" >&2
    apt-get update -qq >&2 || true
    # shellcheck disable=SC2086 # one word a package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 || true
}

# Installs what is missing, or says the line to type and ends with 2.
install_missing() {
    find_missing
    [ -z "$missing" ] && return
    install
    find_missing
    [ -z "$missing" ] && return
    echo "Some packages are missing. Type this, then try again:" >&2
    echo "    sudo apt-get install -y$missing" >&2
    exit 2
}

# ---- readers of reports that know nothing of ours: tests that find theirs missing say that they were skipped ----

has_module() {
    python3 -c "import $1" || /usr/bin/python3 -c "import $1"
}

# Where npm reaches nothing it gives up soon: the tests that need it say that they were skipped.
BRIEFLY='--fetch-retries=1 --fetch-timeout=60000 --fetch-retry-maxtimeout=10000'

# The schema of SARIF as OASIS published it, out of a package of Microsoft's (MIT).
SARIF_SCHEMA=tests/report/.tools/package/lib/schemas/sarif-2.1.0-rtm.5.json
# shellcheck disable=SC2086 # one word an option
fetch_sarif_schema() {
    [ -f "$SARIF_SCHEMA" ] && return
    command -v npm >/dev/null || return
    mkdir -p tests/report/.tools
    (cd tests/report/.tools && npm pack --silent $BRIEFLY @microsoft/jest-sarif@1.0.0-beta.0 && tar xzf ./*.tgz) >&2 || true
}

# What drives a browser, the validator and the parser of HTML: the very versions of the lock file.
# shellcheck disable=SC2086 # one word an option
fetch_browser_tools() {
    [ -d tests/browser/node_modules ] && return
    command -v npm >/dev/null || return
    (cd tests/browser && npm ci --silent --no-audit --no-fund $BRIEFLY) >&2 || true
}

install_test_tools() {
    missing=
    want python3 command -v python3
    want python3-jsonschema has_module jsonschema
    want python3-yaml has_module yaml
    want libxml2-utils command -v xmllint
    want csvkit command -v csvclean
    want jq command -v jq
    want cmark-gfm command -v cmark-gfm
    want zsh command -v zsh
    want fish command -v fish
    want mandoc command -v mandoc
    want man-db command -v man
    [ -f "$SARIF_SCHEMA" ] || want npm command -v npm
    [ -d tests/browser/node_modules ] || want npm command -v npm
    # A browser is large: only where the machine is the tests' own.
    [ -z "${CI-}" ] || want chromium command -v chromium
    install
    fetch_sarif_schema
    fetch_browser_tools
}

# build FOLDER [CMAKE OPTION...]; what the compiler said is shown only when it fails.
build() {
    folder=$1
    shift
    mkdir -p "$folder"
    # Through the environment: a folder that was configured otherwise keeps its generator.
    if ! CMAKE_GENERATOR=Ninja cmake -S . -B "$folder" "$@" >"$folder/build.log" 2>&1 ||
        ! cmake --build "$folder" --parallel 2 >>"$folder/build.log" 2>&1; then
        cat "$folder/build.log" >&2
        return 1
    fi
}
