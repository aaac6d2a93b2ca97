-- One thing done together. It exists once, whoever logs it; its owning agencies accept it, neither keeps a copy.

create sequence activity_seq increment by 50;

create table activity (
	id bigint primary key,
	code text not null unique check (code ~ '^GCP-(\d{3}|[1-9]\d{3,8})$'),
	title text not null check (btrim(title) <> '' and length(title) <= 500),
	summary text check (length(summary) <= 10000),
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	kind text not null check (kind in ('project', 'programme', 'campaign', 'event', 'publication', 'tool', 'training',
		'assessment', 'partnership', 'policy_support', 'network')),
	start_date text,
	start_kind text check (start_kind in ('planned', 'actual')),
	start_first date generated always as (partial_first(start_date)) stored,
	start_last date generated always as (partial_last(start_date)) stored,
	start_precision text generated always as (partial_precision(start_date)) stored,
	end_date text,
	end_kind text check (end_kind in ('planned', 'actual')),
	end_first date generated always as (partial_first(end_date)) stored,
	end_last date generated always as (partial_last(end_date)) stored,
	end_precision text generated always as (partial_precision(end_date)) stored,
	visibility text not null default 'internal' check (visibility in ('public', 'internal')),
	workflow text not null default 'draft' check (workflow in ('draft', 'submitted', 'returned', 'accepted')),
	source_paragraphs text[] not null default '{}',
	created_at timestamptz not null,
	created_by text not null references account,
	version integer not null,
	check (start_date is null or start_first is not null),
	check (end_date is null or end_last is not null),
	check ((start_date is null) = (start_kind is null)),
	check ((end_date is null) = (end_kind is null)),
	check (start_first <= end_last)
);

create table activity_agency (
	activity_id bigint not null references activity,
	agency text not null,
	is_agency boolean generated always as (true) stored,
	primary key (activity_id, agency),
	foreign key (agency, is_agency) references organisation (code, agency)
);

create table activity_region (
	activity_id bigint not null references activity,
	region text not null references region,
	primary key (activity_id, region)
);

create table activity_umbrella_project (
	activity_id bigint not null references activity,
	umbrella_project text not null references umbrella_project,
	primary key (activity_id, umbrella_project)
);

create table activity_pillar (
	activity_id bigint not null references activity,
	pillar text not null references pillar,
	primary key (activity_id, pillar)
);

create table activity_theme (
	activity_id bigint not null references activity,
	theme text not null references theme,
	primary key (activity_id, theme)
);

create table activity_gathering (
	activity_id bigint not null references activity,
	gathering text not null references gathering,
	primary key (activity_id, gathering)
);

-- A place and what it is to the activity. Cities are joined with "; " in exports, so they hold none.
create table activity_place (
	activity_id bigint not null references activity,
	country text not null references country,
	city text check (city !~ ';' and btrim(city) <> ''),
	role text not null check (role in ('benefits', 'venue', 'participants', 'studied')),
	unique nulls not distinct (activity_id, country, city, role)
);

create table activity_sdg (
	activity_id bigint not null references activity,
	sdg text not null references sdg,
	source text,
	primary key (activity_id, sdg)
);

create table participation (
	activity_id bigint not null references activity,
	organisation text not null references organisation,
	role text not null check (role in ('lead', 'accountable', 'funding', 'implementing', 'host', 'partner')),
	source_paragraph text,
	primary key (activity_id, organisation, role)
);

-- A dated fact with its history, so that "as at the end of 2018" can be answered.
create table activity_status (
	activity_id bigint not null references activity,
	status text not null check (status in ('pipeline', 'implementation', 'suspended', 'completed', 'cancelled')),
	date text not null,
	date_first date not null generated always as (partial_first(date)) stored,
	date_last date not null generated always as (partial_last(date)) stored,
	primary key (activity_id, date)
);

create sequence progress_update_seq increment by 50;

create table progress_update (
	id bigint primary key,
	activity_id bigint not null references activity,
	date text,
	date_first date generated always as (partial_first(date)) stored,
	date_last date generated always as (partial_last(date)) stored,
	date_precision text generated always as (partial_precision(date)) stored,
	biennium text references biennium,
	assessment text check (assessment in ('on_track', 'at_risk', 'delayed')),
	status text check (status in ('pipeline', 'implementation', 'suspended', 'completed', 'cancelled')),
	percent integer check (percent between 0 and 100),
	narrative text not null check (btrim(narrative) <> ''),
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	source_paragraph text,
	created_at timestamptz not null,
	created_by text not null references account,
	check (date is null or date_first is not null)
);
create index on progress_update (activity_id);

-- Each owning agency confirms an update for itself; nobody takes a confirmation back, a correction is a new update.
create table progress_confirmation (
	progress_update_id bigint not null references progress_update,
	agency text not null,
	is_agency boolean generated always as (true) stored,
	confirmed_on date not null,
	confirmed_by text not null references account,
	primary key (progress_update_id, agency),
	foreign key (agency, is_agency) references organisation (code, agency)
);

