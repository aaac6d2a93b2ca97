-- Documents of proposals can be uploaded. A file has its number within its proposal for good: earlier versions still name
-- it when its document is taken off.
create table proposal_file (
	proposal_id bigint not null references proposal,
	number integer not null check (number > 0),
	file uuid not null unique references file,
	primary key (proposal_id, number)
);

create trigger never_changed before update or delete or truncate on proposal_file
	for each statement execute function refuse_change();

alter table proposal_document
	drop constraint proposal_document_title_check,
	add check (btrim(title) <> '' and length(title) <= 500),
	alter column url drop not null,
	add column file integer,
	add foreign key (proposal_id, file) references proposal_file,
	add check (num_nonnulls(url, file) = 1);
