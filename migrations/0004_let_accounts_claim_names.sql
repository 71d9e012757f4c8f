alter table "party" add column "name_claim" text collate "C";
alter table "party" add column "shares_name" boolean;
alter table "address" alter column "address_country" drop not null;
create unique index "account_name_claim_unique" on "party" (workspace_id, "name_claim") where deleted_at is null and "kind" = 'organisation';
