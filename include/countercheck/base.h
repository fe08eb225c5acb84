/* base.h - the ground every room stands on: views, errors, arenas, exact decimals,
 * intervals, a growing buffer and the limits.
 *
 * Conventions of the whole library:
 *  - Functions that can fail return a cck_code; CCK_OK is 0. Outputs are untouched on failure.
 *  - A cck_error pointer may be NULL where the caller does not want the words.
 *  - Text goes in as views (pointer and length), never as NUL-terminated strings; names of files
 *    are the exception, because the operating system wants them so.
 *  - No global state: objects may be used from several threads as long as no two use one
 *    object at once; const objects (lexicon, rules) may be shared freely.
 *  - Nothing here prints, aborts or exits.
 */
#ifndef COUNTERCHECK_BASE_H
#define COUNTERCHECK_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CCK_VERSION "0.1.0"

#if defined(__GNUC__)
#define CCK_API               __attribute__((visibility("default")))
#define CCK_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define CCK_API
#define CCK_PRINTF(fmt, args)
#endif

/* ---- views -------------------------------------------------------------- */

/* A run of bytes owned by somebody else. {NULL, 0} means "none"; a view of length 0 with a
 * pointer is an empty text. Not NUL-terminated. */
typedef struct {
    const char *ptr;
    size_t len;
} cck_view;

/* A list of views; `items` may be NULL when `count` is 0. */
typedef struct {
    const cck_view *items;
    size_t count;
} cck_views;

/* A view of a string literal. */
#define CCK_LIT(s) ((cck_view){(s), sizeof(s) - 1})
/* For printf's "%.*s". The length is cut to INT_MAX. */
#define CCK_FMT(v) (int)((v).len > 0x7fffffff ? 0x7fffffff : (v).len), (v).ptr ? (v).ptr : ""

/* View of a NUL-terminated string; NULL gives the "none" view. Cost: strlen. */
CCK_API cck_view cck_view_of(const char *s);
CCK_API bool cck_view_equal(cck_view a, cck_view b);
/* Equal when ASCII letters are folded; other bytes are compared as they are. */
CCK_API bool cck_view_equal_nocase(cck_view a, cck_view b);
/* Bytewise order: <0, 0, >0. A shorter prefix sorts first. */
CCK_API int cck_view_compare(cck_view a, cck_view b);
CCK_API bool cck_view_starts(cck_view text, cck_view prefix);
CCK_API bool cck_view_ends(cck_view text, cck_view suffix);
/* `text` without ASCII white space and no-break spaces (U+00A0, U+202F, U+2009) at both ends. */
CCK_API cck_view cck_view_trim(cck_view text);
CCK_API bool cck_views_contain(cck_views list, cck_view item);

/* ---- errors ------------------------------------------------------------- */

typedef enum {
    CCK_OK = 0,
    CCK_END,        /* an iterator has nothing more; not a failure */
    CCK_E_MEMORY,   /* out of memory, or past an arena's ceiling */
    CCK_E_IO,       /* the operating system refused: cannot open, read, write */
    CCK_E_MISSING,  /* a named path does not exist, or holds no input */
    CCK_E_ENCODING, /* not UTF-8, or NUL bytes */
    CCK_E_FORMAT,   /* not what the extension or the caller promised: broken JSON, YAML, ... */
    CCK_E_LIMIT,    /* past a limit of this header */
    CCK_E_CONFIG,   /* an unknown key, a wrong type or a bad value in a rules or lexicon file */
    CCK_E_DATABASE, /* damaged, locked, or of a newer version */
    CCK_E_USAGE     /* the caller's arguments make no sense */
} cck_code;

/* What went wrong and where. Owns its text; plain copying is fine. Line and column count from 1
 * (columns in characters), 0 is "not known". `excerpt` is the offending line, `hint` what to do
 * ("did you mean 'tolerance'?"), both empty when there is nothing to show. */
