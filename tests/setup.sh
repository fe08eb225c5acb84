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

# Installs what is missing where that is allowed; otherwise says the line to type and ends with 2.
install_missing() {
    find_missing
    [ -z "$missing" ] && return
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        echo "installing$missing" >&2
        apt-get update -qq >&2 || true
        # shellcheck disable=SC2086 # one word a package
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 || true
        find_missing
        [ -z "$missing" ] && return
    fi
    echo "Some packages are missing. Type this, then try again:" >&2
    echo "    sudo apt-get install -y$missing" >&2
    exit 2
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
