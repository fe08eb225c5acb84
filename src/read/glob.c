/* glob.c - file name patterns, without recursion: on a mismatch only the last star may take more, because an
 * earlier one taking more could not match anything that the last one cannot. */
#include "read/glob.h"

#include <string.h>

#include "text/text.h"

/* Behind the set that begins at pattern[p] ('['), with whether `c` is in it; 0: it is never closed. */
static size_t match_set(cck_view pattern, size_t p, unsigned char c, bool *in) {
    size_t at = p + 1;
    bool negated = at < pattern.len && (pattern.ptr[at] == '!' || pattern.ptr[at] == '^');
    at += negated;
    bool found = false;
    for (size_t first = at; at < pattern.len; at++) {
        if (pattern.ptr[at] == ']' && at > first) {
            *in = found != negated;
            return at + 1;
        }
        unsigned char low = (unsigned char)pattern.ptr[at], high = low;
        if (at + 2 < pattern.len && pattern.ptr[at + 1] == '-' && pattern.ptr[at + 2] != ']') {
            high = (unsigned char)pattern.ptr[at + 2];
            at += 2;
        }
        found |= c >= low && c <= high;
    }
    return 0;
}

/* Behind the one sign of the pattern at `p` that stands for the character of `length` bytes at name[n]; 0: it does
 * not. */
static size_t match_one(cck_view pattern, size_t p, cck_view name, size_t n, size_t *length) {
    *length = 1;
    if (p >= pattern.len) return 0;
    if (pattern.ptr[p] == '?') {
        *length = cck_utf8_length(name, n);
        return p + 1;
    }
    bool in = false;
    size_t set = pattern.ptr[p] == '[' ? match_set(pattern, p, (unsigned char)name.ptr[n], &in) : 0;
    if (set) return in ? set : 0;
    if (pattern.ptr[p] == '\\' && p + 1 < pattern.len) p++;
    return pattern.ptr[p] == name.ptr[n] ? p + 1 : 0;
}

/* What stands within one step. */
static bool match_step(cck_view pattern, cck_view name) {
    size_t p = 0, n = 0, star = SIZE_MAX, taken = 0;
    while (n < name.len) {
        size_t length = 1;
        bool is_star = p < pattern.len && pattern.ptr[p] == '*';
        size_t next = is_star ? 0 : match_one(pattern, p, name, n, &length);
        if (is_star) {
            star = p++;
            taken = n;
        } else if (next) {
            p = next;
            n += length;
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

/* "drafts/" is what lies below a folder of that name anywhere. */
static bool match_below(cck_view pattern, cck_view path) {
    cck_view folder = {pattern.ptr, pattern.len - 1};
    size_t next;
    for (size_t at = 0; at < path.len; at = next) {
        cck_view step = step_at(path, at, &next);
        if (next <= path.len && match_step(folder, step)) return true;
    }
    return false;
}

bool cck_glob_match(cck_view pattern, cck_view path) {
    pattern = skip_dot(pattern);
    path = skip_dot(path);
    if (pattern.len == 0) return false;
    const char *slash = memchr(pattern.ptr, '/', pattern.len);
    if (!slash) return match_step(pattern, name_of(path));
    if (slash == pattern.ptr + pattern.len - 1 && pattern.len > 1) return match_below(pattern, path);
    if (slash == pattern.ptr && path.len && path.ptr[0] != '/') pattern = (cck_view){pattern.ptr + 1, pattern.len - 1};
    return match_steps(pattern, path);
}

bool cck_glob_listed(cck_views patterns, cck_view relative, cck_view path) {
    for (size_t i = patterns.count; i-- > 0;) {
        cck_view pattern = patterns.items[i];
        bool out = pattern.len > 1 && *pattern.ptr == '!';
        if (out) pattern = (cck_view){pattern.ptr + 1, pattern.len - 1};
        if (cck_glob_match(pattern, relative) || cck_glob_match(pattern, path)) return !out;
    }
    return false;
}

bool cck_glob_listed_within(cck_views patterns, cck_view path) {
    for (size_t at = 0; at < path.len; at++) {
        bool folder = path.ptr[at] == '/';
        if (folder && cck_glob_listed(patterns, (cck_view){path.ptr, at}, (cck_view){path.ptr, at})) return true;
    }
    return cck_glob_listed(patterns, path, path);
}
