/* holder_clause.c - who has what the clause tells of: its subject, what stands before it, what follows the noun. */
#include "compare/words/holder.h"

enum { REACH = 60, BEHIND = 6, FOLLOWS = 2, AT_A_PLACE = 6, PARTS_BACK = 4, IN_BRACKETS = 6 };

typedef struct {
    size_t from, to;
    cck_clause_part ended_by; /* what stands before it: COMMA, JOINS or STOP */
} segment;

static bool has_verb(const cck_holder_reader *r, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (cck_clause_part_at(r, i, from) == CCK_PART_VERB) return true;
    }
    return false;
}

/* The first number of [from, to); `to`: none. */
static size_t number_in(const cck_holder_reader *r, size_t from, size_t to) {
    while (from < to && r->tokens[from].kind != CCK_TOKEN_NUMBER && !cck_holder_is(r, from, CCK_CLASS(NUMBER))) from++;
    return from;
}

/* Where the part of the sentence begins that ends before `end`. "and" ends it where a clause or a number stands before
 * it: "Ford and Opel cut", but "Ford closed a plant and cut". */
static segment segment_before(const cck_holder_reader *r, size_t end) {
    size_t i = end;
    cck_clause_part by = CCK_PART_STOP;
    for (; i > 0 && end - i < REACH; i--) {
        by = cck_clause_part_at(r, i - 1, 0);
        if (by == CCK_PART_STOP || by == CCK_PART_COMMA) return (segment){i, end, by};
        if (by != CCK_PART_JOINS) continue;
        size_t before = i - 1;
        while (before > 0 && i - before < REACH && r->tokens[before - 1].kind != CCK_TOKEN_PUNCT) before--;
        if (has_verb(r, before, i - 1) || number_in(r, before, i - 1) < i - 1) return (segment){i, end, by};
    }
    return (segment){i, end, CCK_PART_STOP};
}

/* The last verb of [from, to) with what stands beside it, "has been forced to shed": its first token; `to`: none. */
static size_t verb_of(const cck_holder_reader *r, size_t from, size_t to) {
    size_t i = to;
    while (i > from && cck_clause_part_at(r, i - 1, from) != CCK_PART_VERB) i--;
    if (i == from) return to;
    for (i--; i > from; i--) {
        cck_clause_part part = cck_clause_part_at(r, i - 1, from);
        bool beside =
            part == CCK_PART_VERB || cck_holder_word_is(r, i - 1, "to") || cck_holder_is(r, i - 1, CCK_CLASS(ADVERB));
        if (!beside) break;
    }
    return i;
}

/* The noun phrase, prepositions and all, that ends before `to`. */
static size_t phrase_of(const cck_holder_reader *r, size_t from, size_t to) {
    size_t i = to;
    while (i > from && cck_clause_part_at(r, i - 1, from) != CCK_PART_VERB) i--;
    return i;
}

static bool is_pronoun(const cck_holder_reader *r, size_t i) {
    static const char *const words[] = {"it", "its", "they", "their", "he", "his", "she", "her"};
    return cck_token_is_any(r->text, &r->tokens[i], words, sizeof words / sizeof *words);
}

/* "it", "the company", "the party": told before by its name. */
static void note_pronoun(cck_holder_reader *r, size_t from, size_t to) {
    if (r->found_count) return;
    for (size_t i = from; i < to; i++) {
        bool stands_for = is_pronoun(r, i) || (i > from && cck_holder_word_is(r, i - 1, "the") &&
                                               cck_holder_is(r, i, CCK_CLASS(ORGANISATION)));
        if (stands_for) r->pronoun = true;
    }
}

/* "The ministry put the toll at", "a university team counted": who counts has nothing of it. */
static bool is_counting(const cck_holder_reader *r, size_t from, size_t to) {
    while (cck_holder_is(r, to, CCK_CLASS(ADVERB) | CCK_CLASS(AUXILIARY))) to++; /* "the ministry now says" */
    if (!cck_holder_is(r, to, CCK_CLASS(SPEECH) | CCK_CLASS(SAYS))) return false;
    for (size_t i = from; i < to; i++) {
        if (cck_holder_is(r, i, CCK_CLASS(SPEAKER_NOUN) | CCK_CLASS(ORGANISATION) | CCK_CLASS(TITLE))) return true;
    }
    return false;
}

