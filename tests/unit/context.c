/* Windows, places and statuses of figures, on sentences of our own; see marked.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "marked.h"

static cck_lexicon *lexicon;

/* ---- windows ---- */

static void window_is(const char *markup, int64_t seconds) {
    marked *m = marked_make(lexicon, markup);
    assert_int_equal(cck_find_windows(&m->s), CCK_OK);
    int64_t got = 0;
    for (size_t k = m->note_count; k-- > 0;) {
        if (m->drafts[k].figure.kind == CCK_KIND_COUNT) got = m->drafts[k].figure.window_s;
    }
    if (got != seconds) fail_msg("%s: window %lld, expected %lld", markup, (long long)got, (long long)seconds);
    marked_free(m);
}

enum { HOUR = 3600, DAY = 24 * HOUR, WEEK = 7 * DAY, MONTH = 2629746, YEAR = 31556952 };

static void finds_windows(void **state) {
    (void)state;
    window_is("The army logged <40 breaches:violation> in the past <24 hours@hour>.", DAY);
    window_is("Army Logs <40 Breaches:violation> in Past <24 Hours@hour>", DAY);
    window_is("During the previous <48 hours@hour>, <12 shells> fell on the town.", 2 * DAY);
    window_is("<12 shells> fell on the villages of Ora, Pim and Tull the last <24 hours@hour>.", DAY);
    window_is("Over <a week@week> of the truce, gunmen struck <300 times>.", WEEK);
    window_is("Gunmen struck <300 times> within <2 days@day>.", 2 * DAY);
    window_is("The plant built <300 cars> in the first <6 months@month> of the year.", 6 * MONTH);
    window_is("The line builds <57 jets> a month.", MONTH);
    window_is("The clinic sees <57 patients> per day.", DAY);
    window_is("The clinic turned <57 patients> away in the past week.", WEEK);
    window_is("In a single day <57 patients> were turned away.", DAY);
    window_is("<14 breaches:violation> were seen during the sixth day of the truce.", DAY);
    window_is("Sensors saw <14 tremors> daily.", DAY);
    window_is("During the <72 -hour@hour> pause <9 trucks> crossed.", 3 * DAY);
}

static void leaves_other_durations(void **state) {
    (void)state;
    window_is("Mediators won a <72 -hour@hour> pause and <9 trucks> crossed.", 0);
    window_is("<9 groups> will walk out unless the army leaves within <48 hours@hour>.", 0);
    window_is("It was the second crash in <5 months@month> and killed <157 people>.", 0);
    window_is("It was the worst blast in <10 years@year>, with <60 people> dead.", 0);
    window_is("<60 people> died in the second crash in <5 months@month>.", 0);
    window_is("<60 people> died in the worst blast in <10 years@year>.", 0);
    window_is("<60 people> died <2 days@day> ago.", 0);
    window_is("<60 people> died <2 days@day> after the vote.", 0);
    window_is("<60 people> waited for <2 days@day>.", 0);
    window_is("<60 people> died while talks went on over <2 days@day>.", 0);
    window_is("<60 people> died last week.", 0);
    window_is("<60 people> died a day after the vote.", 0);
    window_is("The siege went on for <2 days@day>; <60 people> died.", 0);
    window_is("The deal was meant to last <7 days@day> and freed <60 people>.", 0);
    window_is("The fire was halted in <2 hours@hour> at <105 houses>.", 0);
    window_is("<60 people> died, the agency said.", 0);
    window_is("After <a week@week> of talks <60 people> were freed.", 0);
    window_is("<60 people> died, bringing the toll for the past <24 hours@hour> to a new high.", 0);
    window_is("A girl <9 years@year> old and <60 men> were saved.", 0);
    window_is("<60 people> died <2 weeks@week> into the campaign.", 0);
    window_is("The ship sank with <60 people> <a day@day> earlier.", 0);
    window_is("It took <60 people> <2 hours@hour> to dig them out.", 0);
}

static void dates_are(const char *markup, const char *since, const char *as_of) {
    marked *m = marked_make(lexicon, markup);
    assert_int_equal(cck_find_windows(&m->s), CCK_OK);
    marked_same(markup, m->drafts[0].figure.since, since);
    marked_same(markup, m->drafts[0].figure.as_of, as_of);
    marked_free(m);
}

