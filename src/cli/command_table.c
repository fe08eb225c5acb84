/* command_table.c - the commands, a row each. */
#include "cli/commands.h"
#include "cli/options.h"

const char cck_paths_help[] = "PATH is a text, web page, PDF, JSON, CSV, feed, WARC or archive, a folder of\n"
                              "them, or - for JSON Lines: {\"text\": ...}, and id, outlet, title, date, url.\n";

/* ---- exit statuses ---- */

#define WRONG_USAGE "wrong usage or configuration, no input matched, or results not written"

static const cck_status_row FINDS[] = {{0, "nothing that --fail-on names"},
                                       {1, "something is, and neither the baseline nor the rules accept it"},
                                       {2, WRONG_USAGE},
                                       {3, "like 0, but some input, or the database, could not be read"},
                                       {0, NULL}};
static const cck_status_row READS[] = {
    {0, "done"}, {2, WRONG_USAGE}, {3, "done, but some input could not be read"}, {0, NULL}};
static const cck_status_row KEEPS[] = {{0, "done"},
                                       {2, "wrong usage or configuration, nothing found, or file not written"},
                                       {3, "done, but some input could not be read"},
                                       {0, NULL}};
static const cck_status_row TESTS[] = {{0, "every case passes"},
                                       {1, "some case fails"},
                                       {2, "wrong usage or configuration, no case found, or results not written"},
                                       {0, NULL}};
static const cck_status_row DIFFERS[] = {{0, "nothing new or changed that --fail-on names"},
                                         {1, "something is, and neither the baseline nor the rules accept it"},
                                         {2, "wrong usage, no such run or report, or results not written"},
                                         {0, NULL}};
static const cck_status_row TELLS[] = {{0, "done"},
                                       {2, "wrong usage or configuration, no such claim, or results not written"},
                                       {3, "done, but some input could not be read"},
                                       {0, NULL}};
static const cck_status_row LOOKS[] = {{0, "all is well"},
                                       {1, "there are warnings or problems"},
                                       {2, "wrong usage, or the findings could not be written"},
                                       {0, NULL}};
static const cck_status_row SHOWS[] = {
    {0, "done"}, {2, "wrong usage, mistakes in the rules, or the text could not be written"}, {0, NULL}};
static const cck_status_row SAYS[] = {{0, "done"}, {2, "wrong usage, or the text could not be written"}, {0, NULL}};

/* ---- the table ---- */

static const char *const SHOW[] = {"show", NULL};
static const char *const SHELLS[] = {"bash", "zsh", "fish", NULL};

/* What commands that read articles have in common. */
#define READS_PATHS                                                                                                    \
    .arguments = "PATH...", .takes = CCK_TAKES_PATHS, .least = 1, .most = SIZE_MAX,                                    \
    .lacking = "nothing to read: name at least one file or folder"

