/* glob.c - file name patterns, without recursion: on a mismatch only the last star may take more, because an
 * earlier one taking more could not match anything that the last one cannot. */
#include "read/glob.h"

#include <string.h>

#include "text/text.h"

/* `*` and `?` within one step. */
static bool match_step(cck_view pattern, cck_view name) {
    size_t p = 0, n = 0, star = SIZE_MAX, taken = 0;
    while (n < name.len) {
        if (p < pattern.len && pattern.ptr[p] == '*') {
            star = p++;
            taken = n;
        } else if (p < pattern.len && pattern.ptr[p] == '?') {
            p++;
            n += cck_utf8_length(name, n);
        } else if (p < pattern.len && pattern.ptr[p] == name.ptr[n]) {
            p++;
            n++;
        } else if (star != SIZE_MAX) {
            p = star + 1;
            taken += cck_utf8_length(name, taken);
            n = taken;
        } else {
            return false;
        }
    }
    while (p < pattern.len && pattern.ptr[p] == '*') p++;
    return p == pattern.len;
}

/* The step of `path` that begins at `at`; `*next` is where the next one begins, past path.len when there is none. */
static cck_view step_at(cck_view path, size_t at, size_t *next) {
    const char *begin = path.ptr + at;
    const char *slash = at < path.len ? memchr(begin, '/', path.len - at) : NULL;
    size_t length = slash ? (size_t)(slash - begin) : path.len - at;
    *next = at + length + 1;
    return (cck_view){begin, length};
}

/* A trailing slash of the pattern leaves an empty last step, which counts as `**`. */
static bool is_any_depth(cck_view step) {
    return step.len == 0 || cck_view_equal(step, CCK_LIT("**"));
}

static bool match_steps(cck_view pattern, cck_view path) {
    size_t p = 0, n = 0, star = SIZE_MAX, taken = 0;
    while (n <= path.len) {
        size_t next_p = p, next_n;
        cck_view name = step_at(path, n, &next_n);
        cck_view step = p <= pattern.len ? step_at(pattern, p, &next_p) : (cck_view){NULL, 0};
        if (step.ptr && is_any_depth(step)) {
            star = p = next_p;
            taken = n;
        } else if (step.ptr && match_step(step, name)) {
            p = next_p;
            n = next_n;
        } else if (star != SIZE_MAX) {
            step_at(path, taken, &taken);
            p = star;
            n = taken;
        } else {
            return false;
        }
    }
    return p > pattern.len; /* so `a/` and `a/` `**` do not match `a` itself */
}

static cck_view skip_dot(cck_view path) {
    while (cck_view_starts(path, CCK_LIT("./"))) path = (cck_view){path.ptr + 2, path.len - 2};
    return path;
}

static cck_view name_of(cck_view path) {
    size_t begin = path.len;
    while (begin > 0 && path.ptr[begin - 1] != '/') begin--;
    return (cck_view){path.ptr + begin, path.len - begin};
}

bool cck_glob_match(cck_view pattern, cck_view path) {
    pattern = skip_dot(pattern);
    path = skip_dot(path);
    if (pattern.len == 0) return false;
    if (!memchr(pattern.ptr, '/', pattern.len)) return match_step(pattern, name_of(path));
    return match_steps(pattern, path);
}

bool cck_glob_any(cck_views patterns, cck_view path) {
    for (size_t i = 0; i < patterns.count; i++) {
        if (cck_glob_match(patterns.items[i], path)) return true;
    }
    return false;
}
