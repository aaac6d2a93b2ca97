-- What hangs on an activity and is counted, summed and listed across many of them, beside its index row and made with it.

-- Values that figures link to, but that no list offers to choose from: an array of its own, so that counting what is
-- offered costs no more.
alter table activity_index add column marks integer[] not null default '{}';
-- Which way of making rows made this one. Rows of another way are made anew at the next start.
alter table activity_index add column format integer not null default 0;
create index on activity_index using gin (marks);

create table activity_index_contribution (
	face text not null,
	activity_id bigint not null,
	number integer not null,
	organisation text not null,
	recipient text,
	amount numeric(18, 2),
	currency text,
	form text,
	state text not null,
	agreement_date text,
	agreement_number text,
	note text,
	language text not null,
	source_paragraph text,
	primary key (face, activity_id, number),
	foreign key (face, activity_id) references activity_index on delete cascade
);

create table activity_index_result (
	face text not null,
	activity_id bigint not null,
	number integer not null,
	indicator text not null,
	value numeric,
	unit text,
	statement text not null,
	additive boolean,
	language text not null,
	source_paragraph text,
	primary key (face, activity_id, number),
	foreign key (face, activity_id) references activity_index on delete cascade
);

create table activity_index_milestone (
	face text not null,
	activity_id bigint not null,
	number integer not null,
	title text not null,
	due text,
	due_first date generated always as (partial_first(due)) stored,
	due_last date generated always as (partial_last(due)) stored,
	responsible text,
	state text not null,
	language text not null,
	source_paragraph text,
	primary key (face, activity_id, number),
	foreign key (face, activity_id) references activity_index on delete cascade
);
create index on activity_index_milestone (due_first);

create table activity_index_progress (
	face text not null,
	activity_id bigint not null,
	number integer not null,
	date text,
	biennium text,
	-- the bienniums it belongs to: those it is dated inside or filed under
	biennia text[] not null,
	-- by what the latest is found
	known date not null,
	assessment text,
	status text,
	percent integer,
	narrative text not null,
	confirmed_by text not null,
	language text not null,
	source_paragraph text,
	primary key (face, activity_id, number),
	foreign key (face, activity_id) references activity_index on delete cascade
);
create index on activity_index_progress (known);
