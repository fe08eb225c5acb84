-- schema_2.sql - step 2: amounts that are said twice, "40 miles (65 km)", are tied together.

ALTER TABLE figure ADD COLUMN
    conversion_of INTEGER NOT NULL DEFAULT 0; -- how many figures before it stands the amount that it converts; 0: none