static void finds_dates(void **state) {
    (void)state;
    dates_are("<400 people> have died since March 2011.", "2011-03", NULL);
    dates_are("<400 people> have died since September 9.", "2016-09-09", NULL);
    dates_are("<400 people> have died since November 9.", "2015-11-09", NULL);
    dates_are("<400 people> have died since 2011.", "2011", NULL);
    dates_are("<400 people> have died since Monday.", "2016-09-19", NULL);
    dates_are("<400 people> have died since last Monday.", "2016-09-12", NULL);
    dates_are("As of Friday <400 people> had died.", NULL, "2016-09-16");
    dates_are("<400 people> had died by Tuesday.", NULL, "2016-09-13");
    dates_are("By 29 February 2016 the toll was <400 people>.", NULL, "2016-02-29");
}

static void happened(const char *markup, const char *day) {
    marked *m = marked_make(lexicon, markup);
    assert_int_equal(cck_find_windows(&m->s), CCK_OK);
    marked_same(markup, m->drafts[0].figure.as_of, NULL);
    marked_same(markup, m->drafts[0].figure.happened_on, day);
    marked_free(m);
}

static void finds_days_of_events(void **state) {
    (void)state;
    happened("On Saturday an attack killed <400 people>.", "2016-09-17");
    happened("Jets struck on Saturday, killing <400 people>.", "2016-09-17");
    happened("On Friday <400 people> are expected to march.", "2016-09-16"); /* the cue stands behind it all */
    happened("<400 people> died on the spot.", NULL);
}

static void leaves_other_dates(void **state) {
    (void)state;
    dates_are("<400 people> have died since then.", NULL, NULL);
    dates_are("<400 people> have died since the truce began.", NULL, NULL);
    dates_are("<400 people> will be there by Friday.", NULL, NULL);
    dates_are("<400 people> died in the fire that broke out when, on Saturday, a lamp fell.", NULL, NULL);
    dates_are("<400 people> died on the spot.", NULL, NULL);
    dates_are("<400 people> died by the river.", NULL, NULL);
    dates_are("<400 people> may march on the palace.", NULL, NULL);
    dates_are("<400 people> died since they had no water.", NULL, NULL);
    dates_are("Talks open on Friday; <400 people> have died.", NULL, NULL);
}

/* ---- places ---- */

static void places_are(const char *markup, const char *want) {
    marked *m = marked_make(lexicon, markup);
    assert_int_equal(cck_find_places(&m->s), CCK_OK);
    char got[300] = "";
    cck_views list = m->drafts[0].figure.place;
    for (size_t i = 0; i < list.count; i++) {
        if (i) strcat(got, ",");
        strncat(got, list.items[i].ptr, list.items[i].len);
    }
    if (strcmp(got, want) != 0) fail_msg("%s: places '%s', expected '%s'", markup, got, want);
    marked_free(m);
}

static void finds_places(void **state) {
    (void)state;
    places_are("<50 people> died in Oran.", "Oran");
    places_are("<50 people> died in Persia's eastern province of Dar al-Zin.", "Persia,Dar al-Zin");
    places_are("<50 breaches> in the provinces of Oran, Deir ez-Zin, Pim and Tull were seen.",
               "Oran,Deir ez-Zin,Pim,Tull");
    places_are("In the Persian city of Oran <50 people> died.", "Oran");
    places_are("<50 people> died near the border, in northern Oran.", "Oran");
    places_are("<50 people> died in Oran province.", "Oran");
    places_are("<50 people> died at Oran airport.", "Oran");
    places_are("<50 people> died across Oran and Tull on Sunday.", "Oran,Tull");
    places_are("<50 people> died in Oran, Persia.", "Oran,Persia");
    places_are("<50 people> died in the Republic of Tull.", "Republic of Tull");
    places_are("<50 people> died in Oran and <60 people> in Tull.", "Oran");
    places_are("In Tull, <50 people> died.", "Tull");
    places_are("In parts of Tull and Oran as many as <50 people> died.", "Tull,Oran");
    places_are("<50 people> died in Oran, but in Tull <60 people>.", "Oran");
}

