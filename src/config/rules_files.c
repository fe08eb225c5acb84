/* rules_files.c - a rules file and those that it extends.
 *
 * Every file is read once, after what it extends; the built-in rules lie under all of them. */
#include "config/rules_reader.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/nearest.h"
#include "config/check.h"
#include "config/embedded.h"
#include "config/overlay.h"
#include "config/shown.h"

/* A file that was begun; device and number tell it apart whatever path leads to it. */
struct cck_rules_file {
    bool on_disk; /* false: a text from memory */
    dev_t device;
    ino_t number;
    cck_view name; /* of a text from memory */
    bool open;     /* still being read: who extends it now closes a loop */
    const cck_rules_file *next;
};

/* ---- reading a file's bytes ---- */

static const char *why_unreadable(int number) {
    switch (number) {
    case ENOENT:
    case ENOTDIR: return "there is no such file";
    case EACCES: return "reading it is not permitted";
    case EISDIR: return "it is a folder";
    default: return "it cannot be read";
    }
}

/* The whole file, or one byte more than a YAML file may have. 0, or errno. */
static int read_bytes(const char *path, cck_buffer *out) {
    errno = 0;
    FILE *file = fopen(path, "rb");
    if (!file) return errno ? errno : EIO;
    char block[16384];
    size_t got;
    while (out->len <= CCK_MAX_CONFIG && (got = fread(block, 1, sizeof block, file)) > 0)
        cck_buffer_add(out, (cck_view){block, got});
    int failed = ferror(file) ? (errno ? errno : EIO) : 0;
    fclose(file);
    return out->failed ? ENOMEM : failed;
}

/* ---- extends ---- */

/* `named` as seen from the folder of the file `name`. */
static cck_view beside(cck_rules_reader *reader, cck_view name, cck_view named) {
    size_t folder = name.len;
    while (folder > 0 && name.ptr[folder - 1] != '/') folder--;
    if (named.ptr[0] == '/' || folder == 0) return cck_arena_copy(reader->arena, named);
    return cck_arena_printf(reader->arena, "%.*s%.*s", (int)folder, name.ptr, CCK_FMT(named));
}

static cck_error extends_error(const cck_yaml *entry, const char *why) {
    cck_error error;
    cck_yaml_fail(&error, entry, false, "cannot extend '%s': %s", cck_show(cck_view_trim(entry->text)).text, why);
    return error;
}

static void fail_extends(cck_rules_reader *reader, const cck_yaml *entry, const char *why) {
    cck_error error = extends_error(entry, why);
    cck_fault(reader->faults, &error);
}

static cck_rules_file identity(cck_view name) {
    struct stat at;
    if (stat(name.ptr, &at)) return (cck_rules_file){.on_disk = false, .name = name};
    return (cck_rules_file){.on_disk = true, .device = at.st_dev, .number = at.st_ino};
}

static const cck_rules_file *seen(const cck_rules_reader *reader, cck_rules_file which) {
    const cck_rules_file *file = reader->files;
    for (; file; file = file->next) {
        if (file->on_disk != which.on_disk) continue;
        if (which.on_disk ? file->device == which.device && file->number == which.number
                          : cck_view_equal(file->name, which.name))
            break;
    }
    return file;
}

#define PACKS "config/packs/"

static void no_pack(cck_rules_reader *reader, const cck_yaml *entry, cck_view named) {
    char names[16][64];
    const char *words[16] = {"builtin:news-en"};
    size_t count = 1;
    for (size_t i = 0; i < cck_packed_count && count < 16; i++) {
        cck_view file = cck_view_of(cck_packed_files[i].name);
        if (!cck_view_starts(file, CCK_LIT(PACKS))) continue;
        snprintf(names[count], sizeof names[count], "builtin:%.*s", (int)(file.len - sizeof PACKS + 1 - 5),
                 file.ptr + sizeof PACKS - 1);
        words[count] = names[count];
        count++;
    }
    cck_error error = extends_error(entry, "there are no such built-in rules");
    cck_hint_words(&error, named, words, count);
    cck_fault(reader->faults, &error);
}

