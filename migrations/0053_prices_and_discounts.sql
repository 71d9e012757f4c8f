create table "price_list" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "currency" text collate "C" not null,
  "includes_tax" boolean,
  "order" bigint not null,
  "places" bigint,
  "rounding" text collate "C",
  "active" boolean,
  "from_on" date,
  "until_on" date,
  "regions" jsonb,
  "channels" text[],
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
create table "price" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "list_id" uuid not null,
  "product_id" uuid not null,
  "unit_id" uuid,
  "from_quantity" numeric not null,
  "amount" numeric not null,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "floor" numeric,
  "floor_currency" text collate "C",
  "floor_base" numeric,
  "from_on" date,
  "until_on" date,
  "note" text collate "C",
  "note_sort" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "customer_price" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "product_id" uuid not null,
  "unit_id" uuid,
  "from_quantity" numeric not null,
  "amount" numeric not null,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "includes_tax" boolean,
  "from_on" date,
  "until_on" date,
  "note" text collate "C",
  "note_sort" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "discount_table" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "by" text collate "C" not null,
  "currency" text collate "C",
  "bands" jsonb not null,
  "active" boolean,
  "from_on" date,
  "until_on" date,
  "regions" jsonb,
  "channels" text[],
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "promotion" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "gives" text collate "C" not null,
  "percent" numeric,
  "amount_off" numeric,
  "amount_off_currency" text collate "C",
  "amount_off_base" numeric,
  "gift_id" uuid,
  "gift_per" numeric,
  "from_quantity" numeric,
  "together" boolean,
  "budget" numeric,
  "budget_currency" text collate "C",
  "budget_base" numeric,
  "used_up" numeric,
  "used_up_currency" text collate "C",
  "used_up_base" numeric,
  "active" boolean,
  "from_on" date,
  "until_on" date,
  "regions" jsonb,
  "channels" text[],
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
create table "discount_allowance" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "role_id" uuid,
  "product_id" uuid,
  "family_id" uuid,
  "list_id" uuid,
  "percent" numeric not null,
  "below_floor" boolean,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create unique index "price_list_name_unique" on "price_list" (workspace_id, "name") where deleted_at is null;
