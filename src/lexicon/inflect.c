/* inflect.c - the regular forms of English verbs and nouns, so that lists hold one form a word. */
#include <stdio.h>
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

static bool ends_in(cck_view word, const char *end) {
    size_t n = strlen(end);
    return word.len > n && memcmp(word.ptr + word.len - n, end, n) == 0;
}

/* "stop", "gut", "admit", "expel": a short vowel under stress, then one consonant, which is written twice. */
static bool doubles(cck_view v) {
    if (v.len < 3 || vowel(v.ptr[v.len - 1]) || memchr("wxyh", v.ptr[v.len - 1], 4)) return false;
    if (!vowel(v.ptr[v.len - 2]) || vowel(v.ptr[v.len - 3])) return false;
    bool one_syllable = true; /* no vowel but that one */
    for (size_t i = 0; i + 3 < v.len; i++) one_syllable = one_syllable && !vowel(v.ptr[i]) && v.ptr[i] != 'y';
    bool qu = v.len > 3 && v.ptr[v.len - 3] == 'u' && v.ptr[v.len - 4] == 'q';
    return qu || one_syllable || ends_in(v, "mit") || ends_in(v, "pel") || ends_in(v, "cur") || ends_in(v, "ebut");
}

/* "-ed" and "-ing" behind the stem, its last consonant written `twice` or not. */
static cck_code take_past(cck_view v, bool twice, cck_view rest, cck_form_taker take, void *context) {
    char last[2] = {v.len ? v.ptr[v.len - 1] : 0, 0}, ed[4] = "", ing[5] = "";
    snprintf(ed, sizeof ed, "%sed", twice ? last : "");
    snprintf(ing, sizeof ing, "%sing", twice ? last : "");
    cck_code code = take_form(v, v.len, ed, rest, take, context);
    return code == CCK_OK ? take_form(v, v.len, ing, rest, take, context) : code;
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
    bool twice = doubles(v), either = !twice && ends_in(v, "el"); /* "travelled" and "traveled" */
    if (code == CCK_OK && (twice || either)) code = take_past(v, true, rest, take, context);
    if (twice) return code;
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