/* "builtin:disaster" is config/packs/disaster.yaml inside the program. */
static void extend_builtin(cck_rules_reader *reader, const cck_yaml *entry, cck_view named) {
    char path[128];
    size_t before = sizeof "builtin:" - 1;
    if (cck_view_equal(named, CCK_LIT("builtin:news-en"))) return; /* lies under every file */
    snprintf(path, sizeof path, PACKS "%.*s.yaml", (int)(named.len - before < 64 ? named.len - before : 64),
             named.ptr + before);
    const cck_embedded_file *file = cck_packed_find(path);
    if (!file)
        no_pack(reader, entry, named);
    else if (!seen(reader, (cck_rules_file){.name = named}))
        cck_rules_read_builtin(reader, file, named);
}

/* Reads a file in the middle of another one. */
static void extend_file(cck_rules_reader *reader, const cck_yaml *entry, cck_view path) {
    cck_buffer bytes = {0};
    int failed = read_bytes(path.ptr, &bytes);
    if (failed)
        fail_extends(reader, entry, why_unreadable(failed));
    else
        cck_rules_read_text(reader, cck_buffer_view(&bytes), path);
    cck_buffer_free(&bytes);
}

static void extend(cck_rules_reader *reader, const cck_yaml *entry) {
    cck_view named = cck_view_trim(entry->text);
    if (entry->kind != CCK_YAML_SCALAR || !named.len) return; /* told already */
    if (cck_view_starts(named, CCK_LIT("builtin:"))) {
        extend_builtin(reader, entry, named);
        return;
    }
    if (memchr(named.ptr, '\0', named.len)) {
        fail_extends(reader, entry, why_unreadable(ENOENT));
        return;
    }
    cck_view path = beside(reader, entry->file->name, named);
    reader->failed |= !path.ptr;
    if (reader->failed) return;
    const cck_rules_file *before = seen(reader, identity(path));
    if (before && before->open)
        fail_extends(reader, entry, "the files extend one another in a loop");
    else if (!before && reader->depth == CCK_MAX_EXTENDS)
        fail_extends(reader, entry, "too many files extend one another");
    else if (!before)
        extend_file(reader, entry, path);
}

static void extend_all(cck_rules_reader *reader, const cck_yaml *extends) {
    if (!extends) return;
    if (extends->kind == CCK_YAML_SCALAR) extend(reader, extends);
    if (extends->kind != CCK_YAML_LIST) return;
    for (const cck_yaml *entry = extends->first; entry && !reader->failed; entry = entry->next) extend(reader, entry);
}

/* ---- a file with broken YAML ---- */

/* Bytes of broken files that are gone through again. */
enum { MOST_AGAIN = 1 << 20, MOST_TRIES = 20 };

/* True at the beginning of a line that begins a key of the root. */
static bool begins_section(const char *line, const char *end) {
    return line < end && ((*line | 0x20) >= 'a' && (*line | 0x20) <= 'z');
}

/* Blanks the section of the root around a line, so that what is wrong elsewhere can be told in the same run; false:
 * there is nothing left of it. */
static bool blank_section(char *text, size_t length, size_t line) {
    char *end = text + length, *from = text, *to = end;
    size_t at = 1;
    for (char *p = text; p < end; at++) {
        if (begins_section(p, end) && at <= line) from = p;
        if (begins_section(p, end) && at > line) {
            to = p;
            break;
        }
        char *newline = memchr(p, '\n', (size_t)(end - p));
        p = newline ? newline + 1 : end;
    }
    bool any = false;
    for (char *p = from; p < to; p++) {
        any |= *p != ' ' && *p != '\n';
        if (*p != '\n') *p = ' ';
    }
    return any;
}