static bool is_capital(const cck_holder_reader *r, size_t i) {
    return r->tokens[i].kind == CCK_TOKEN_WORD && (r->tokens[i].flags & CCK_TOKEN_CAPITAL);
}

/* The city of "Carrow officials", "the organizers of the march on Carrow", but nothing of "the Interior Ministry". */
static void take_names(cck_holder_reader *r, size_t from, size_t to) {
    for (size_t i = from, end; i < to; i = end) {
        bool office = false;
        for (end = i; end < to && is_capital(r, end); end++)
            office =
                office || cck_holder_is(r, end, CCK_CLASS(SPEAKER_NOUN) | CCK_CLASS(ORGANISATION) | CCK_CLASS(TITLE));
        if (end > i && !office) cck_holder_collect(r, i, end);
        if (end == i) end++;
    }
}

static void take(cck_holder_reader *r, size_t from, size_t to) {
    if (is_counting(r, from, to))
        take_names(r, from, to);
    else
        cck_holder_collect(r, from, to);
    note_pronoun(r, from, to);
}

/* "A Tessel spokesman, Ari Lund, said 319": who speaks stands between commas behind an office, whose names alone tell
 * of whom; `verb` is that of the clause behind them. */
static bool take_office(cck_holder_reader *r, const segment *s, size_t verb) {
    if (s->ended_by != CCK_PART_COMMA || s->from < 2 || has_verb(r, s->from, s->to)) return false;
    while (cck_holder_is(r, verb, CCK_CLASS(ADVERB) | CCK_CLASS(AUXILIARY))) verb++;
    segment office = segment_before(r, s->from - 1);
    if (!cck_holder_is(r, verb, CCK_CLASS(SPEECH)) || has_verb(r, office.from, office.to)) return false;
    bool speaks = false;
    for (size_t i = office.from; i < office.to; i++)
        speaks = speaks || cck_holder_is(r, i, CCK_CLASS(SPEAKER_NOUN) | CCK_CLASS(TITLE));
    if (speaks) take_names(r, office.from, office.to);
    return speaks;
}

/* "showed Adams with 54 percent", "put the Greens on 30 percent": shares are of whom the verb is about. */
static size_t without_lead(const cck_holder_reader *r, size_t verb, size_t to) {
    static const char *const leads[] = {"with", "on", "at"};
    const cck_figure *f = r->item->figure;
    bool share = f->kind == CCK_KIND_PERCENT || cck_view_equal(f->measure, CCK_LIT("voted"));
    bool led = to > verb + 2 && cck_token_is_any(r->text, &r->tokens[to - 1], leads, sizeof leads / sizeof *leads);
    return share && led ? to - 1 : to;
}

/* "gave the Civic Union 38.6 percent", "cost Tessel 40 jobs": names between a verb and the number that it leads to. */
static bool take_receiver(cck_holder_reader *r, size_t verb, size_t end) {
    if (end != r->at) return false;
    size_t to = without_lead(r, verb, end), after = to;
    while (after > verb && cck_clause_part_at(r, after - 1, verb) != CCK_PART_VERB) after--;
    for (size_t i = after; i < to; i++) {
        if (cck_clause_part_at(r, i, after) == CCK_PART_LEADS) return false;
    }
    size_t before = r->found_count;
    while (after < to && !is_capital(r, after)) after++;
    if (after < to) cck_holder_collect(r, after, to);
    return r->found_count > before;
}

/* "declared Adams the winner with 54 percent": who won, not who says so. */
static bool take_declared(cck_holder_reader *r, size_t verb, size_t to) {
    size_t i = verb;
    while (i < to && !cck_holder_cue(r, i, CCK_CUE_declares)) i++;
    size_t from = i + 1, end = from;
    while (end < to && !cck_holder_cue(r, end, CCK_CUE_winners)) end++;
    if (i == to || end >= to || from == end || !is_capital(r, from)) return false;
    cck_holder_collect(r, from, end);
    return r->found_count > 0;
}

/* "results showed Adams leading", "that put Adams ahead": who is shown, not what shows it. */
static bool take_shown(cck_holder_reader *r, size_t verb, size_t to) {
    if (!cck_is_of_votes(r->item->figure) || !cck_holder_cue(r, verb, CCK_CUE_shows)) return false;
    size_t from = verb + 1;
    while (from < to && cck_holder_is(r, from, CCK_CLASS(TITLE))) from++;
    size_t end = from;
    while (end < to && is_capital(r, end)) end++;
    cck_holder_collect(r, from, end);
    return r->found_count > 0;
}

