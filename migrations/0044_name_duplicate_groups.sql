alter table "duplicate_group" add column "lead_id" uuid;
create index "duplicate_group_lead_id_link" on "duplicate_group" (workspace_id, "lead_id", id) where "lead_id" is not null;
alter table "duplicate_group" add constraint "duplicate_group_lead_id_fkey" foreign key (workspace_id, "lead_id") references record (workspace_id, id);
