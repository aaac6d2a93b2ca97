-- What somebody typed into a form and has not saved: by page and form, the latest only. Thrown away when it is saved.
create table draft (
	account text not null references account,
	address text not null check (length(address) between 2 and 400),
	part text not null check (length(part) between 1 and 64),
	fields jsonb not null check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 1000000),
	interrupted boolean not null,
	typed_at timestamptz not null,
	primary key (account, address, part)
);

create index draft_typed_at on draft (typed_at);
