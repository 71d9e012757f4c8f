alter table "activity" add column "account_id" uuid;
create index "activity_account_id_link" on "activity" (workspace_id, "account_id", id) where "account_id" is not null;
alter table "activity" add constraint "activity_account_id_fkey" foreign key (workspace_id, "account_id") references "party" (workspace_id, id);
