alter table "transaction" add column "load" uuid;
create index "transaction_load_idx" on "transaction" (workspace_id, load, id);
