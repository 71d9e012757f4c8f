create table "product" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "other_name" text collate "C",
  "code" text collate "C" not null,
  "bar_code" text collate "C",
  "family_id" uuid,
  "kind" text collate "C" not null,
  "specification" text collate "C",
  "unit_id" uuid,
  "bundle_price" text collate "C",
  "tax_rate_id" uuid,
  "cost" numeric,
  "cost_currency" text collate "C",
  "cost_base" numeric,
  "floor_price" numeric,
  "floor_price_currency" text collate "C",
  "floor_price_base" numeric,
  "from_on" date,
  "until_on" date,
  "replaced_by_id" uuid,
  "life_months" bigint,
  "warranty_months" bigint,
  "attributes" jsonb,
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
create table "product_family" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "code" text collate "C",
  "above_id" uuid,
  "active" boolean,
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
create table "product_unit" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "product_id" uuid not null,
  "unit_id" uuid not null,
  "factor" numeric not null,
  "bar_code" text collate "C",
  "bar_code_sort" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "unit_of_measure" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "symbol" text collate "C",
  "dimension" text collate "C" not null,
  "factor" numeric not null,
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
create table "tax_rate" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "percent" numeric not null,
  "from_on" date,
  "until_on" date,
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
create table "product_relation" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "product_id" uuid not null,
  "kind" text collate "C" not null,
  "other_id" uuid not null,
  "reason" text collate "C",
  "reason_sort" text collate "C",
  "order" bigint,
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
create table "bundle_line" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "bundle_id" uuid not null,
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "product_id" uuid not null,
  "quantity" numeric not null,
  "presence" text collate "C" not null,
  "group" text collate "C",
  "order" bigint,
  "extra" numeric,
  "extra_currency" text collate "C",
  "extra_base" numeric,
  "price_share" numeric,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "option_rule" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "bundle_id" uuid not null,
  "kind" text collate "C" not null,
  "part_id" uuid,
  "other_id" uuid,
  "group" text collate "C",
  "count" bigint,
  "reason" text collate "C",
  "reason_sort" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "product_name_idx" on "product" (workspace_id, "name_sort", id);
