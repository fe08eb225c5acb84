/* Dates as outlets write them, and what the top of an article says of itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "read/masthead.h"

static void assert_date(const char *line, const char *wanted) {
    cck_date date;
    char text[CCK_DATE_TEXT] = "none";
    if (cck_date_find(cck_view_of(line), &date)) cck_date_write(&date, text);
    assert_string_equal(text, wanted);
}

static void written_dates(void **state) {
    (void)state;
    assert_date("2016-09-18", "2016-09-18");
    assert_date("2016/9/8", "2016-09-08");
    assert_date("18 September 2016", "2016-09-18");
    assert_date("Sep 18, 2016", "2016-09-18");
    assert_date("Sept. 18, 2016", "2016-09-18");
    assert_date("Oct. 10, 2019", "2019-10-10");
    assert_date("18th September, 2016", "2016-09-18");
    assert_date("MAY 1ST 2016", "2016-05-01");
    assert_date("18-Sep-2016", "2016-09-18");
    assert_date("18.9.2016", "2016-09-18");
    assert_date("18/9/2016", "2016-09-18");
    assert_date("9/18/2016", "2016-09-18");
    assert_date("18\xC2\xA0Sep\xC2\xA0"
                "2016",
                "2016-09-18");
    assert_date("29 February 2020", "2020-02-29");
    assert_date("The Paper (Sunday, October 21, 2018)", "2018-10-21");
}

static void no_dates(void **state) {
    (void)state;
    assert_date("", "none");
    assert_date("9/8/2016", "none"); /* which is the month? */
    assert_date("29 February 2019", "none");
    assert_date("31 April 2016", "none");
    assert_date("2016-13-01", "none");
    assert_date("September 2016", "none");
    assert_date("18 September", "none");
    assert_date("18 September 12016", "none");
    assert_date("1 Mayor 2016", "none");
    assert_date("0 May 2016", "none");
    assert_date("+312 December 2019", "none");
    assert_date("18 September 1816", "none");
    assert_date("v2016-09-18", "none");
}

static void clocks(void **state) {
    (void)state;
    assert_date("2016-09-18T21:09:33+03:00", "2016-09-18T21:09");
    assert_date("18 Sep, 2016 21:09", "2016-09-18T21:09");
    assert_date("Mon Sep 19, 2016 5:5AM", "2016-09-19T05:05");
    assert_date("PUBLISHED: 09:41, 18 October 2019", "2019-10-18T09:41");
    assert_date("NOVEMBER 15, 2018 / 12:06 AM / UPDATED 2 HOURS AGO", "2018-11-15T00:06");
    assert_date("November 11, 2018 12:02 p.m. ET", "2018-11-11T12:02");
    assert_date("Jun 27, 2018, 1:40pm EDT", "2018-06-27T13:40");
    assert_date("7:31 p.m. EDT Oct. 29, 2018", "2018-10-29T19:31");
    assert_date("Mon 11 Mar 2019 20.14 GMT", "2019-03-11T20:14");
    assert_date("18 September 2016 at 21:09", "2016-09-18T21:09");
    assert_date("18 September 2016 | 24:09", "2016-09-18");
    assert_date("18 September 2016 21:75", "2016-09-18");
    assert_date("18 September 2016 13:05 pm", "2016-09-18");
    assert_date("18 September 2016, 655 comments", "2016-09-18");
    assert_date("18 September 2016 4.5 million readers", "2016-09-18");
}

/* ---- the top of an article ---- */

static void read_all(const char *text, cck_masthead *out) {
    cck_masthead_read(cck_view_of(text), CCK_MASTHEAD_TITLE | CCK_MASTHEAD_DATE | CCK_MASTHEAD_AGENCY, out);
}

static void assert_published(const char *text, const char *wanted) {
    cck_masthead head;
    char written[CCK_DATE_TEXT] = "none";
    read_all(text, &head);
    if (head.has_date) cck_date_write(&head.date, written);
    assert_string_equal(written, wanted);
}

#define BODY                                                                                                           \
    "Rescuers pulled forty more people from the flooded valley on Monday, the mayor of the town told reporters "       \
    "there.\n"

