create table "org_node" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "account_id" uuid not null,
  "kind" text collate "C" not null,
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "above_id" uuid,
  "person_id" uuid,
  "duty" text collate "C",
  "place" bigint,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "buying_role" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "account_id" uuid not null,
  "person_id" uuid not null,
  "role" text collate "C" not null,
  "role_sort" text collate "C",
  "attitude" text collate "C",
  "influence" text collate "C",
  "ours_id" uuid,
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
create index "org_node_account_id_link" on "org_node" (workspace_id, "account_id", id) where "account_id" is not null;
create index "org_node_above_id_link" on "org_node" (workspace_id, "above_id", id) where "above_id" is not null;
create index "org_node_person_id_link" on "org_node" (workspace_id, "person_id", id) where "person_id" is not null;
create index "org_node_created_at_idx" on "org_node" (workspace_id, "created_at", id);
create index "org_node_updated_at_idx" on "org_node" (workspace_id, "updated_at", id);
create index "buying_role_account_id_link" on "buying_role" (workspace_id, "account_id", id) where "account_id" is not null;
create index "buying_role_person_id_link" on "buying_role" (workspace_id, "person_id", id) where "person_id" is not null;
create index "buying_role_ours_id_link" on "buying_role" (workspace_id, "ours_id", id) where "ours_id" is not null;
create index "buying_role_created_at_idx" on "buying_role" (workspace_id, "created_at", id);
create index "buying_role_updated_at_idx" on "buying_role" (workspace_id, "updated_at", id);
create unique index "buying_role_account_id_person_id_role_unique" on "buying_role" (workspace_id, "account_id", "person_id", "role") where deleted_at is null;
alter table "org_node" add constraint "org_node_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "org_node" add constraint "org_node_account_id_fkey" foreign key (workspace_id, "account_id") references "party" (workspace_id, id);
alter table "org_node" add constraint "org_node_above_id_fkey" foreign key (workspace_id, "above_id") references "org_node" (workspace_id, id);
alter table "org_node" add constraint "org_node_person_id_fkey" foreign key (workspace_id, "person_id") references "party" (workspace_id, id);
alter table "org_node" add constraint "org_node_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "org_node" add constraint "org_node_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "buying_role" add constraint "buying_role_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "buying_role" add constraint "buying_role_account_id_fkey" foreign key (workspace_id, "account_id") references "party" (workspace_id, id);
alter table "buying_role" add constraint "buying_role_person_id_fkey" foreign key (workspace_id, "person_id") references "party" (workspace_id, id);
alter table "buying_role" add constraint "buying_role_ours_id_fkey" foreign key (workspace_id, "ours_id") references "user" (workspace_id, id);
alter table "buying_role" add constraint "buying_role_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "buying_role" add constraint "buying_role_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
