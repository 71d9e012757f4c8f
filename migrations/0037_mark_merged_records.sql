alter table "party" add column "merged_into_id" uuid;
alter table "party" add column "merged_at" timestamptz;
create index "party_merged_into_id_link" on "party" (workspace_id, "merged_into_id", id) where "merged_into_id" is not null;
alter table "party" add constraint "party_merged_into_id_fkey" foreign key (workspace_id, "merged_into_id") references "party" (workspace_id, id);
