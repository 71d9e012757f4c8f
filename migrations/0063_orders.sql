create table "order" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "number" text collate "C",
  "party_id" uuid not null,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "quote_id" uuid,
  "company_id" uuid,
  "state" text collate "C" not null,
  "ordered_on" date not null,
  "deliver_on" date,
  "currency" text collate "C",
  "bill_to_id" uuid,
  "ship_to_id" uuid,
  "discount_percent" numeric,
  "freight" numeric,
  "freight_currency" text collate "C",
  "freight_base" numeric,
  "rounding" text collate "C" not null,
  "payment_term_id" uuid,
  "delivery" text collate "C",
  "terms" text collate "C",
  "listed" numeric,
  "listed_currency" text collate "C",
  "listed_base" numeric,
  "discount" numeric,
  "discount_currency" text collate "C",
  "discount_base" numeric,
  "net" numeric,
  "net_currency" text collate "C",
  "net_base" numeric,
  "tax" numeric,
  "tax_currency" text collate "C",
  "tax_base" numeric,
  "rounded_off" numeric,
  "rounded_off_currency" text collate "C",
  "rounded_off_base" numeric,
  "total" numeric,
  "total_currency" text collate "C",
  "total_base" numeric,
  "below_floor" boolean,
  "confirmed_on" date,
  "change_reason" text collate "C",
  "delivered_on" date,
  "cancelled_on" date,
  "cancelled_for" text collate "C",
  "cancel_note" text collate "C",
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
create table "order_line" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "order_id" uuid not null,
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
  "delivered" numeric,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "order_change" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "order_id" uuid not null,
  "position" bigint,
  "reason" text collate "C" not null,
  "reason_sort" text collate "C",
  "was" numeric,
  "was_currency" text collate "C",
  "was_base" numeric,
  "became" numeric,
  "became_currency" text collate "C",
  "became_base" numeric,
  "is_open" boolean,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "order_name_idx" on "order" (workspace_id, "name_sort", id);
