-- Titles that look like one another, whoever may read them: before an activity is logged a second time.
create index on activity_index_working using gin (lower(unaccented(title)) gin_trgm_ops);
