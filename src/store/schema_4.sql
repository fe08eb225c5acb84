-- schema_4.sql - step 4: a run can be told again to the letter, whatever has become of the articles since. Articles are
-- kept in every version that was read; a run knows which of them it read, in which order and from where. Views for
-- people are made anew, and sentences can be searched.

DROP VIEW v_findings;
DROP VIEW v_figures;

CREATE TABLE document_4 (
    -- One article, whole, in one version. A version stays when the article is read anew and has changed.
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,          -- the path as given, or the record's own id
    path TEXT,                 -- the file it came from; '-' is standard input
    outlet TEXT,
    outlet_from TEXT,          -- what gave the outlet: meta, dateline, copyright, host, dir, file
    title TEXT,
    author TEXT,
    url TEXT,
    language TEXT,
    published TEXT,            -- ISO 8601
    published_from TEXT,       -- what gave the date: meta, text, url, file
    hash TEXT NOT NULL,        -- of the text and what is known of it, 32 hexadecimal digits
    key TEXT NOT NULL,         -- of the program, lexicon and rules that found the figures, the last that found these
    figures INTEGER NOT NULL,  -- how many were found
    figures_hash TEXT NOT NULL,-- of all that was found, 32 hexadecimal digits; '' where an older program kept it
    current INTEGER NOT NULL,  -- 1: the version that was read last
    text TEXT NOT NULL         -- last, so that the columns before it are read without it
) STRICT;

INSERT INTO document_4
SELECT number, id, path, outlet, outlet_from, title, author, url, language, published, published_from, hash, key, figures,
       '', 1, text
FROM document;
DROP TABLE document;
ALTER TABLE document_4 RENAME TO document;
CREATE INDEX document_id ON document (id, hash);

CREATE TABLE origin (
    -- Where a version of an article was read from, and how its text lies in that file.
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    format TEXT,                -- html, csv, ...
    encoding TEXT,              -- that it was converted from; NULL: UTF-8
    file TEXT,                  -- whose lines are counted: 'news.zip/b.html'
    crawled TEXT,               -- ISO date at which a crawler fetched it
    text_by TEXT,               -- what filled the fields
    outlet_by TEXT,
    title_by TEXT,
    author_by TEXT,
    url_by TEXT,
    language_by TEXT,
    published_by TEXT,
    coarse INTEGER NOT NULL,    -- 1: text and file run in step at the anchors alone
    anchors TEXT NOT NULL,      -- JSON array: byte of the text, line, column, byte of the file, and the next
    marks TEXT NOT NULL         -- JSON array: start, end and part of passages that are not running text (1 caption,
                                -- 2 related, 3 table)
) STRICT;
CREATE INDEX origin_document ON origin (document);

