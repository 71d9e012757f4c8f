-- A changeset of a million rows is read by the position of its changes.
alter table duplicate_feed drop column record_id;
alter table duplicate_feed add column position integer not null default -1;
