/* extracting.c - texts to figures, for the tests of extraction. */
#include "extracting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "countercheck/rules.h"
#include "sound.h"

static struct {
    cck_lexicon *lexicon;
    cck_rules *rules;
    cck_extractor *extractor;
    cck_arena *arena;
    char *text; /* a copy of exactly that size, so that a read past the end is seen by the sanitizer */
} tools;

int extracting_begin(void **state) {
    (void)state;
    tools.arena = cck_arena_new(0);
    if (!tools.arena || cck_lexicon_load(&tools.lexicon, NULL) || cck_rules_load(NULL, &tools.rules, NULL)) return -1;
    return cck_extractor_new(tools.lexicon, &tools.rules->hedges, &tools.extractor, NULL) == CCK_OK ? 0 : -1;
}

int extracting_end(void **state) {
    (void)state;
    cck_extractor_free(tools.extractor);
    cck_rules_free(tools.rules);
    cck_lexicon_free(tools.lexicon);
    cck_arena_free(tools.arena);
    free(tools.text);
    tools.text = NULL;
    return 0;
}

cck_figures figures_of_view(cck_view text) {
    cck_figures figures = {NULL, 0};
    cck_error error = {0};
    free(tools.text);
    tools.text = malloc(text.len + !text.len);
    assert_non_null(tools.text);
    if (text.len) memcpy(tools.text, text.ptr, text.len);
    cck_document document = {.id = CCK_LIT("test"), .text = {tools.text, text.len}};
    cck_arena_reset(tools.arena);
    assert_int_equal(cck_extract(tools.extractor, &document, tools.arena, &figures, &error), CCK_OK);
    const char *wrong = figures_unsound(document.text, &figures);
    if (wrong) print_error("%s in: %.*s\n", wrong, (int)(text.len < 2000 ? text.len : 2000), text.ptr);
    assert_null(wrong);
    return figures;
}

cck_figures figures_of(const char *text) {
    return figures_of_view(cck_view_of(text));
}

const cck_figure *figure_of(const char *text) {
    cck_figures figures = figures_of(text);
    if (figures.count != 1) print_error("%zu figures in: %s\n", figures.count, text);
    assert_int_equal(figures.count, 1);
    return figures.items;
}

cck_view bytes_read(size_t start, size_t end) {
    return (cck_view){tools.text + start, end - start};
}

const cck_lexicon *extracting_lexicon(void) {
    return tools.lexicon;
}

cck_extractor *extracting_extractor(void) {
    return tools.extractor;
}