CREATE TABLE run_document (
    -- What a run read, in its order.
    run INTEGER NOT NULL REFERENCES run (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,                             -- from 0
    document INTEGER NOT NULL REFERENCES document (number),
    origin INTEGER REFERENCES origin (number),             -- NULL: the text is the file as it stands
    trust INTEGER NOT NULL,                                -- in the day of publication: 0 none, 1 low, 2 fair, 3 high
    PRIMARY KEY (run, position)
) STRICT;
CREATE INDEX run_document_document ON run_document (document, run);

ALTER TABLE run ADD COLUMN
    today TEXT; -- ISO date that the last days of accepted findings were held against; NULL: not known
ALTER TABLE run ADD COLUMN
    min_certainty REAL NOT NULL DEFAULT 0.0; -- conflicts and disputes less certain than this were left out
ALTER TABLE run ADD COLUMN
    whole INTEGER NOT NULL DEFAULT 0; -- 1: run_document holds all that was read, so that the run can be told again
ALTER TABLE relation ADD COLUMN
    agree_if TEXT; -- what would make both values agree

CREATE VIEW v_all_sentences AS
-- Every sentence with a figure, of every version of every article; what sentence_search indexes.
SELECT f.number AS number,
       f.document AS document,
       CAST(substr(CAST(d.text AS BLOB), f.sentence_start + 1, f.sentence_end - f.sentence_start) AS TEXT) AS sentence
FROM figure AS f
JOIN document AS d ON d.number = f.document
WHERE NOT EXISTS (SELECT 1 FROM figure AS p WHERE p.document = f.document AND p.ordinal = f.ordinal - 1
                  AND p.sentence_start = f.sentence_start);

CREATE VIRTUAL TABLE sentence_search USING fts5 (
    -- Words of sentences, by their stems: SELECT ... WHERE sentence_search MATCH 'flood AND killed'.
    sentence, content = 'v_all_sentences', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO sentence_search (sentence_search) VALUES ('rebuild');

CREATE VIEW v_sentences AS
-- Every sentence with a figure of every article as it was read last. Search them:
-- SELECT * FROM v_sentences WHERE number IN (SELECT rowid FROM sentence_search WHERE sentence_search MATCH 'flood')
SELECT s.number AS number,
       d.outlet AS outlet,
       d.published AS published,
       s.sentence AS sentence,
       (SELECT group_concat(CAST(substr(CAST(d.text AS BLOB), o.start_byte + 1, o.end_byte - o.start_byte) AS TEXT), '; ')
        FROM figure AS o WHERE o.document = f.document AND o.sentence_start = f.sentence_start) AS figures,
       d.title AS title,
       d.id AS document,
       f.line AS line,
       d.url AS url
FROM v_all_sentences AS s
JOIN figure AS f ON f.number = s.number
JOIN document AS d ON d.number = s.document
WHERE d.current = 1;

CREATE VIEW v_figures AS
-- Every number of every article as it was read last, one a row.
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
       f.status AS status,
       f.as_of AS as_of,
       f.happened_on AS happened_on,
       d.title AS title,
       d.url AS url
FROM document AS d
JOIN figure AS f ON f.document = d.number
WHERE d.current = 1
ORDER BY d.id, f.ordinal;

CREATE VIEW v_relations AS
-- How the values of the latest run's claims stand to each other, a row for two values. Outlet and sentence are those of
-- the first report of a value; reports_a and reports_b say how many gave it. Which one is right is not said.
SELECT c.id AS claim,
       c.measure AS measure,
       r.verdict AS verdict,
       -- A claim's severity is that of its gravest relation; milder ones have their own.
       CASE WHEN r.verdict = c.verdict THEN c.severity
            WHEN r.verdict = 'scope' THEN 'note'
            WHEN r.verdict = 'disputed' THEN 'warning'
            WHEN r.verdict = 'conflict' THEN c.severity
            ELSE 'none' END AS severity,
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
       c.ignore_reason AS ignore_reason,
       r.agree_if AS agree_if
FROM claim AS c
JOIN relation AS r ON r.claim = c.number
JOIN value_group AS a ON a.claim = c.number AND a.position = r.a
JOIN value_group AS b ON b.claim = c.number AND b.position = r.b
LEFT JOIN group_figure AS ga ON ga.value_group = a.number AND ga.position = 0
LEFT JOIN quote AS qa ON qa.number = ga.quote
LEFT JOIN group_figure AS gb ON gb.value_group = b.number AND gb.position = 0
LEFT JOIN quote AS qb ON qb.number = gb.quote
WHERE c.run = (SELECT max(number) FROM run)
ORDER BY c.position, r.position;

CREATE VIEW v_findings AS
-- What differed in the latest run: a row for two values that cannot both be true (conflict, disputed) or that mislead
-- side by side (scope).
SELECT * FROM v_relations WHERE verdict IN ('scope', 'disputed', 'conflict');

CREATE VIEW v_claims AS
-- What the latest run found to be said of one quantity, a row each, gravest first.
SELECT c.id AS claim,
       replace(c.measure, '_', ' ') AS measure,
       c.verdict AS verdict,
       c.severity AS severity,
       (SELECT group_concat(v.says, ' | ') FROM (SELECT says FROM value_group WHERE claim = c.number ORDER BY position) AS v)
           AS says,
       (SELECT group_concat(o.name, '; ') FROM
            (SELECT DISTINCT coalesce(q.outlet, q.document) AS name FROM value_group AS v
             JOIN group_figure AS g ON g.value_group = v.number
             JOIN quote AS q ON q.number = g.quote WHERE v.claim = c.number ORDER BY name) AS o) AS outlets,
       (SELECT count(*) FROM value_group AS v JOIN group_figure AS g ON g.value_group = v.number
        WHERE v.claim = c.number) AS reports,
       (SELECT min(q.published) FROM value_group AS v JOIN group_figure AS g ON g.value_group = v.number
        JOIN quote AS q ON q.number = g.quote WHERE v.claim = c.number) AS first_published,
       (SELECT max(q.published) FROM value_group AS v JOIN group_figure AS g ON g.value_group = v.number
        JOIN quote AS q ON q.number = g.quote WHERE v.claim = c.number) AS last_published,
       c.conflict AS conflict,
       c.disputed AS disputed,
       c.scope AS scope,
       c.updated AS updated,
       c.ignored AS ignored,
       c.ignore_reason AS ignore_reason
FROM claim AS c
WHERE c.run = (SELECT max(number) FROM run)
ORDER BY c.position;

CREATE VIEW v_reports AS
-- Who said what in the latest run's claims: a row for every figure of every value.
SELECT c.id AS claim,
       replace(c.measure, '_', ' ') AS measure,
       c.verdict AS verdict,
       v.says AS says,
       q.outlet AS outlet,
       q.published AS published,
       q.speaker AS speaker,
       q.phrase AS phrase,
       q.sentence AS sentence,
       (SELECT group_concat(j.value, '; ') FROM json_each(v.place) AS j) AS place,
       nullif(v.window_s, 0) / 3600.0 AS window_hours,
       q.title AS title,
       q.document AS document,
       q.line AS line,
       q.url AS url
FROM claim AS c
JOIN value_group AS v ON v.claim = c.number
JOIN group_figure AS g ON g.value_group = v.number
JOIN quote AS q ON q.number = g.quote
WHERE c.run = (SELECT max(number) FROM run)
ORDER BY c.position, v.position, g.position;

CREATE VIEW v_runs AS
-- Every call of the program, the latest first, with its claims by verdict. What an `ignore` entry accepts counts, too.
SELECT r.number AS run,
       r.started AS started,
       r.documents AS documents,
       r.unreadable AS unreadable,
       r.figures AS figures,
       r.claims AS claims,
       (SELECT count(*) FROM claim WHERE run = r.number AND verdict = 'conflict') AS conflict,
       (SELECT count(*) FROM claim WHERE run = r.number AND verdict = 'disputed') AS disputed,
       (SELECT count(*) FROM claim WHERE run = r.number AND verdict = 'scope') AS scope,
       (SELECT count(*) FROM claim WHERE run = r.number AND verdict = 'updated') AS updated,
       (SELECT count(*) FROM claim WHERE run = r.number AND verdict = 'compatible') AS compatible,
       (SELECT count(*) FROM claim WHERE run = r.number AND verdict = 'agree') AS agree,
       (SELECT count(*) FROM claim WHERE run = r.number AND ignored) AS ignored,
       r.whole AS can_be_reported,
       r.command AS command,
       r.program AS program
FROM run AS r
ORDER BY r.number DESC;
