/* charset.c - bytes of any encoding to UTF-8, by iconv. */
#include "read/charset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/ascii.h"
#include "text/text.h"

#define LOOKED_AT   4096 /* bytes at whose head a page must have said what it is */
#define REPLACEMENT CCK_LIT("\xEF\xBF\xBD")

/* What pages say and what browsers take it for. */
static const struct {
    const char *said, *meant;
} names[] = {
    {"iso-8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"cp1251", "windows-1251"},
    {"x-cp1251", "windows-1251"},
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"x-sjis", "shift_jis"},
    {"iso-8859-9", "windows-1254"},
    {"utf-16", "utf-16le"},
    {"unicode", "utf-16le"},
    {"ks_c_5601-1987", "euc-kr"},
};

/* ---- names ---- */

static cck_view known_name(cck_view said, char plain[CCK_CHARSET_NAME]) {
    size_t length = 0;
    for (; length < said.len && length + 1 < CCK_CHARSET_NAME; length++) plain[length] = cck_lower(said.ptr[length]);
    plain[length] = '\0';
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(plain, names[i].said) == 0) return cck_view_of(names[i].meant);
    }
    return (cck_view){plain, length};
}

/* The word behind "charset" and "=", quotes left out. */
static cck_view word_after(cck_view text, size_t at) {
    while (at < text.len &&
           (cck_is_space(text.ptr[at]) || text.ptr[at] == '=' || text.ptr[at] == '"' || text.ptr[at] == '\''))
        at++;
    size_t end = at;
    while (end < text.len &&
           (cck_is_alpha(text.ptr[end]) || cck_is_digit(text.ptr[end]) || strchr("-_:.", text.ptr[end])))
        end++;
    return (cck_view){text.ptr + at, end - at};
}

static cck_view find_word(cck_view head, const char *word) {
    size_t length = strlen(word);
    for (size_t i = 0; i + length < head.len; i++) {
        if (!cck_view_equal_nocase((cck_view){head.ptr + i, length}, (cck_view){word, length})) continue;
        cck_view found = word_after(head, i + length);
        if (found.len) return found;
    }
    return (cck_view){NULL, 0};
}

static cck_view of_mark(cck_view bytes) {
    if (cck_view_starts(bytes, CCK_LIT("\xEF\xBB\xBF"))) return CCK_LIT("utf-8");
    if (cck_view_starts(bytes, CCK_LIT("\xFF\xFE"))) return CCK_LIT("utf-16le");
    if (cck_view_starts(bytes, CCK_LIT("\xFE\xFF"))) return CCK_LIT("utf-16be");
    bool wide = bytes.len >= 4 && (bytes.ptr[0] == '<' || bytes.ptr[1] == '<');
    if (wide && !bytes.ptr[1] && !bytes.ptr[3]) return CCK_LIT("utf-16le");
    if (wide && !bytes.ptr[0] && !bytes.ptr[2]) return CCK_LIT("utf-16be");
    return (cck_view){NULL, 0};
}

cck_view cck_charset_declared(cck_view bytes) {
    cck_view mark = of_mark(bytes);
    if (mark.ptr) return mark;
    cck_view head = {bytes.ptr, bytes.len < LOOKED_AT ? bytes.len : LOOKED_AT};
    cck_view name = find_word(head, "charset");
    if (!name.ptr && cck_view_starts(head, CCK_LIT("<?xml"))) {
        const char *end = memchr(head.ptr, '>', head.len);
        name = end ? find_word((cck_view){head.ptr, (size_t)(end - head.ptr)}, "encoding") : name;
    }
    /* whoever can read this in ASCII is not UTF-16 */
    bool wide = name.len >= 6 && cck_view_equal_nocase((cck_view){name.ptr, 6}, CCK_LIT("utf-16"));
    return wide ? CCK_LIT("utf-8") : name;
}

/* ---- converting ---- */

/* NUL bytes and what is not UTF-8 replaced. */
static void add_clean(cck_buffer *out, cck_view bytes) {
    while (bytes.len) {
        size_t good = cck_utf8_check(bytes);
        const char *nul = good ? memchr(bytes.ptr, '\0', good) : NULL;
        if (nul) good = (size_t)(nul - bytes.ptr);
        cck_buffer_add(out, (cck_view){bytes.ptr, good});
        if (good == bytes.len) return;
        cck_buffer_add(out, nul ? CCK_LIT(" ") : REPLACEMENT);
        bytes = (cck_view){bytes.ptr + good + 1, bytes.len - good - 1};
    }
}

/* False when the system knows no such encoding. */
static bool convert(cck_view bytes, const char *name, cck_buffer *out) {
    char block[16384];
    iconv_t how = iconv_open("UTF-8", name);
    if (how == (iconv_t)-1) return false; /* NOLINT(performance-no-int-to-ptr): what iconv_open returns */
    char *in = (char *)(uintptr_t)bytes.ptr;
    size_t left = bytes.len;
    while (left > 0 && !out->failed) {
        char *to = block;
        size_t room = sizeof block;
        size_t got = iconv(how, &in, &left, &to, &room);
        int why = got == (size_t)-1 ? errno : 0;
        add_clean(out, (cck_view){block, sizeof block - room});
        if (why == E2BIG || why == 0) continue;
        cck_buffer_add(out, REPLACEMENT);
        if (why == EINVAL) break; /* cut off in the middle of a character */
        in++;
        left--;
    }
    iconv_close(how);
    return true;
}

static cck_code finish(const cck_buffer *out, cck_error *error) {
    return out->failed ? cck_fail(error, CCK_E_MEMORY, "no memory for a page") : CCK_OK;
}

/* Any other name than UTF-8 given to bytes beyond ASCII that happen to be UTF-8 is a mistake. UTF-16 is not. */
static bool is_utf8_after_all(cck_view bytes, cck_view name) {
    bool wide = name.len >= 6 && memcmp(name.ptr, "utf-16", 6) == 0;
    return !wide && cck_utf8_check(bytes) == bytes.len;
}

cck_code cck_to_utf8(cck_view bytes, cck_view declared, cck_buffer *out, char encoding[CCK_CHARSET_NAME],
                     cck_error *error) {
    char plain[CCK_CHARSET_NAME];
    out->len = 0;
    out->failed = false;
    encoding[0] = '\0';
    cck_view mark = of_mark(bytes), said = mark.ptr ? mark : declared.len ? declared : cck_charset_declared(bytes);
    cck_view name = known_name(said.len ? said : CCK_LIT("utf-8"), plain);
    size_t skip = cck_view_starts(bytes, CCK_LIT("\xEF\xBB\xBF")) ? 3 : 0;
    if (mark.ptr && !skip && (unsigned char)bytes.ptr[0] >= 0xFE) skip = 2;
    bytes = (cck_view){bytes.ptr + skip, bytes.len - skip};
    bool utf8 = cck_view_equal(name, CCK_LIT("utf-8"));
    if (is_utf8_after_all(bytes, name) || (utf8 && said.len)) {
        add_clean(out, bytes);
        return finish(out, error);
    }
    cck_view to = utf8 ? CCK_LIT("windows-1252") : name;
    if (!convert(bytes, to.ptr, out)) {
        to = CCK_LIT("windows-1252");
        if (!convert(bytes, to.ptr, out)) add_clean(out, bytes);
    }
    memcpy(encoding, to.ptr, to.len);
    encoding[to.len] = '\0';
    return finish(out, error);
}
