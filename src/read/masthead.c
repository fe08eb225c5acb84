/* masthead.c - headline, date line and agency of an article that comes as plain text.
 *
 * Such texts begin with whatever stood on the page: menus, clocks, captions, buttons. A wrong date or title does more
 * harm than none, so every test here would rather say no. */
#include "read/masthead.h"

#include <string.h>

#define DATE_LINES      15 /* a date below them, */
#define DATE_PARAGRAPHS 2  /* or below so many paragraphs, belongs to the story */
#define TITLE_LINES     15
#define AGENCY_LINES    40
#define DATE_WORDS      12 /* a longer line is a sentence */
#define TITLE_LEAST     6  /* a shorter one is a menu */
#define TITLE_MOST      25
#define SENTENCE_WORDS  12
#define LONGEST         400 /* bytes of a line that is looked at */

/* Words that make a line a caption or a notice, so that its date is not the article's. */
static const char *const not_mine[] = {"photo", "photograph", "image",  "caption", "picture", "video",
                                       "file",  "copyright",  "rights", "archive", "related", "also"};
/* Before a date these make it part of a statement ("attacks since 7 October 2023"), */
static const char *const joining[] = {"on",    "since",  "in",  "of", "from", "until", "till",   "before",
                                      "after", "during", "the", "to", "and",  "for",   "between"};
