-- What people upload, kept here so that one backup holds everything. A document that is taken off leaves its file: earlier
-- versions still name it.
create table file (
	id uuid primary key,
	name text not null check (name <> '' and length(name) <= 255),
	media_type text not null,
	size bigint not null check (size > 0 and size <= 20 * 1024 * 1024),
	sha256 bytea not null check (length(sha256) = 32),
	content bytea not null check (length(content) = size),
	thumbnail bytea,
	uploaded_by text not null references account,
	uploaded_at timestamptz not null
);
-- documents and pictures are packed already, and only what is not compressed is read slice by slice
alter table file alter column content set storage external;

create trigger never_changed before update or delete or truncate on file
	for each statement execute function refuse_change();

alter table document add column file uuid references file;
alter table document add check (file is null or url is null);
create index on document (file);
