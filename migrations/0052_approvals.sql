create table "approval_rule" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "object" text collate "C" not null,
  "active" boolean,
  "order" bigint not null,
  "when" jsonb,
  "branches" jsonb not null,
  "open_fields" jsonb,
  "on_submit" jsonb,
  "on_approved" jsonb,
  "on_refused" jsonb,
  "description" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "approval" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "record_id" uuid not null,
  "rule_id" uuid,
  "state" text collate "C" not null,
  "branch" text collate "C",
  "step" bigint,
  "step_name" text collate "C",
  "round" bigint,
  "submitted_at" timestamptz,
  "since" timestamptz,
  "ended_at" timestamptz,
  "comment" text collate "C",
  "path" jsonb,
  "open_fields" jsonb,
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
create table "approval_turn" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "approval_id" uuid not null,
  "step_name" text collate "C" not null,
  "step_name_sort" text collate "C",
  "step" bigint,
  "round" bigint,
  "position" bigint,
  "approver_id" uuid,
  "kind" text collate "C" not null,
  "state" text collate "C" not null,
  "waits_for_id" uuid,
  "since" timestamptz,
  "due_at" timestamptz,
  "decided_at" timestamptz,
  "decided_by_id" uuid,
  "nudged_at" timestamptz,
  "comment" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create unique index "approval_rule_name_unique" on "approval_rule" (workspace_id, "name") where deleted_at is null;
create index "approval_rule_name_idx" on "approval_rule" (workspace_id, "name_sort", id);
create index "approval_rule_order_idx" on "approval_rule" (workspace_id, "order", id);
create index "approval_rule_created_at_idx" on "approval_rule" (workspace_id, "created_at", id);
create index "approval_rule_updated_at_idx" on "approval_rule" (workspace_id, "updated_at", id);
create index "approval_record_id_link" on "approval" (workspace_id, "record_id", id) where "record_id" is not null;
create index "approval_rule_id_link" on "approval" (workspace_id, "rule_id", id) where "rule_id" is not null;
create index "approval_submitted_at_idx" on "approval" (workspace_id, "submitted_at", id);
create index "approval_since_idx" on "approval" (workspace_id, "since", id);
create index "approval_ended_at_idx" on "approval" (workspace_id, "ended_at", id);
create index "approval_created_at_idx" on "approval" (workspace_id, "created_at", id);
create index "approval_updated_at_idx" on "approval" (workspace_id, "updated_at", id);
create index "approval_owner_id_link" on "approval" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "approval_unit_id_link" on "approval" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "approval_turn_approval_id_link" on "approval_turn" (workspace_id, "approval_id", id) where "approval_id" is not null;
create index "approval_turn_approver_id_link" on "approval_turn" (workspace_id, "approver_id", id) where "approver_id" is not null;
create index "approval_turn_waits_for_id_link" on "approval_turn" (workspace_id, "waits_for_id", id) where "waits_for_id" is not null;
create index "approval_turn_since_idx" on "approval_turn" (workspace_id, "since", id);
create index "approval_turn_due_at_idx" on "approval_turn" (workspace_id, "due_at", id);
create index "approval_turn_decided_by_id_link" on "approval_turn" (workspace_id, "decided_by_id", id) where "decided_by_id" is not null;
create index "approval_turn_created_at_idx" on "approval_turn" (workspace_id, "created_at", id);
create index "approval_turn_updated_at_idx" on "approval_turn" (workspace_id, "updated_at", id);
alter table "approval_rule" add constraint "approval_rule_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "approval_rule" add constraint "approval_rule_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "approval_rule" add constraint "approval_rule_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "approval" add constraint "approval_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "approval" add constraint "approval_record_id_fkey" foreign key (workspace_id, "record_id") references record (workspace_id, id);
alter table "approval" add constraint "approval_rule_id_fkey" foreign key (workspace_id, "rule_id") references "approval_rule" (workspace_id, id);
alter table "approval" add constraint "approval_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "approval" add constraint "approval_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "approval" add constraint "approval_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "approval" add constraint "approval_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "approval_turn" add constraint "approval_turn_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "approval_turn" add constraint "approval_turn_approval_id_fkey" foreign key (workspace_id, "approval_id") references "approval" (workspace_id, id);
alter table "approval_turn" add constraint "approval_turn_approver_id_fkey" foreign key (workspace_id, "approver_id") references "user" (workspace_id, id);
alter table "approval_turn" add constraint "approval_turn_waits_for_id_fkey" foreign key (workspace_id, "waits_for_id") references "approval_turn" (workspace_id, id);
alter table "approval_turn" add constraint "approval_turn_decided_by_id_fkey" foreign key (workspace_id, "decided_by_id") references "user" (workspace_id, id);
alter table "approval_turn" add constraint "approval_turn_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "approval_turn" add constraint "approval_turn_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
