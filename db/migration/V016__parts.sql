-- What can be edited on its own has a number within its activity, which is never given again: forms, addresses and two
-- editors' versions name it by that. Rows that are there already are numbered in the order in which versions list them.
do $$
declare
	part text;
begin
	foreach part in array array['progress_update', 'contribution', 'result', 'milestone', 'document'] loop
		execute format('alter table %I disable trigger change_leaves_a_version', part);
		execute format('alter table %I add column number integer check (number > 0)', part);
		execute format('update %1$I set number = counted.number
			from (select id, row_number() over (partition by activity_id order by id) as number from %1$I) counted
			where counted.id = %1$I.id', part);
		execute format('alter table %I alter column number set not null', part);
		execute format('alter table %I add unique (activity_id, number)', part);
		execute format('alter table %I enable trigger change_leaves_a_version', part);
	end loop;
end $$;

alter table activity disable trigger change_leaves_a_version;
-- the last number given
alter table activity add column last_number integer not null default 0;
update activity set last_number = (
	select coalesce(max(number), 0) from (
		select number from progress_update where activity_id = activity.id
		union all select number from contribution where activity_id = activity.id
		union all select number from result where activity_id = activity.id
		union all select number from milestone where activity_id = activity.id
		union all select number from document where activity_id = activity.id) numbers);
-- what waits for the end of the transaction would keep the table from being altered
set constraints all immediate;
alter table activity enable trigger change_leaves_a_version;

-- For reviewers: on no print, export or public page.
alter table activity add column notes text check (length(notes) <= 10000);

-- An agency's own project, grant or work-programme number.
create table activity_identifier (
	activity_id bigint not null references activity,
	agency text not null,
	is_agency boolean generated always as (true) stored,
	system text not null check (btrim(system) <> '' and length(system) <= 100),
	number text not null check (btrim(number) <> '' and length(number) <= 100),
	primary key (activity_id, agency, system, number),
	foreign key (agency, is_agency) references organisation (code, agency)
);

-- A plan that moved is kept: when it was to start or to end.
create table activity_earlier_plan (
	activity_id bigint not null references activity,
	what text not null check (what in ('start', 'end')),
	date text not null check (partial_first(date) is not null),
	primary key (activity_id, what, date)
);

-- Who keeps the activity current, one person of each owning agency at a time.
create table activity_focal_point (
	activity_id bigint not null references activity,
	agency text not null,
	is_agency boolean generated always as (true) stored,
	account text not null references account,
	since date not null,
	until date check (until >= since),
	primary key (activity_id, agency, account, since),
	foreign key (agency, is_agency) references organisation (code, agency)
);
create unique index on activity_focal_point (activity_id, agency) where until is null;
create index on activity_focal_point (account) where until is null;

-- Why something that looks wrong is right.
create table activity_explanation (
	activity_id bigint not null references activity,
	finding text not null,
	reason text not null check (btrim(reason) <> '' and length(reason) <= 2000),
	explained_by text not null references account,
	explained_on date not null,
	primary key (activity_id, finding)
);

-- Told by one agency; a correction is a new update that says which one it replaces.
alter table progress_update add column agency text;
alter table progress_update add column is_agency boolean generated always as (true) stored;
alter table progress_update add foreign key (agency, is_agency) references organisation (code, agency);
alter table progress_update add column corrects integer check (corrects <> number);
alter table progress_update add foreign key (activity_id, corrects) references progress_update (activity_id, number)
	deferrable initially deferred;
alter table progress_update add unique (activity_id, corrects);
alter table progress_update add column evidence text check (length(evidence) <= 2000);
-- internal until chosen for a report
alter table progress_update add column hindrance text check (length(hindrance) <= 10000);
alter table progress_update add column help_needed text check (length(help_needed) <= 10000);
alter table progress_update add column help_from text references organisation;
alter table progress_update add check (length(narrative) <= 20000) not valid;

-- What an update adds to a result's value.
create table progress_result (
	progress_update_id bigint not null references progress_update,
	result integer not null,
	value numeric not null,
	primary key (progress_update_id, result)
);
create trigger never_changed before update or delete or truncate on progress_result
	for each statement execute function refuse_change();

do $$
declare
	part text;
begin
	foreach part in array array['activity_identifier', 'activity_earlier_plan', 'activity_focal_point',
		'activity_explanation']
	loop
		execute format('create constraint trigger change_leaves_a_version after insert or update or delete on %I
			deferrable initially deferred for each row execute function change_leaves_a_version()', part);
	end loop;
end $$;

-- Why an administrator repaired somebody else's record.
alter table activity_version add column reason text check (btrim(reason) <> '' and length(reason) <= 2000);

-- A partner named while logging can be used at once, and is confirmed later.
alter table organisation add column confirmed boolean not null default true;
alter table organisation add column created_by text references account;
alter table gathering add column created_by text references account;
