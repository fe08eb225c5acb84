-- schema.sql - what a Countercheck database holds: step 1, from an empty file to version 1.
--
-- For readers in a hurry: open the view v_findings (what differs, with the sentences side by side)
-- or v_figures (every number of every article). Comments stand inside the tables, so that the
-- database itself shows them.
--
-- Conventions: `number` is a row's own number and means nothing outside this file. A number of an
-- article stands twice, as REAL for people and sorting and as exact text (`..._text`) for the
-- program. Lists are JSON arrays. NULL is "not said" or "not known". Places in a text are bytes of
-- UTF-8 from 0, ends exclusive; lines and columns count from 1.
--
-- Once released, a step is never edited: a later version adds a step (see schema.c).

CREATE TABLE document (
    -- One article, whole, as it was read last.
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,   -- the path as given, or the record's own id
    path TEXT,                 -- the file it came from; '-' is standard input
    outlet TEXT,
    outlet_from TEXT,          -- what gave the outlet: meta, dateline, dir, file
    title TEXT,
    author TEXT,
    url TEXT,
    language TEXT,
    published TEXT,            -- ISO 8601
    published_from TEXT,       -- what gave the date: meta, text
    hash TEXT NOT NULL,        -- of the text and what is known of it, 32 hexadecimal digits
    key TEXT NOT NULL,         -- of the program, lexicon and rules that found the figures
    figures INTEGER NOT NULL,  -- how many were found
    text TEXT NOT NULL         -- last, so that the columns before it are read without it
) STRICT;

CREATE TABLE figure (
    -- One number of an article with its context. Goes when its document is read anew.
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,         -- place among the figures of its document, from 0
    start_byte INTEGER NOT NULL,      -- the number words: "6,000"
    end_byte INTEGER NOT NULL,
    phrase_start INTEGER NOT NULL,    -- with hedge, noun phrase and verb
    phrase_end INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL,        -- in characters
    kind TEXT NOT NULL,               -- count, money, percent, ..., and date, time, year, ordinal, rank, id
    bound TEXT NOT NULL,              -- exact, about, nearly, more_than, at_least, less_than, at_most, range, vague
    bound_hard INTEGER NOT NULL,      -- 1: the far end is meant to the letter ("no more than")
    status TEXT NOT NULL,             -- asserted, denied, forecast, hypothetical
    total TEXT NOT NULL,              -- so_far, addition ("another 12"), unknown
    value REAL,                       -- the number said, in `unit`
    value_text TEXT,
    low REAL,                         -- what the words assert; NULL is open
    low_text TEXT,
    low_strict INTEGER NOT NULL,      -- 1: the end itself is not meant ("more than 100")
    high REAL,
    high_text TEXT,
    high_strict INTEGER NOT NULL,
    unit TEXT,                        -- NULL for counts
    noun TEXT,                        -- the counted noun phrase as written
    measure TEXT,                     -- what is counted, normalised
    population TEXT NOT NULL,         -- JSON array
    place TEXT NOT NULL,              -- JSON array
    window_s INTEGER NOT NULL,        -- the counting window in seconds; 0: not said
    since TEXT,                       -- ISO date
    as_of TEXT,                       -- ISO date
    speaker TEXT,                     -- NULL: the outlet itself
    UNIQUE (document, ordinal)
) STRICT;

CREATE TABLE run (
    -- One call of the program. Nothing below is ever changed by a later run.
    number INTEGER PRIMARY KEY,
    started TEXT NOT NULL,        -- ISO 8601, UTC
    command TEXT NOT NULL,        -- the arguments as typed
    program TEXT NOT NULL,        -- version of Countercheck
    key TEXT NOT NULL,            -- of the program, lexicon and rules
    documents INTEGER NOT NULL,
    unreadable INTEGER NOT NULL,
    figures INTEGER NOT NULL,
    claims INTEGER NOT NULL
) STRICT;

CREATE TABLE claim (
    -- One quantity of one event that one or more figures speak of.
    number INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,    -- in the report, from 0: gravest first
    id TEXT NOT NULL,             -- fingerprint of what it says, the same from run to run
    measure TEXT,
    verdict TEXT NOT NULL,        -- the gravest of its relations
    severity TEXT NOT NULL,       -- none, note, warning, error
    ignored INTEGER NOT NULL,     -- 1: an `ignore` entry of the rules accepts it
    ignore_reason TEXT,
    agree INTEGER NOT NULL,       -- how many pairs of values stand so, listed in `relation` or not
    compatible INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    disputed INTEGER NOT NULL,
    conflict INTEGER NOT NULL,
    UNIQUE (run, position)
) STRICT;

CREATE INDEX claim_id ON claim (id);

CREATE TABLE value_group (
    -- Figures of a claim that say the same.
    number INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,    -- from 0; what `relation` calls a and b
    says TEXT NOT NULL,           -- in words: "39", "more than 100", "270 to 330"
    low REAL,
    low_text TEXT,
    low_strict INTEGER NOT NULL,
    high REAL,
    high_text TEXT,
    high_strict INTEGER NOT NULL,
    unit TEXT,
    window_s INTEGER NOT NULL,    -- 0: not said
    place TEXT NOT NULL,          -- JSON array
    population TEXT NOT NULL,     -- JSON array
    UNIQUE (claim, position)
) STRICT;

