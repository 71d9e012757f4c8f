alter table "opportunity" add column "amount_from" text collate "C";
create table "opportunity_line" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "opportunity_id" uuid not null,
  "position" bigint,
  "product_id" uuid,
  "text" text collate "C" not null,
  "text_sort" text collate "C",
  "quantity" numeric not null,
  "unit_id" uuid,
  "unit_price" numeric not null,
  "unit_price_currency" text collate "C",
  "unit_price_base" numeric,
  "discount_percent" numeric,
  "tax_rate_id" uuid,
  "tax_percent" numeric,
  "includes_tax" boolean,
  "net" numeric,
  "net_currency" text collate "C",
  "net_base" numeric,
  "tax" numeric,
  "tax_currency" text collate "C",
  "tax_base" numeric,
  "amount" numeric not null,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "offered" numeric,
  "offered_currency" text collate "C",
  "offered_base" numeric,
  "below_floor" boolean,
  "promotion_id" uuid,
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
create index "opportunity_line_opportunity_id_link" on "opportunity_line" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "opportunity_line_product_id_link" on "opportunity_line" (workspace_id, "product_id", id) where "product_id" is not null;
create index "opportunity_line_text_idx" on "opportunity_line" (workspace_id, "text_sort", id);
create index "opportunity_line_unit_id_link" on "opportunity_line" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "opportunity_line_tax_rate_id_link" on "opportunity_line" (workspace_id, "tax_rate_id", id) where "tax_rate_id" is not null;
create index "opportunity_line_promotion_id_link" on "opportunity_line" (workspace_id, "promotion_id", id) where "promotion_id" is not null;
create index "opportunity_line_created_at_idx" on "opportunity_line" (workspace_id, "created_at", id);
create index "opportunity_line_updated_at_idx" on "opportunity_line" (workspace_id, "updated_at", id);
alter table "opportunity_line" add constraint "opportunity_line_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "opportunity_line" add constraint "opportunity_line_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "opportunity_line" add constraint "opportunity_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "opportunity_line" add constraint "opportunity_line_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit_of_measure" (workspace_id, id);
alter table "opportunity_line" add constraint "opportunity_line_unit_price_currency_check" check (("unit_price" is null) = ("unit_price_currency" is null));
alter table "opportunity_line" add constraint "opportunity_line_tax_rate_id_fkey" foreign key (workspace_id, "tax_rate_id") references "tax_rate" (workspace_id, id);
alter table "opportunity_line" add constraint "opportunity_line_net_currency_check" check (("net" is null) = ("net_currency" is null));
alter table "opportunity_line" add constraint "opportunity_line_tax_currency_check" check (("tax" is null) = ("tax_currency" is null));
alter table "opportunity_line" add constraint "opportunity_line_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "opportunity_line" add constraint "opportunity_line_offered_currency_check" check (("offered" is null) = ("offered_currency" is null));
alter table "opportunity_line" add constraint "opportunity_line_promotion_id_fkey" foreign key (workspace_id, "promotion_id") references "promotion" (workspace_id, id);
alter table "opportunity_line" add constraint "opportunity_line_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "opportunity_line" add constraint "opportunity_line_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
