alter table "lead" add column "score" bigint;
alter table "lead" add column "grade" text collate "C";
alter table "lead" add column "score_why" text collate "C";
create table "lead_score_rule" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "active" boolean,
  "field" text collate "C" not null,
  "test" text collate "C" not null,
  "words" text collate "C",
  "points" bigint not null,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "lead_score_idx" on "lead" (workspace_id, "score", id);
create unique index "lead_score_rule_name_unique" on "lead_score_rule" (workspace_id, "name") where deleted_at is null;
create index "lead_score_rule_name_idx" on "lead_score_rule" (workspace_id, "name_sort", id);
create index "lead_score_rule_points_idx" on "lead_score_rule" (workspace_id, "points", id);
create index "lead_score_rule_created_at_idx" on "lead_score_rule" (workspace_id, "created_at", id);
create index "lead_score_rule_updated_at_idx" on "lead_score_rule" (workspace_id, "updated_at", id);
alter table "lead_score_rule" add constraint "lead_score_rule_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "lead_score_rule" add constraint "lead_score_rule_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "lead_score_rule" add constraint "lead_score_rule_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
