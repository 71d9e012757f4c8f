alter table "saved_view" add column "whose" text collate "C";
alter table "saved_view" add column "settings" jsonb;
create table "favourite" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C",
  "name_sort" text collate "C",
  "record_id" uuid,
  "view_id" uuid,
  "opens_first" boolean,
  "position" bigint,
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
create index "favourite_record_id_link" on "favourite" (workspace_id, "record_id", id) where "record_id" is not null;
create index "favourite_view_id_link" on "favourite" (workspace_id, "view_id", id) where "view_id" is not null;
create index "favourite_created_at_idx" on "favourite" (workspace_id, "created_at", id);
create index "favourite_updated_at_idx" on "favourite" (workspace_id, "updated_at", id);
create index "favourite_owner_id_link" on "favourite" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "favourite_unit_id_link" on "favourite" (workspace_id, "unit_id", id) where "unit_id" is not null;
create unique index "favourite_owner_id_record_id_unique" on "favourite" (workspace_id, "owner_id", "record_id") where deleted_at is null;
create unique index "favourite_owner_id_view_id_unique" on "favourite" (workspace_id, "owner_id", "view_id") where deleted_at is null;
alter table "favourite" add constraint "favourite_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "favourite" add constraint "favourite_record_id_fkey" foreign key (workspace_id, "record_id") references record (workspace_id, id);
alter table "favourite" add constraint "favourite_view_id_fkey" foreign key (workspace_id, "view_id") references "saved_view" (workspace_id, id);
alter table "favourite" add constraint "favourite_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "favourite" add constraint "favourite_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "favourite" add constraint "favourite_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "favourite" add constraint "favourite_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
