/* sound.h - what must hold of the figures of any text at all; for tests that throw odd texts at the extractor. */
#ifndef CCK_TESTS_SOUND_H
#define CCK_TESTS_SOUND_H

#include "countercheck/extract.h"

/* What is wrong with the figures of `text` (a static sentence), or NULL: offsets lie in the text, nest, stand on whole
 * characters and in order; lines and columns are those of the offsets; views lie within reach; low <= value <= high.
 * O(length of the text + figures). */
const char *figures_unsound(cck_view text, const cck_figures *figures);

#endif
