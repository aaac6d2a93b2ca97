-- People, their sign-ins and their sessions.

-- code stands in every record a person touches, so it never changes; username is what they type and may change.
create table account (
	code               text primary key check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,99}$'),
	username           text not null check (username = btrim(username) and username <> ''),
	name               text not null check (name <> ''),
	agency             text,
	is_agency          boolean generated always as (true) stored,
	roles              text[] not null default '{}',
	-- Argon2id; null is an account that nobody can sign in to
	password           text check (password like '$argon2id$%'),
	password_temporary boolean not null default false,
	-- goes up with each password: a session opened with an earlier one is over
	password_version   integer not null default 1,
	enabled            boolean not null default true,
	-- its password is printed on the sign-in page: turned off wherever the database is not the embedded one
	demonstration      boolean not null default false,
	created            timestamptz not null default now(),
	constraint account_roles_known check (
		roles <@ array['staff', 'coordinator', 'signatory', 'manager', 'administrator']
		and array_position(roles, null) is null),
	-- staff, coordinators and signatories speak for an agency; without one no record is theirs
	constraint account_role_has_agency check (
		agency is not null or not roles && array['staff', 'coordinator', 'signatory']),
	constraint account_temporary_password check (password is not null or not password_temporary),
	foreign key (agency, is_agency) references organisation (code, agency)
);

-- nobody remembers which capitals they used
create unique index account_username on account (lower(username));
create index account_agency on account (agency);

-- The author of what the tracker does by itself, such as loading the seed.
insert into account (code, username, name, enabled) values ('TRACKER', 'tracker', 'Greener Cities Partnership Tracker', false);

-- Nothing here is ever changed: a try is written down before the password is looked at, and a second row says that it
-- was the right one. So tries that run side by side count each other.
create table sign_in_attempt (
	id        bigint generated always as identity primary key,
	-- as typed, in lower case, whether or not there is such an account
	username  text not null,
	-- an IPv4 address, or the /64 network of an IPv6 address: its owner has all the others of it too
	address   text not null,
	at        timestamptz not null,
	succeeded boolean not null
);

create index sign_in_attempt_pair on sign_in_attempt (username, address, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);
create index sign_in_attempt_at on sign_in_attempt (at);

-- Spring Session's own tables (its schema-postgresql.sql), here because the application may not create any.
create table spring_session (
	primary_id            char(36) not null,
	session_id            char(36) not null,
	creation_time         bigint not null,
	last_access_time      bigint not null,
	max_inactive_interval int not null,
	expiry_time           bigint not null,
	principal_name        varchar(100),
	constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null,
	attribute_name     varchar(200) not null,
	attribute_bytes    bytea not null,
	constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
	constraint spring_session_attributes_fk foreign key (session_primary_id)
		references spring_session (primary_id) on delete cascade
);
