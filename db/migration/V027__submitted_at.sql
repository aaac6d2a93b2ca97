-- Since when the owners of an activity are asked to accept its facts as they are: what waits is shown in that order, and
-- whatever else is told of it meanwhile does not send it to the end.
alter table activity disable trigger change_leaves_a_version;
alter table activity add column submitted_at timestamptz;
update activity set submitted_at = (
	select min(v.created_at) from activity_version v
	where v.activity_id = activity.id and v.number > (
		select coalesce(max(o.number), 0) from activity_version o
		where o.activity_id = activity.id and o.document ->> 'workflow' <> 'submitted'))
	where workflow = 'submitted';
-- what waits for the end of the transaction would keep the table from being altered
set constraints all immediate;
alter table activity enable trigger change_leaves_a_version;
alter table activity add check (workflow <> 'submitted' or submitted_at is not null);
