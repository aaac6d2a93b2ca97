-- The biennial report: sections, consecutively numbered paragraphs, and the records each cites.

create table report (
	biennium text primary key references biennium,
	title jsonb not null check (title ? 'en'),
	subtitle jsonb not null check (subtitle ? 'en'),
	original_language text not null check (original_language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	state text not null check (state in ('draft', 'under_review', 'signed', 'submitted', 'issued'))
);

-- One signed content may go to several bodies, each with its own symbol, session, agenda item and date.
create table report_docket (
	symbol text primary key,
	biennium text not null references report,
	date date not null,
	distribution text not null,
	body text not null,
	session text not null,
	session_start date not null,
	session_end date not null,
	place text not null,
	agenda_item text not null,
	agenda_item_title text not null,
	agenda_symbol text not null,
	parent_symbol text not null,
	parent_title text not null,
	part text not null,
	check (session_start <= session_end)
);

create table report_section (
	biennium text not null references report,
	code text not null,
	parent text,
	position integer not null,
	title jsonb not null check (title ?& '{ar,en,es,fr,ru,zh}'),
	region text references region,
	primary key (biennium, code),
	unique (biennium, position),
	foreign key (biennium, parent) references report_section (biennium, code)
);

create table report_paragraph (
	biennium text not null,
	number integer not null check (number > 0),
	section text not null,
	text text not null check (btrim(text) <> ''),
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	primary key (biennium, number),
	foreign key (biennium, section) references report_section (biennium, code)
);

create table report_citation (
	biennium text not null,
	number integer not null,
	activity_code text not null references activity (code),
	primary key (biennium, number, activity_code),
	foreign key (biennium, number) references report_paragraph (biennium, number)
);
create index on report_citation (activity_code);

-- Without a paragraph it belongs to the title.
create table report_footnote (
	biennium text not null references report,
	marker text not null,
	paragraph integer,
	text text not null check (btrim(text) <> ''),
	language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	primary key (biennium, marker),
	foreign key (biennium, paragraph) references report_paragraph (biennium, number)
);

-- What was signed and published is never changed, whoever asks.
create function published_report_stays() returns trigger language plpgsql as $$
begin
	if exists (select from report where biennium = old.biennium and state in ('signed', 'submitted', 'issued')) then
		raise exception 'the report of % is published and stays as it is', old.biennium
			using errcode = 'insufficient_privilege', table = tg_table_name;
	end if;
	return case tg_op when 'DELETE' then old else new end;
end $$;

do $$
declare
	part text;
begin
	foreach part in array array['report_docket', 'report_section', 'report_paragraph', 'report_citation',
		'report_footnote']
	loop
		execute format('create trigger published_report_stays before update or delete on %I
			for each row execute function published_report_stays()', part);
		execute format('create trigger never_emptied before truncate on %I
			for each statement execute function refuse_change()', part);
	end loop;
end $$;

-- The report itself may still go from signed to submitted to issued; nothing else of it changes then.
create function published_report_only_advances() returns trigger language plpgsql as $$
begin
	if old.state in ('signed', 'submitted', 'issued') and (tg_op = 'DELETE'
			or (to_jsonb(new) - 'state') is distinct from (to_jsonb(old) - 'state')
			or coalesce(array_position(array['signed', 'submitted', 'issued'], new.state), 0)
				< array_position(array['signed', 'submitted', 'issued'], old.state)) then
		raise exception 'the report of % is published and stays as it is', old.biennium
			using errcode = 'insufficient_privilege', table = tg_table_name;
	end if;
	return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger published_report_only_advances before update or delete on report
	for each row execute function published_report_only_advances();
create trigger never_emptied before truncate on report
	for each statement execute function refuse_change();