/* The subject of a part of the sentence: what stands before its verb, or before its number where it has
 * none ("the Front 35.9 percent"). */
static void take_subject(cck_holder_reader *r, const segment *s) {
    size_t verb = verb_of(r, s->from, s->to);
    size_t phrase = phrase_of(r, s->from, verb); /* "Adams was on Monday declared" */
    bool inside =
        verb < s->to && phrase > s->from && phrase < verb && cck_clause_part_at(r, phrase, phrase) == CCK_PART_LEADS;
    if (inside && cck_holder_is(r, phrase - 1, CCK_CLASS(AUXILIARY))) verb = verb_of(r, s->from, phrase);
    if (verb == s->to)
        take(r, s->from, number_in(r, s->from, s->to));
    else if (!take_declared(r, verb, s->to) && !take_shown(r, verb, s->to) && !take_receiver(r, verb, s->to) &&
             verb > s->from)
        take(r, phrase_of(r, s->from, verb), verb);
}

/* "after 61,000 in March", "than 61,000": what is held against a number is whoever has the number. */
static bool is_held_against(const cck_holder_reader *r, const segment *s) {
    static const char *const words[] = {"after", "than", "before"};
    return s->ended_by == CCK_PART_STOP && s->from > 0 &&
           cck_token_is_any(r->text, &r->tokens[s->from - 1], words, sizeof words / sizeof *words);
}

/* No word of its own: "with 52,000", "and 69". */
static bool is_bare(const cck_holder_reader *r, const segment *s) {
    for (size_t i = s->from; i < s->to; i++) {
        cck_clause_part part = cck_clause_part_at(r, i, s->from);
        if (part == CCK_PART_NOUN || part == CCK_PART_VERB) return false;
    }
    return true;
}

/* "54 percent to Adams's 45": whoever stands right before the number has it. */
static bool take_owner(cck_holder_reader *r, size_t end) {
    size_t at = end;
    while (at > 0 && end - at < 2 && cck_holder_is(r, at - 1, CCK_CLASS(HEDGE_BEFORE))) at--;
    if (end != r->at || at < 2 || r->tokens[at - 1].kind != CCK_TOKEN_CLITIC || !is_capital(r, at - 2)) return false;
    size_t from = at - 1;
    while (from > 0 && is_capital(r, from - 1)) from--;
    cck_holder_collect(r, from, at - 1);
    return r->found_count > 0;
}

/* "votes (54 percent)": in brackets stands what is of whoever is told of before them. */
static bool is_bracketed(const cck_holder_reader *r, const segment *s) {
    return s->ended_by == CCK_PART_STOP && s->from > 0 && r->tokens[s->from - 1].punct == '(';
}

/* "in favour of Adams, who got 44 percent": who it is stands before the comma. Of other things too much else does. */
static bool take_antecedent(cck_holder_reader *r, const segment *s, size_t verb) {
    static const char *const who[] = {"who", "which"};
    if (verb != s->from || s->from < 3 || s->ended_by != CCK_PART_STOP || verb == s->to) return false;
    if (!cck_token_is_any(r->text, &r->tokens[s->from - 1], who, 2) || r->tokens[s->from - 2].punct != ',')
        return false;
    if (!cck_is_of_votes(r->item->figure) && r->item->figure->kind != CCK_KIND_PERCENT) return false;
    size_t to = s->from - 2, from = to;
    while (from > 0 && is_capital(r, from - 1)) from--;
    cck_holder_collect(r, from, to);
    return r->found_count > 0;
}

/* "Adams got 6.8 million votes that represent 44 percent": a share is of whoever the clause before tells of. */
static bool is_restated(const cck_holder_reader *r, const segment *s) {
    return r->item->figure->kind == CCK_KIND_PERCENT && s->ended_by == CCK_PART_STOP && s->from > 0 &&
           cck_holder_word_is(r, s->from - 1, "that") && cck_holder_cue(r, s->from, CCK_CUE_amounts);
}