/* unless the words before say that it is the day of publication. */
static const char *const publishing[] = {"published", "posted", "updated", "modified", "created", "issued"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool is_in(cck_view word, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (word.len == 0 || (*word.ptr | 0x20) != *list[i]) continue; /* lists are in lower case */
        if (cck_view_equal_nocase(word, cck_view_of(list[i]))) return true;
    }
    return false;
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/* ---- lines and words ---- */

/* The line at `*at`, trimmed; moves `*at` behind it. False at the end. */
static bool next_line(cck_view text, size_t *at, cck_view *line) {
    if (*at >= text.len) return false;
    const char *begin = text.ptr + *at;
    const char *newline = memchr(begin, '\n', text.len - *at);
    size_t length = newline ? (size_t)(newline - begin) : text.len - *at;
    *at += length + 1;
    *line = cck_view_trim((cck_view){begin, length});
    return true;
}

/* The run of letters at or after `*at`; moves `*at` behind it. Empty at the end. */
static cck_view next_word(cck_view line, size_t *at) {
    while (*at < line.len && !is_letter(line.ptr[*at])) ++*at;
    size_t begin = *at;
    while (*at < line.len && is_letter(line.ptr[*at])) ++*at;
    return (cck_view){line.ptr + begin, *at - begin};
}

static bool has_word_of(cck_view line, const char *const *list, size_t count) {
    size_t at = 0;
    for (cck_view word = next_word(line, &at); word.len > 0; word = next_word(line, &at)) {
        if (is_in(word, list, count)) return true;
    }
    return false;
}

/* More than `most` pieces between spaces. Looks no further than it must. */
static bool has_more_words(cck_view line, size_t most) {
    size_t count = 0;
    bool space = true;
    for (size_t i = 0; i < line.len && count <= most; i++) {
        bool next = line.ptr[i] == ' ' || line.ptr[i] == '\t';
        count += space && !next;
        space = next;
    }
    return count > most;
}

/* A full stop at the end, closing quotes aside; that of "p.m." ends no sentence. */
static bool ends_sentence(cck_view line) {
    static const cck_view quotes[] = {{"\"", 1}, {"'", 1}, {"\xE2\x80\x9D", 3}, {"\xE2\x80\x99", 3}};
    for (size_t i = 0; i < COUNT(quotes); i++) {
        if (cck_view_ends(line, quotes[i])) line.len -= quotes[i].len;
    }
    if (line.len >= 4 && cck_view_equal_nocase((cck_view){line.ptr + line.len - 3, 3}, CCK_LIT(".m."))) return false;
    return cck_view_ends(line, CCK_LIT("."));
}

/* ---- the date line ---- */

/* Four digits in a row: no date is without them, and most lines are. */
static bool has_year(cck_view line) {
    size_t digits = 0;
    for (size_t i = 0; i < line.len; i++) {
        digits = line.ptr[i] >= '0' && line.ptr[i] <= '9' ? digits + 1 : 0;
        if (digits == 4) return true;
    }
    return false;
}

/* "10:06 GMT +312 December 2019": the clock of a page at the moment it was copied, with that moment's date. */
static bool is_crawl_line(cck_view line) {
    size_t at = cck_clock_match(line, NULL, NULL);
    if (!at) return false;
    while (at < line.len && line.ptr[at] == ' ') at++;
    size_t zone = 0;
    while (at + zone < line.len && is_upper(line.ptr[at + zone])) zone++;
    at += zone;
    while (at < line.len && !is_letter(line.ptr[at])) at++;
    cck_view tail = {line.ptr + at, line.len - at};
    return zone >= 2 && zone <= 5 && !has_more_words(tail, 3);
}

/* The word before the date, days of the week passed over, makes it part of a statement. */
static bool is_joined(cck_view before) {
    cck_view last = {NULL, 0};
    size_t at = 0;
    for (cck_view word = next_word(before, &at); word.len > 0; word = next_word(before, &at)) {
        if (!cck_weekday_match(word)) last = word;
    }
    return is_in(last, joining, COUNT(joining)) && !has_word_of(before, publishing, COUNT(publishing));
}

static bool date_of_part(cck_view part, cck_date *out) {
    part = cck_view_trim(part);
    if (has_more_words(part, DATE_WORDS) || ends_sentence(part)) return false;
    if (has_word_of(part, not_mine, COUNT(not_mine)) || part.len == 0) return false;
    if (memchr(part.ptr, '@', part.len)) return false; /* somebody's message */
    if (!cck_date_find(part, out)) return false;
    return !is_joined((cck_view){part.ptr, out->begin});
}

/* Bytes of a sign that separates the parts of a masthead ("Paper | 18 Sep 2016 | 12 comments") at `at`; 0: none. */
static size_t match_divider(cck_view line, size_t at) {
    if (at >= line.len) return 0;
    if (line.ptr[at] == '|') return 1;
    if ((unsigned char)line.ptr[at] < 0x80) return 0;
    cck_view here = {line.ptr + at, line.len - at};
    if (cck_view_starts(here, CCK_LIT("\xC2\xB7"))) return 2;
    return cck_view_starts(here, CCK_LIT("\xE2\x80\xA2")) ? 3 : 0;
}

static bool date_of_line(cck_view line, cck_date *out) {
    if (line.len > LONGEST || !has_year(line)) return false;
    size_t begin = 0;
    for (size_t at = 0; at <= line.len; at++) {
        size_t divider = match_divider(line, at);
        if (!divider && at < line.len) continue;
        if (date_of_part((cck_view){line.ptr + begin, at - begin}, out)) return true;
        begin = at + divider;
    }
    return false;
}

/* ---- the headline ---- */

/* A paragraph of the story. A run of menu entries may be as long, but ends in no full stop. */
static bool is_body(cck_view line) {
    return ends_sentence(line) && has_more_words(line, SENTENCE_WORDS);
}

static bool has_menu_sign(cck_view line) {
    for (size_t at = 0; at < line.len; at++) {
        if (line.ptr[at] == '>' || match_divider(line, at)) return true;
        if ((unsigned char)line.ptr[at] < 0x80) continue;
        cck_view here = {line.ptr + at, line.len - at};
        if (cck_view_starts(here, CCK_LIT("\xC2\xA9")) || cck_view_starts(here, CCK_LIT("\xC2\xBB"))) return true;
        if (cck_view_starts(here, CCK_LIT("\xE2\x80\xBA"))) return true; /* (c), >>, > */
    }
    return false;
}

/* A capital, a figure or an opening quote. */
static bool begins_headline(cck_view line) {
    char c = *line.ptr;
    return is_upper(c) || (c >= '0' && c <= '9') || c == '"' || c == '\'' ||
           cck_view_starts(line, CCK_LIT("\xE2\x80\x98")) || cck_view_starts(line, CCK_LIT("\xE2\x80\x9C"));
}

static bool has_lower(cck_view line) {
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] >= 'a' && line.ptr[i] <= 'z') return true;
    }
    return false;
}

