-- Reporting rounds: for a biennium somebody asks how activities go, until a day. What was asked and answered stays as it
-- was said; of several answers the latest counts.
create table reporting_round (
	biennium text primary key references biennium,
	due date not null,
	opened_by text not null references account,
	opened_at timestamptz not null
);

-- Settled when the round is opened, and extended by what came since.
create table reporting_request (
	biennium text not null references reporting_round,
	activity text not null references activity (code),
	asked_by text not null references account,
	asked_at timestamptz not null,
	primary key (biennium, activity)
);
create index on reporting_request (activity);

-- Answers beside progress updates, which answer by themselves.
create table reporting_answer (
	id bigint generated always as identity primary key,
	biennium text not null,
	activity text not null,
	answer text not null check (answer in ('no_change', 'excused')),
	reason text check (btrim(reason) <> '' and length(reason) <= 2000),
	-- for which agency
	agency text not null,
	is_agency boolean generated always as (true) stored,
	answered_by text not null references account,
	answered_at timestamptz not null,
	check ((answer = 'excused') = (reason is not null)),
	foreign key (biennium, activity) references reporting_request (biennium, activity),
	foreign key (agency, is_agency) references organisation (code, agency)
);
create index on reporting_answer (biennium, activity);

do $$
declare
	part text;
begin
	foreach part in array array['reporting_round', 'reporting_request', 'reporting_answer'] loop
		execute format('create trigger never_changed before update or delete or truncate on %I
			for each statement execute function refuse_change()', part);
	end loop;
end $$;

-- How each activity that was asked has answered, one row each: with an update told since the round was opened that is
-- filed under the biennium or dated in it, or in words. Null where it is silent.
create view reporting_standing as
	select r.biennium, r.activity, a.id as activity_id, reply.answer, reply.reason, reply.agency, reply.account, reply.at
	from reporting_request r
		join reporting_round round using (biennium)
		join biennium b on b.code = r.biennium
		join activity a on a.code = r.activity
		left join lateral (
			select 'update' as answer, null as reason, u.agency, u.created_by as account, u.created_at as at, u.id
			from progress_update u
			where u.activity_id = a.id and u.created_at >= round.opened_at
				and (u.biennium = r.biennium
					or partial_first(u.date) <= b.end_date and partial_last(u.date) >= b.start_date)
				and not exists (select from progress_update c where c.activity_id = a.id and c.corrects = u.number)
			union all
			select answer, reason, agency, answered_by, answered_at, id from reporting_answer
			where biennium = r.biennium and activity = r.activity
			order by at desc, id desc limit 1
		) reply on true;
