create table "duplicate_rule" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "object" text collate "C" not null,
  "criteria" jsonb not null,
  "threshold" bigint not null,
  "active" boolean,
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
create table "duplicate_group" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "object" text collate "C" not null,
  "state" text collate "C" not null,
  "score" bigint,
  "size" bigint,
  "settled_at" timestamptz,
  "settled_by_id" uuid,
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
create table "duplicate_member" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "group_id" uuid not null,
  "record_id" uuid not null,
  "rule" text collate "C",
  "rule_sort" text collate "C",
  "score" bigint,
  "reasons" jsonb,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create unique index "duplicate_rule_name_unique" on "duplicate_rule" (workspace_id, "name") where deleted_at is null;
create index "duplicate_rule_name_idx" on "duplicate_rule" (workspace_id, "name_sort", id);
create index "duplicate_rule_object_idx" on "duplicate_rule" (workspace_id, "object", id);
create index "duplicate_rule_created_at_idx" on "duplicate_rule" (workspace_id, "created_at", id);
create index "duplicate_rule_updated_at_idx" on "duplicate_rule" (workspace_id, "updated_at", id);
create index "duplicate_group_name_idx" on "duplicate_group" (workspace_id, "name_sort", id);
create index "duplicate_group_object_idx" on "duplicate_group" (workspace_id, "object", id);
create index "duplicate_group_score_idx" on "duplicate_group" (workspace_id, "score", id);
create index "duplicate_group_settled_by_id_link" on "duplicate_group" (workspace_id, "settled_by_id", id) where "settled_by_id" is not null;
create index "duplicate_group_created_at_idx" on "duplicate_group" (workspace_id, "created_at", id);
create index "duplicate_group_updated_at_idx" on "duplicate_group" (workspace_id, "updated_at", id);
create index "duplicate_group_owner_id_link" on "duplicate_group" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "duplicate_group_unit_id_link" on "duplicate_group" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "duplicate_member_group_id_link" on "duplicate_member" (workspace_id, "group_id", id) where "group_id" is not null;
create index "duplicate_member_record_id_link" on "duplicate_member" (workspace_id, "record_id", id) where "record_id" is not null;
create index "duplicate_member_created_at_idx" on "duplicate_member" (workspace_id, "created_at", id);
create index "duplicate_member_updated_at_idx" on "duplicate_member" (workspace_id, "updated_at", id);
create unique index "duplicate_member_group_id_record_id_unique" on "duplicate_member" (workspace_id, "group_id", "record_id") where deleted_at is null;
alter table "duplicate_rule" add constraint "duplicate_rule_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "duplicate_rule" add constraint "duplicate_rule_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "duplicate_rule" add constraint "duplicate_rule_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "duplicate_group" add constraint "duplicate_group_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "duplicate_group" add constraint "duplicate_group_settled_by_id_fkey" foreign key (workspace_id, "settled_by_id") references "user" (workspace_id, id);
alter table "duplicate_group" add constraint "duplicate_group_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "duplicate_group" add constraint "duplicate_group_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "duplicate_group" add constraint "duplicate_group_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "duplicate_group" add constraint "duplicate_group_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "duplicate_member" add constraint "duplicate_member_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "duplicate_member" add constraint "duplicate_member_group_id_fkey" foreign key (workspace_id, "group_id") references "duplicate_group" (workspace_id, id);
alter table "duplicate_member" add constraint "duplicate_member_record_id_fkey" foreign key (workspace_id, "record_id") references record (workspace_id, id);
alter table "duplicate_member" add constraint "duplicate_member_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "duplicate_member" add constraint "duplicate_member_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
