alter table "opportunity" add column "forecast" text collate "C";
alter table "stage" add column "forecast" text collate "C";
create table "goal" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "measure" text collate "C" not null,
  "period" text collate "C" not null,
  "starts_on" date not null,
  "ends_on" date,
  "for_unit_id" uuid,
  "person_id" uuid,
  "family_id" uuid,
  "party_id" uuid,
  "target" numeric not null,
  "parent_id" uuid,
  "state" text collate "C" not null,
  "adjusted_at" timestamptz,
  "note" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  "owner_id" uuid,
  "unit_id" uuid,
  primary key (workspace_id, id)
);
create table "goal_adjustment" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "goal_id" uuid not null,
  "before" numeric,
  "after" numeric,
  "counter_id" uuid,
  "reason" text collate "C" not null,
  "reason_sort" text collate "C",
  "at" timestamptz,
  "by_id" uuid,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "forecast_override" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "month" date not null,
  "person_id" uuid not null,
  "amount" numeric not null,
  "reason" text collate "C" not null,
  "reason_sort" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  "owner_id" uuid,
  "unit_id" uuid,
  primary key (workspace_id, id)
);
create table "forecast_snapshot" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "taken_on" date not null,
  "month" date not null,
  "category" text collate "C" not null,
  "category_sort" text collate "C",
  "amount" numeric,
  "weighted" numeric,
  "count" bigint,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  "owner_id" uuid,
  "unit_id" uuid,
  primary key (workspace_id, id)
);
create index "goal_name_idx" on "goal" (workspace_id, "name_sort", id);
create index "goal_starts_on_idx" on "goal" (workspace_id, "starts_on", id);
create index "goal_ends_on_idx" on "goal" (workspace_id, "ends_on", id);
create index "goal_for_unit_id_link" on "goal" (workspace_id, "for_unit_id", id) where "for_unit_id" is not null;
create index "goal_person_id_link" on "goal" (workspace_id, "person_id", id) where "person_id" is not null;
create index "goal_family_id_link" on "goal" (workspace_id, "family_id", id) where "family_id" is not null;
create index "goal_party_id_link" on "goal" (workspace_id, "party_id", id) where "party_id" is not null;
create index "goal_parent_id_link" on "goal" (workspace_id, "parent_id", id) where "parent_id" is not null;
create index "goal_created_at_idx" on "goal" (workspace_id, "created_at", id);
create index "goal_updated_at_idx" on "goal" (workspace_id, "updated_at", id);
create index "goal_owner_id_link" on "goal" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "goal_unit_id_link" on "goal" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "goal_adjustment_goal_id_link" on "goal_adjustment" (workspace_id, "goal_id", id) where "goal_id" is not null;
create index "goal_adjustment_counter_id_link" on "goal_adjustment" (workspace_id, "counter_id", id) where "counter_id" is not null;
create index "goal_adjustment_reason_idx" on "goal_adjustment" (workspace_id, "reason_sort", id);
create index "goal_adjustment_at_idx" on "goal_adjustment" (workspace_id, "at", id);
create index "goal_adjustment_by_id_link" on "goal_adjustment" (workspace_id, "by_id", id) where "by_id" is not null;
create index "goal_adjustment_created_at_idx" on "goal_adjustment" (workspace_id, "created_at", id);
create index "goal_adjustment_updated_at_idx" on "goal_adjustment" (workspace_id, "updated_at", id);
create index "forecast_override_month_idx" on "forecast_override" (workspace_id, "month", id);
create index "forecast_override_person_id_link" on "forecast_override" (workspace_id, "person_id", id) where "person_id" is not null;
create index "forecast_override_reason_idx" on "forecast_override" (workspace_id, "reason_sort", id);
create index "forecast_override_created_at_idx" on "forecast_override" (workspace_id, "created_at", id);
create index "forecast_override_updated_at_idx" on "forecast_override" (workspace_id, "updated_at", id);
create index "forecast_override_owner_id_link" on "forecast_override" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "forecast_override_unit_id_link" on "forecast_override" (workspace_id, "unit_id", id) where "unit_id" is not null;
create unique index "forecast_override_month_person_id_owner_id_unique" on "forecast_override" (workspace_id, "month", "person_id", "owner_id") where deleted_at is null;
create index "forecast_snapshot_taken_on_idx" on "forecast_snapshot" (workspace_id, "taken_on", id);
create index "forecast_snapshot_created_at_idx" on "forecast_snapshot" (workspace_id, "created_at", id);
create index "forecast_snapshot_updated_at_idx" on "forecast_snapshot" (workspace_id, "updated_at", id);
create index "forecast_snapshot_owner_id_link" on "forecast_snapshot" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "forecast_snapshot_unit_id_link" on "forecast_snapshot" (workspace_id, "unit_id", id) where "unit_id" is not null;
create unique index "forecast_snapshot_taken_on_month_owner_id_category_unique" on "forecast_snapshot" (workspace_id, "taken_on", "month", "owner_id", "category") where deleted_at is null;
alter table "goal" add constraint "goal_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "goal" add constraint "goal_for_unit_id_fkey" foreign key (workspace_id, "for_unit_id") references "unit" (workspace_id, id);
alter table "goal" add constraint "goal_person_id_fkey" foreign key (workspace_id, "person_id") references "user" (workspace_id, id);
alter table "goal" add constraint "goal_family_id_fkey" foreign key (workspace_id, "family_id") references "product_family" (workspace_id, id);
alter table "goal" add constraint "goal_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "goal" add constraint "goal_parent_id_fkey" foreign key (workspace_id, "parent_id") references "goal" (workspace_id, id);
alter table "goal" add constraint "goal_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "goal" add constraint "goal_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "goal" add constraint "goal_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "goal" add constraint "goal_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "goal_adjustment" add constraint "goal_adjustment_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "goal_adjustment" add constraint "goal_adjustment_goal_id_fkey" foreign key (workspace_id, "goal_id") references "goal" (workspace_id, id);
alter table "goal_adjustment" add constraint "goal_adjustment_counter_id_fkey" foreign key (workspace_id, "counter_id") references "goal" (workspace_id, id);
alter table "goal_adjustment" add constraint "goal_adjustment_by_id_fkey" foreign key (workspace_id, "by_id") references "user" (workspace_id, id);
alter table "goal_adjustment" add constraint "goal_adjustment_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "goal_adjustment" add constraint "goal_adjustment_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "forecast_override" add constraint "forecast_override_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "forecast_override" add constraint "forecast_override_person_id_fkey" foreign key (workspace_id, "person_id") references "user" (workspace_id, id);
alter table "forecast_override" add constraint "forecast_override_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "forecast_override" add constraint "forecast_override_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "forecast_override" add constraint "forecast_override_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "forecast_override" add constraint "forecast_override_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "forecast_snapshot" add constraint "forecast_snapshot_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "forecast_snapshot" add constraint "forecast_snapshot_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "forecast_snapshot" add constraint "forecast_snapshot_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "forecast_snapshot" add constraint "forecast_snapshot_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "forecast_snapshot" add constraint "forecast_snapshot_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