static void leaves_other_names(void **state) {
    (void)state;
    places_are("<50 people> died in March.", "");
    places_are("<50 people> died in Persian hands.", "");
    places_are("<50 people> died at the Interior Ministry.", "");
    places_are("<50 people> work at Tullsoft.", "");
    places_are("<50 people> lost money in Tullsoft shares.", "");
    places_are("<50 people> voted in Congress.", "");
    places_are("<50 people> died in Hurricane Ann.", "");
    places_are("<50 people> died in the Rim Fire.", "");
    places_are("<50 people> serve in NATO.", "");
    places_are("<50 people> appear in Ann's book.", "");
    places_are("<50 people> stood near President Lee.", "");
    places_are("ORAN (Northwire) - <50 people> died.", "");
    places_are("<50 people> read it in Turkish.", "");
    places_are("<50 people> died, officials in Oran said.", "");
    places_are("In his long speech Petrov named <50 people>.", "");
    places_are("At least <50 Coptic churches> burned.", "");
    places_are("<50 people> died on Monday.", "");
    places_are("<50 people> died, most of them in Oran.", "");
    places_are("Fires raged in Oran; <50 people> died.", "");
    places_are("<50 people> fought in World War II.", "");
    places_are("<50 people> sleep in the East.", "");
    places_are("<50 people> believe in God.", "");
    places_are("<50 people> came in Tull-built cars.", "");
    places_are("In Oran, Petrov said <50 people> had died.", "Oran");
    places_are("<50 people> died in Oran, Ivan Petrov, the mayor, said.", "Oran");
    places_are("<50 people> died in Oran and Petrov said so.", "Oran");
}

/* ---- status ---- */

static void status_is(const char *markup, cck_status status) {
    marked *m = marked_make(lexicon, markup);
    assert_int_equal(cck_find_status(&m->s), CCK_OK);
    cck_status got = m->drafts[0].figure.status;
    if (got != status) fail_msg("%s: %s, expected %s", markup, cck_status_name(got), cck_status_name(status));
    marked_free(m);
}

static void finds_statuses(void **state) {
    (void)state;
    status_is("The army denied that <50 people:killed> had been killed.", CCK_STATUS_DENIED);
    status_is("The army denied killing <50 people:killed>.", CCK_STATUS_DENIED);
    status_is("The army rejected claims that <50 people> had died.", CCK_STATUS_DENIED);
    status_is("The raid did not kill <50 people:killed>.", CCK_STATUS_DENIED);
    status_is("There is no evidence that <50 people> died.", CCK_STATUS_DENIED);
    status_is("The plant will hire <50 people>.", CCK_STATUS_FORECAST);
    status_is("The bill could reach <50 people>.", CCK_STATUS_FORECAST);
    status_is("Up to <50 people> could lose their homes.", CCK_STATUS_FORECAST);
    status_is("<50 soldiers> will be sent.", CCK_STATUS_FORECAST);
    status_is("The army said it would keep <200 troops> there.", CCK_STATUS_FORECAST);
    status_is("The bank expects <50 branches> to close.", CCK_STATUS_FORECAST);
    status_is("The plant is set to hire <50 people>.", CCK_STATUS_FORECAST);
    status_is("If the dam breaks, <50 villages> would drown.", CCK_STATUS_HYPOTHETICAL);
    status_is("They proposed a <72 -hour@hour> pause.", CCK_STATUS_HYPOTHETICAL);
    status_is("They threatened to shoot <50 men>.", CCK_STATUS_HYPOTHETICAL);
}

