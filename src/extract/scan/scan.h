/* scan.h - one pass over a document's bytes: sentences, and which of them may hold a figure. */
#ifndef CCK_EXTRACT_SCAN_H
#define CCK_EXTRACT_SCAN_H

#include "extract/scan/triggers.h"
#include "extract/sentence.h"

/* No sentence is longer, so that work within a sentence is bounded; longer ones are cut at a space. */
enum { CCK_SENTENCE_BYTES = 4096 };

typedef struct {
    cck_view text;
    const cck_triggers *triggers;
    size_t at;
    bool wrapped;      /* lines are cut at a fixed width: a newline is a space */
    const char *block; /* the bytes of the text that the bits are of; NULL before the first */
    cck_block_bits bits;
    char tail[CCK_BLOCK + CCK_HEAD];
} cck_scanner;

void cck_scanner_start(cck_scanner *scanner, cck_view text, const cck_triggers *triggers);
/* The next sentence; false at the end. Linear over all calls. */
bool cck_scanner_next(cck_scanner *scanner, cck_span *span);

#endif
