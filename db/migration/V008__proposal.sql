-- Money asked for. Each state has its date and who decided; the latest is the proposal's state.

create sequence proposal_seq increment by 50;

create table proposal (
	id bigint primary key,
	code text not null unique check (code ~ '^PR-(\d{3}|[1-9]\d{3,8})$'),
	title text not null check (btrim(title) <> ''),
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	funder text references organisation,
	amount numeric(18, 2) check (amount > 0),
	currency text check (currency ~ '^[A-Z]{3}$'),
	activity text references activity (code),
	visibility text not null default 'internal' check (visibility in ('public', 'internal')),
	source_paragraph text,
	created_at timestamptz not null,
	created_by text not null references account,
	version integer not null,
	check ((amount is null) = (currency is null))
);
create index on proposal (activity);

create table proposal_country (
	proposal_id bigint not null references proposal,
	country text not null references country,
	primary key (proposal_id, country)
);

create table proposal_state (
	proposal_id bigint not null references proposal,
	number integer not null check (number >= 0),
	state text not null check (state in ('concept', 'submitted', 'endorsed', 'approved', 'rejected')),
	date text,
	date_first date generated always as (partial_first(date)) stored,
	decided_by text references organisation,
	primary key (proposal_id, number),
	check (date is null or date_first is not null)
);

create trigger never_changed before update or delete or truncate on proposal_state
	for each statement execute function refuse_change();

create function proposal_has_a_state() returns trigger language plpgsql as $$
begin
	if not exists (select from proposal_state where proposal_id = new.id) then
		raise exception 'proposal % has no state', new.code
			using errcode = 'check_violation', constraint = 'proposal_has_a_state', table = 'proposal';
	end if;
	return null;
end $$;

create constraint trigger proposal_has_a_state after insert or update on proposal
	deferrable initially deferred for each row execute function proposal_has_a_state();
