-- A form that tells of progress is sent once too: the number of the update that came of it.
alter table submission add column progress integer check (progress > 0);
