create table "quality_rule" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "object" text collate "C" not null,
  "aspect" text collate "C" not null,
  "rule" jsonb not null,
  "repair" text collate "C",
  "position" bigint,
  "active" boolean,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create unique index "quality_rule_name_unique" on "quality_rule" (workspace_id, "name") where deleted_at is null;
create index "quality_rule_name_idx" on "quality_rule" (workspace_id, "name_sort", id);
create index "quality_rule_created_at_idx" on "quality_rule" (workspace_id, "created_at", id);
create index "quality_rule_updated_at_idx" on "quality_rule" (workspace_id, "updated_at", id);
alter table "quality_rule" add constraint "quality_rule_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "quality_rule" add constraint "quality_rule_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "quality_rule" add constraint "quality_rule_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
