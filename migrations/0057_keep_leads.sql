create table "lead" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "person_name" text collate "C",
  "company" text collate "C",
  "job_title" text collate "C",
  "phone" text collate "C",
  "email" text collate "C",
  "website" text collate "C",
  "region" text collate "C",
  "address_country" text collate "C",
  "address_region" text collate "C",
  "address_province" text collate "C",
  "address_city" text collate "C",
  "address_district" text collate "C",
  "address_street" text collate "C",
  "address_postal_code" text collate "C",
  "source" text collate "C",
  "channel" text collate "C",
  "campaign" text collate "C",
  "consent_note" text collate "C",
  "product_interest" text collate "C",
  "need" text collate "C",
  "budget" numeric,
  "budget_currency" text collate "C",
  "budget_base" numeric,
  "buys_by" date,
  "state" text collate "C" not null,
  "state_since" timestamptz,
  "nurture_until" date,
  "disqualified_reason" text collate "C",
  "state_note" text collate "C",
  "ended_at" timestamptz,
  "account_id" uuid,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "description" text collate "C",
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
create index "lead_name_idx" on "lead" (workspace_id, "name_sort", id);
create index "lead_company_idx" on "lead" (workspace_id, "company", id);
create index "lead_phone_idx" on "lead" (workspace_id, "phone", id);
create index "lead_email_idx" on "lead" (workspace_id, "email", id);
create index "lead_region_idx" on "lead" (workspace_id, "region", id);
create index "lead_budget_idx" on "lead" (workspace_id, "budget_base", id);
create index "lead_buys_by_idx" on "lead" (workspace_id, "buys_by", id);
create index "lead_state_since_idx" on "lead" (workspace_id, "state_since", id);
create index "lead_nurture_until_idx" on "lead" (workspace_id, "nurture_until", id);
create index "lead_ended_at_idx" on "lead" (workspace_id, "ended_at", id);
create index "lead_account_id_link" on "lead" (workspace_id, "account_id", id) where "account_id" is not null;
create index "lead_contact_id_link" on "lead" (workspace_id, "contact_id", id) where "contact_id" is not null;
create index "lead_opportunity_id_link" on "lead" (workspace_id, "opportunity_id", id) where "opportunity_id" is not null;
create index "lead_created_at_idx" on "lead" (workspace_id, "created_at", id);
create index "lead_updated_at_idx" on "lead" (workspace_id, "updated_at", id);
create index "lead_owner_id_link" on "lead" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "lead_unit_id_link" on "lead" (workspace_id, "unit_id", id) where "unit_id" is not null;
alter table "lead" add constraint "lead_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "lead" add constraint "lead_budget_currency_check" check (("budget" is null) = ("budget_currency" is null));
alter table "lead" add constraint "lead_account_id_fkey" foreign key (workspace_id, "account_id") references "party" (workspace_id, id);
alter table "lead" add constraint "lead_contact_id_fkey" foreign key (workspace_id, "contact_id") references "party" (workspace_id, id);
alter table "lead" add constraint "lead_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id);
alter table "lead" add constraint "lead_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "lead" add constraint "lead_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "lead" add constraint "lead_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "lead" add constraint "lead_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