const cck_command_row cck_commands[] = {
    {.command = CCK_COMMAND_CHECK,
     .name = "check",
     READS_PATHS,
     .summary = "compare the figures of several reports, say where they differ",
     .details = "Finds which figures of the documents speak of the same quantity and whether they\n"
                "can all be true. Verdicts, gravest first:\n"
                "  conflict    cannot both be true of the same thing\n"
                "  disputed    two named speakers give figures that cannot both be true\n"
                "  scope       another window, place or population, misleading side by side\n"
                "  updated, compatible, agree    at peace\n",
     .examples = "  countercheck check articles/\n"
                 "  countercheck check articles/ --no-db --format json\n"
                 "  countercheck check articles/ -q -o report.md -o report.csv -o junit:tests.xml\n"
                 "  countercheck check - --fail-on disputed <articles.jsonl\n",
     .statuses = FINDS,
     .see = CCK_COMMAND_EXTRACT | CCK_COMMAND_INSPECT | CCK_COMMAND_ACCEPT | CCK_COMMAND_BASELINE,
     .run = cck_command_check},
    {.command = CCK_COMMAND_ACCEPT,
     .name = "accept",
     .arguments = "ID [PATH...]",
     .takes = CCK_TAKES_PATHS,
     .least = 1,
     .most = SIZE_MAX,
     .lacking = "nothing to accept: name a claim of a report by its id, or the beginning of it",
     .summary = "note down that somebody has looked at a finding",
     .details = "Writes what differs in a claim into the baseline, a YAML file that people review\n"
                "and `check` goes by: accepted findings take up a line and fail nothing. They\n"
                "come back when a figure changes, not when files move or outlets join. Looks at\n"
                "the articles, or, where no PATH is given, at the latest run that is kept. ID is\n"
                "  3f9c1a7e0b2d      a claim, or the first digits of its id (four or more)\n"
                "  3f9c1a7e0b2d:A-C  two values of it, called as the report calls them\n"
                "  1b2f06c4d9aa-90e0788d14bd\n"
                "                    the fingerprint of one finding, as in JSON, CSV and SARIF\n",
     .examples = "  countercheck accept 3f9c --reason \"counted on different days\"\n"
                 "  countercheck accept 3f9c:A-B articles/ --reason \"a correction is on its way\" \\\n"
                 "    --author jd --until 2027-01-31\n",
     .statuses = KEEPS,
     .see = CCK_COMMAND_BASELINE | CCK_COMMAND_CHECK | CCK_COMMAND_EXPLAIN,
     .run = cck_command_accept},
    {.command = CCK_COMMAND_BASELINE,
     .name = "baseline",
     .arguments = "write|prune [PATH...]",
     .takes = CCK_TAKES_PATHS,
     .least = 1,
     .most = SIZE_MAX,
     .lacking = "what to do with the baseline: write or prune",
     .summary = "accept all that differs now, or drop what no longer does",
     .details = "write   accepts every conflict and dispute of the articles that is not accepted\n"
                "        yet (with --fail-on scope differences of scope, too), so that a check\n"
                "        fails on new ones alone\n"
                "prune   takes out what matches nothing in the articles any more, or is too old\n"
                "\n"
                "Where no PATH is given, the latest run that is kept tells what there is. The\n"
                "baseline is a YAML file, an entry a finding, in the order of fingerprints:\n"
                "\n"
                "  version: 1\n"
                "  accepted:\n"
                "    - fingerprint: 1b2f06c4d9aa-90e0788d14bd    # needed\n"
                "      what: \"destroyed: 1,900 homes, Valley Post, against 3,100 homes, ...\"\n"
                "      reason: \"counted on different days\"        # needed\n"
                "      author: \"jd\"\n"
                "      date: 2026-11-23\n"
                "      until: 2027-01-31\n",
     .examples = "  countercheck baseline write articles/\n"
                 "  countercheck check articles/ --baseline .countercheck-baseline.yaml\n"
                 "  countercheck baseline prune articles/\n",
     .statuses = KEEPS,
     .see = CCK_COMMAND_ACCEPT | CCK_COMMAND_CHECK,
     .run = cck_command_baseline},
    {.command = CCK_COMMAND_EXTRACT,
     .name = "extract",
     READS_PATHS,
     .summary = "print every figure with its context",
     .details = "Reads one document at a time and prints a line for each figure.\n",
     .examples = "  countercheck extract article.txt\n"
                 "  countercheck extract --format jsonl articles/\n"
                 "  echo '{\"text\":\"Some 300 people fled.\"}' | countercheck extract -f jsonl -\n",
     .statuses = READS,
     .see = CCK_COMMAND_INSPECT | CCK_COMMAND_CHECK,
     .run = cck_command_extract},
    {.command = CCK_COMMAND_INSPECT,
     .name = "inspect",
     READS_PATHS,
     .summary = "show what is read of a file, and why",
     .details = "Shows each field of an article and what filled it, the text that was kept with\n"
                "its figures and the lines of the file beside it, and what was left out.\n",
     .examples = "  countercheck inspect page.html\n"
                 "  countercheck inspect --all-kinds feed.jsonl | less\n",
     .statuses = READS,
     .see = CCK_COMMAND_EXTRACT,
     .run = cck_command_inspect},
    {.command = CCK_COMMAND_INIT,
     .name = "init",
     .arguments = "[PATH...]",
     .takes = CCK_TAKES_PATHS,
     .most = SIZE_MAX,
     .summary = "write rules to begin with, made for the articles at hand",
     .details = "Looks at the articles (default: those of this folder) and writes a\n"
                ".countercheck.yaml that names the outlets, measures and hedges that occur in\n"
                "them, with their rules. Every setting is commented out and says what holds\n"
                "anyway, so the file changes nothing until it is edited. A file that is there\n"
                "is never written over without --force.\n",
     .examples = "  countercheck init\n"
                 "  countercheck init --to articles/.countercheck.yaml articles/\n"
                 "  countercheck init --to - articles/ | less\n",
     .statuses = READS,
     .see = CCK_COMMAND_CHECK | CCK_COMMAND_TEST,
     .run = cck_command_init},
    {.command = CCK_COMMAND_DOCTOR,
     .name = "doctor",
     .arguments = "[PATH...]",
     .takes = CCK_TAKES_PATHS,
     .most = SIZE_MAX,
     .summary = "look rules, database, articles and terminal over, say what to do",
     .details = "Looks over what a check needs: whether the rules are right, the database whole\n"
                "and writable, the articles (default: those of this folder) readable and dated,\n"
                "their outlets known, and which programs and settings would help. Each finding\n"
                "comes with what to do. Nothing is changed.\n",
     .examples = "  countercheck doctor\n"
                 "  countercheck doctor articles/\n"
                 "  countercheck doctor --format json articles/\n",
     .statuses = LOOKS,
     .see = CCK_COMMAND_CHECK | CCK_COMMAND_INSPECT | CCK_COMMAND_INIT,
     .run = cck_command_doctor},
    {.command = CCK_COMMAND_TEST,
     .name = "test",
     .arguments = "PATH...",
     .takes = CCK_TAKES_FILE,
     .least = 1,
     .most = SIZE_MAX,
     .lacking = "nothing to test: name a file of cases, or a folder of them",
     .summary = "run YAML cases that guard your rules",
     .details = "A case gives reports and the verdict that your rules should come to. PATH is a\n"
                "YAML file of cases or a folder of them, those below included; files that hold\n"
                "rules instead are passed over.\n"
                "\n"
                "  - name: turnout may differ by 500\n"
                "    documents:\n"
                "      - {outlet: Harbour Wire, text: \"Belmora cast 4,217 ballots on Sunday.\"}\n"
                "      - {outlet: Valley Post, text: \"Belmora cast 4,631 ballots on Sunday.\"}\n"
                "    verdict: compatible     # or agree, updated, scope, disputed, conflict,\n"
                "    rule: turnout           # apart (not linked), quiet (not flagged)\n",
     .examples = "  countercheck test rules/\n"
                 "  countercheck test --config desk.yaml --verbose rules/turnout.yaml\n",
     .statuses = TESTS,
     .see = CCK_COMMAND_CHECK,
     .run = cck_command_test},
    {.command = CCK_COMMAND_CONFIG,
     .name = "config",
     .arguments = "show",
     .takes = CCK_TAKES_WORDS,
     .words = SHOW,
     .least = 1,
     .most = 1,
     .lacking = "what to do with the configuration: show",
     .summary = "show the rules in force",
     .details = "Prints the rules that a check in this folder would go by, as YAML: the built-in\n"
                "ones, what the file extends, and the file itself, laid over one another. What it\n"
                "prints is a rules file itself. Mistakes are told all at once.\n",
     .examples = "  countercheck config show\n"
                 "  countercheck config show --origin | grep desk.yaml\n",
     .statuses = SHOWS,
     .see = CCK_COMMAND_SCHEMA | CCK_COMMAND_TEST,
     .run = cck_command_config},
    {.command = CCK_COMMAND_SCHEMA,
     .name = "schema",
     .summary = "print the JSON Schema of .countercheck.yaml, for editors",
     .details = "A draft-07 schema with every key, its type, range, meaning and default. Editors\n"
                "with the YAML language server complete and check the file where it begins with\n"
                "  # yaml-language-server: $schema=countercheck.schema.json\n",
     .examples = "  countercheck schema >countercheck.schema.json\n",
     .statuses = SAYS,
     .see = CCK_COMMAND_CONFIG,
     .run = cck_command_schema},
    {.command = CCK_COMMAND_TUNE,
     .name = "tune",
     .arguments = "RULE PATH...",
     .takes = CCK_TAKES_PATHS,
     .least = 2,
     .most = SIZE_MAX,
     .lacking = "tune wants a RULE and at least one PATH",
     .summary = "try a range of tolerances of a rule, show what each would find",
     .details = "Reads the articles once, compares them under each tolerance of the range, and\n"
                "shows as a chart which findings come and go, so that a tolerance can be picked\n"
                "by its consequences. RULE is the id of a rule (countercheck config show lists\n"
                "them). Nothing is changed: what you pick goes into .countercheck.yaml.\n",
     .examples = "  countercheck tune casualties articles/\n"
                 "  countercheck tune casualties --sweep 1%..20% articles/\n"
                 "  countercheck tune money --sweep 0%..5% --steps 11 articles/ -o html:money.html\n",
     .statuses = READS,
     .see = CCK_COMMAND_CHECK | CCK_COMMAND_EXPLAIN | CCK_COMMAND_CONFIG,
     .run = cck_command_tune},
    {.command = CCK_COMMAND_COMPLETION,
     .name = "completion",
     .arguments = "SHELL",
     .takes = CCK_TAKES_WORDS,
     .words = SHELLS,
     .least = 1,
     .most = 1,
     .lacking = "for which shell: bash, zsh or fish?",
     .summary = "a script that completes commands and options in a shell",
     .details = "Prints the script for bash, zsh or fish. Where the program was installed by\n"
                "`cmake --install`, the scripts are in place already. Otherwise:\n"
                "  bash    put the first example below into ~/.bashrc\n"
                "  zsh     write it to a file _countercheck in a folder of $fpath\n"
                "  fish    write it to ~/.config/fish/completions/countercheck.fish\n",
     .examples = "  eval \"$(countercheck completion bash)\"\n"
                 "  countercheck completion fish >~/.config/fish/completions/countercheck.fish\n",
     .statuses = SAYS,
     .see = CCK_COMMAND_HELP,
     .run = cck_command_completion},
    {.command = CCK_COMMAND_REPORT,
     .name = "report",
     .summary = "tell of a run again, in any format, without the articles",
     .details = "Writes what check wrote, to the letter, out of what check kept: whatever has\n"
                "become of the articles and rules since. The last days of accepted findings are\n"
                "those of the run, too.\n",
     .examples = "  countercheck report\n"
                 "  countercheck report --run 3 -q -o report.json -o report.md\n"
                 "  countercheck report --db desk.db --all-kinds --format json\n",
     .statuses = FINDS,
     .see = CCK_COMMAND_CHECK | CCK_COMMAND_EXPLAIN,
     .run = cck_command_report},
    {.command = CCK_COMMAND_DIFF,
     .name = "diff",
     .arguments = "[OLD [NEW]]",
     .takes = CCK_TAKES_FILE,
     .most = 2,
     .summary = "tell which findings of two runs are new, changed, gone, the same",
     .details = "OLD and NEW are numbers of runs that check kept, or JSON reports that it wrote.\n"
                "Without NEW the latest run is held against OLD, without both against the one\n"
                "before it. A finding has changed when a figure of it has, or its verdict.\n",
     .examples = "  countercheck diff\n"
                 "  countercheck diff 3 7 --format json\n"
                 "  countercheck diff yesterday.json today.json --fail-on disputed\n",
     .statuses = DIFFERS,
     .see = CCK_COMMAND_CHECK | CCK_COMMAND_REPORT,
     .run = cck_command_diff},
    {.command = CCK_COMMAND_EXPLAIN,
     .name = "explain",
     .arguments = "[ID|WORD] [PATH...]",
     .takes = CCK_TAKES_CODE,
     .most = SIZE_MAX,
     .summary = "tell how a finding was decided, or what a word of a report means",
     .details = "Shows for each pair of values what was held against each other: the axes (what\n"
                "is counted, of whom, whose, where, when, by whom), what speaks for one quantity\n"
                "and how much, the arithmetic, the rules, and what the articles do not say. ID is\n"
                "  3f9c1a7e0b2d      a claim, or the first digits of its id (four or more)\n"
                "  3f9c1a7e0b2d:A-C  two values of it, called as the report calls them\n"
                "  12:31             two figures, numbered as in the JSON report: why they were\n"
                "                    held against each other, or why not\n"
                "Without PATH it is looked for in what check kept (--db, --run).\n"
                "WORD is a verdict, a rule, a key of .countercheck.yaml or an idea of the manual,\n"
                "whose page is shown; without any, the pages are listed.\n",
     .examples = "  countercheck explain conflict\n"
                 "  countercheck explain 3f9c\n"
                 "  countercheck explain 3f9c articles/\n"
                 "  countercheck explain 3f9c:A-B articles/ --format json\n",
     .statuses = TELLS,
     .see = CCK_COMMAND_CHECK | CCK_COMMAND_REPORT,
     .run = cck_command_explain},
    {.command = CCK_COMMAND_HELP,
     .name = "help",
     .arguments = "[COMMAND]",
     .takes = CCK_TAKES_COMMAND,
     .most = 1,
     .summary = "explain a command and its options",
     .details = "Explains a COMMAND. Two more words are known: countercheck.yaml, for the keys of\n"
                "the rules file, and manual, for the pages that explain shows.\n",
     .examples = "  countercheck help check\n"
                 "  countercheck check --help\n"
                 "  countercheck help --man check | man -l -\n"
                 "  countercheck help --man countercheck.yaml | man -l -\n",
     .statuses = SAYS,
     .run = cck_command_help},
};
const size_t cck_command_count = sizeof cck_commands / sizeof cck_commands[0];

const cck_command_row *cck_command_find(cck_command command) {
    for (size_t i = 0; i < cck_command_count; i++) {
        if (cck_commands[i].command == command) return &cck_commands[i];
    }
    return NULL;
}

bool cck_command_has_options(const cck_command_row *row) {
    for (size_t i = 0; i < cck_option_count; i++) {
        bool everywhere = cck_options[i].commands & CCK_COMMAND_VERSION; /* --help, --version */
        if (!everywhere && (cck_options[i].commands & row->command)) return true;
    }
    return false;
}
