alter table "lead" add column "pool_id" uuid;
alter table "lead" add column "assigned_rule_id" uuid;
alter table "lead" add column "assigned_to_id" uuid;
alter table "lead" add column "assigned_at" timestamptz;
alter table "lead" add column "assigned_why" text collate "C";
create table "assignment_rule" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "active" boolean,
  "order" bigint not null,
  "sources" text[],
  "channels" text[],
  "regions" text collate "C",
  "interests" text collate "C",
  "campaigns" text collate "C",
  "grades" text[],
  "way" text collate "C" not null,
  "most_open" bigint,
  "most_a_day" bigint,
  "most_a_week" bigint,
  "fall_days" bigint,
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
create table "lead_taker" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C",
  "name_sort" text collate "C",
  "person_id" uuid not null,
  "paused" boolean,
  "regions" text collate "C",
  "skills" text collate "C",
  "products" text collate "C",
  "most_open" bigint,
  "most_a_day" bigint,
  "most_a_week" bigint,
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
create index "lead_pool_id_link" on "lead" (workspace_id, "pool_id", id) where "pool_id" is not null;
create index "lead_assigned_rule_id_link" on "lead" (workspace_id, "assigned_rule_id", id) where "assigned_rule_id" is not null;
create index "lead_assigned_to_id_link" on "lead" (workspace_id, "assigned_to_id", id) where "assigned_to_id" is not null;
create index "lead_assigned_at_idx" on "lead" (workspace_id, "assigned_at", id);
create unique index "assignment_rule_name_unique" on "assignment_rule" (workspace_id, "name") where deleted_at is null;
create index "assignment_rule_name_idx" on "assignment_rule" (workspace_id, "name_sort", id);
create index "assignment_rule_order_idx" on "assignment_rule" (workspace_id, "order", id);
create index "assignment_rule_created_at_idx" on "assignment_rule" (workspace_id, "created_at", id);
create index "assignment_rule_updated_at_idx" on "assignment_rule" (workspace_id, "updated_at", id);
create index "lead_taker_name_idx" on "lead_taker" (workspace_id, "name_sort", id);
create unique index "lead_taker_person_id_unique" on "lead_taker" (workspace_id, "person_id") where deleted_at is null;
create index "lead_taker_person_id_link" on "lead_taker" (workspace_id, "person_id", id) where "person_id" is not null;
create index "lead_taker_created_at_idx" on "lead_taker" (workspace_id, "created_at", id);
create index "lead_taker_updated_at_idx" on "lead_taker" (workspace_id, "updated_at", id);
alter table "lead" add constraint "lead_pool_id_fkey" foreign key (workspace_id, "pool_id") references "assignment_rule" (workspace_id, id);
alter table "lead" add constraint "lead_assigned_rule_id_fkey" foreign key (workspace_id, "assigned_rule_id") references "assignment_rule" (workspace_id, id);
alter table "lead" add constraint "lead_assigned_to_id_fkey" foreign key (workspace_id, "assigned_to_id") references "user" (workspace_id, id);
alter table "assignment_rule" add constraint "assignment_rule_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "assignment_rule" add constraint "assignment_rule_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "assignment_rule" add constraint "assignment_rule_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "lead_taker" add constraint "lead_taker_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "lead_taker" add constraint "lead_taker_person_id_fkey" foreign key (workspace_id, "person_id") references "user" (workspace_id, id);
alter table "lead_taker" add constraint "lead_taker_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "lead_taker" add constraint "lead_taker_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
