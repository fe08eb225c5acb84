/* extracting.h - texts to figures, for the tests of extraction. */
#ifndef CCK_TESTS_EXTRACTING_H
#define CCK_TESTS_EXTRACTING_H

#include "countercheck/extract.h"

/* cmocka's group setup and teardown: one lexicon, one set of built-in rules and one extractor for all tests. */
int extracting_begin(void **state);
int extracting_end(void **state);

/* Figures of a text; they last until the next call. Fails the test when extraction fails or they are unsound. */
cck_figures figures_of_view(cck_view text);
cck_figures figures_of(const char *text);
/* The only figure of a text; fails the test when there are more or fewer. */
const cck_figure *figure_of(const char *text);
/* The bytes [start, end) of the text that was read last. */
cck_view bytes_read(size_t start, size_t end);

const cck_lexicon *extracting_lexicon(void);
cck_extractor *extracting_extractor(void);

#endif
