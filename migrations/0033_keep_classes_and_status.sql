alter table "party" add column "class1_id" uuid;
alter table "party" add column "class2_id" uuid;
alter table "party" add column "class3_id" uuid;
alter table "party" add column "class4_id" uuid;
alter table "party" add column "class5_id" uuid;
alter table "party" add column "class6_id" uuid;
alter table "classification" add column "figure" text collate "C";
alter table "classification" add column "months" bigint;
alter table "classification" add column "cut" text collate "C";
alter table "classification" add column "slot" bigint;
alter table "class_value" add column "up_to" numeric;
alter table "class_value" add column "color" text collate "C";
alter table "party_class" add column "pinned" boolean;
create table "status_rule" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "position" bigint not null,
  "customers" text collate "C" not null,
  "rule" jsonb,
  "active" boolean,
  "purchases" text[] not null,
  "repeat_from" bigint not null,
  "loyal_from" bigint not null,
  "loyal_days" bigint not null,
  "won_back_until" bigint not null,
  "silence" bigint not null,
  "rhythm" numeric,
  "rhythm_least" bigint not null,
  "rhythm_most" bigint not null,
  "formation_from" bigint not null,
  "stable_after" bigint not null,
  "trend_days" bigint not null,
  "growth" numeric not null,
  "decline" numeric not null,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "status_period" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "what" text collate "C" not null,
  "state" text collate "C",
  "state_sort" text collate "C",
  "from_on" date not null,
  "until_on" date,
  "given" text collate "C" not null,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "party_class1_id_link" on "party" (workspace_id, "class1_id", id) where "class1_id" is not null;
create index "party_class2_id_link" on "party" (workspace_id, "class2_id", id) where "class2_id" is not null;
create index "party_class3_id_link" on "party" (workspace_id, "class3_id", id) where "class3_id" is not null;
create index "party_class4_id_link" on "party" (workspace_id, "class4_id", id) where "class4_id" is not null;
create index "party_class5_id_link" on "party" (workspace_id, "class5_id", id) where "class5_id" is not null;
create index "party_class6_id_link" on "party" (workspace_id, "class6_id", id) where "class6_id" is not null;
create unique index "classification_slot_unique" on "classification" (workspace_id, "slot") where deleted_at is null;
create index "status_rule_name_idx" on "status_rule" (workspace_id, "name_sort", id);
create index "status_rule_created_at_idx" on "status_rule" (workspace_id, "created_at", id);
create index "status_rule_updated_at_idx" on "status_rule" (workspace_id, "updated_at", id);
create index "status_period_party_id_link" on "status_period" (workspace_id, "party_id", id) where "party_id" is not null;
create index "status_period_created_at_idx" on "status_period" (workspace_id, "created_at", id);
create index "status_period_updated_at_idx" on "status_period" (workspace_id, "updated_at", id);
create unique index "status_period_party_id_what_from_on_unique" on "status_period" (workspace_id, "party_id", "what", "from_on") where deleted_at is null;
alter table "party" add constraint "party_class1_id_fkey" foreign key (workspace_id, "class1_id") references "class_value" (workspace_id, id);
alter table "party" add constraint "party_class2_id_fkey" foreign key (workspace_id, "class2_id") references "class_value" (workspace_id, id);
alter table "party" add constraint "party_class3_id_fkey" foreign key (workspace_id, "class3_id") references "class_value" (workspace_id, id);
alter table "party" add constraint "party_class4_id_fkey" foreign key (workspace_id, "class4_id") references "class_value" (workspace_id, id);
alter table "party" add constraint "party_class5_id_fkey" foreign key (workspace_id, "class5_id") references "class_value" (workspace_id, id);
alter table "party" add constraint "party_class6_id_fkey" foreign key (workspace_id, "class6_id") references "class_value" (workspace_id, id);
alter table "status_rule" add constraint "status_rule_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "status_rule" add constraint "status_rule_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "status_rule" add constraint "status_rule_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "status_period" add constraint "status_period_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "status_period" add constraint "status_period_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "status_period" add constraint "status_period_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "status_period" add constraint "status_period_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
