-- Every actor. An agency owns records and signs the report: a flag, not a name in code, for another partnership has others.
create table organisation (
	code text primary key,
	name text not null check (btrim(name) <> ''),
	acronym text,
	iati_type text not null check (iati_type ~ '^\d{2}$'),
	country text references country,
	parent text references organisation deferrable initially deferred check (parent <> code),
	agency boolean not null default false,
	source_paragraphs text[] not null default '{}',
	unique (code, agency)
);

-- Offices roll up to their agency, so nobody may end up above themselves. Two at once could each miss the other's row.
create function parent_has_no_circle() returns trigger language plpgsql as $$
begin
	perform pg_advisory_xact_lock(hashtext('organisation.parent'));
	if exists (
		with recursive above (code) as (
			select new.parent
			union
			select organisation.parent from above join organisation using (code) where organisation.parent is not null
		)
		select from above where code = new.code
	) then
		raise exception 'organisation % would belong to itself', new.code
			using errcode = 'check_violation', constraint = 'parent_has_no_circle', table = 'organisation';
	end if;
	return null;
end $$;

create constraint trigger parent_has_no_circle after insert or update on organisation
	deferrable initially deferred for each row when (new.parent is not null)
	execute function parent_has_no_circle();