create unique index "product_code_unique" on "product" (workspace_id, "code") where deleted_at is null;
create index "product_code_idx" on "product" (workspace_id, "code", id);
create unique index "product_bar_code_unique" on "product" (workspace_id, "bar_code") where deleted_at is null;
create index "product_bar_code_idx" on "product" (workspace_id, "bar_code", id);
create index "product_family_id_link" on "product" (workspace_id, "family_id", id) where "family_id" is not null;
create index "product_unit_id_link" on "product" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "product_tax_rate_id_link" on "product" (workspace_id, "tax_rate_id", id) where "tax_rate_id" is not null;
create index "product_until_on_idx" on "product" (workspace_id, "until_on", id);
create index "product_replaced_by_id_link" on "product" (workspace_id, "replaced_by_id", id) where "replaced_by_id" is not null;
create index "product_created_at_idx" on "product" (workspace_id, "created_at", id);
create index "product_updated_at_idx" on "product" (workspace_id, "updated_at", id);
create index "product_family_name_idx" on "product_family" (workspace_id, "name_sort", id);
create unique index "product_family_code_unique" on "product_family" (workspace_id, "code") where deleted_at is null;
create index "product_family_code_idx" on "product_family" (workspace_id, "code", id);
create index "product_family_above_id_link" on "product_family" (workspace_id, "above_id", id) where "above_id" is not null;
create index "product_family_created_at_idx" on "product_family" (workspace_id, "created_at", id);
create index "product_family_updated_at_idx" on "product_family" (workspace_id, "updated_at", id);
create unique index "product_family_above_id_name_unique" on "product_family" (workspace_id, "above_id", "name") where deleted_at is null;
create index "product_unit_product_id_link" on "product_unit" (workspace_id, "product_id", id) where "product_id" is not null;
create index "product_unit_unit_id_link" on "product_unit" (workspace_id, "unit_id", id) where "unit_id" is not null;
create unique index "product_unit_bar_code_unique" on "product_unit" (workspace_id, "bar_code") where deleted_at is null;
create index "product_unit_created_at_idx" on "product_unit" (workspace_id, "created_at", id);
create index "product_unit_updated_at_idx" on "product_unit" (workspace_id, "updated_at", id);
create unique index "product_unit_product_id_unit_id_unique" on "product_unit" (workspace_id, "product_id", "unit_id") where deleted_at is null;
create unique index "unit_of_measure_name_unique" on "unit_of_measure" (workspace_id, "name") where deleted_at is null;
create index "unit_of_measure_name_idx" on "unit_of_measure" (workspace_id, "name_sort", id);
create index "unit_of_measure_created_at_idx" on "unit_of_measure" (workspace_id, "created_at", id);
create index "unit_of_measure_updated_at_idx" on "unit_of_measure" (workspace_id, "updated_at", id);
create unique index "tax_rate_name_unique" on "tax_rate" (workspace_id, "name") where deleted_at is null;
create index "tax_rate_name_idx" on "tax_rate" (workspace_id, "name_sort", id);
create index "tax_rate_created_at_idx" on "tax_rate" (workspace_id, "created_at", id);
create index "tax_rate_updated_at_idx" on "tax_rate" (workspace_id, "updated_at", id);
create index "product_relation_product_id_link" on "product_relation" (workspace_id, "product_id", id) where "product_id" is not null;
create index "product_relation_other_id_link" on "product_relation" (workspace_id, "other_id", id) where "other_id" is not null;
create index "product_relation_order_idx" on "product_relation" (workspace_id, "order", id);
create index "product_relation_created_at_idx" on "product_relation" (workspace_id, "created_at", id);
create index "product_relation_updated_at_idx" on "product_relation" (workspace_id, "updated_at", id);
create unique index "product_relation_product_id_kind_other_id_unique" on "product_relation" (workspace_id, "product_id", "kind", "other_id") where deleted_at is null;
create index "bundle_line_bundle_id_link" on "bundle_line" (workspace_id, "bundle_id", id) where "bundle_id" is not null;
create index "bundle_line_name_idx" on "bundle_line" (workspace_id, "name_sort", id);
create index "bundle_line_product_id_link" on "bundle_line" (workspace_id, "product_id", id) where "product_id" is not null;
create index "bundle_line_created_at_idx" on "bundle_line" (workspace_id, "created_at", id);
create index "bundle_line_updated_at_idx" on "bundle_line" (workspace_id, "updated_at", id);
create unique index "bundle_line_bundle_id_name_unique" on "bundle_line" (workspace_id, "bundle_id", "name") where deleted_at is null;
create index "option_rule_bundle_id_link" on "option_rule" (workspace_id, "bundle_id", id) where "bundle_id" is not null;
create index "option_rule_part_id_link" on "option_rule" (workspace_id, "part_id", id) where "part_id" is not null;
create index "option_rule_other_id_link" on "option_rule" (workspace_id, "other_id", id) where "other_id" is not null;
create index "option_rule_created_at_idx" on "option_rule" (workspace_id, "created_at", id);
create index "option_rule_updated_at_idx" on "option_rule" (workspace_id, "updated_at", id);
alter table "product" add constraint "product_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "product" add constraint "product_family_id_fkey" foreign key (workspace_id, "family_id") references "product_family" (workspace_id, id);
alter table "product" add constraint "product_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit_of_measure" (workspace_id, id);
alter table "product" add constraint "product_tax_rate_id_fkey" foreign key (workspace_id, "tax_rate_id") references "tax_rate" (workspace_id, id);
alter table "product" add constraint "product_cost_currency_check" check (("cost" is null) = ("cost_currency" is null));
alter table "product" add constraint "product_floor_price_currency_check" check (("floor_price" is null) = ("floor_price_currency" is null));
alter table "product" add constraint "product_replaced_by_id_fkey" foreign key (workspace_id, "replaced_by_id") references "product" (workspace_id, id);
alter table "product" add constraint "product_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "product" add constraint "product_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "product_family" add constraint "product_family_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "product_family" add constraint "product_family_above_id_fkey" foreign key (workspace_id, "above_id") references "product_family" (workspace_id, id);
alter table "product_family" add constraint "product_family_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "product_family" add constraint "product_family_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "product_unit" add constraint "product_unit_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "product_unit" add constraint "product_unit_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "product_unit" add constraint "product_unit_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit_of_measure" (workspace_id, id);
alter table "product_unit" add constraint "product_unit_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "product_unit" add constraint "product_unit_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "unit_of_measure" add constraint "unit_of_measure_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "unit_of_measure" add constraint "unit_of_measure_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "unit_of_measure" add constraint "unit_of_measure_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "tax_rate" add constraint "tax_rate_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "tax_rate" add constraint "tax_rate_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "tax_rate" add constraint "tax_rate_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "product_relation" add constraint "product_relation_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "product_relation" add constraint "product_relation_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "product_relation" add constraint "product_relation_other_id_fkey" foreign key (workspace_id, "other_id") references "product" (workspace_id, id);
alter table "product_relation" add constraint "product_relation_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "product_relation" add constraint "product_relation_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "bundle_line" add constraint "bundle_line_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "bundle_line" add constraint "bundle_line_bundle_id_fkey" foreign key (workspace_id, "bundle_id") references "product" (workspace_id, id);
alter table "bundle_line" add constraint "bundle_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "bundle_line" add constraint "bundle_line_extra_currency_check" check (("extra" is null) = ("extra_currency" is null));
alter table "bundle_line" add constraint "bundle_line_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "bundle_line" add constraint "bundle_line_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "option_rule" add constraint "option_rule_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "option_rule" add constraint "option_rule_bundle_id_fkey" foreign key (workspace_id, "bundle_id") references "product" (workspace_id, id);
alter table "option_rule" add constraint "option_rule_part_id_fkey" foreign key (workspace_id, "part_id") references "bundle_line" (workspace_id, id);
alter table "option_rule" add constraint "option_rule_other_id_fkey" foreign key (workspace_id, "other_id") references "bundle_line" (workspace_id, id);
alter table "option_rule" add constraint "option_rule_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "option_rule" add constraint "option_rule_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
