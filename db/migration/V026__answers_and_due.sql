-- What belongs to a biennium and has no update in it, with what its round was answered instead. Null where nobody said
-- anything.
create view unreported (biennium, face, activity_id, answer) as
	select silent.code, i.face, i.activity_id, s.answer
	from facet silent
		join activity_index i on i.marks @> array[silent.id]
		left join reporting_standing s on s.biennium = silent.code and s.activity_id = i.activity_id
	where silent.dimension = 'silent';

-- The day of a round is moved, never overwritten: the last one counts.
create table reporting_due (
	id bigint generated always as identity primary key,
	biennium text not null references reporting_round,
	due date not null,
	moved_by text not null references account,
	moved_at timestamptz not null
);
create index on reporting_due (biennium);
create trigger never_changed before update or delete or truncate on reporting_due
	for each statement execute function refuse_change();

create view current_round (biennium, due, opened_by, opened_at, first_due, moved_by, moved_at) as
	select r.biennium, coalesce(moved.due, r.due), r.opened_by, r.opened_at, r.due, moved.moved_by, moved.moved_at
	from reporting_round r
		left join lateral (select * from reporting_due d where d.biennium = r.biennium order by d.id desc limit 1) moved on true;
