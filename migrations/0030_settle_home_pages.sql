alter table "user" add column "home" jsonb;
create index "commitment_settled_on_idx" on "commitment" (workspace_id, "settled_on", id);
create index "activity_owner_status_at" on "activity" (workspace_id, "owner_id", "status", "at") where deleted_at is null;
create index "activity_open" on "activity" (workspace_id, "at") where "status" = 'open' and deleted_at is null;
