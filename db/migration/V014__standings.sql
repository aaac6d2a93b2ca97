-- The status at the end of each biennium that an activity belongs to, 2017-2018.completed, in one text: what is counted by
-- status and something else groups rows by it before it takes values apart.
alter table activity_index add column standings text not null default '';