/* The tree, without the sections that could not be read; NULL: nothing could. */
static const cck_yaml *parse(cck_rules_reader *reader, cck_view text, cck_view name) {
    char *rest = NULL;
    for (size_t tries = 0, bytes = 0; tries < MOST_TRIES && bytes <= MOST_AGAIN; tries++, bytes += text.len) {
        const cck_yaml *tree = NULL;
        cck_error error;
        cck_code code = cck_yaml_parse(rest ? (cck_view){rest, text.len} : text, name, reader->arena, &tree, &error);
        if (code == CCK_OK) return tree;
        reader->failed |= code == CCK_E_MEMORY;
        if (reader->failed) return NULL;
        cck_fault(reader->faults, &error);
        if (code == CCK_E_LIMIT || !error.line) return NULL;
        if (!rest) {
            rest = cck_arena_alloc(reader->arena, text.len + 1);
            if (!rest) return NULL;
            memcpy(rest, text.ptr, text.len);
        }
        if (!blank_section(rest, text.len, error.line)) return NULL;
    }
    return NULL;
}

/* ---- a file ---- */

static cck_rules_file *begin(cck_rules_reader *reader, cck_view name) {
    cck_rules_file *file = cck_arena_alloc(reader->arena, sizeof *file);
    if (!file) return NULL;
    *file = identity(name);
    file->open = true;
    file->next = reader->files;
    reader->files = file;
    reader->depth++;
    return file;
}

/* Nothing is laid over anything once something is wrong: what is read from then on is read for its own mistakes. */
static void take(cck_rules_reader *reader, const cck_yaml *root) {
    extend_all(reader, cck_yaml_get(root, "extends"));
    cck_check_tree(reader->faults, root, &cck_key_root);
    cck_rules_check_list(reader->faults, reader->root, root);
    if (reader->faults->count || reader->failed) return;
    const cck_yaml *laid = cck_overlay(reader->arena, reader->root, root, &cck_key_root);
    reader->failed |= !laid;
    if (laid) reader->root = laid;
}

void cck_rules_read_text(cck_rules_reader *reader, cck_view text, cck_view name) {
    cck_view own = cck_arena_copy(reader->arena, text.ptr ? text : CCK_LIT(""));
    cck_view own_name = cck_arena_copy(reader->arena, name.ptr ? name : CCK_LIT("rules"));
    cck_rules_file *file = own.ptr && own_name.ptr ? begin(reader, own_name) : NULL;
    reader->failed |= !file;
    if (!file) return;
    XXH3_64bits_update(reader->hash, own.ptr, own.len);
    const cck_yaml *root = parse(reader, own, own_name);
    if (root) take(reader, root);
    reader->depth--;
    file->open = false;
}

/* Messages and origins call it by its name as `extends` has it. */
void cck_rules_read_builtin(cck_rules_reader *reader, const cck_embedded_file *file, cck_view name) {
    cck_view own_name = cck_arena_copy(reader->arena, name);
    cck_rules_file *begun = own_name.ptr ? begin(reader, own_name) : NULL;
    const cck_yaml *root = NULL;
    reader->failed |= !begun || !file;
    if (reader->failed) return;
    XXH3_64bits_update(reader->hash, file->data, file->size);
    cck_embedded_file named = {own_name.ptr, file->data, file->size, NULL};
    reader->failed |= cck_embedded_tree(&named, reader->arena, &root, NULL) != CCK_OK;
    if (root) take(reader, root);
    reader->depth--;
    begun->open = false;
}

cck_code cck_rules_read_path(cck_rules_reader *reader, const char *path, cck_error *error) {
    cck_buffer bytes = {0};
    cck_code code = CCK_OK;
    int failed = read_bytes(path, &bytes);
    if (failed) {
        code = failed == ENOENT || failed == ENOTDIR ? CCK_E_MISSING : CCK_E_IO;
        cck_fail(error, code, "cannot read the rules: %s", why_unreadable(failed));
        cck_error_at(error, cck_view_of(path), 0, 0, 0);
    } else {
        cck_rules_read_text(reader, cck_buffer_view(&bytes), cck_view_of(path));
    }
    cck_buffer_free(&bytes);
    return code;
}
