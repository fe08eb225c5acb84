#include "config/manual.h"

#include <string.h>

#include "config/embedded.h"

#define FOLDER "config/manual/"

static cck_view take_line(cck_view *rest) {
    const char *end = rest->len ? memchr(rest->ptr, '\n', rest->len) : NULL;
    cck_view line = {rest->ptr, end ? (size_t)(end - rest->ptr) : rest->len};
    size_t taken = line.len + (end != NULL);
    *rest = (cck_view){rest->ptr + taken, rest->len - taken};
    return line;
}

static cck_view behind(cck_view line, size_t count) {
    return count <= line.len ? cck_view_trim((cck_view){line.ptr + count, line.len - count}) : (cck_view){NULL, 0};
}

static cck_manual_page read_page(const cck_embedded_file *file) {
    cck_view rest = {(const char *)file->data, file->size};
    cck_manual_page page = {.name = behind(take_line(&rest), 2)};
    cck_view line = take_line(&rest);
    const char *colon = line.len ? memchr(line.ptr, ':', line.len) : NULL;
    size_t at = colon ? (size_t)(colon - line.ptr) : 0;
    page.kind = (cck_view){line.ptr, at};
    page.summary = behind(line, at + 1);
    if (cck_view_starts(rest, CCK_LIT("also: "))) page.also = behind(take_line(&rest), 6);
    while (rest.len && *rest.ptr == '\n') rest = (cck_view){rest.ptr + 1, rest.len - 1};
    while (rest.len && rest.ptr[rest.len - 1] == '\n') rest.len--;
    page.body = rest;
    return page;
}

bool cck_manual_at(size_t index, cck_manual_page *out) {
    for (size_t i = 0; i < cck_embedded_count; i++) {
        if (strncmp(cck_embedded_files[i].name, FOLDER, sizeof FOLDER - 1) != 0 || index-- > 0) continue;
        *out = read_page(&cck_embedded_files[i]);
        return true;
    }
    return false;
}

cck_view cck_manual_word(cck_view *words) {
    *words = cck_view_trim(*words);
    size_t length = 0;
    while (length < words->len && words->ptr[length] != ' ') length++;
    cck_view word = {words->ptr, length};
    *words = (cck_view){words->ptr + length, words->len - length};
    return length ? word : (cck_view){NULL, 0};
}

static bool leads_here(const cck_manual_page *page, cck_view word) {
    cck_view rest = page->also;
    for (cck_view one = cck_manual_word(&rest); one.len; one = cck_manual_word(&rest)) {
        if (cck_view_equal_nocase(one, word)) return true;
    }
    return false;
}

bool cck_manual_find(cck_view word, cck_manual_page *out) {
    cck_manual_page page;
    bool found = false;
    for (size_t i = 0; cck_manual_at(i, &page); i++) {
        if (cck_view_equal_nocase(page.name, word)) {
            *out = page;
            return true;
        }
        if (found || !leads_here(&page, word)) continue;
        *out = page;
        found = true;
    }
    return found;
}
