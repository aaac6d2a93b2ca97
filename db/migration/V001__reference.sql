-- What everything else looks up: bienniums, regions, countries, SDGs. Codes are the keys: they are printed, bookmarked
-- and stable, and a row that names its region by code needs no join to be read.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- A partial date is kept as typed (2018, 2018-Q2, 2018-05, 2018-05-09); first and last day are derived from it, so that
-- ranges are plain SQL and the two can never disagree.
create function partial_first(value text) returns date
	language plpgsql immutable strict parallel safe as $$
begin
	return case
		when value ~ '^\d{4}$' then make_date(value::int, 1, 1)
		when value ~ '^\d{4}-Q[1-4]$' then make_date(left(value, 4)::int, 3 * right(value, 1)::int - 2, 1)
		when value ~ '^\d{4}-\d{2}$' then make_date(left(value, 4)::int, right(value, 2)::int, 1)
		when value ~ '^\d{4}-\d{2}-\d{2}$' then
			make_date(left(value, 4)::int, substring(value, 6, 2)::int, right(value, 2)::int)
	end;
end $$;

create function partial_precision(value text) returns text
	language sql immutable strict parallel safe
	return case when value ~ 'Q' then 'quarter' when length(value) = 4 then 'year'
		when length(value) = 7 then 'month' else 'day' end;

create function partial_last(value text) returns date
	language sql immutable strict parallel safe
	return (partial_first(value) + case partial_precision(value)
		when 'year' then interval '1 year' when 'quarter' then interval '3 months'
		when 'month' then interval '1 month' else interval '1 day' end)::date - 1;

-- unaccent() is only stable, because its dictionary could be changed; ours never is.
create function unaccented(value text) returns text
	language sql immutable strict parallel safe
	return unaccent('unaccent'::regdictionary, value);

-- The text search configuration of a language; Chinese has none, its words are found by similarity.
create function text_search_of(language text) returns regconfig
	language sql immutable strict parallel safe
	return case language when 'en' then 'english'::regconfig when 'fr' then 'french'::regconfig
		when 'es' then 'spanish'::regconfig when 'ru' then 'russian'::regconfig
		when 'ar' then 'arabic'::regconfig else 'simple'::regconfig end;

create table biennium (
	code text primary key check (code ~ '^\d{4}(-\d{4})?$'),
	start_date date not null,
	end_date date not null,
	state text not null check (state in ('open', 'reporting', 'closed')),
	check (start_date < end_date),
	check (code in (extract(year from start_date)::text,
		extract(year from start_date)::text || '-' || extract(year from end_date)::text)),
	exclude using gist (daterange(start_date, end_date, '[]') with &&)
);

create table region (
	code text primary key,
	name jsonb not null check (name ?& '{ar,en,es,fr,ru,zh}'),
	sort integer not null unique,
	section text
);

create table country (
	iso2 text primary key check (iso2 ~ '^[A-Z]{2}$'),
	iso3 text not null unique check (iso3 ~ '^[A-Z]{3}$'),
	m49 text not null unique check (m49 ~ '^\d{3}$'),
	name jsonb not null check (name ?& '{ar,en,es,fr,ru,zh}'),
	m49_region text,
	m49_subregion text,
	ldc boolean not null,
	lldc boolean not null,
	sids boolean not null,
	region text references region
);

-- One tree: a goal 11, its target 11.6, that target's indicator 11.6.1. A link may point at any of the three.
create table sdg (
	code text primary key check (code ~ '^\d{1,2}(\.[0-9a-d]{1,2}(\.\d)?)?$'),
	level text not null check (level in ('goal', 'target', 'indicator')),
	parent text references sdg,
	label jsonb not null check (label ?& '{ar,en,es,fr,ru,zh}'),
	sort integer not null unique,
	check ((level = 'goal') = (parent is null)),
	check (parent is null or starts_with(code, parent || '.')),
	check (array_length(string_to_array(code, '.'), 1)
		= case level when 'goal' then 1 when 'target' then 2 else 3 end)
);
