alter table "file" alter column "regarding_id" drop not null;
alter table "file" add column "owner_id" uuid;
alter table "file" add column "unit_id" uuid;
create index "file_owner_id_link" on "file" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "file_unit_id_link" on "file" (workspace_id, "unit_id", id) where "unit_id" is not null;
alter table "file" add constraint "file_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "file" add constraint "file_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
