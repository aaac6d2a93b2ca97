-- Every code that people meet, with its name, in one place: labels, the values a filter takes, and their order.
create view codelist (list, code, name, short, parent, sort) as
	select 'biennium', code, null::jsonb, null, null, (row_number() over (order by start_date))::integer from biennium
	union all select 'region', code, name, null, null, sort from region
	union all select 'country', iso2, name, null, region, 0 from country
	union all select 'sdg', code, label, null, parent, sort from sdg
	union all select 'organisation', code, jsonb_build_object('en', name), acronym, parent, 0 from organisation
	union all select 'agency', code, jsonb_build_object('en', name), acronym, parent, 0 from organisation where agency
	union all select 'umbrella_project', code, title, null, null, 0 from umbrella_project
	union all select 'pillar', code, name, null, null, 0 from pillar
	union all select 'theme', code, name, null, null, sort from theme
	union all select 'gathering', code, name, null, null, 0 from gathering;