typedef struct {
    cck_code code;
    char message[320];
    char source[256];
    size_t line, column, byte;
    char excerpt[200];
    size_t caret; /* column of the caret within `excerpt`, from 1; 0: none */
    char hint[200];
} cck_error;

/* Fills `error` (if not NULL) with code and formatted message, clears the rest, returns `code`. */
CCK_API cck_code cck_fail(cck_error *error, cck_code code, const char *format, ...) CCK_PRINTF(3, 4);
/* Sets the place; `source` may be "none". Does nothing for a NULL `error`. */
CCK_API void cck_error_at(cck_error *error, cck_view source, size_t line, size_t column, size_t byte);
/* Copies line `line` of `text` (cut to fit around `column`) into the excerpt and sets the caret. */
CCK_API void cck_error_show(cck_error *error, cck_view text, size_t line, size_t column);
CCK_API void cck_error_hint(cck_error *error, const char *format, ...) CCK_PRINTF(2, 3);
/* Stable lower-case name of a code ("config"); never NULL. */
CCK_API const char *cck_code_name(cck_code code);
/* Called with what somebody should know: a mistake among several, a remark that stops nothing. */
typedef void cck_remark(void *context, const cck_error *error);

/* ---- limits ------------------------------------------------------------- */

#define CCK_MAX_DOCUMENT   ((size_t)64 << 20)  /* bytes of one document's text */
#define CCK_MAX_RECORD     ((size_t)128 << 20) /* bytes of one JSON line */
#define CCK_MAX_CONFIG     ((size_t)4 << 20)   /* bytes of a YAML file */
#define CCK_MAX_DEPTH      32                  /* nesting of a YAML file */
#define CCK_MAX_PATH_DEPTH 64                  /* nesting of folders */

/* ---- arena -------------------------------------------------------------- */

/* Many small allocations freed at once. Blocks of 64 KiB (larger for larger requests). */
typedef struct cck_arena cck_arena;

/* `ceiling`: bytes the arena may hold in all; 0 is no ceiling. NULL when out of memory. */
CCK_API cck_arena *cck_arena_new(size_t ceiling);
/* Frees everything; NULL is fine. */
CCK_API void cck_arena_free(cck_arena *arena);
/* Forgets all allocations but keeps one block for reuse. Cost: O(blocks). */
CCK_API void cck_arena_reset(cck_arena *arena);
/* Memory aligned for any type, not zeroed; NULL past the ceiling or out of memory. O(1). */
CCK_API void *cck_arena_alloc(cck_arena *arena, size_t size);
/* The same for `count` items of `size` bytes, zeroed; NULL on overflow too. */
CCK_API void *cck_arena_zalloc(cck_arena *arena, size_t count, size_t size);
/* A copy of `text` (with a NUL behind it that the length does not count). On failure and for
 * "none": {NULL, 0}. */
CCK_API cck_view cck_arena_copy(cck_arena *arena, cck_view text);
/* The parts one behind the other, `parts` of them, with a NUL as above. {NULL, 0} on failure. */
CCK_API cck_view cck_arena_join(cck_arena *arena, size_t parts, const cck_view *part);
/* printf into the arena. {NULL, 0} on failure. */
CCK_API cck_view cck_arena_printf(cck_arena *arena, const char *format, ...) CCK_PRINTF(2, 3);
/* Bytes handed out since the last reset. */
CCK_API size_t cck_arena_used(const cck_arena *arena);

/* ---- growing buffer ----------------------------------------------------- */

/* A byte buffer with a ceiling. Zero-initialise (ceiling 0: none). Once an append fails, `failed`
 * stays set and further appends do nothing, so that a writer checks once at the end. */
typedef struct {
    char *ptr;
    size_t len, capacity, ceiling;
    bool failed;
} cck_buffer;

