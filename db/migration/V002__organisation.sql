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

-- An organisation and all it belongs to: offices roll up to their agency.
create view organisation_ancestor as
	with recursive up (code, ancestor) as (
		select code, code from organisation
		union
		select up.code, organisation.parent from up join organisation on organisation.code = up.ancestor
		where organisation.parent is not null
	)
	select code, ancestor from up;

grant select, insert, update on organisation to ${appRole};
grant select on organisation_ancestor to ${appRole};
