/* Speakers of figures, on sentences of our own; see marked.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "marked.h"

static cck_lexicon *lexicon;

/* ---- speakers ---- */

static void speaker_is(const char *markup, const char *want) {
    marked *m = marked_make(lexicon, markup);
    assert_int_equal(cck_find_speakers(&m->s), CCK_OK);
    marked_same(markup, m->drafts[0].figure.speaker, want);
    marked_free(m);
}

static void finds_speakers(void **state) {
    (void)state;
    speaker_is("Ivan Petrov said that <50 people> had died.", "Ivan Petrov");
    speaker_is("\"We lost <50 people>,\" Petrov said.", "Petrov");
    speaker_is("\"We lost <50 people>,\" said Ivan Petrov, the mayor.", "Ivan Petrov");
    speaker_is("Ivan Petrov, the mayor of the town, said <50 people> had died.", "Ivan Petrov");
    speaker_is("The ministry's spokesman, Maj. Gen. Ivan Petrov, said <50 people> had died.", "Ivan Petrov");
    speaker_is("Interior Ministry spokesman Ivan Petrov told reporters <50 people> had died.", "Ivan Petrov");
    speaker_is("According to the Interior Ministry, <50 people> died.", "Interior Ministry");
    speaker_is("<50 people> died, according to Ann de Witt.", "Ann de Witt");
    speaker_is("According to an estimate by the army, <50 people> died.", "army");
    speaker_is("<50 people> died, officials said.", "officials");
    speaker_is("A police spokesman said <50 people> had died.", "police spokesman");
    speaker_is("By the health ministry's count, <50 people> died.", "health ministry");
    speaker_is("<50 people> died, by the Red League's latest tally.", "Red League");
    speaker_is("<50 people> died, according to the state fire service.", "state fire service");
    speaker_is("The dead are <50>, the ministry's website shows.", "ministry");
    speaker_is("The line carries <50 people>, per Ann Lee.", "Ann Lee");
    speaker_is("The Observatory puts the dead at <50>.", "Observatory");
    speaker_is("Navy Registers <50 Breaches> Overnight", "Navy");
    speaker_is("Ministry: <50 people> dead", "Ministry");
    speaker_is("<50 people> gathered for the raid - army", "army");
    speaker_is("Ivan Petrov said the town had fallen. | He added that <50 people> had died.", "Ivan Petrov");
    speaker_is("Ivan Petrov said so. | The navy denied it. | <50 people> had died, he said.", "Ivan Petrov");
    speaker_is("\"It is bad,\" Ann Lee said. | \"We lost <50 people>.\"", "Ann Lee");
    speaker_is("\"We lost <50 people> on the road.", NULL);
    speaker_is("Ann Lee scolded the press, saying <50 people> had died.", "Ann Lee");
    speaker_is("The union spoke of fraud and said <50 people> had been sacked.", "union");
}

static void leaves_other_speakers(void **state) {
    (void)state;
    speaker_is("<50 people> died in the fire.", NULL);
    speaker_is("Ivan Petrov lost <50 people> in the fire.", NULL);
    speaker_is("The blast claimed <50 lives>.", NULL);
    speaker_is("<50 people> are said to have died.", NULL);
    speaker_is("<50 people> told the court of their fear.", NULL);
    speaker_is("The state of the <50 houses> was poor.", NULL);
    speaker_is("Reports of <50 deaths> came in.", NULL);
    speaker_is("The <50 deaths> were confirmed on Sunday.", NULL);
    speaker_is("Petrov said little, but <50 people> heard him.", NULL);
    speaker_is("Petrov said little; <50 people> heard him.", NULL);
    speaker_is("<50 people> died and Petrov said nothing could be done.", NULL);
    speaker_is("The town fell. | He said <50 people> had died.", NULL);
    speaker_is("A group that works across Persia, said to be rich, has <50 people>.", NULL);
    speaker_is("Photos: <50 people> at the gates", NULL);
    speaker_is("The company added <50 shops>.", "company"); /* a known speaker and a verb of speech: accepted */
    speaker_is("The storm added <50 shops> to the list.", NULL);
    speaker_is("The old state record was <50 people>.", NULL);
    speaker_is("The line carries <50 people> per Sunday.", NULL);
    speaker_is("Rebels across Persia said <50 people> had died.", NULL); /* "Persia" did not */
    speaker_is("In the report <50 people> are named.", NULL);
    speaker_is("Due to snow <50 flights> were late.", NULL);
    speaker_is("It counted <50 people>.", NULL);
    speaker_is("The Interior Ministry said so. | He said <50 people> had died.", NULL);
    speaker_is("Ivan Petrov said so. | <50 people> had died.", NULL);
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
        cmocka_unit_test(finds_speakers),
        cmocka_unit_test(leaves_other_speakers),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
