/* output_pages.c - a report that takes several files: the pages are written before any of them has its name. */
#include <stdlib.h>
#include <string.h>

#include "cli/output.h"

/* Opens the file of a page behind the first, writes it, and keeps nothing of it in memory. */
static cck_code write_page(cck_output *output, const cck_report_model *model, cck_view index, size_t page,
                           cck_error *error) {
    cck_buffer name = {0};
    output->format->page_name(&name, cck_view_of(output->path), page);
    cck_buffer_char(&name, '\0');
    cck_target target = {output->format, name.ptr};
    cck_output *file = &output->pages[output->page_count];
    cck_code code = name.failed ? cck_fail(error, CCK_E_MEMORY, "out of memory")
                                : cck_output_open(&target, &output->options, file, error);
    cck_buffer_free(&name);
    if (code) return code;
    output->page_count++;
    output->format->page(&file->buffer, model, index, page);
    code = cck_output_flush(file, error);
    cck_buffer_free(&file->buffer);
    return code;
}

static cck_view name_in(const char *path) {
    const char *slash = strrchr(path, '/');
    return cck_view_of(slash ? slash + 1 : path);
}

cck_code cck_output_report(cck_output *output, const cck_report_model *model, cck_error *error) {
    bool is_file = output->path && output->temporary;
    size_t pages = is_file && output->format->pages ? output->format->pages(model) : 1;
    if (pages == 1) {
        output->format->report(&output->buffer, model, &output->options);
        return CCK_OK;
    }
    cck_view index = name_in(output->path);
    output->pages = calloc(pages - 1, sizeof *output->pages);
    if (!output->pages) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    for (size_t page = 1; page < pages; page++) {
        cck_code code = write_page(output, model, index, page, error);
        if (code) return code;
    }
    output->format->page(&output->buffer, model, index, 0);
    return CCK_OK;
}