void cck_holder_subject(cck_holder_reader *r, size_t end) {
    if (take_owner(r, end)) return;
    segment s = segment_before(r, end);
    bool behind = r->found_count > 0;
    /* "won 57 percent of the vote to 41 percent for Adams": the subject has the first number */
    if (behind && number_in(r, s.from, s.to) < s.to) return;
    size_t verb = verb_of(r, s.from, s.to);
    bool open = is_bare(r, &s) || (verb == s.from && verb < s.to);
    if (take_antecedent(r, &s, verb)) return;
    if (!open) take_subject(r, &s);
    if (behind || r->found_count || r->pronoun) return;
    if (s.ended_by == CCK_PART_STOP && s.from > 1 && cck_holder_word_is(r, s.from - 1, "where")) {
        size_t to = s.from - 1 - (r->tokens[s.from - 2].punct == ',');
        s = segment_before(r, to); /* "in Carrow, where organizers claimed" */
        take_names(r, s.from, s.to);
        return;
    }
    for (int k = 0; k < PARTS_BACK && open && s.from > 0 && !r->found_count && !r->pronoun; k++) {
        if (s.ended_by == CCK_PART_STOP && !is_held_against(r, &s) && !is_bracketed(r, &s) && !is_restated(r, &s))
            return;
        s = segment_before(r, s.from - 1);
        if (!take_office(r, &s, verb)) take_subject(r, &s);
    }
}

/* "In Carrow, police arrested 30": what stands before the clause. */
void cck_holder_front(cck_holder_reader *r, size_t end) {
    static const char *const leads[] = {"in", "at", "for", "among", "across", "on", "around", "outside", "near"};
    segment s = segment_before(r, end);
    if (s.ended_by != CCK_PART_COMMA || s.from == 0) return;
    segment front = segment_before(r, s.from - 1);
    bool leading = front.from < front.to && !has_verb(r, front.from, front.to) &&
                   cck_token_is_any(r->text, &r->tokens[front.from], leads, sizeof leads / sizeof *leads);
    if (leading) cck_holder_collect(r, front.from, front.to);
}

/* "jobs in retail", "the rate for women"; only a name further on and behind "of", which says what is counted as well:
 * "stomped through Carrow", "complaints of fraud". */
static bool is_lead(const cck_holder_reader *r, size_t i, size_t away) {
    static const char *const of_all[] = {"in", "for", "among"}, *const of_names[] = {"in", "at",      "across",
                                                                                     "on", "through", "of"};
    size_t next = i + 1;
    if (away <= FOLLOWS && cck_token_is_any(r->text, &r->tokens[i], of_all, 3)) return true;
    while (next < r->count && cck_holder_is(r, next, CCK_CLASS(DETERMINER))) next++;
    return next < r->count && is_capital(r, next) && cck_token_is_any(r->text, &r->tokens[i], of_names, 6);
}

/* Behind brackets that end with the figure or hold its share: "6.8 million (44 percent) for Adams". */
static size_t past_brackets(const cck_holder_reader *r) {
    size_t at = r->last;
    if (at < r->count && r->tokens[at].punct == '(') {
        while (at < r->count && at < r->last + IN_BRACKETS && r->tokens[at].punct != ')') at++;
        if (at >= r->count || r->tokens[at].punct != ')') return r->last;
    }
    return at < r->count && r->tokens[at].punct == ')' ? at + 1 : r->last;
}

/* "for his rival, Kim Adams": who it is stands behind the comma. */
static void take_apposition(cck_holder_reader *r, size_t comma) {
    if (comma >= r->count || r->tokens[comma].punct != ',' || is_capital(r, comma - 1)) return;
    size_t to = comma + 1;
    while (to < r->count && is_capital(r, to)) to++;
    cck_holder_collect(r, comma + 1, to);
}

void cck_holder_behind(cck_holder_reader *r) {
    size_t first = past_brackets(r);
    for (size_t i = first; i < r->count && i <= first + AT_A_PLACE; i++) {
        if (r->tokens[i].kind == CCK_TOKEN_PUNCT && r->tokens[i].punct != '-') return;
        if (cck_holder_word_is(r, i, "there")) r->pronoun = true;
        if (!is_lead(r, i, i - first)) continue;
        size_t to = i + 1;
        while (to < r->count && to < i + 1 + BEHIND) {
            cck_clause_part part = cck_clause_part_at(r, to, i + 1);
            if (part != CCK_PART_NOUN && part != CCK_PART_IDLE) break;
            to++;
        }
        cck_holder_collect(r, i + 1, to);
        note_pronoun(r, i + 1, to);
        take_apposition(r, to);
        return;
    }
}
