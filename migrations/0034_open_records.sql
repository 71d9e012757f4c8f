alter table record add column open_id uuid;
