-- Which state the code lists are in: a number that no other state has ever had or will have, for a sequence is not
-- rolled back. Who has read the lists under a number need not read them again under the same one.
create sequence codelist_version_seq;

create table codelist_version (
	one boolean primary key default true check (one),
	number bigint not null
);
insert into codelist_version (number) values (nextval('codelist_version_seq'));

-- As the owner: whoever may change a list need not be trusted with the number.
create function codelist_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
	update codelist_version set number = nextval('codelist_version_seq');
	return null;
end $$;

do $$
declare
	list text;
begin
	foreach list in array array['biennium', 'region', 'country', 'sdg', 'organisation', 'umbrella_project', 'pillar',
		'theme', 'gathering']
	loop
		execute format('create trigger codelist_changed after insert or update or delete or truncate on %I
			for each statement execute function codelist_changed()', list);
	end loop;
end $$;
