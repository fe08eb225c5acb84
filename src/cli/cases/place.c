/* place.c - finding quoted words in a text. */
#include <ctype.h>
#include <string.h>

#include "cli/cases/runner.h"

/* Bytes of the white space at `at`, no-break, thin and narrow ones included; 0: none. */
static size_t space_length(cck_view text, size_t at) {
    static const char *const spaces[] = {" ", "\n", "\t", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        size_t length = strlen(spaces[i]);
        if (text.len - at >= length && memcmp(text.ptr + at, spaces[i], length) == 0) return length;
    }
    return 0;
}

/* Length in `text` of `quote` when it stands at `at`; 0 when it does not. `marks` receives where the
 * quote's offsets `inner` fall in the text. */
static size_t match_at(cck_view text, size_t at, cck_view quote, const cck_span *inner, cck_span *marks) {
    size_t here = at;
    for (size_t i = 0; i <= quote.len; i++) {
        if (i == inner->start) marks->start = here;
        if (i == inner->end) marks->end = here;
        if (i == quote.len) break;
        if (here >= text.len) return 0;
        size_t space = quote.ptr[i] == ' ' ? space_length(text, here) : 0;
        if (!space && text.ptr[here] != quote.ptr[i]) return 0;
        here += space ? space : 1;
    }
    return here - at;
}

static bool is_word(cck_view text, size_t at) {
    return at < text.len && (isalnum((unsigned char)text.ptr[at]) || (unsigned char)text.ptr[at] >= 0xC3);
}

/* "2" is not found within "24", "2,400" or "1.2". */
static bool bounded(cck_view text, size_t start, size_t end) {
    if (is_word(text, start) && start > 0 && is_word(text, start - 1) && (unsigned char)text.ptr[start - 1] < 0x80)
        return false;
    if (end > start && is_word(text, end - 1) && is_word(text, end) && (unsigned char)text.ptr[end] < 0x80)
        return false;
    bool after = end + 1 < text.len && strchr(".,", text.ptr[end]) && isdigit((unsigned char)text.ptr[end + 1]);
    bool before = start > 1 && strchr(".,", text.ptr[start - 1]) && isdigit((unsigned char)text.ptr[start - 2]);
    bool digits = end > start && isdigit((unsigned char)text.ptr[end - 1]);
    return !(digits && after) && !(before && isdigit((unsigned char)text.ptr[start]));
}

/* `quote` without its square brackets; `inner` is what they held, or all of it. */
static cck_view unmark(cck_case *state, cck_view quote, cck_span *inner) {
    const char *open = memchr(quote.ptr, '[', quote.len), *close = memchr(quote.ptr, ']', quote.len);
    *inner = (cck_span){0, quote.len};
    if (!open || !close || close < open) return quote;
    size_t first = (size_t)(open - quote.ptr), last = (size_t)(close - quote.ptr);
    cck_view plain = cck_arena_printf(state->arena, "%.*s%.*s%.*s", (int)first, quote.ptr, (int)(last - first - 1),
                                      open + 1, (int)(quote.len - last - 1), close + 1);
    *inner = (cck_span){first, last - 1};
    return plain;
}

bool cck_place_find(cck_case *state, cck_view text, cck_view quote, cck_span *out) {
    cck_span inner, marks = {0, 0};
    cck_view plain = unmark(state, quote, &inner);
    size_t found = 0;
    for (size_t at = 0; plain.len && at + plain.len <= text.len; at++) {
        size_t length = match_at(text, at, plain, &inner, &marks);
        if (!length || !bounded(text, at, at + length)) continue;
        if (!found++) *out = marks;
    }
    if (found == 1) return true;
    cck_case_problem(state, "the case itself: \"%.*s\" stands %zu times in the text, not once", CCK_FMT(quote), found);
    return false;
}

const cck_figure *cck_place_figure(cck_figures figures, cck_span where, bool claims_only) {
    const cck_figure *found = NULL;
    for (size_t i = 0; i < figures.count; i++) {
        const cck_figure *figure = &figures.items[i];
        if (figure->end <= where.start || figure->start >= where.end) continue;
        bool claim = cck_kind_is_claim(figure->kind);
        if (claims_only && !claim) continue;
        if (!found || (claim && !cck_kind_is_claim(found->kind))) found = figure;
    }
    return found;
}
