/* page_words.c - the lists of config/pages.yaml as a table of hashes. */
#include "read/page_words.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "base/ascii.h"
#include "config/embedded.h"
#include "config/yaml_tree.h"

enum { SLOTS = 1024, LONGEST = 40 };

typedef struct {
    uint64_t hash;
    const cck_yaml *list;
} slot;

struct cck_page_words {
    cck_arena *arena; /* of the YAML, whose views stay */
    slot slots[SLOTS];
    const cck_yaml *cues;
};

static uint64_t hash_word(cck_view word) {
    char folded[LONGEST];
    size_t length = 0;
    if (word.len > LONGEST) return 0;
    for (size_t i = 0; i < word.len; i++) {
        char c = cck_lower(word.ptr[i]);
        if (cck_is_alpha(c) || cck_is_digit(c)) folded[length++] = c;
    }
    return length ? XXH3_64bits(folded, length) : 0;
}

static const cck_yaml *find(const cck_page_words *words, cck_view word) {
    uint64_t hash = hash_word(word);
    if (!hash) return NULL;
    for (size_t at = (size_t)hash % SLOTS; words->slots[at].hash; at = (at + 1) % SLOTS) {
        if (words->slots[at].hash == hash) return words->slots[at].list;
    }
    return NULL;
}

static void add(cck_page_words *words, const cck_yaml *list) {
    for (const cck_yaml *item = list->first; item; item = item->next) {
        uint64_t hash = hash_word(item->text);
        if (!hash || find(words, item->text)) continue;
        size_t at = (size_t)hash % SLOTS;
        while (words->slots[at].hash) at = (at + 1) % SLOTS;
        words->slots[at] = (slot){hash, list};
    }
}

cck_page_words *cck_page_words_load(void) {
    const cck_embedded_file *file = cck_packed_find("config/pages.yaml");
    cck_page_words *words = calloc(1, sizeof *words);
    if (words) words->arena = cck_arena_new(0);
    const cck_yaml *root = NULL;
    if (!words || !words->arena || cck_embedded_tree(file, words->arena, &root, NULL)) {
        cck_page_words_free(words);
        return NULL;
    }
    words->cues = cck_yaml_get(root, "cues");
    for (const cck_yaml *list = root->first; list; list = list->next) {
        if (list != words->cues) add(words, list);
    }
    return words;
}

void cck_page_words_free(cck_page_words *words) {
    if (!words) return;
    cck_arena_free(words->arena);
    free(words);
}

/* ---- asking ---- */

static unsigned meaning(const cck_yaml *list, const char **why) {
    static const struct {
        const char *name;
        unsigned means;
    } others[] = {{"article", CCK_PAGE_ARTICLE},
                  {"caption", CCK_PAGE_CAPTION},
                  {"standfirst", CCK_PAGE_STANDFIRST},
                  {"hidden", CCK_PAGE_HIDDEN}};
    if (!list) return CCK_PAGE_NONE;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (cck_view_equal(list->key, cck_view_of(others[i].name))) return others[i].means;
    }
    if (!*why) *why = list->key.ptr; /* the first that is met; an arena's copy ends in NUL */
    return CCK_PAGE_FURNITURE;
}

/* The piece of a name that begins at `at`: "related" of "relatedLinks" and of "related-links". */
static size_t piece_end(cck_view name, size_t at) {
    size_t end = at;
    while (end < name.len && (cck_is_alpha(name.ptr[end]) || cck_is_digit(name.ptr[end]))) {
        bool hump = end > at && cck_is_upper(name.ptr[end]) && cck_is_lower(name.ptr[end - 1]);
        if (hump) break;
        end++;
    }
    return end;
}

/* One name. A name that says it is the article's says nothing else: "article-body-related" does not. */
static unsigned find_name(const cck_page_words *words, cck_view name, const char **why) {
    unsigned whole = meaning(find(words, name), why);
    if (whole) return whole;
    unsigned found = CCK_PAGE_NONE;
    for (size_t at = 0; at < name.len;) {
        size_t end = piece_end(name, at);
        if (end > at) found |= meaning(find(words, (cck_view){name.ptr + at, end - at}), why);
        at = end > at ? end : at + 1;
    }
    return found & ~(unsigned)(CCK_PAGE_ARTICLE | CCK_PAGE_HIDDEN); /* those are whole names */
}

unsigned cck_page_words_find(const cck_page_words *words, cck_view names, const char **why) {
    unsigned found = CCK_PAGE_NONE;
    for (size_t at = 0; at < names.len;) {
        size_t end = at;
        while (end < names.len && !cck_is_space(names.ptr[end])) end++;
        if (end > at) found |= find_name(words, (cck_view){names.ptr + at, end - at}, why);
        at = end + 1;
    }
    return found;
}

bool cck_page_words_is_cue(const cck_page_words *words, cck_view line) {
    for (const cck_yaml *cue = words->cues ? words->cues->first : NULL; cue; cue = cue->next) {
        size_t length = cue->text.len;
        if (line.len < length || !cck_view_equal_nocase((cck_view){line.ptr, length}, cue->text)) continue;
        if (cue->text.ptr[length - 1] == ':' || line.len == length || line.ptr[length] == ':' ||
            line.ptr[length] == '\n' || line.ptr[length] == '|')
            return true;
        if (length > 8) return true; /* "read more ..." */
    }
    return false;
}
