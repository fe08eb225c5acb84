/* inflect.c - the regular forms of English verbs and nouns, so that lists hold one form a word. */
#include <string.h>

#include "lexicon/internal.h"

enum { MAX_FORM = 64 };

static bool vowel(char c) {
    return strchr("aeiou", c) != NULL;
}

/* Forms joined by '/': taken as they are. */
static cck_code take_list(cck_view forms, cck_form_taker take, void *context) {
    cck_code code = CCK_OK;
    while (code == CCK_OK && forms.len) {
        const char *slash = memchr(forms.ptr, '/', forms.len);
        size_t n = slash ? (size_t)(slash - forms.ptr) : forms.len;
        code = take(context, (cck_view){forms.ptr, n});
        forms.ptr += slash ? n + 1 : n;
        forms.len -= slash ? n + 1 : n;
    }
    return code;
}

static cck_code take_form(cck_view stem, size_t keep, const char *suffix, cck_view rest, cck_form_taker take,
                          void *context) {
    char form[MAX_FORM];
    size_t more = strlen(suffix), n = keep + more + rest.len;
    if (n == 0 || n >= sizeof form) return CCK_OK;
    memcpy(form, stem.ptr, keep);
    memcpy(form + keep, suffix, more);
    if (rest.len) memcpy(form + keep + more, rest.ptr, rest.len);
    return take(context, (cck_view){form, n});
}

/* "blow up": the first word is inflected, the rest follows. */
static cck_view split_first(cck_view phrase, cck_view *rest) {
    const char *space = memchr(phrase.ptr, ' ', phrase.len);
    size_t n = space ? (size_t)(space - phrase.ptr) : phrase.len;
    *rest = (cck_view){phrase.ptr + n, phrase.len - n};
    return (cck_view){phrase.ptr, n};
}

cck_code cck_inflect_verb(cck_view verb, cck_form_taker take, void *context) {
    if (memchr(verb.ptr, '/', verb.len)) return take_list(verb, take, context);
    cck_view rest, v = split_first(verb, &rest);
    char last = v.len ? v.ptr[v.len - 1] : 0, before = v.len > 1 ? v.ptr[v.len - 2] : 'a';
    bool e = last == 'e', y = last == 'y' && !vowel(before);
    bool sibilant = last == 's' || last == 'x' || last == 'z' || (last == 'h' && (before == 's' || before == 'c'));
    cck_code code = take(context, verb);
    if (code == CCK_OK)
        code = take_form(v, y ? v.len - 1 : v.len, y ? "ies" : sibilant ? "es" : "s", rest, take, context);
    if (code == CCK_OK) code = take_form(v, y ? v.len - 1 : v.len, y ? "ied" : e ? "d" : "ed", rest, take, context);
    if (code == CCK_OK) code = take_form(v, e ? v.len - 1 : v.len, "ing", rest, take, context);
    return code;
}

cck_code cck_inflect_noun(cck_view noun, cck_form_taker take, void *context) {
    if (memchr(noun.ptr, '/', noun.len)) return take_list(noun, take, context);
    char last = noun.len ? noun.ptr[noun.len - 1] : 0, before = noun.len > 1 ? noun.ptr[noun.len - 2] : 'a';
    bool y = last == 'y' && !vowel(before);
    bool sibilant = last == 's' || last == 'x' || last == 'z' || (last == 'h' && (before == 's' || before == 'c'));
    cck_code code = take(context, noun);
    if (code == CCK_OK) {
        code = take_form(noun, y ? noun.len - 1 : noun.len,
                         y          ? "ies"
                         : sibilant ? "es"
                                    : "s",
                         (cck_view){0}, take, context);
    }
    return code;
}
