-- A partner named while logging is confirmed by a coordinator: by whom and when.
alter table organisation add column confirmed_by text references account;
alter table organisation add column confirmed_on date;
alter table organisation add check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$') not valid;
alter table organisation add check ((confirmed_by is null) = (confirmed_on is null));
alter table gathering add column confirmed_by text references account;
alter table gathering add column confirmed_on date;
alter table gathering add check ((confirmed_by is null) = (confirmed_on is null));

-- Wherever a name is chosen it is said whether it is confirmed.
create or replace view codelist (list, code, name, short, parent, sort, confirmed) as
	select 'biennium', code, null::jsonb, null, null, (row_number() over (order by start_date))::integer, true
		from biennium
	union all select 'region', code, name, null, null, sort, true from region
	union all select 'country', iso2, name, null, region, 0, true from country
	union all select 'sdg', code, label, null, parent, sort, true from sdg
	union all select 'organisation', code, jsonb_build_object('en', name), acronym, parent, 0, confirmed
		from organisation
	union all select 'agency', code, jsonb_build_object('en', name), acronym, parent, 0, confirmed
		from organisation where agency
	union all select 'umbrella_project', code, title, null, null, 0, true from umbrella_project
	union all select 'pillar', code, name, null, null, 0, true from pillar
	union all select 'theme', code, name, null, null, sort, true from theme
	union all select 'gathering', code, name, null, null, 0, confirmed from gathering;
