/* forms.c - word forms: English singulars and Snowball stems. */
#include <libstemmer.h>
#include <string.h>

#include "base/ascii.h"
#include "text/text.h"

static size_t lower_copy(cck_view word, char *out, size_t size) {
    size_t n = word.len < size ? word.len : size;
    for (size_t i = 0; i < n; i++) out[i] = cck_lower(word.ptr[i]);
    return n;
}

static bool ends(const char *word, size_t n, const char *suffix) {
    size_t k = strlen(suffix);
    return n > k && memcmp(word + n - k, suffix, k) == 0;
}

/* Regular plurals, after Quirk et al., A Comprehensive Grammar of the English Language, 5.80-5.83. */
size_t cck_singular(cck_view word, char *out, size_t size) {
    size_t n = lower_copy(word, out, size);
    if (n < 4 || out[n - 1] != 's' || ends(out, n, "ss") || ends(out, n, "us") || ends(out, n, "is")) return n;
    if (ends(out, n, "ies") && n > 4) {
        out[n - 3] = 'y';
        return n - 2;
    }
    static const char *const sibilant[] = {"sses", "shes", "ches", "xes", "zzes", "oes"};
    for (size_t i = 0; i < sizeof sibilant / sizeof *sibilant; i++) {
        if (ends(out, n, sibilant[i])) return n - 2;
    }
    return n - 1;
}

size_t cck_stem(cck_view word, char *out, size_t size) {
    size_t n = lower_copy(word, out, size);
    /* A stemmer object is cheap to make (a few hundred bytes) and not safe to share between threads. */
    struct sb_stemmer *stemmer = sb_stemmer_new("english", NULL);
    if (!stemmer) return n;
    const sb_symbol *stem = sb_stemmer_stem(stemmer, (const sb_symbol *)out, (int)n);
    if (stem) {
        n = (size_t)sb_stemmer_length(stemmer);
        if (n > size) n = size;
        memmove(out, stem, n);
    }
    sb_stemmer_delete(stemmer);
    return n;
}