create index "order_party_id_link" on "order" (workspace_id, "party_id", id) where "party_id" is not null;
create index "order_contact_id_link" on "order" (workspace_id, "contact_id", id) where "contact_id" is not null;
create index "order_opportunity_id_link" on "order" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "order_quote_id_link" on "order" (workspace_id, "quote_id", id) where "quote_id" is not null;
create index "order_company_id_link" on "order" (workspace_id, "company_id", id) where "company_id" is not null;
create index "order_ordered_on_idx" on "order" (workspace_id, "ordered_on", id);
create index "order_deliver_on_idx" on "order" (workspace_id, "deliver_on", id);
create index "order_bill_to_id_link" on "order" (workspace_id, "bill_to_id", id) where "bill_to_id" is not null;
create index "order_ship_to_id_link" on "order" (workspace_id, "ship_to_id", id) where "ship_to_id" is not null;
create index "order_payment_term_id_link" on "order" (workspace_id, "payment_term_id", id) where "payment_term_id" is not null;
create index "order_delivered_on_idx" on "order" (workspace_id, "delivered_on", id);
create index "order_created_at_idx" on "order" (workspace_id, "created_at", id);
create index "order_updated_at_idx" on "order" (workspace_id, "updated_at", id);
create index "order_owner_id_link" on "order" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "order_unit_id_link" on "order" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "order_line_order_id_link" on "order_line" (workspace_id, "order_id", id) where "order_id" is not null;
create index "order_line_product_id_link" on "order_line" (workspace_id, "product_id", id) where "product_id" is not null;
create index "order_line_text_idx" on "order_line" (workspace_id, "text_sort", id);
create index "order_line_unit_id_link" on "order_line" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "order_line_tax_rate_id_link" on "order_line" (workspace_id, "tax_rate_id", id) where "tax_rate_id" is not null;
create index "order_line_promotion_id_link" on "order_line" (workspace_id, "promotion_id", id) where "promotion_id" is not null;
create index "order_line_created_at_idx" on "order_line" (workspace_id, "created_at", id);
create index "order_line_updated_at_idx" on "order_line" (workspace_id, "updated_at", id);
create index "order_change_order_id_link" on "order_change" (workspace_id, "order_id", id) where "order_id" is not null;
create index "order_change_reason_idx" on "order_change" (workspace_id, "reason_sort", id);
create index "order_change_created_at_idx" on "order_change" (workspace_id, "created_at", id);
create index "order_change_updated_at_idx" on "order_change" (workspace_id, "updated_at", id);
alter table "order" add constraint "order_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "order" add constraint "order_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "order" add constraint "order_contact_id_fkey" foreign key (workspace_id, "contact_id") references "party" (workspace_id, id);
alter table "order" add constraint "order_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "order" add constraint "order_quote_id_fkey" foreign key (workspace_id, "quote_id") references "quote" (workspace_id, id);
alter table "order" add constraint "order_company_id_fkey" foreign key (workspace_id, "company_id") references "own_company" (workspace_id, id);
alter table "order" add constraint "order_bill_to_id_fkey" foreign key (workspace_id, "bill_to_id") references "party" (workspace_id, id);
alter table "order" add constraint "order_ship_to_id_fkey" foreign key (workspace_id, "ship_to_id") references "party" (workspace_id, id);
alter table "order" add constraint "order_freight_currency_check" check (("freight" is null) = ("freight_currency" is null));
alter table "order" add constraint "order_payment_term_id_fkey" foreign key (workspace_id, "payment_term_id") references "payment_term" (workspace_id, id);
alter table "order" add constraint "order_listed_currency_check" check (("listed" is null) = ("listed_currency" is null));
alter table "order" add constraint "order_discount_currency_check" check (("discount" is null) = ("discount_currency" is null));
alter table "order" add constraint "order_net_currency_check" check (("net" is null) = ("net_currency" is null));
alter table "order" add constraint "order_tax_currency_check" check (("tax" is null) = ("tax_currency" is null));
alter table "order" add constraint "order_rounded_off_currency_check" check (("rounded_off" is null) = ("rounded_off_currency" is null));
alter table "order" add constraint "order_total_currency_check" check (("total" is null) = ("total_currency" is null));
alter table "order" add constraint "order_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "order" add constraint "order_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "order" add constraint "order_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "order" add constraint "order_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "order_line" add constraint "order_line_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "order_line" add constraint "order_line_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id);
alter table "order_line" add constraint "order_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "order_line" add constraint "order_line_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit_of_measure" (workspace_id, id);
alter table "order_line" add constraint "order_line_unit_price_currency_check" check (("unit_price" is null) = ("unit_price_currency" is null));
alter table "order_line" add constraint "order_line_tax_rate_id_fkey" foreign key (workspace_id, "tax_rate_id") references "tax_rate" (workspace_id, id);
alter table "order_line" add constraint "order_line_net_currency_check" check (("net" is null) = ("net_currency" is null));
alter table "order_line" add constraint "order_line_tax_currency_check" check (("tax" is null) = ("tax_currency" is null));
alter table "order_line" add constraint "order_line_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "order_line" add constraint "order_line_offered_currency_check" check (("offered" is null) = ("offered_currency" is null));
alter table "order_line" add constraint "order_line_promotion_id_fkey" foreign key (workspace_id, "promotion_id") references "promotion" (workspace_id, id);
alter table "order_line" add constraint "order_line_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "order_line" add constraint "order_line_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "order_change" add constraint "order_change_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "order_change" add constraint "order_change_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id);
alter table "order_change" add constraint "order_change_was_currency_check" check (("was" is null) = ("was_currency" is null));
alter table "order_change" add constraint "order_change_became_currency_check" check (("became" is null) = ("became_currency" is null));
alter table "order_change" add constraint "order_change_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "order_change" add constraint "order_change_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
