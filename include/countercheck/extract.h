/* extract.h - a document to its figures. */
#ifndef COUNTERCHECK_EXTRACT_H
#define COUNTERCHECK_EXTRACT_H

#include "countercheck/document.h"
#include "countercheck/figure.h"
#include "countercheck/lexicon.h"
#include "countercheck/rules.h"

/* Figures of one document in the order of `start`. */
typedef struct {
    const cck_figure *items;
    size_t count;
} cck_figures;

/* Working memory that is reused from document to document; one per thread. */
typedef struct cck_extractor cck_extractor;

/* `lexicon` must outlive it; `hedges` are copied. */
CCK_API cck_code cck_extractor_new(const cck_lexicon *lexicon, const cck_hedges *hedges, cck_extractor **out,
                                   cck_error *error);
CCK_API void cck_extractor_free(cck_extractor *extractor);
/* Finds every figure, those that claim nothing (dates, ids) included. Results live in `arena` and in
 * the document's text. One pass over the bytes; sentences without a figure are only skimmed. */
CCK_API cck_code cck_extract(cck_extractor *extractor, const cck_document *document, cck_arena *arena, cck_figures *out,
                             cck_error *error);
/* The same of `count` documents, each with figures of its own in `out`: faster for many short ones, whose sentences are
 * read together. Where one fails, `out` is not to be used. */
CCK_API cck_code cck_extract_all(cck_extractor *extractor, const cck_document *documents, size_t count,
                                 cck_arena *arena, cck_figures *out, cck_error *error);

#endif