CCK_API void cck_buffer_free(cck_buffer *buffer);
/* Makes room for `more` bytes past `len`; false (and `failed`) when that cannot be. Amortised O(1). */
CCK_API bool cck_buffer_reserve(cck_buffer *buffer, size_t more);
CCK_API void cck_buffer_add(cck_buffer *buffer, cck_view text);
CCK_API void cck_buffer_char(cck_buffer *buffer, char c);
CCK_API void cck_buffer_printf(cck_buffer *buffer, const char *format, ...) CCK_PRINTF(2, 3);
CCK_API cck_view cck_buffer_view(const cck_buffer *buffer);

/* ---- exact decimals ----------------------------------------------------- */

/* coefficient * 10^exponent, exactly. Canonical: the coefficient has no trailing zero, and zero is
 * {0, 0}; so equal numbers have equal fields. At most 18 significant digits and an exponent
 * in [-30, 30]: what is outside is CCK_E_LIMIT, never rounded, wrapped or infinite. */
typedef struct {
    int64_t coefficient;
    int32_t exponent;
} cck_decimal;

#define CCK_DECIMAL_DIGITS 18

/* Canonical form of coefficient * 10^exponent; false when it does not fit. */
CCK_API bool cck_decimal_make(int64_t coefficient, int exponent, cck_decimal *out);
/* Reads [+-]digits[.digits], no separators, no spaces. CCK_E_FORMAT or CCK_E_LIMIT. O(length). */
CCK_API cck_code cck_decimal_parse(cck_view text, cck_decimal *out);
CCK_API bool cck_decimal_add(cck_decimal a, cck_decimal b, cck_decimal *out);
CCK_API bool cck_decimal_sub(cck_decimal a, cck_decimal b, cck_decimal *out);
CCK_API bool cck_decimal_mul(cck_decimal a, cck_decimal b, cck_decimal *out);
/* a / b to 12 significant digits (a third is not exact); false for b = 0 or out of range. */
CCK_API bool cck_decimal_div(cck_decimal a, cck_decimal b, cck_decimal *out);
/* <0, 0, >0; exact. */
CCK_API int cck_decimal_compare(cck_decimal a, cck_decimal b);
/* Nearest double (correctly rounded for 15 digits and fewer). */
CCK_API double cck_decimal_double(cck_decimal value);
/* Nearest decimal of a finite double, to 15 significant digits; false when out of range. */
CCK_API bool cck_decimal_of_double(double value, cck_decimal *out);
/* Plain digits without exponent ("5000000000", "0.05", "-3.5"), valid as JSON. `out` needs
 * CCK_DECIMAL_TEXT bytes; returns the length. */
#define CCK_DECIMAL_TEXT 72
CCK_API size_t cck_decimal_write(cck_decimal value, char out[CCK_DECIMAL_TEXT]);
/* The same for people: thousands separated by commas, "400,000". */
CCK_API size_t cck_decimal_write_grouped(cck_decimal value, char out[CCK_DECIMAL_TEXT]);
/* The grain: the power of ten of the last digit that is not 0 (1,500 -> 100, 62 -> 1, 2.5 -> 0.1);
 * 1 for zero. */
CCK_API cck_decimal cck_decimal_grain(cck_decimal value);

/* ---- intervals ---------------------------------------------------------- */

/* A set of numbers between two ends; an absent end is open to infinity, a strict end does not
 * contain its number ("more than 100": low 100, strict). */
typedef struct {
    cck_decimal low, high;
    bool has_low, has_high;
    bool low_strict, high_strict;
} cck_interval;

CCK_API cck_interval cck_interval_point(cck_decimal value);
CCK_API cck_interval cck_interval_closed(cck_decimal low, cck_decimal high);
CCK_API bool cck_interval_equal(cck_interval a, cck_interval b);
/* True when some number is in both. */
CCK_API bool cck_interval_overlap(cck_interval a, cck_interval b);
CCK_API bool cck_interval_contains(cck_interval interval, cck_decimal value);

#endif