static void leaves_the_rest_asserted(void **state) {
    (void)state;
    status_is("The raid killed <50 people:killed>.", CCK_STATUS_ASSERTED);
    status_is("The board rejected <50 bids>.", CCK_STATUS_ASSERTED);
    status_is("The firm dismissed <50 people>.", CCK_STATUS_ASSERTED);
    status_is("It not only killed <50 people:killed> but hurt more.", CCK_STATUS_ASSERTED);
    status_is("The army denied the charge, and <50 people> died.", CCK_STATUS_ASSERTED);
    status_is("<50 people:killed> killed in the raid will be buried.", CCK_STATUS_ASSERTED);
    status_is("On May 5 <50 people> died.", CCK_STATUS_ASSERTED);
    status_is("<50 people> who could not leave died.", CCK_STATUS_ASSERTED);
    status_is("The town will study the blast that killed <50 people:killed>.", CCK_STATUS_ASSERTED);
    status_is("The storm, which may turn north, killed <50 people:killed>.", CCK_STATUS_ASSERTED);
    status_is("It will close a plant and fired <50 people> in June.", CCK_STATUS_ASSERTED);
    status_is("Hundreds, if not <1000 people>, came.", CCK_STATUS_ASSERTED);
    status_is("Profit rose by <50 points>, more than expected.", CCK_STATUS_ASSERTED);
    status_is("The <50 -mile> march that will end today was quiet.", CCK_STATUS_ASSERTED);
    status_is("<50 people> left because it could rain.", CCK_STATUS_ASSERTED);
    status_is("They will relieve <50 men> who have been there.", CCK_STATUS_ASSERTED);
    status_is("That would beat the record, the <29 men> lost then.", CCK_STATUS_ASSERTED);
    status_is("The will named <50 people>.", CCK_STATUS_ASSERTED);
    status_is("He could not count the <50 people>.", CCK_STATUS_ASSERTED);
    status_is("<50 people> died, and more will follow.", CCK_STATUS_ASSERTED);
    status_is("The <1 week> -long truce will end.", CCK_STATUS_ASSERTED);
    status_is("<50 flights> were late due to snow.", CCK_STATUS_ASSERTED);
}

static void total_is(const char *markup, size_t draft, cck_total want) {
    marked *m = marked_make(lexicon, markup);
    assert_int_equal(cck_find_status(&m->s), CCK_OK);
    cck_total got = m->drafts[draft].figure.total;
    if (got != want) fail_msg("%s: total %d, expected %d", markup, got, want);
    marked_free(m);
}

static void finds_totals(void **state) {
    (void)state;
    total_is("Another <12 people:killed> were killed overnight.", 0, CCK_TOTAL_ADDITION);
    total_is("<43> more were killed overnight.", 0, CCK_TOTAL_ADDITION);
    total_is("An additional <12 people> fell ill.", 0, CCK_TOTAL_ADDITION);
    total_is("<12 people> have died so far.", 0, CCK_TOTAL_SO_FAR);
    total_is("The death toll rose to <12>.", 0, CCK_TOTAL_SO_FAR);
    total_is("The ministry raised to <12> the number of dead.", 0, CCK_TOTAL_SO_FAR);
    total_is("In total <12 people> died.", 0, CCK_TOTAL_SO_FAR);
    total_is("The raid killed <5 men:killed> in Oran and another <12 men:killed> in Tull.", 1, CCK_TOTAL_ADDITION);
}

static void leaves_other_totals(void **state) {
    (void)state;
    total_is("<62 men:killed> were killed and <100> more wounded.", 1, CCK_TOTAL_UNKNOWN);
    total_is("<12 people> died.", 0, CCK_TOTAL_UNKNOWN);
    total_is("<12> more than last year died.", 0, CCK_TOTAL_UNKNOWN);
    total_is("<12> others were hurt.", 0, CCK_TOTAL_UNKNOWN);
    total_is("Prices rose by <12 euros>.", 0, CCK_TOTAL_UNKNOWN);
    total_is("They drove to <12 towns>.", 0, CCK_TOTAL_UNKNOWN);
    total_is("More than <12 people> died.", 0, CCK_TOTAL_UNKNOWN);
    total_is("<12 people> died while the toll so far is unclear.", 0, CCK_TOTAL_UNKNOWN);
}

static int load(void **state) {
    (void)state;
    return cck_lexicon_load(&lexicon, NULL) == CCK_OK ? 0 : -1;
}

static int unload(void **state) {
    (void)state;
    cck_lexicon_free(lexicon);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_windows),
        cmocka_unit_test(leaves_other_durations),
        cmocka_unit_test(finds_dates),
        cmocka_unit_test(finds_days_of_events),
        cmocka_unit_test(leaves_other_dates),
        cmocka_unit_test(finds_places),
        cmocka_unit_test(leaves_other_names),
        cmocka_unit_test(finds_statuses),
        cmocka_unit_test(leaves_the_rest_asserted),
        cmocka_unit_test(finds_totals),
        cmocka_unit_test(leaves_other_totals),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
