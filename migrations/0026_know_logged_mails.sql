alter table "activity" add column "message_id" text collate "C";
-- A file has been part of its record since 0020.
alter table "file" drop column "owner_id";
alter table "file" drop column "unit_id";
create index "activity_message_id_idx" on "activity" (workspace_id, "message_id", id);