create index "price_list_name_idx" on "price_list" (workspace_id, "name_sort", id);
create index "price_list_order_idx" on "price_list" (workspace_id, "order", id);
create index "price_list_created_at_idx" on "price_list" (workspace_id, "created_at", id);
create index "price_list_updated_at_idx" on "price_list" (workspace_id, "updated_at", id);
create index "price_list_id_link" on "price" (workspace_id, "list_id", id) where "list_id" is not null;
create index "price_product_id_link" on "price" (workspace_id, "product_id", id) where "product_id" is not null;
create index "price_unit_id_link" on "price" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "price_created_at_idx" on "price" (workspace_id, "created_at", id);
create index "price_updated_at_idx" on "price" (workspace_id, "updated_at", id);
create unique index "price_list_id_product_id_unit_id_from_quantity_from_on_unique" on "price" (workspace_id, "list_id", "product_id", "unit_id", "from_quantity", "from_on") where deleted_at is null;
create index "customer_price_party_id_link" on "customer_price" (workspace_id, "party_id", id) where "party_id" is not null;
create index "customer_price_product_id_link" on "customer_price" (workspace_id, "product_id", id) where "product_id" is not null;
create index "customer_price_unit_id_link" on "customer_price" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "customer_price_created_at_idx" on "customer_price" (workspace_id, "created_at", id);
create index "customer_price_updated_at_idx" on "customer_price" (workspace_id, "updated_at", id);
create unique index "customer_price_party_id_product_id_unit_id_from_quanti_3afcd799" on "customer_price" (workspace_id, "party_id", "product_id", "unit_id", "from_quantity", "from_on") where deleted_at is null;
create unique index "discount_table_name_unique" on "discount_table" (workspace_id, "name") where deleted_at is null;
create index "discount_table_name_idx" on "discount_table" (workspace_id, "name_sort", id);
create index "discount_table_created_at_idx" on "discount_table" (workspace_id, "created_at", id);
create index "discount_table_updated_at_idx" on "discount_table" (workspace_id, "updated_at", id);
create unique index "promotion_name_unique" on "promotion" (workspace_id, "name") where deleted_at is null;
create index "promotion_name_idx" on "promotion" (workspace_id, "name_sort", id);
create index "promotion_gift_id_link" on "promotion" (workspace_id, "gift_id", id) where "gift_id" is not null;
create index "promotion_created_at_idx" on "promotion" (workspace_id, "created_at", id);
create index "promotion_updated_at_idx" on "promotion" (workspace_id, "updated_at", id);
create index "discount_allowance_name_idx" on "discount_allowance" (workspace_id, "name_sort", id);
create index "discount_allowance_role_id_link" on "discount_allowance" (workspace_id, "role_id", id) where "role_id" is not null;
create index "discount_allowance_product_id_link" on "discount_allowance" (workspace_id, "product_id", id) where "product_id" is not null;
create index "discount_allowance_family_id_link" on "discount_allowance" (workspace_id, "family_id", id) where "family_id" is not null;
create index "discount_allowance_list_id_link" on "discount_allowance" (workspace_id, "list_id", id) where "list_id" is not null;
create index "discount_allowance_created_at_idx" on "discount_allowance" (workspace_id, "created_at", id);
create index "discount_allowance_updated_at_idx" on "discount_allowance" (workspace_id, "updated_at", id);
create unique index "discount_allowance_role_id_product_id_family_id_list_id_unique" on "discount_allowance" (workspace_id, "role_id", "product_id", "family_id", "list_id") where deleted_at is null;
alter table "price_list" add constraint "price_list_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "price_list" add constraint "price_list_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "price_list" add constraint "price_list_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "price" add constraint "price_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "price" add constraint "price_list_id_fkey" foreign key (workspace_id, "list_id") references "price_list" (workspace_id, id);
alter table "price" add constraint "price_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "price" add constraint "price_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit_of_measure" (workspace_id, id);
alter table "price" add constraint "price_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "price" add constraint "price_floor_currency_check" check (("floor" is null) = ("floor_currency" is null));
alter table "price" add constraint "price_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "price" add constraint "price_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "customer_price" add constraint "customer_price_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "customer_price" add constraint "customer_price_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "customer_price" add constraint "customer_price_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "customer_price" add constraint "customer_price_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit_of_measure" (workspace_id, id);
alter table "customer_price" add constraint "customer_price_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "customer_price" add constraint "customer_price_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "customer_price" add constraint "customer_price_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "discount_table" add constraint "discount_table_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "discount_table" add constraint "discount_table_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "discount_table" add constraint "discount_table_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "promotion" add constraint "promotion_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "promotion" add constraint "promotion_amount_off_currency_check" check (("amount_off" is null) = ("amount_off_currency" is null));
alter table "promotion" add constraint "promotion_gift_id_fkey" foreign key (workspace_id, "gift_id") references "product" (workspace_id, id);
alter table "promotion" add constraint "promotion_budget_currency_check" check (("budget" is null) = ("budget_currency" is null));
alter table "promotion" add constraint "promotion_used_up_currency_check" check (("used_up" is null) = ("used_up_currency" is null));
alter table "promotion" add constraint "promotion_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "promotion" add constraint "promotion_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "discount_allowance" add constraint "discount_allowance_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "discount_allowance" add constraint "discount_allowance_role_id_fkey" foreign key (workspace_id, "role_id") references "role" (workspace_id, id);
alter table "discount_allowance" add constraint "discount_allowance_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "discount_allowance" add constraint "discount_allowance_family_id_fkey" foreign key (workspace_id, "family_id") references "product_family" (workspace_id, id);
alter table "discount_allowance" add constraint "discount_allowance_list_id_fkey" foreign key (workspace_id, "list_id") references "price_list" (workspace_id, id);
alter table "discount_allowance" add constraint "discount_allowance_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "discount_allowance" add constraint "discount_allowance_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
