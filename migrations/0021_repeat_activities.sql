alter table "activity" add column "repeats" text collate "C";
alter table "activity" add column "repeats_in" text collate "C";
alter table "activity" add column "series_id" uuid;
alter table "activity" add column "original_start" timestamptz;
alter table "activity" add column "availability" text collate "C";
create table "calendar_year" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C",
  "name_sort" text collate "C",
  "year" bigint not null,
  "days" jsonb,
  "hours" jsonb,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "activity_start_at_idx" on "activity" (workspace_id, "start_at", id);
create index "activity_series_id_link" on "activity" (workspace_id, "series_id", id) where "series_id" is not null;
create unique index "activity_series_id_original_start_unique" on "activity" (workspace_id, "series_id", "original_start") where deleted_at is null;
create unique index "calendar_year_year_unique" on "calendar_year" (workspace_id, "year") where deleted_at is null;
create index "calendar_year_created_at_idx" on "calendar_year" (workspace_id, "created_at", id);
create index "calendar_year_updated_at_idx" on "calendar_year" (workspace_id, "updated_at", id);
alter table "activity" add constraint "activity_series_id_fkey" foreign key (workspace_id, "series_id") references "activity" (workspace_id, id);
alter table "calendar_year" add constraint "calendar_year_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "calendar_year" add constraint "calendar_year_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "calendar_year" add constraint "calendar_year_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
create index "activity_repeating" on "activity" (workspace_id, "owner_id") where "repeats" is not null and deleted_at is null;
