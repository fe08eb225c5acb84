-- schema_3.sql - step 3: the day of what is counted ("killed 40 on Friday") is told from the date of the count.

ALTER TABLE figure ADD COLUMN
    happened_on TEXT; -- ISO date