static void date_lines(void **state) {
    (void)state;
    assert_published("18 Sep, 2016 21:09\n\nBridge closed\n", "2016-09-18T21:09");
    assert_published(
        "The Paper | PUBLISHED: 09:41, 18 October 2019 | 147 shares of this and 86 comments on it so far, more soon\n",
        "2019-10-18T09:41");
    assert_published("Bridge closed\n\nPosted on October 7, 2023\n", "2023-10-07");
    assert_published("The Paper \xC2\xB7 Jun 27, 2018 \xC2\xB7 Updated at 10:48 p.m.\n", "2018-06-27");
    assert_published("Bridge closed\nThe Paper, Sunday 3 March 2019\n" BODY, "2019-03-03");
}

static void dates_that_are_not_the_articles(void **state) {
    (void)state;
    assert_published("10:06 GMT +312 December 2019\nBridge closed\n", "none");
    assert_published("05:33 GMT29 January 2020\nBridge closed\n", "none");
    assert_published("05:33 GMT 29 January 2020\nBridge closed\n", "none");
    assert_published("The bridge was closed on 3 March 2019.\n", "none");
    assert_published("Everything we know about the bridge and its closing so far, as of this morning, 3 March 2019\n",
                     "none");
    assert_published("What has changed since October 7, 2023\n", "none");
    assert_published("Photo taken 3 March 2019\n", "none");
    assert_published("Copyright 3 March 2019 The Paper\n", "none");
    assert_published("@reader: bridge closed 3 March 2019\n", "none");
    assert_published(BODY BODY BODY "The Paper, 3 March 2019\n", "none");
    assert_published("\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n3 March 2019\n", "none");
    assert_published("\n\n\n\n\n\n\n\n\n\n\n\n\n\n3 March 2019\n", "2019-03-03");
}

static void assert_title(const char *text, const char *wanted) {
    cck_masthead head;
    read_all(text, &head);
    assert_int_equal(head.title.len, strlen(wanted));
    assert_memory_equal(head.title.ptr ? head.title.ptr : "", wanted, strlen(wanted));
}

static void headlines(void **state) {
    (void)state;
    assert_title("THE PAPER > NEWS\n\n  Forty rescued as river bursts its banks  \n3 March 2019\n" BODY,
                 "Forty rescued as river bursts its banks");
    assert_title("'We lost it all': families return to the valley\n" BODY,
                 "'We lost it all': families return to the valley");
    assert_title(BODY "Forty rescued as river bursts its banks\n", ""); /* below the first paragraph */
    assert_title("Forty rescued as river bursts its banks.\n", "");     /* a sentence */
    assert_title("LISTEN TO THIS ARTICLE IN FULL NOW\n", "");
    assert_title("News\nWorld news\nSign in\n", "");
    assert_title("By our correspondents in the valley town\n", "");
    assert_title("Home | News | Sport | Weather | Travel | More\n", "");
    assert_title("The Paper and its readers, 3 March 2019\n", "");
    assert_title("Please give to our fund for the valley!\n", "");
}

static void assert_agency(const char *text, const char *wanted) {
    cck_masthead head;
    read_all(text, &head);
    assert_int_equal(head.agency.len, strlen(wanted));
    assert_memory_equal(head.agency.ptr ? head.agency.ptr : "", wanted, strlen(wanted));
}

static void datelines(void **state) {
    (void)state;
    assert_agency("Title\n\n  LAKETON (Newsline) \xE2\x80\x94 Forty people\n", "Newsline");
    assert_agency("LAKETON, Ill. (NL)\xC2\xA0\xE2\x80\x93 Forty\n", "NL");
    assert_agency("LAKETON/SPRINGTON, June 11 (Newsline) - Forty\n", "Newsline");
    assert_agency("LAKETON (Newsline) said forty\n", "");
    assert_agency("Laketon (Newsline) - forty\n", "");
    assert_agency("LAKETON \xE2\x80\x94 Forty people (some hurt) - were\n", "");
    assert_agency("The UN (Newsline) - forty\n", "");
    assert_agency("LAKETON (Newsline", "");
    assert_agency("LAKETON (", "");
    assert_agency("LAKETON () - x", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_dates), cmocka_unit_test(no_dates),  cmocka_unit_test(clocks),
        cmocka_unit_test(date_lines),    cmocka_unit_test(headlines), cmocka_unit_test(dates_that_are_not_the_articles),
        cmocka_unit_test(datelines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
