alter table "order" add column "contract_id" uuid;
create table "contract" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "number" text collate "C",
  "kind" text collate "C" not null,
  "party_id" uuid not null,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "quote_id" uuid,
  "company_id" uuid,
  "frame_id" uuid,
  "renews_id" uuid,
  "state" text collate "C" not null,
  "signed_on" date,
  "starts_on" date not null,
  "ends_on" date,
  "amount" numeric,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "payment_term_id" uuid,
  "terms" text collate "C",
  "renewal" text collate "C" not null,
  "renew_months" bigint,
  "warn_days" bigint,
  "amended_at" timestamptz,
  "ended_on" date,
  "terminated_for" text collate "C",
  "end_note" text collate "C",
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
create table "contract_party" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "contract_id" uuid not null,
  "party_id" uuid not null,
  "role" text collate "C" not null,
  "role_sort" text collate "C",
  "signatory" text collate "C",
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
create table "contract_batch" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "contract_id" uuid not null,
  "text" text collate "C" not null,
  "text_sort" text collate "C",
  "product_id" uuid,
  "quantity" numeric not null,
  "amount" numeric,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "due_on" date not null,
  "delivered" numeric,
  "delivered_on" date,
  "state" text collate "C" not null,
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
create table "contract_milestone" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "contract_id" uuid not null,
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "due_on" date not null,
  "done_on" date,
  "responsible_id" uuid,
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
create table "amendment" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "contract_id" uuid not null,
  "reason" text collate "C" not null,
  "reason_sort" text collate "C",
  "changes" jsonb,
  "on" date,
  "by_id" uuid,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "payment_plan" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "contract_id" uuid,
  "order_id" uuid,
  "party_id" uuid not null,
  "due_on" date not null,
  "amount" numeric not null,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "condition" text collate "C",
  "received" numeric,
  "received_currency" text collate "C",
  "received_base" numeric,
  "open" numeric,
  "open_currency" text collate "C",
  "open_base" numeric,
  "state" text collate "C" not null,
  "reminded_on" date,
  "note" text collate "C",
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
create table "receipt" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "number" text collate "C",
  "number_sort" text collate "C",
  "contract_id" uuid,
  "order_id" uuid,
  "plan_id" uuid,
  "party_id" uuid not null,
  "received_on" date not null,
  "amount" numeric not null,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "method" text collate "C" not null,
  "state" text collate "C" not null,
  "confirmed_on" date,
  "reversed_for" text collate "C",
  "reference" text collate "C",
  "note" text collate "C",
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
create table "invoice_request" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "number" text collate "C",
  "number_sort" text collate "C",
  "contract_id" uuid,
  "order_id" uuid,
  "party_id" uuid not null,
  "company_id" uuid,
  "requested_on" date not null,
  "kind" text collate "C" not null,
  "amount" numeric not null,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "title" text collate "C",
  "tax_number" text collate "C",
  "address" text collate "C",
  "bank" text collate "C",
  "items" text collate "C",
  "mail_to" text collate "C",
  "state" text collate "C" not null,
  "invoice_number" text collate "C",
  "issued_on" date,
  "void_for" text collate "C",
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
create table "credit_profile" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "grade" text collate "C" not null,
  "grade_sort" text collate "C",
  "limit" numeric,
  "limit_currency" text collate "C",
  "limit_base" numeric,
  "late_days" bigint,
  "stopped" boolean,
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
create index "order_contract_id_link" on "order" (workspace_id, "contract_id", id) where "contract_id" is not null;
create index "contract_name_idx" on "contract" (workspace_id, "name_sort", id);
create index "contract_party_id_link" on "contract" (workspace_id, "party_id", id) where "party_id" is not null;
create index "contract_contact_id_link" on "contract" (workspace_id, "contact_id", id) where "contact_id" is not null;
create index "contract_opportunity_id_link" on "contract" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "contract_quote_id_link" on "contract" (workspace_id, "quote_id", id) where "quote_id" is not null;
create index "contract_company_id_link" on "contract" (workspace_id, "company_id", id) where "company_id" is not null;
create index "contract_frame_id_link" on "contract" (workspace_id, "frame_id", id) where "frame_id" is not null;
create index "contract_renews_id_link" on "contract" (workspace_id, "renews_id", id) where "renews_id" is not null;
create index "contract_signed_on_idx" on "contract" (workspace_id, "signed_on", id);
create index "contract_starts_on_idx" on "contract" (workspace_id, "starts_on", id);
create index "contract_ends_on_idx" on "contract" (workspace_id, "ends_on", id);
create index "contract_amount_idx" on "contract" (workspace_id, "amount_base", id);
create index "contract_payment_term_id_link" on "contract" (workspace_id, "payment_term_id", id) where "payment_term_id" is not null;
create index "contract_created_at_idx" on "contract" (workspace_id, "created_at", id);
create index "contract_updated_at_idx" on "contract" (workspace_id, "updated_at", id);
create index "contract_owner_id_link" on "contract" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "contract_unit_id_link" on "contract" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "contract_party_contract_id_link" on "contract_party" (workspace_id, "contract_id", id) where "contract_id" is not null;
create index "contract_party_party_id_link" on "contract_party" (workspace_id, "party_id", id) where "party_id" is not null;
create index "contract_party_created_at_idx" on "contract_party" (workspace_id, "created_at", id);
create index "contract_party_updated_at_idx" on "contract_party" (workspace_id, "updated_at", id);
create unique index "contract_party_contract_id_party_id_role_unique" on "contract_party" (workspace_id, "contract_id", "party_id", "role") where deleted_at is null;
create index "contract_batch_contract_id_link" on "contract_batch" (workspace_id, "contract_id", id) where "contract_id" is not null;
create index "contract_batch_text_idx" on "contract_batch" (workspace_id, "text_sort", id);
create index "contract_batch_product_id_link" on "contract_batch" (workspace_id, "product_id", id) where "product_id" is not null;
create index "contract_batch_due_on_idx" on "contract_batch" (workspace_id, "due_on", id);
create index "contract_batch_delivered_on_idx" on "contract_batch" (workspace_id, "delivered_on", id);
create index "contract_batch_created_at_idx" on "contract_batch" (workspace_id, "created_at", id);
create index "contract_batch_updated_at_idx" on "contract_batch" (workspace_id, "updated_at", id);
create index "contract_milestone_contract_id_link" on "contract_milestone" (workspace_id, "contract_id", id) where "contract_id" is not null;
create index "contract_milestone_name_idx" on "contract_milestone" (workspace_id, "name_sort", id);
create index "contract_milestone_due_on_idx" on "contract_milestone" (workspace_id, "due_on", id);
create index "contract_milestone_done_on_idx" on "contract_milestone" (workspace_id, "done_on", id);
create index "contract_milestone_responsible_id_link" on "contract_milestone" (workspace_id, "responsible_id", id) where "responsible_id" is not null;
create index "contract_milestone_created_at_idx" on "contract_milestone" (workspace_id, "created_at", id);
create index "contract_milestone_updated_at_idx" on "contract_milestone" (workspace_id, "updated_at", id);
create index "amendment_contract_id_link" on "amendment" (workspace_id, "contract_id", id) where "contract_id" is not null;
create index "amendment_reason_idx" on "amendment" (workspace_id, "reason_sort", id);
create index "amendment_on_idx" on "amendment" (workspace_id, "on", id);
create index "amendment_by_id_link" on "amendment" (workspace_id, "by_id", id) where "by_id" is not null;
create index "amendment_created_at_idx" on "amendment" (workspace_id, "created_at", id);
create index "amendment_updated_at_idx" on "amendment" (workspace_id, "updated_at", id);
create index "payment_plan_name_idx" on "payment_plan" (workspace_id, "name_sort", id);
create index "payment_plan_contract_id_link" on "payment_plan" (workspace_id, "contract_id", id) where "contract_id" is not null;
create index "payment_plan_order_id_link" on "payment_plan" (workspace_id, "order_id", id) where "order_id" is not null;
create index "payment_plan_party_id_link" on "payment_plan" (workspace_id, "party_id", id) where "party_id" is not null;
create index "payment_plan_due_on_idx" on "payment_plan" (workspace_id, "due_on", id);
create index "payment_plan_amount_idx" on "payment_plan" (workspace_id, "amount_base", id);
create index "payment_plan_created_at_idx" on "payment_plan" (workspace_id, "created_at", id);
create index "payment_plan_updated_at_idx" on "payment_plan" (workspace_id, "updated_at", id);
create index "payment_plan_owner_id_link" on "payment_plan" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "payment_plan_unit_id_link" on "payment_plan" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "receipt_contract_id_link" on "receipt" (workspace_id, "contract_id", id) where "contract_id" is not null;
create index "receipt_order_id_link" on "receipt" (workspace_id, "order_id", id) where "order_id" is not null;
create index "receipt_plan_id_link" on "receipt" (workspace_id, "plan_id", id) where "plan_id" is not null;
create index "receipt_party_id_link" on "receipt" (workspace_id, "party_id", id) where "party_id" is not null;
create index "receipt_received_on_idx" on "receipt" (workspace_id, "received_on", id);
create index "receipt_amount_idx" on "receipt" (workspace_id, "amount_base", id);
create index "receipt_created_at_idx" on "receipt" (workspace_id, "created_at", id);
create index "receipt_updated_at_idx" on "receipt" (workspace_id, "updated_at", id);
create index "receipt_owner_id_link" on "receipt" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "receipt_unit_id_link" on "receipt" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "invoice_request_contract_id_link" on "invoice_request" (workspace_id, "contract_id", id) where "contract_id" is not null;
create index "invoice_request_order_id_link" on "invoice_request" (workspace_id, "order_id", id) where "order_id" is not null;
create index "invoice_request_party_id_link" on "invoice_request" (workspace_id, "party_id", id) where "party_id" is not null;
create index "invoice_request_company_id_link" on "invoice_request" (workspace_id, "company_id", id) where "company_id" is not null;
create index "invoice_request_requested_on_idx" on "invoice_request" (workspace_id, "requested_on", id);
create index "invoice_request_amount_idx" on "invoice_request" (workspace_id, "amount_base", id);
create index "invoice_request_issued_on_idx" on "invoice_request" (workspace_id, "issued_on", id);
create index "invoice_request_created_at_idx" on "invoice_request" (workspace_id, "created_at", id);
create index "invoice_request_updated_at_idx" on "invoice_request" (workspace_id, "updated_at", id);
create index "invoice_request_owner_id_link" on "invoice_request" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "invoice_request_unit_id_link" on "invoice_request" (workspace_id, "unit_id", id) where "unit_id" is not null;
create unique index "credit_profile_party_id_unique" on "credit_profile" (workspace_id, "party_id") where deleted_at is null;
create index "credit_profile_party_id_link" on "credit_profile" (workspace_id, "party_id", id) where "party_id" is not null;
create index "credit_profile_created_at_idx" on "credit_profile" (workspace_id, "created_at", id);
create index "credit_profile_updated_at_idx" on "credit_profile" (workspace_id, "updated_at", id);
alter table "order" add constraint "order_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id);
alter table "contract" add constraint "contract_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "contract" add constraint "contract_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "contract" add constraint "contract_contact_id_fkey" foreign key (workspace_id, "contact_id") references "party" (workspace_id, id);
alter table "contract" add constraint "contract_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "contract" add constraint "contract_quote_id_fkey" foreign key (workspace_id, "quote_id") references "quote" (workspace_id, id);
alter table "contract" add constraint "contract_company_id_fkey" foreign key (workspace_id, "company_id") references "own_company" (workspace_id, id);
alter table "contract" add constraint "contract_frame_id_fkey" foreign key (workspace_id, "frame_id") references "contract" (workspace_id, id);
alter table "contract" add constraint "contract_renews_id_fkey" foreign key (workspace_id, "renews_id") references "contract" (workspace_id, id);
alter table "contract" add constraint "contract_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "contract" add constraint "contract_payment_term_id_fkey" foreign key (workspace_id, "payment_term_id") references "payment_term" (workspace_id, id);
alter table "contract" add constraint "contract_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "contract" add constraint "contract_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "contract" add constraint "contract_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "contract" add constraint "contract_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "contract_party" add constraint "contract_party_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "contract_party" add constraint "contract_party_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id);
alter table "contract_party" add constraint "contract_party_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "contract_party" add constraint "contract_party_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "contract_party" add constraint "contract_party_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "contract_batch" add constraint "contract_batch_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "contract_batch" add constraint "contract_batch_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id);
alter table "contract_batch" add constraint "contract_batch_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id);
alter table "contract_batch" add constraint "contract_batch_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "contract_batch" add constraint "contract_batch_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "contract_batch" add constraint "contract_batch_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "contract_milestone" add constraint "contract_milestone_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "contract_milestone" add constraint "contract_milestone_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id);
alter table "contract_milestone" add constraint "contract_milestone_responsible_id_fkey" foreign key (workspace_id, "responsible_id") references "user" (workspace_id, id);
alter table "contract_milestone" add constraint "contract_milestone_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "contract_milestone" add constraint "contract_milestone_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "amendment" add constraint "amendment_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "amendment" add constraint "amendment_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id);
alter table "amendment" add constraint "amendment_by_id_fkey" foreign key (workspace_id, "by_id") references "user" (workspace_id, id);
alter table "amendment" add constraint "amendment_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "amendment" add constraint "amendment_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "payment_plan" add constraint "payment_plan_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "payment_plan" add constraint "payment_plan_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id);
alter table "payment_plan" add constraint "payment_plan_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id);
alter table "payment_plan" add constraint "payment_plan_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "payment_plan" add constraint "payment_plan_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "payment_plan" add constraint "payment_plan_received_currency_check" check (("received" is null) = ("received_currency" is null));
alter table "payment_plan" add constraint "payment_plan_open_currency_check" check (("open" is null) = ("open_currency" is null));
alter table "payment_plan" add constraint "payment_plan_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "payment_plan" add constraint "payment_plan_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "payment_plan" add constraint "payment_plan_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "payment_plan" add constraint "payment_plan_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "receipt" add constraint "receipt_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "receipt" add constraint "receipt_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id);
alter table "receipt" add constraint "receipt_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id);
alter table "receipt" add constraint "receipt_plan_id_fkey" foreign key (workspace_id, "plan_id") references "payment_plan" (workspace_id, id);
alter table "receipt" add constraint "receipt_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "receipt" add constraint "receipt_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "receipt" add constraint "receipt_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "receipt" add constraint "receipt_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "receipt" add constraint "receipt_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "receipt" add constraint "receipt_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "invoice_request" add constraint "invoice_request_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "invoice_request" add constraint "invoice_request_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id);
alter table "invoice_request" add constraint "invoice_request_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id);
alter table "invoice_request" add constraint "invoice_request_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "invoice_request" add constraint "invoice_request_company_id_fkey" foreign key (workspace_id, "company_id") references "own_company" (workspace_id, id);
alter table "invoice_request" add constraint "invoice_request_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "invoice_request" add constraint "invoice_request_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "invoice_request" add constraint "invoice_request_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "invoice_request" add constraint "invoice_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "invoice_request" add constraint "invoice_request_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "credit_profile" add constraint "credit_profile_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "credit_profile" add constraint "credit_profile_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "credit_profile" add constraint "credit_profile_limit_currency_check" check (("limit" is null) = ("limit_currency" is null));
alter table "credit_profile" add constraint "credit_profile_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "credit_profile" add constraint "credit_profile_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
