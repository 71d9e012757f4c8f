-- What a workspace made of the model: the changeset that changed it last; null where it made nothing.
alter table workspace add column shape uuid;
create table "custom_record" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "object" text collate "C",
  "name" text collate "C",
  "name_sort" text collate "C",
  "parent_id" uuid,
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
create table "own_object" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "one_en" text collate "C",
  "many_en" text collate "C",
  "one_zh" text collate "C",
  "label" text collate "C",
  "label_sort" text collate "C",
  "icon" text collate "C",
  "area" text collate "C" not null,
  "access" text collate "C" not null,
  "parent" text collate "C",
  "title_kind" text collate "C" not null,
  "title_en" text collate "C",
  "title_zh" text collate "C",
  "number_prefix" text collate "C",
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
create table "own_field" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "object" text collate "C" not null,
  "name" text collate "C" not null,
  "kind" text collate "C" not null,
  "label_en" text collate "C",
  "label_zh" text collate "C",
  "label" text collate "C",
  "label_sort" text collate "C",
  "help_en" text collate "C",
  "help_zh" text collate "C",
  "required" boolean,
  "required_when" jsonb,
  "shown_when" jsonb,
  "unique" boolean,
  "default" jsonb,
  "min" text collate "C",
  "max" text collate "C",
  "scale" bigint,
  "pattern" text collate "C",
  "pattern_en" text collate "C",
  "pattern_zh" text collate "C",
  "options" jsonb,
  "target" text collate "C",
  "formula" text collate "C",
  "roll_up" jsonb,
  "mask" text collate "C",
  "filterable" boolean,
  "searchable" boolean,
  "in_list" boolean,
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
create table "own_option" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "object" text collate "C" not null,
  "field" text collate "C" not null,
  "code" text collate "C" not null,
  "label_en" text collate "C",
  "label_zh" text collate "C",
  "label" text collate "C",
  "label_sort" text collate "C",
  "color" text collate "C",
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
create table "own_name" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "target" text collate "C" not null,
  "target_sort" text collate "C",
  "en" text collate "C",
  "many_en" text collate "C",
  "zh" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "own_layout" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "object" text collate "C" not null,
  "object_sort" text collate "C",
  "role_id" uuid,
  "sections" jsonb,
  "columns" jsonb,
  "related" jsonb,
  "quick_create" jsonb,
  "position" bigint,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "own_check" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "object" text collate "C" not null,
  "condition" jsonb not null,
  "when" jsonb,
  "en" text collate "C",
  "zh" text collate "C",
  "field" text collate "C",
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
create table "switched_area" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "area" text collate "C" not null,
  "area_sort" text collate "C",
  "unit_id" uuid,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "custom_record_kind_name_idx" on "custom_record" (workspace_id, "object", "name_sort", id);
create index "custom_record_parent_id_link" on "custom_record" (workspace_id, "parent_id", id) where "parent_id" is not null;
create index "custom_record_kind_created_at_idx" on "custom_record" (workspace_id, "object", "created_at", id);
create index "custom_record_kind_updated_at_idx" on "custom_record" (workspace_id, "object", "updated_at", id);
create index "custom_record_owner_id_link" on "custom_record" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "custom_record_unit_id_link" on "custom_record" (workspace_id, "unit_id", id) where "unit_id" is not null;
create unique index "own_object_name_unique" on "own_object" (workspace_id, "name") where deleted_at is null;
create index "own_object_created_at_idx" on "own_object" (workspace_id, "created_at", id);
create index "own_object_updated_at_idx" on "own_object" (workspace_id, "updated_at", id);
create index "own_field_created_at_idx" on "own_field" (workspace_id, "created_at", id);
create index "own_field_updated_at_idx" on "own_field" (workspace_id, "updated_at", id);
create unique index "own_field_object_name_unique" on "own_field" (workspace_id, "object", "name") where deleted_at is null;
create index "own_option_created_at_idx" on "own_option" (workspace_id, "created_at", id);
create index "own_option_updated_at_idx" on "own_option" (workspace_id, "updated_at", id);
create unique index "own_option_object_field_code_unique" on "own_option" (workspace_id, "object", "field", "code") where deleted_at is null;
create unique index "own_name_target_unique" on "own_name" (workspace_id, "target") where deleted_at is null;
create index "own_name_created_at_idx" on "own_name" (workspace_id, "created_at", id);
create index "own_name_updated_at_idx" on "own_name" (workspace_id, "updated_at", id);
create index "own_layout_role_id_link" on "own_layout" (workspace_id, "role_id", id) where "role_id" is not null;
create index "own_layout_created_at_idx" on "own_layout" (workspace_id, "created_at", id);
create index "own_layout_updated_at_idx" on "own_layout" (workspace_id, "updated_at", id);
create index "own_check_created_at_idx" on "own_check" (workspace_id, "created_at", id);
create index "own_check_updated_at_idx" on "own_check" (workspace_id, "updated_at", id);
create index "switched_area_unit_id_link" on "switched_area" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "switched_area_created_at_idx" on "switched_area" (workspace_id, "created_at", id);
create index "switched_area_updated_at_idx" on "switched_area" (workspace_id, "updated_at", id);
alter table "custom_record" add constraint "custom_record_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "custom_record" add constraint "custom_record_parent_id_fkey" foreign key (workspace_id, "parent_id") references record (workspace_id, id);
alter table "custom_record" add constraint "custom_record_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "custom_record" add constraint "custom_record_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "custom_record" add constraint "custom_record_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "custom_record" add constraint "custom_record_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "own_object" add constraint "own_object_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "own_object" add constraint "own_object_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "own_object" add constraint "own_object_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "own_field" add constraint "own_field_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "own_field" add constraint "own_field_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "own_field" add constraint "own_field_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "own_option" add constraint "own_option_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "own_option" add constraint "own_option_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "own_option" add constraint "own_option_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "own_name" add constraint "own_name_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "own_name" add constraint "own_name_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "own_name" add constraint "own_name_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "own_layout" add constraint "own_layout_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "own_layout" add constraint "own_layout_role_id_fkey" foreign key (workspace_id, "role_id") references "role" (workspace_id, id);
alter table "own_layout" add constraint "own_layout_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "own_layout" add constraint "own_layout_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "own_check" add constraint "own_check_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "own_check" add constraint "own_check_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "own_check" add constraint "own_check_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "switched_area" add constraint "switched_area_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "switched_area" add constraint "switched_area_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "switched_area" add constraint "switched_area_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "switched_area" add constraint "switched_area_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
