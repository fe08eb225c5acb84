/* outlets.c - which of the outlets that the rules name an article comes from. */
#include "countercheck/rules.h"

static bool holds_nocase(cck_views list, cck_view word) {
    for (size_t i = 0; i < list.count; i++)
        if (cck_view_equal_nocase(list.items[i], word)) return true;
    return false;
}

const cck_outlet *cck_rules_outlet(const cck_rules *rules, cck_view name) {
    for (size_t i = 0; name.len && i < rules->outlet_count; i++) {
        const cck_outlet *outlet = &rules->outlets[i];
        if (cck_view_equal_nocase(outlet->name, name) || holds_nocase(outlet->aliases, name)) return outlet;
    }
    return NULL;
}

/* "www.northwire.example" of "https://www.northwire.example:8080/news" */
static cck_view host_of(cck_view url) {
    size_t from = 0, end;
    while (from < url.len && url.ptr[from] != ':') from++;
    if (from + 3 > url.len || !cck_view_equal((cck_view){url.ptr + from, 3}, CCK_LIT("://")))
        return (cck_view){NULL, 0};
    from += 3;
    for (end = from; end < url.len && url.ptr[end] != '/' && url.ptr[end] != ':' && url.ptr[end] != '?'; end++) {
        if (url.ptr[end] == '@') from = end + 1;
    }
    return (cck_view){url.ptr + from, end - from};
}

/* The host itself, or one below it. */
static bool is_host(cck_view host, cck_view wanted) {
    if (!wanted.len || host.len < wanted.len) return false;
    size_t before = host.len - wanted.len;
    bool whole = before == 0 || host.ptr[before - 1] == '.';
    return whole && cck_view_equal_nocase((cck_view){host.ptr + before, wanted.len}, wanted);
}

static const cck_outlet *outlet_at(const cck_rules *rules, cck_view host) {
    for (size_t i = 0; host.len && i < rules->outlet_count; i++) {
        const cck_outlet *outlet = &rules->outlets[i];
        for (size_t k = 0; k < outlet->hosts.count; k++)
            if (is_host(host, outlet->hosts.items[k])) return outlet;
    }
    return NULL;
}

/* Nobody says it: it was taken from an address, or from the name of a folder or file. */
static bool is_guess(const cck_document *document) {
    return !document->outlet.len || cck_view_equal(document->outlet_from, CCK_LIT("host")) ||
           cck_view_equal(document->outlet_from, CCK_LIT("dir")) ||
           cck_view_equal(document->outlet_from, CCK_LIT("file"));
}

void cck_rules_know_outlet(const cck_rules *rules, cck_document *document) {
    if (!rules->outlet_count) return;
    const cck_outlet *outlet = cck_rules_outlet(rules, document->outlet);
    if (!outlet && is_guess(document)) {
        outlet = outlet_at(rules, host_of(document->url));
        if (!outlet) outlet = outlet_at(rules, document->outlet);
        if (outlet) document->outlet_from = CCK_LIT("rules");
    }
    if (!outlet) return;
    document->outlet = outlet->name;
    if (!document->language.len) document->language = outlet->language;
    const cck_outlet *other = cck_rules_outlet(rules, outlet->copies_from);
    document->copied_from = other ? other->name : outlet->copies_from;
}
