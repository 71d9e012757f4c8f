create table "quote" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "number" text collate "C",
  "version_number" bigint,
  "replaces_id" uuid,
  "party_id" uuid not null,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "company_id" uuid,
  "state" text collate "C" not null,
  "quoted_on" date not null,
  "valid_until" date,
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
  "sent_on" date,
  "decided_on" date,
  "rejected_for" text collate "C",
  "answer" text collate "C",
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
create table "quote_line" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "quote_id" uuid not null,
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
create table "payment_term" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "days" bigint,
  "text" text collate "C",
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
create table "own_company" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "usual" boolean,
  "tax_number" text collate "C",
  "currency" text collate "C",
  "address_country" text collate "C",
  "address_region" text collate "C",
  "address_province" text collate "C",
  "address_city" text collate "C",
  "address_district" text collate "C",
  "address_street" text collate "C",
  "address_postal_code" text collate "C",
  "phone" text collate "C",
  "email" text collate "C",
  "bank" text collate "C",
  "bank_account" text collate "C",
  "seal_id" uuid,
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
create index "quote_name_idx" on "quote" (workspace_id, "name_sort", id);
create index "quote_replaces_id_link" on "quote" (workspace_id, "replaces_id", id) where "replaces_id" is not null;
create index "quote_party_id_link" on "quote" (workspace_id, "party_id", id) where "party_id" is not null;
create index "quote_contact_id_link" on "quote" (workspace_id, "contact_id", id) where "contact_id" is not null;
create index "quote_opportunity_id_link" on "quote" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "quote_company_id_link" on "quote" (workspace_id, "company_id", id) where "company_id" is not null;
create index "quote_quoted_on_idx" on "quote" (workspace_id, "quoted_on", id);
create index "quote_valid_until_idx" on "quote" (workspace_id, "valid_until", id);
create index "quote_bill_to_id_link" on "quote" (workspace_id, "bill_to_id", id) where "bill_to_id" is not null;
create index "quote_ship_to_id_link" on "quote" (workspace_id, "ship_to_id", id) where "ship_to_id" is not null;
create index "quote_payment_term_id_link" on "quote" (workspace_id, "payment_term_id", id) where "payment_term_id" is not null;
create index "quote_sent_on_idx" on "quote" (workspace_id, "sent_on", id);
create index "quote_decided_on_idx" on "quote" (workspace_id, "decided_on", id);
create index "quote_created_at_idx" on "quote" (workspace_id, "created_at", id);
create index "quote_updated_at_idx" on "quote" (workspace_id, "updated_at", id);
create index "quote_owner_id_link" on "quote" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "quote_unit_id_link" on "quote" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "quote_line_quote_id_link" on "quote_line" (workspace_id, "quote_id", id) where "quote_id" is not null;
create index "quote_line_product_id_link" on "quote_line" (workspace_id, "product_id", id) where "product_id" is not null;
create index "quote_line_text_idx" on "quote_line" (workspace_id, "text_sort", id);
create index "quote_line_unit_id_link" on "quote_line" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "quote_line_tax_rate_id_link" on "quote_line" (workspace_id, "tax_rate_id", id) where "tax_rate_id" is not null;
create index "quote_line_promotion_id_link" on "quote_line" (workspace_id, "promotion_id", id) where "promotion_id" is not null;
create index "quote_line_created_at_idx" on "quote_line" (workspace_id, "created_at", id);
create index "quote_line_updated_at_idx" on "quote_line" (workspace_id, "updated_at", id);
create unique index "payment_term_name_unique" on "payment_term" (workspace_id, "name") where deleted_at is null;
create index "payment_term_name_idx" on "payment_term" (workspace_id, "name_sort", id);
create index "payment_term_created_at_idx" on "payment_term" (workspace_id, "created_at", id);
create index "payment_term_updated_at_idx" on "payment_term" (workspace_id, "updated_at", id);
create unique index "own_company_name_unique" on "own_company" (workspace_id, "name") where deleted_at is null;
create index "own_company_name_idx" on "own_company" (workspace_id, "name_sort", id);
create index "own_company_seal_id_link" on "own_company" (workspace_id, "seal_id", id) where "seal_id" is not null;
create index "own_company_created_at_idx" on "own_company" (workspace_id, "created_at", id);
create index "own_company_updated_at_idx" on "own_company" (workspace_id, "updated_at", id);
alter table "quote" add constraint "quote_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "quote" add constraint "quote_replaces_id_fkey" foreign key (workspace_id, "replaces_id") references "quote" (workspace_id, id);
alter table "quote" add constraint "quote_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "quote" add constraint "quote_contact_id_fkey" foreign key (workspace_id, "contact_id") references "party" (workspace_id, id);
alter table "quote" add constraint "quote_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "quote" add constraint "quote_company_id_fkey" foreign key (workspace_id, "company_id") references "own_company" (workspace_id, id);
alter table "quote" add constraint "quote_bill_to_id_fkey" foreign key (workspace_id, "bill_to_id") references "party" (workspace_id, id);
alter table "quote" add constraint "quote_ship_to_id_fkey" foreign key (workspace_id, "ship_to_id") references "party" (workspace_id, id);
alter table "quote" add constraint "quote_freight_currency_check" check (("freight" is null) = ("freight_currency" is null));
alter table "quote" add constraint "quote_payment_term_id_fkey" foreign key (workspace_id, "payment_term_id") references "payment_term" (workspace_id, id);
alter table "quote" add constraint "quote_listed_currency_check" check (("listed" is null) = ("listed_currency" is null));
alter table "quote" add constraint "quote_discount_currency_check" check (("discount" is null) = ("discount_currency" is null));
alter table "quote" add constraint "quote_net_currency_check" check (("net" is null) = ("net_currency" is null));
alter table "quote" add constraint "quote_tax_currency_check" check (("tax" is null) = ("tax_currency" is null));
alter table "quote" add constraint "quote_rounded_off_currency_check" check (("rounded_off" is null) = ("rounded_off_currency" is null));
alter table "quote" add constraint "quote_total_currency_check" check (("total" is null) = ("total_currency" is null));
alter table "quote" add constraint "quote_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "quote" add constraint "quote_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "quote" add constraint "quote_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "quote" add constraint "quote_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "quote_line" add constraint "quote_line_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "quote_line" add constraint "quote_line_quote_id_fkey" foreign key (workspace_id, "quote_id") references "quote" (workspace_id, id);
alter table "quote_line" add constraint "quote_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "quote_line" add constraint "quote_line_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit_of_measure" (workspace_id, id);
alter table "quote_line" add constraint "quote_line_unit_price_currency_check" check (("unit_price" is null) = ("unit_price_currency" is null));
alter table "quote_line" add constraint "quote_line_tax_rate_id_fkey" foreign key (workspace_id, "tax_rate_id") references "tax_rate" (workspace_id, id);
alter table "quote_line" add constraint "quote_line_net_currency_check" check (("net" is null) = ("net_currency" is null));
alter table "quote_line" add constraint "quote_line_tax_currency_check" check (("tax" is null) = ("tax_currency" is null));
alter table "quote_line" add constraint "quote_line_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "quote_line" add constraint "quote_line_offered_currency_check" check (("offered" is null) = ("offered_currency" is null));
alter table "quote_line" add constraint "quote_line_promotion_id_fkey" foreign key (workspace_id, "promotion_id") references "promotion" (workspace_id, id);
alter table "quote_line" add constraint "quote_line_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "quote_line" add constraint "quote_line_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "payment_term" add constraint "payment_term_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "payment_term" add constraint "payment_term_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "payment_term" add constraint "payment_term_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "own_company" add constraint "own_company_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "own_company" add constraint "own_company_seal_id_fkey" foreign key (workspace_id, "seal_id") references "file" (workspace_id, id);
alter table "own_company" add constraint "own_company_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "own_company" add constraint "own_company_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