create sequence contribution_seq increment by 50;

-- No amount means "not stated", never zero. Money stands once, at the activity that receives it.
create table contribution (
	id bigint primary key,
	activity_id bigint not null references activity,
	organisation text not null references organisation,
	recipient text references organisation,
	amount numeric(18, 2) check (amount > 0),
	currency text check (currency ~ '^[A-Z]{3}$'),
	form text check (form in ('cash', 'in_kind')),
	state text not null check (state in ('secured', 'sought', 'unknown')),
	agreement_date text,
	agreement_date_first date generated always as (partial_first(agreement_date)) stored,
	agreement_number text,
	note text,
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	visibility text not null default 'internal' check (visibility in ('public', 'internal')),
	source_paragraph text,
	check ((amount is null) = (currency is null)),
	check (agreement_date is null or agreement_date_first is not null)
);
create index on contribution (activity_id);

create sequence result_seq increment by 50;

create table result (
	id bigint primary key,
	activity_id bigint not null references activity,
	indicator text not null check (btrim(indicator) <> ''),
	value numeric,
	unit text,
	statement text not null check (btrim(statement) <> ''),
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	-- may values of this indicator be added up across activities? null: not stated
	additive boolean,
	source_paragraph text
);
create index on result (activity_id);

create sequence milestone_seq increment by 50;

-- Without an activity it is a commitment of the partnership as a whole.
create table milestone (
	id bigint primary key,
	activity_id bigint references activity,
	title text not null check (btrim(title) <> ''),
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	due text,
	due_first date generated always as (partial_first(due)) stored,
	due_last date generated always as (partial_last(due)) stored,
	responsible text references organisation,
	state text not null default 'open' check (state in ('open', 'met', 'missed')),
	source_paragraph text,
	check (due is null or due_first is not null)
);
create index on milestone (activity_id);

create sequence document_seq increment by 50;

create table document (
	id bigint primary key,
	activity_id bigint not null references activity,
	title text not null check (btrim(title) <> ''),
	kind text not null check (btrim(kind) <> ''),
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	url text check (url ~ '^https?://'),
	source_paragraph text
);
create index on document (activity_id);

create table activity_relation (
	activity_id bigint not null references activity,
	related text not null references activity (code) deferrable initially deferred,
	type text not null check (type in ('part_of', 'follows')),
	source_paragraph text,
	primary key (activity_id, related, type)
);
create index on activity_relation (related);

create table biennium_entry (
	activity_id bigint not null references activity,
	biennium text not null references biennium,
	origin text check (origin in ('planned', 'carried_forward', 'added', 'reformulated')),
	outcome text check (outcome in ('completed', 'continued', 'dropped', 'merged')),
	source_paragraph text,
	primary key (activity_id, biennium)
);

-- Rules over several rows are checked at commit, when the record is whole.

create function activity_has_an_agency() returns trigger language plpgsql as $$
begin
	if not exists (select from activity_agency where activity_id = coalesce(new.id, 0)) then
		raise exception 'activity % has no owning agency', new.code
			using errcode = 'check_violation', constraint = 'activity_has_an_agency', table = 'activity';
	end if;
	return null;
end $$;

create constraint trigger activity_has_an_agency after insert or update on activity
	deferrable initially deferred for each row execute function activity_has_an_agency();

create function activity_keeps_an_agency() returns trigger language plpgsql as $$
begin
	if not exists (select from activity_agency where activity_id = old.activity_id) then
		raise exception 'activity % would lose its last owning agency', old.activity_id
			using errcode = 'check_violation', constraint = 'activity_has_an_agency', table = 'activity_agency';
	end if;
	return null;
end $$;

create constraint trigger activity_keeps_an_agency after update or delete on activity_agency
	deferrable initially deferred for each row execute function activity_keeps_an_agency();

create function part_of_has_no_circle() returns trigger language plpgsql as $$
begin
	-- two at once could each miss the other's row
	perform pg_advisory_xact_lock(hashtext('activity_relation.part_of'));
	if exists (
		with recursive whole (id) as (
			select id from activity where code = new.related
			union
			select a.id from whole
				join activity_relation r on r.activity_id = whole.id and r.type = 'part_of'
				join activity a on a.code = r.related
		)
		select from whole where id = new.activity_id
	) then
		raise exception 'activity % would be part of itself', new.activity_id
			using errcode = 'check_violation', constraint = 'part_of_has_no_circle', table = 'activity_relation';
	end if;
	return null;
end $$;

create constraint trigger part_of_has_no_circle after insert or update on activity_relation
	deferrable initially deferred for each row when (new.type = 'part_of')
	execute function part_of_has_no_circle();
