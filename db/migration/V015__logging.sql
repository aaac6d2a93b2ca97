-- A form carries an id of its own, so that sending it twice, or going back and sending it again, makes one activity.
create table submission (
	id uuid primary key,
	account text not null references account,
	activity text not null references activity (code) deferrable initially deferred,
	at timestamptz not null
);

-- Why an owner gave an activity back: of the version that says so. Inserted and read, never changed.
create table activity_return (
	version_id bigint primary key references activity_version,
	agency text not null,
	is_agency boolean generated always as (true) stored,
	reason text not null check (btrim(reason) <> '' and length(reason) <= 2000),
	returned_by text not null references account,
	returned_at timestamptz not null,
	foreign key (agency, is_agency) references organisation (code, agency)
);

create trigger never_changed before update or delete or truncate on activity_return
	for each statement execute function refuse_change();
