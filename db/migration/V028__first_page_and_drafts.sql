-- What waits for somebody is found without going through all activities: what they keep, what is not accepted, and the
-- updates that an agency has yet to confirm.
create index on activity_index_working using gin (people);
create index on activity_index_working (latest_workflow) where latest_workflow <> 'accepted';

-- The update's own number, and the owners that have not confirmed it: of the working face.
alter table activity_index_progress add column told integer;
alter table activity_index_progress add column waits_for text[] not null default '{}';
create index on activity_index_progress using gin (waits_for);

-- Where a form was saved its row stays a while, so that what was typed before and arrives later is not taken for new.
-- By the clock of the browser, in milliseconds; 0 without script.
alter table draft add column typed bigint not null default 0;
alter table draft add column saved boolean not null default false;
