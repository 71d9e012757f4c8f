create table "report" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "description" text collate "C",
  "definition" jsonb not null,
  "offered_to_id" uuid,
  "code" text collate "C",
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
create table "report_schedule" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "report_id" uuid not null,
  "every" text collate "C" not null,
  "weekday" text collate "C" not null,
  "month_day" bigint not null,
  "hour" bigint not null,
  "format" text collate "C" not null,
  "active" boolean,
  "zone" text collate "C",
  "next_at" timestamptz,
  "last_sent_at" timestamptz,
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
create index "report_name_idx" on "report" (workspace_id, "name_sort", id);
create index "report_offered_to_id_link" on "report" (workspace_id, "offered_to_id", id) where "offered_to_id" is not null;
create unique index "report_code_unique" on "report" (workspace_id, "code") where deleted_at is null;
create index "report_created_at_idx" on "report" (workspace_id, "created_at", id);
create index "report_updated_at_idx" on "report" (workspace_id, "updated_at", id);
create index "report_owner_id_link" on "report" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "report_unit_id_link" on "report" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "report_schedule_name_idx" on "report_schedule" (workspace_id, "name_sort", id);
create index "report_schedule_report_id_link" on "report_schedule" (workspace_id, "report_id", id) where "report_id" is not null;
create index "report_schedule_next_at_idx" on "report_schedule" (workspace_id, "next_at", id);
create index "report_schedule_created_at_idx" on "report_schedule" (workspace_id, "created_at", id);
create index "report_schedule_updated_at_idx" on "report_schedule" (workspace_id, "updated_at", id);
create index "report_schedule_owner_id_link" on "report_schedule" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "report_schedule_unit_id_link" on "report_schedule" (workspace_id, "unit_id", id) where "unit_id" is not null;
alter table "report" add constraint "report_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "report" add constraint "report_offered_to_id_fkey" foreign key (workspace_id, "offered_to_id") references "unit" (workspace_id, id);
alter table "report" add constraint "report_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "report" add constraint "report_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "report" add constraint "report_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "report" add constraint "report_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "report_schedule" add constraint "report_schedule_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "report_schedule" add constraint "report_schedule_report_id_fkey" foreign key (workspace_id, "report_id") references "report" (workspace_id, id);
alter table "report_schedule" add constraint "report_schedule_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "report_schedule" add constraint "report_schedule_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "report_schedule" add constraint "report_schedule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "report_schedule" add constraint "report_schedule_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
