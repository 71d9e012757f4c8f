alter table "party" add column "pool_id" uuid;
alter table "party" add column "pooled_at" timestamptz;
alter table "party" add column "taken_at" timestamptz;
alter table "party" add column "protected_until_on" date;
alter table "party" add column "extensions" bigint;
alter table "party" add column "falls_on" date;
alter table "party" add column "never_falls" boolean;
create table "pool" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "active" boolean,
  "order" bigint not null,
  "description" text collate "C",
  "belongs" jsonb,
  "hidden" text[],
  "claims_a_day" bigint,
  "most_held" bigint,
  "counts_buyers" boolean,
  "wait_days" bigint,
  "cooling_hours" bigint,
  "protect_days" bigint,
  "extend_days" bigint,
  "most_extensions" bigint,
  "recycles" boolean,
  "recycling" jsonb,
  "bought_days" bigint,
  "exempt" jsonb,
  "remind_days" bigint,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "pool_claim" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "pool_id" uuid not null,
  "kind" text collate "C" not null,
  "holder_id" uuid,
  "happened_at" timestamptz not null,
  "by_id" uuid,
  "reason" text collate "C",
  "reason_sort" text collate "C",
  "days_kept" bigint,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "portfolio" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "holder_id" uuid not null,
  "class_value_id" uuid,
  "most" bigint not null,
  "note" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "party_pool_id_link" on "party" (workspace_id, "pool_id", id) where "pool_id" is not null;
create index "party_kind_falls_on_idx" on "party" (workspace_id, "kind", "falls_on", id);
create unique index "pool_name_unique" on "pool" (workspace_id, "name") where deleted_at is null;
create index "pool_name_idx" on "pool" (workspace_id, "name_sort", id);
create index "pool_order_idx" on "pool" (workspace_id, "order", id);
create index "pool_created_at_idx" on "pool" (workspace_id, "created_at", id);
create index "pool_updated_at_idx" on "pool" (workspace_id, "updated_at", id);
create index "pool_claim_party_id_link" on "pool_claim" (workspace_id, "party_id", id) where "party_id" is not null;
create index "pool_claim_pool_id_link" on "pool_claim" (workspace_id, "pool_id", id) where "pool_id" is not null;
create index "pool_claim_holder_id_link" on "pool_claim" (workspace_id, "holder_id", id) where "holder_id" is not null;
create index "pool_claim_happened_at_idx" on "pool_claim" (workspace_id, "happened_at", id);
create index "pool_claim_by_id_link" on "pool_claim" (workspace_id, "by_id", id) where "by_id" is not null;
create index "pool_claim_created_at_idx" on "pool_claim" (workspace_id, "created_at", id);
create index "pool_claim_updated_at_idx" on "pool_claim" (workspace_id, "updated_at", id);
create index "portfolio_name_idx" on "portfolio" (workspace_id, "name_sort", id);
create index "portfolio_holder_id_link" on "portfolio" (workspace_id, "holder_id", id) where "holder_id" is not null;
create index "portfolio_class_value_id_link" on "portfolio" (workspace_id, "class_value_id", id) where "class_value_id" is not null;
create index "portfolio_created_at_idx" on "portfolio" (workspace_id, "created_at", id);
create index "portfolio_updated_at_idx" on "portfolio" (workspace_id, "updated_at", id);
create unique index "portfolio_holder_id_class_value_id_unique" on "portfolio" (workspace_id, "holder_id", "class_value_id") where deleted_at is null;
alter table "party" add constraint "party_pool_id_fkey" foreign key (workspace_id, "pool_id") references "pool" (workspace_id, id);
alter table "pool" add constraint "pool_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "pool" add constraint "pool_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "pool" add constraint "pool_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "pool_claim" add constraint "pool_claim_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "pool_claim" add constraint "pool_claim_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "pool_claim" add constraint "pool_claim_pool_id_fkey" foreign key (workspace_id, "pool_id") references "pool" (workspace_id, id);
alter table "pool_claim" add constraint "pool_claim_holder_id_fkey" foreign key (workspace_id, "holder_id") references "user" (workspace_id, id);
alter table "pool_claim" add constraint "pool_claim_by_id_fkey" foreign key (workspace_id, "by_id") references "user" (workspace_id, id);
alter table "pool_claim" add constraint "pool_claim_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "pool_claim" add constraint "pool_claim_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "portfolio" add constraint "portfolio_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "portfolio" add constraint "portfolio_holder_id_fkey" foreign key (workspace_id, "holder_id") references "user" (workspace_id, id);
alter table "portfolio" add constraint "portfolio_class_value_id_fkey" foreign key (workspace_id, "class_value_id") references "class_value" (workspace_id, id);
alter table "portfolio" add constraint "portfolio_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "portfolio" add constraint "portfolio_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
