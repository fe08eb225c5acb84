/* Any text to figures: nothing crashes, and what is found is sound. */
#include <stdio.h>
#include <stdlib.h>

#include "../unit/sound.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static cck_extractor *make_extractor(void) {
    cck_lexicon *lexicon;
    cck_rules *rules;
    cck_extractor *extractor;
    if (cck_lexicon_load(&lexicon, NULL) || cck_rules_load(NULL, &rules, NULL) ||
        cck_extractor_new(lexicon, &rules->hedges, &extractor, NULL))
        abort();
    return extractor;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static cck_extractor *extractor; /* lives as long as the program */
    if (!extractor) extractor = make_extractor();
    cck_document document = {.id = CCK_LIT("fuzz"), .text = {(const char *)data, size}};
    if (cck_utf8_check(document.text) < size) return -1;
    cck_arena *arena = cck_arena_new(0);
    cck_figures figures;
    if (!arena || cck_extract(extractor, &document, arena, &figures, NULL)) abort();
    const char *wrong = figures_unsound(document.text, &figures);
    if (wrong) {
        fprintf(stderr, "%s\n", wrong);
        abort();
    }
    cck_arena_free(arena);
    return 0;
}