CREATE TABLE quote (
    -- What a run pointed to, in the words printed then. It stays when the article is read anew and
    -- its figures change; `figure` is then NULL. Runs over unchanged articles share their quotes.
    number INTEGER PRIMARY KEY,
    figure INTEGER UNIQUE REFERENCES figure (number) ON DELETE SET NULL,
    document TEXT NOT NULL,       -- the document's id
    outlet TEXT,
    title TEXT,
    url TEXT,
    published TEXT,
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    text TEXT NOT NULL,           -- the number words
    phrase TEXT NOT NULL,
    sentence TEXT NOT NULL,       -- cut after 2,000 bytes
    place TEXT NOT NULL,          -- JSON array
    speaker TEXT
) STRICT;

CREATE TABLE group_figure (
    -- The figures of a value group.
    value_group INTEGER NOT NULL REFERENCES value_group (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,    -- from 0
    quote INTEGER NOT NULL REFERENCES quote (number),
    PRIMARY KEY (value_group, position)
) STRICT;

CREATE TABLE relation (
    -- How two value groups of a claim stand to each other.
    number INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    a INTEGER NOT NULL,           -- positions of the two value groups
    b INTEGER NOT NULL,
    verdict TEXT NOT NULL,        -- agree, compatible, updated, scope, disputed, conflict
    rule TEXT,                    -- id of the rule that decided
    why TEXT,                     -- the arithmetic, and what was not known
    certainty REAL NOT NULL,      -- 0 to 1
    UNIQUE (claim, position),
    FOREIGN KEY (claim, a) REFERENCES value_group (claim, position) ON DELETE CASCADE,
    FOREIGN KEY (claim, b) REFERENCES value_group (claim, position) ON DELETE CASCADE
) STRICT;

CREATE TABLE relation_term (
    -- Figures that a derivation used (the parts of a sum, the base of a percentage).
    relation INTEGER NOT NULL REFERENCES relation (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    quote INTEGER NOT NULL REFERENCES quote (number),
    PRIMARY KEY (relation, position)
) STRICT;

CREATE VIEW v_figures AS
-- Every number of every article, one a row.
SELECT d.id AS document,
       d.outlet AS outlet,
       d.published AS published,
       f.line AS line,
       f."column" AS "column",
       -- Bytes, not characters, are counted: hence by way of BLOB.
       CAST(substr(CAST(d.text AS BLOB), f.start_byte + 1, f.end_byte - f.start_byte) AS TEXT) AS text,
       CAST(substr(CAST(d.text AS BLOB), f.phrase_start + 1, f.phrase_end - f.phrase_start) AS TEXT) AS phrase,
       CAST(substr(CAST(d.text AS BLOB), f.sentence_start + 1, f.sentence_end - f.sentence_start) AS TEXT) AS sentence,
       f.kind AS kind,
       f.value AS value,
       f.low AS low,
       f.high AS high,
       f.unit AS unit,
       f.bound AS bound,
       f.noun AS noun,
       f.measure AS measure,
       nullif(f.window_s, 0) / 3600.0 AS window_hours,
       (SELECT group_concat(j.value, '; ') FROM json_each(f.place) AS j) AS place,
       (SELECT group_concat(j.value, '; ') FROM json_each(f.population) AS j) AS population,
       f.speaker AS speaker,
       f.status AS status
FROM document AS d
JOIN figure AS f ON f.document = d.number
ORDER BY d.id, f.ordinal;

CREATE VIEW v_findings AS
-- What differed in the latest run: a row for two values that cannot both be true (conflict,
-- disputed) or that mislead side by side (scope). Outlet and sentence are those of the first report
-- of a value; reports_a and reports_b say how many gave it. Which one is right is not said.
SELECT c.id AS claim,
       c.measure AS measure,
       r.verdict AS verdict,
       -- A claim's severity is that of its gravest relation; milder ones have their own.
       CASE WHEN r.verdict = c.verdict THEN c.severity
            WHEN r.verdict = 'scope' THEN 'note'
            WHEN r.verdict = 'disputed' THEN 'warning'
            ELSE c.severity END AS severity,
       a.says AS value_a,
       qa.outlet AS outlet_a,
       qa.sentence AS sentence_a,
       b.says AS value_b,
       qb.outlet AS outlet_b,
       qb.sentence AS sentence_b,
       r.why AS why,
       r.rule AS rule,
       r.certainty AS certainty,
       qa.document AS document_a,
       qa.published AS published_a,
       (SELECT count(*) FROM group_figure AS g WHERE g.value_group = a.number) AS reports_a,
       qb.document AS document_b,
       qb.published AS published_b,
       (SELECT count(*) FROM group_figure AS g WHERE g.value_group = b.number) AS reports_b,
       c.ignored AS ignored,
       c.ignore_reason AS ignore_reason
FROM claim AS c
JOIN relation AS r ON r.claim = c.number
JOIN value_group AS a ON a.claim = c.number AND a.position = r.a
JOIN value_group AS b ON b.claim = c.number AND b.position = r.b
LEFT JOIN group_figure AS ga ON ga.value_group = a.number AND ga.position = 0
LEFT JOIN quote AS qa ON qa.number = ga.quote
LEFT JOIN group_figure AS gb ON gb.value_group = b.number AND gb.position = 0
LEFT JOIN quote AS qb ON qb.number = gb.quote
WHERE c.run = (SELECT max(number) FROM run)
  AND r.verdict IN ('scope', 'disputed', 'conflict')
ORDER BY c.position, r.position;