static bool is_headline(cck_view line) {
    if (line.len > LONGEST || !has_more_words(line, TITLE_LEAST - 1) || has_more_words(line, TITLE_MOST)) return false;
    if (strchr(".!,;:)]", line.ptr[line.len - 1]) || cck_view_starts(line, CCK_LIT("By "))) return false;
    if (!begins_headline(line) || !has_lower(line) || has_menu_sign(line) || is_crawl_line(line)) return false;
    cck_date date;
    return !has_year(line) || !cck_date_find(line, &date);
}

/* ---- the agency ---- */

/* Bytes of the place at the head of "MOSCOW, June 11 (Agency) -", up to the bracket; 0: none. */
static size_t match_city(cck_view line) {
    size_t at = 0;
    while (at < line.len && at < 60 && line.ptr[at] != '(') {
        bool fits =
            (unsigned char)line.ptr[at] >= 0x80 || is_letter(line.ptr[at]) || strchr(" ,./-'0123456789", line.ptr[at]);
        if (!fits) return 0;
        at++;
    }
    bool city = at >= 3 && at < line.len && line.ptr[at] == '(' && is_upper(line.ptr[0]);
    return city && (is_upper(line.ptr[1]) || (unsigned char)line.ptr[1] >= 0x80) ? at : 0;
}

static bool begins_with_dash(cck_view text) {
    return cck_view_starts(text, CCK_LIT("-")) || cck_view_starts(text, CCK_LIT("\xE2\x80\x93")) ||
           cck_view_starts(text, CCK_LIT("\xE2\x80\x94"));
}

static cck_view agency_of(cck_view line) {
    const cck_view none = {NULL, 0};
    size_t open = match_city(line);
    if (!open) return none;
    const char *name = line.ptr + open + 1;
    size_t left = line.len - open - 1;
    const char *close = left ? memchr(name, ')', left) : NULL;
    if (!close || close == name || close - name > 40 || !is_upper(*name)) return none;
    cck_view after = cck_view_trim((cck_view){close + 1, (size_t)(line.ptr + line.len - close - 1)});
    return begins_with_dash(after) ? cck_view_trim((cck_view){name, (size_t)(close - name)}) : none;
}

/* ---- all of it ---- */

static void read_line(cck_view line, size_t number, size_t paragraphs, unsigned wanted, cck_masthead *out) {
    bool dated =
        (wanted & CCK_MASTHEAD_DATE) && !out->has_date && number <= DATE_LINES && paragraphs <= DATE_PARAGRAPHS;
    bool titled = (wanted & CCK_MASTHEAD_TITLE) && !out->title.ptr && number <= TITLE_LINES && paragraphs == 0;
    if ((wanted & CCK_MASTHEAD_AGENCY) && !out->agency.ptr) out->agency = agency_of(line);
    if (titled && is_headline(line)) out->title = line;
    if (dated && !(number == 1 && is_crawl_line(line))) out->has_date = date_of_line(line, &out->date);
}

void cck_masthead_read(cck_view text, unsigned wanted, cck_masthead *out) {
    *out = (cck_masthead){0};
    size_t last = wanted & CCK_MASTHEAD_AGENCY ? AGENCY_LINES : wanted ? DATE_LINES : 0;
    size_t at = 0, paragraphs = 0;
    cck_view line;
    for (size_t number = 1; number <= last && next_line(text, &at, &line); number++) {
        if (line.len == 0) continue;
        if (paragraphs <= DATE_PARAGRAPHS && is_body(line)) paragraphs++;
        if (paragraphs > DATE_PARAGRAPHS && !(wanted & CCK_MASTHEAD_AGENCY)) return;
        read_line(line, number, paragraphs, wanted, out);
    }
}
