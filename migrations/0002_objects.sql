create table "party" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C",
  "name_sort" text collate "C",
  "code" text collate "C",
  "phone" text collate "C",
  "email" text collate "C",
  "website" text collate "C",
  "address_country" text collate "C",
  "address_region" text collate "C",
  "address_province" text collate "C",
  "address_city" text collate "C",
  "address_district" text collate "C",
  "address_street" text collate "C",
  "address_postal_code" text collate "C",
  "status" text collate "C",
  "life_cycle" text collate "C",
  "source" text collate "C",
  "preferred_channel" text collate "C",
  "preferred_time" text[],
  "preferred_language" text collate "C",
  "do_not_contact" boolean,
  "description" text collate "C",
  "account_id" uuid,
  "kind" text not null,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  "owner_id" uuid,
  "unit_id" uuid,
  "legal_name" text collate "C",
  "short_name" text collate "C",
  "english_name" text collate "C",
  "former_names" text collate "C",
  "name_key" text collate "C",
  "registration_number" text collate "C",
  "legal_representative" text collate "C",
  "bank_name" text collate "C",
  "bank_account" text collate "C",
  "industry" text collate "C",
  "ownership" text collate "C",
  "employees" bigint,
  "revenue" numeric,
  "revenue_currency" text collate "C",
  "revenue_base" numeric,
  "founded_on" date,
  "parent_account_id" uuid,
  "family_name" text collate "C",
  "given_name" text collate "C",
  "salutation" text collate "C",
  "gender" text collate "C",
  "job_title" text collate "C",
  "department" text collate "C",
  "reports_to_id" uuid,
  "assistant_id" uuid,
  "birth_on" date,
  "birth_calendar" text collate "C",
  "birthday" text collate "C",
  "marriage" text collate "C",
  "education" text collate "C",
  "interests" text collate "C",
  "diet" text collate "C",
  "photo_id" uuid,
  "head_id" uuid,
  "size" bigint,
  "income" numeric,
  "income_currency" text collate "C",
  "income_base" numeric,
  primary key (workspace_id, id)
);
create table "membership" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "person_id" uuid not null,
  "organisation_id" uuid not null,
  "job_title" text collate "C",
  "job_title_sort" text collate "C",
  "department" text collate "C",
  "family_role" text collate "C",
  "from_on" date,
  "until_on" date,
  "main" boolean,
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
create table "party_role" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "role" text collate "C" not null,
  "role_sort" text collate "C",
  "state" text collate "C" not null,
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
create table "classification" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "purpose" text collate "C",
  "applies_to" text[] not null,
  "method" text collate "C" not null,
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
create table "class_value" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "classification_id" uuid not null,
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "position" bigint,
  "rule" jsonb,
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
create table "party_class" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "classification_id" uuid not null,
  "value_id" uuid not null,
  "from_on" date not null,
  "until_on" date,
  "given" text collate "C" not null,
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
create table "identity" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "kind" text collate "C" not null,
  "value" text collate "C" not null,
  "value_sort" text collate "C",
  "normalised" text collate "C",
  "label" text collate "C",
  "extension" text collate "C",
  "primary" boolean,
  "state" text collate "C" not null,
  "do_not_use" boolean,
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
create table "address" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "use" text collate "C" not null,
  "address_country" text collate "C" not null,
  "address_region" text collate "C",
  "address_province" text collate "C",
  "address_city" text collate "C",
  "address_district" text collate "C",
  "address_street" text collate "C",
  "address_postal_code" text collate "C",
  "summary" text collate "C",
  "summary_sort" text collate "C",
  "recipient" text collate "C",
  "phone" text collate "C",
  "location_latitude" double precision,
  "location_longitude" double precision,
  "location_label" text collate "C",
  "primary" boolean,
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
create table "party_team" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "member_id" uuid not null,
  "role" text collate "C" not null,
  "role_sort" text collate "C",
  "level" text collate "C",
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
create table "ownership_period" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "holder_id" uuid,
  "holder_unit_id" uuid,
  "from_at" timestamptz not null,
  "until_at" timestamptz,
  "how" text collate "C" not null,
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
create table "relation_type" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "reverse_name" text collate "C" not null,
  "code" text collate "C",
  "nature" text collate "C" not null,
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
create table "relation" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "from_id" uuid not null,
  "type_id" uuid not null,
  "to_id" uuid not null,
  "strength" text collate "C",
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
create table "holding" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "product" text collate "C" not null,
  "product_sort" text collate "C",
  "maker" text collate "C" not null,
  "competitor_id" uuid,
  "version" bigint not null,
  "serial_number" text collate "C",
  "quantity" numeric,
  "value" numeric,
  "value_currency" text collate "C",
  "value_base" numeric,
  "since_on" date,
  "ends_on" date,
  "state" text collate "C" not null,
  "note" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "consent" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "purpose" text collate "C" not null,
  "purpose_sort" text collate "C",
  "channel" text collate "C" not null,
  "decision" text collate "C" not null,
  "decided_at" timestamptz not null,
  "expires_on" date,
  "proof" text collate "C" not null,
  "proof_file_id" uuid,
  "wording" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "life_event" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "kind" text collate "C" not null,
  "kind_sort" text collate "C",
  "happens_on" date not null,
  "yearly" boolean,
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
create table "party_source" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "field" text collate "C",
  "source" text collate "C" not null,
  "source_sort" text collate "C",
  "url" text collate "C",
  "learnt_at" timestamptz not null,
  "confidence" text collate "C" not null,
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
create table "transaction" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "at" timestamptz not null,
  "kind" text collate "C" not null,
  "product" text collate "C",
  "product_sort" text collate "C",
  "quantity" numeric,
  "amount" numeric not null,
  "amount_currency" text collate "C",
  "amount_base" numeric,
  "channel" text collate "C",
  "place" text collate "C",
  "source_document" text collate "C",
  "lines" jsonb,
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
create table "unit" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "code" text collate "C" not null,
  "kind" text collate "C" not null,
  "parent_id" uuid,
  "head_id" uuid,
  "walled" boolean,
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
create table "user" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "email" text collate "C",
  "phone" text collate "C",
  "job_title" text collate "C",
  "identity_id" text collate "C",
  "active" boolean,
  "main_unit_id" uuid,
  "superior_id" uuid,
  "language" text collate "C",
  "zone" text collate "C",
  "region" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "team" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "lead_id" uuid,
  "description" text collate "C",
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
create table "role" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "code" text collate "C",
  "description" text collate "C",
  "grants" jsonb,
  "field_rights" jsonb,
  "administrator" boolean,
  "steward" boolean,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "share" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "record_id" uuid not null,
  "grantee_id" uuid not null,
  "grantee_kind" text collate "C" not null,
  "level" text collate "C" not null,
  "expires_at" timestamptz,
  "reason" text collate "C",
  "reason_sort" text collate "C",
  "cause_id" uuid,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "delegation" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "from_user_id" uuid not null,
  "to_user_id" uuid not null,
  "from_on" date not null,
  "until_on" date not null,
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
create table "currency" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "code" text collate "C" not null,
  "code_sort" text collate "C",
  "name" text collate "C",
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
create table "rate" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "currency_id" uuid not null,
  "valid_on" date not null,
  "valid_on_sort" text collate "C",
  "rate" numeric not null,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "saved_view" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "object" text collate "C" not null,
  "filter" jsonb,
  "columns" jsonb,
  "sort" jsonb,
  "layout" text collate "C",
  "group_by" text collate "C",
  "offered_to_id" uuid,
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
create table "number_scheme" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "object" text collate "C" not null,
  "object_sort" text collate "C",
  "field" text collate "C" not null,
  "prefix" text collate "C",
  "date_parts" text collate "C",
  "digits" bigint,
  "per_unit" boolean,
  "gap_free" boolean,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "file" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "size" bigint not null,
  "media_type" text collate "C" not null,
  "hash" text collate "C" not null,
  "regarding_id" uuid not null,
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
create table "tag" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "color" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create index "party_name_idx" on "party" (workspace_id, "name_sort", id);
create index "party_code_idx" on "party" (workspace_id, "code", id);
create index "party_code_desc_idx" on "party" (workspace_id, "code" desc nulls last, id desc);
create index "party_email_idx" on "party" (workspace_id, "email", id);
create index "party_email_desc_idx" on "party" (workspace_id, "email" desc nulls last, id desc);
create index "party_status_idx" on "party" (workspace_id, "status", id);
create index "party_account_id_idx" on "party" (workspace_id, "account_id", id);
create index "party_created_at_idx" on "party" (workspace_id, "created_at", id);
create index "party_updated_at_idx" on "party" (workspace_id, "updated_at", id);
create index "party_owner_id_idx" on "party" (workspace_id, "owner_id", id);
create index "party_unit_id_idx" on "party" (workspace_id, "unit_id", id);
create index "party_kind_name_idx" on "party" (workspace_id, "kind", "name_sort", id);
create index "party_kind_code_idx" on "party" (workspace_id, "kind", "code", id);
create index "party_kind_code_desc_idx" on "party" (workspace_id, "kind", "code" desc nulls last, id desc);
create index "party_kind_email_idx" on "party" (workspace_id, "kind", "email", id);
create index "party_kind_email_desc_idx" on "party" (workspace_id, "kind", "email" desc nulls last, id desc);
create index "party_kind_status_idx" on "party" (workspace_id, "kind", "status", id);
create index "party_kind_name_key_idx" on "party" (workspace_id, "kind", "name_key", id);
create index "party_kind_name_key_desc_idx" on "party" (workspace_id, "kind", "name_key" desc nulls last, id desc);
create index "party_kind_registration_number_idx" on "party" (workspace_id, "kind", "registration_number", id);
create index "party_kind_registration_number_desc_idx" on "party" (workspace_id, "kind", "registration_number" desc nulls last, id desc);
create index "party_kind_parent_account_id_idx" on "party" (workspace_id, "kind", "parent_account_id", id);
create index "party_kind_created_at_idx" on "party" (workspace_id, "kind", "created_at", id);
create index "party_kind_updated_at_idx" on "party" (workspace_id, "kind", "updated_at", id);
create index "party_kind_owner_id_idx" on "party" (workspace_id, "kind", "owner_id", id);
create index "party_kind_unit_id_idx" on "party" (workspace_id, "kind", "unit_id", id);
create index "party_kind_account_id_idx" on "party" (workspace_id, "kind", "account_id", id);
create index "party_kind_reports_to_id_idx" on "party" (workspace_id, "kind", "reports_to_id", id);
create index "party_kind_assistant_id_idx" on "party" (workspace_id, "kind", "assistant_id", id);
create index "party_kind_birthday_idx" on "party" (workspace_id, "kind", "birthday", id);
create index "party_kind_birthday_desc_idx" on "party" (workspace_id, "kind", "birthday" desc nulls last, id desc);
create index "party_kind_photo_id_idx" on "party" (workspace_id, "kind", "photo_id", id);
create index "party_kind_head_id_idx" on "party" (workspace_id, "kind", "head_id", id);
create index "membership_person_id_idx" on "membership" (workspace_id, "person_id", id);
create index "membership_organisation_id_idx" on "membership" (workspace_id, "organisation_id", id);
create index "membership_created_at_idx" on "membership" (workspace_id, "created_at", id);
create index "membership_updated_at_idx" on "membership" (workspace_id, "updated_at", id);
create index "party_role_party_id_idx" on "party_role" (workspace_id, "party_id", id);
create index "party_role_created_at_idx" on "party_role" (workspace_id, "created_at", id);
create index "party_role_updated_at_idx" on "party_role" (workspace_id, "updated_at", id);
create unique index "party_role_party_id_role_from_on_unique" on "party_role" (workspace_id, "party_id", "role", "from_on") where deleted_at is null;
create unique index "classification_name_unique" on "classification" (workspace_id, "name") where deleted_at is null;
create index "classification_name_idx" on "classification" (workspace_id, "name_sort", id);
create index "classification_created_at_idx" on "classification" (workspace_id, "created_at", id);
create index "classification_updated_at_idx" on "classification" (workspace_id, "updated_at", id);
create index "class_value_classification_id_idx" on "class_value" (workspace_id, "classification_id", id);
create index "class_value_name_idx" on "class_value" (workspace_id, "name_sort", id);
create index "class_value_created_at_idx" on "class_value" (workspace_id, "created_at", id);
create index "class_value_updated_at_idx" on "class_value" (workspace_id, "updated_at", id);
create unique index "class_value_classification_id_name_unique" on "class_value" (workspace_id, "classification_id", "name") where deleted_at is null;
create index "party_class_party_id_idx" on "party_class" (workspace_id, "party_id", id);
create index "party_class_classification_id_idx" on "party_class" (workspace_id, "classification_id", id);
create index "party_class_value_id_idx" on "party_class" (workspace_id, "value_id", id);
create index "party_class_created_at_idx" on "party_class" (workspace_id, "created_at", id);
create index "party_class_updated_at_idx" on "party_class" (workspace_id, "updated_at", id);
create unique index "party_class_party_id_classification_id_from_on_unique" on "party_class" (workspace_id, "party_id", "classification_id", "from_on") where deleted_at is null;
create index "identity_party_id_idx" on "identity" (workspace_id, "party_id", id);
create index "identity_normalised_idx" on "identity" (workspace_id, "normalised", id);
create index "identity_normalised_desc_idx" on "identity" (workspace_id, "normalised" desc nulls last, id desc);
create index "identity_created_at_idx" on "identity" (workspace_id, "created_at", id);
create index "identity_updated_at_idx" on "identity" (workspace_id, "updated_at", id);
create index "address_party_id_idx" on "address" (workspace_id, "party_id", id);
create index "address_created_at_idx" on "address" (workspace_id, "created_at", id);
create index "address_updated_at_idx" on "address" (workspace_id, "updated_at", id);
create index "party_team_party_id_idx" on "party_team" (workspace_id, "party_id", id);
create index "party_team_member_id_idx" on "party_team" (workspace_id, "member_id", id);
create index "party_team_created_at_idx" on "party_team" (workspace_id, "created_at", id);
create index "party_team_updated_at_idx" on "party_team" (workspace_id, "updated_at", id);
create unique index "party_team_party_id_member_id_role_unique" on "party_team" (workspace_id, "party_id", "member_id", "role") where deleted_at is null;
create index "ownership_period_party_id_idx" on "ownership_period" (workspace_id, "party_id", id);
create index "ownership_period_holder_id_idx" on "ownership_period" (workspace_id, "holder_id", id);
create index "ownership_period_holder_unit_id_idx" on "ownership_period" (workspace_id, "holder_unit_id", id);
create index "ownership_period_created_at_idx" on "ownership_period" (workspace_id, "created_at", id);
create index "ownership_period_updated_at_idx" on "ownership_period" (workspace_id, "updated_at", id);
create unique index "relation_type_name_unique" on "relation_type" (workspace_id, "name") where deleted_at is null;
create index "relation_type_name_idx" on "relation_type" (workspace_id, "name_sort", id);
create unique index "relation_type_code_unique" on "relation_type" (workspace_id, "code") where deleted_at is null;
create index "relation_type_created_at_idx" on "relation_type" (workspace_id, "created_at", id);
create index "relation_type_updated_at_idx" on "relation_type" (workspace_id, "updated_at", id);
create index "relation_from_id_idx" on "relation" (workspace_id, "from_id", id);
create index "relation_type_id_idx" on "relation" (workspace_id, "type_id", id);
create index "relation_to_id_idx" on "relation" (workspace_id, "to_id", id);
create index "relation_created_at_idx" on "relation" (workspace_id, "created_at", id);
create index "relation_updated_at_idx" on "relation" (workspace_id, "updated_at", id);
create unique index "relation_from_id_type_id_to_id_unique" on "relation" (workspace_id, "from_id", "type_id", "to_id") where deleted_at is null;
create index "holding_party_id_idx" on "holding" (workspace_id, "party_id", id);
create index "holding_product_idx" on "holding" (workspace_id, "product_sort", id);
create index "holding_competitor_id_idx" on "holding" (workspace_id, "competitor_id", id);
create index "holding_serial_number_idx" on "holding" (workspace_id, "serial_number", id);
create index "holding_serial_number_desc_idx" on "holding" (workspace_id, "serial_number" desc nulls last, id desc);
create index "holding_ends_on_idx" on "holding" (workspace_id, "ends_on", id);
create index "holding_ends_on_desc_idx" on "holding" (workspace_id, "ends_on" desc nulls last, id desc);
create index "holding_created_at_idx" on "holding" (workspace_id, "created_at", id);
create index "holding_updated_at_idx" on "holding" (workspace_id, "updated_at", id);
create index "consent_party_id_idx" on "consent" (workspace_id, "party_id", id);
create index "consent_decided_at_idx" on "consent" (workspace_id, "decided_at", id);
create index "consent_proof_file_id_idx" on "consent" (workspace_id, "proof_file_id", id);
create index "consent_created_at_idx" on "consent" (workspace_id, "created_at", id);
create index "consent_updated_at_idx" on "consent" (workspace_id, "updated_at", id);
create index "life_event_party_id_idx" on "life_event" (workspace_id, "party_id", id);
create index "life_event_happens_on_idx" on "life_event" (workspace_id, "happens_on", id);
create index "life_event_created_at_idx" on "life_event" (workspace_id, "created_at", id);
create index "life_event_updated_at_idx" on "life_event" (workspace_id, "updated_at", id);
create index "party_source_party_id_idx" on "party_source" (workspace_id, "party_id", id);
create index "party_source_created_at_idx" on "party_source" (workspace_id, "created_at", id);
create index "party_source_updated_at_idx" on "party_source" (workspace_id, "updated_at", id);
create index "transaction_party_id_idx" on "transaction" (workspace_id, "party_id", id);
create index "transaction_at_idx" on "transaction" (workspace_id, "at", id);
create index "transaction_source_document_idx" on "transaction" (workspace_id, "source_document", id);
create index "transaction_source_document_desc_idx" on "transaction" (workspace_id, "source_document" desc nulls last, id desc);
create index "transaction_created_at_idx" on "transaction" (workspace_id, "created_at", id);
create index "transaction_updated_at_idx" on "transaction" (workspace_id, "updated_at", id);
create index "unit_name_idx" on "unit" (workspace_id, "name_sort", id);
create unique index "unit_code_unique" on "unit" (workspace_id, "code") where deleted_at is null;
create index "unit_parent_id_idx" on "unit" (workspace_id, "parent_id", id);
create index "unit_head_id_idx" on "unit" (workspace_id, "head_id", id);
create index "unit_created_at_idx" on "unit" (workspace_id, "created_at", id);
create index "unit_updated_at_idx" on "unit" (workspace_id, "updated_at", id);
create index "user_name_idx" on "user" (workspace_id, "name_sort", id);
create unique index "user_email_unique" on "user" (workspace_id, "email") where deleted_at is null;
create index "user_email_idx" on "user" (workspace_id, "email", id);
create index "user_email_desc_idx" on "user" (workspace_id, "email" desc nulls last, id desc);
create unique index "user_identity_id_unique" on "user" (workspace_id, "identity_id") where deleted_at is null;
create index "user_main_unit_id_idx" on "user" (workspace_id, "main_unit_id", id);
create index "user_superior_id_idx" on "user" (workspace_id, "superior_id", id);
create index "user_created_at_idx" on "user" (workspace_id, "created_at", id);
create index "user_updated_at_idx" on "user" (workspace_id, "updated_at", id);
create unique index "team_name_unique" on "team" (workspace_id, "name") where deleted_at is null;
create index "team_name_idx" on "team" (workspace_id, "name_sort", id);
create index "team_lead_id_idx" on "team" (workspace_id, "lead_id", id);
create index "team_created_at_idx" on "team" (workspace_id, "created_at", id);
create index "team_updated_at_idx" on "team" (workspace_id, "updated_at", id);
create unique index "role_name_unique" on "role" (workspace_id, "name") where deleted_at is null;
create index "role_name_idx" on "role" (workspace_id, "name_sort", id);
create unique index "role_code_unique" on "role" (workspace_id, "code") where deleted_at is null;
create index "role_created_at_idx" on "role" (workspace_id, "created_at", id);
create index "role_updated_at_idx" on "role" (workspace_id, "updated_at", id);
create index "share_record_id_idx" on "share" (workspace_id, "record_id", id);
create index "share_grantee_id_idx" on "share" (workspace_id, "grantee_id", id);
create index "share_cause_id_idx" on "share" (workspace_id, "cause_id", id);
create index "share_created_at_idx" on "share" (workspace_id, "created_at", id);
create index "share_updated_at_idx" on "share" (workspace_id, "updated_at", id);
create unique index "share_record_id_grantee_id_cause_id_unique" on "share" (workspace_id, "record_id", "grantee_id", "cause_id") where deleted_at is null;
create index "delegation_from_user_id_idx" on "delegation" (workspace_id, "from_user_id", id);
create index "delegation_to_user_id_idx" on "delegation" (workspace_id, "to_user_id", id);
create index "delegation_created_at_idx" on "delegation" (workspace_id, "created_at", id);
create index "delegation_updated_at_idx" on "delegation" (workspace_id, "updated_at", id);
create unique index "currency_code_unique" on "currency" (workspace_id, "code") where deleted_at is null;
create index "currency_code_idx" on "currency" (workspace_id, "code_sort", id);
create index "currency_created_at_idx" on "currency" (workspace_id, "created_at", id);
create index "currency_updated_at_idx" on "currency" (workspace_id, "updated_at", id);
create index "rate_currency_id_idx" on "rate" (workspace_id, "currency_id", id);
create index "rate_valid_on_idx" on "rate" (workspace_id, "valid_on_sort", id);
create index "rate_created_at_idx" on "rate" (workspace_id, "created_at", id);
create index "rate_updated_at_idx" on "rate" (workspace_id, "updated_at", id);
create unique index "rate_currency_id_valid_on_unique" on "rate" (workspace_id, "currency_id", "valid_on") where deleted_at is null;
create index "saved_view_name_idx" on "saved_view" (workspace_id, "name_sort", id);
create index "saved_view_object_idx" on "saved_view" (workspace_id, "object", id);
create index "saved_view_offered_to_id_idx" on "saved_view" (workspace_id, "offered_to_id", id);
create index "saved_view_created_at_idx" on "saved_view" (workspace_id, "created_at", id);
create index "saved_view_updated_at_idx" on "saved_view" (workspace_id, "updated_at", id);
create index "saved_view_owner_id_idx" on "saved_view" (workspace_id, "owner_id", id);
create index "saved_view_unit_id_idx" on "saved_view" (workspace_id, "unit_id", id);
create index "number_scheme_created_at_idx" on "number_scheme" (workspace_id, "created_at", id);
create index "number_scheme_updated_at_idx" on "number_scheme" (workspace_id, "updated_at", id);
create unique index "number_scheme_object_field_unique" on "number_scheme" (workspace_id, "object", "field") where deleted_at is null;
create index "file_name_idx" on "file" (workspace_id, "name_sort", id);
create index "file_regarding_id_idx" on "file" (workspace_id, "regarding_id", id);
create index "file_created_at_idx" on "file" (workspace_id, "created_at", id);
create index "file_updated_at_idx" on "file" (workspace_id, "updated_at", id);
create unique index "tag_name_unique" on "tag" (workspace_id, "name") where deleted_at is null;
create index "tag_name_idx" on "tag" (workspace_id, "name_sort", id);
create index "tag_created_at_idx" on "tag" (workspace_id, "created_at", id);
create index "tag_updated_at_idx" on "tag" (workspace_id, "updated_at", id);
alter table "party" add constraint "party_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "party" add constraint "party_account_id_fkey" foreign key (workspace_id, "account_id") references "party" (workspace_id, id);
alter table "party" add constraint "party_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "party" add constraint "party_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "party" add constraint "party_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "party" add constraint "party_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "party" add constraint "party_revenue_currency_check" check (("revenue" is null) = ("revenue_currency" is null));
alter table "party" add constraint "party_parent_account_id_fkey" foreign key (workspace_id, "parent_account_id") references "party" (workspace_id, id);
alter table "party" add constraint "party_reports_to_id_fkey" foreign key (workspace_id, "reports_to_id") references "party" (workspace_id, id);
alter table "party" add constraint "party_assistant_id_fkey" foreign key (workspace_id, "assistant_id") references "party" (workspace_id, id);
alter table "party" add constraint "party_photo_id_fkey" foreign key (workspace_id, "photo_id") references "file" (workspace_id, id);
alter table "party" add constraint "party_head_id_fkey" foreign key (workspace_id, "head_id") references "party" (workspace_id, id);
alter table "party" add constraint "party_income_currency_check" check (("income" is null) = ("income_currency" is null));
alter table "membership" add constraint "membership_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "membership" add constraint "membership_person_id_fkey" foreign key (workspace_id, "person_id") references "party" (workspace_id, id);
alter table "membership" add constraint "membership_organisation_id_fkey" foreign key (workspace_id, "organisation_id") references "party" (workspace_id, id);
alter table "membership" add constraint "membership_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "membership" add constraint "membership_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "party_role" add constraint "party_role_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "party_role" add constraint "party_role_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "party_role" add constraint "party_role_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "party_role" add constraint "party_role_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "classification" add constraint "classification_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "classification" add constraint "classification_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "classification" add constraint "classification_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "class_value" add constraint "class_value_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "class_value" add constraint "class_value_classification_id_fkey" foreign key (workspace_id, "classification_id") references "classification" (workspace_id, id);
alter table "class_value" add constraint "class_value_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "class_value" add constraint "class_value_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "party_class" add constraint "party_class_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "party_class" add constraint "party_class_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "party_class" add constraint "party_class_classification_id_fkey" foreign key (workspace_id, "classification_id") references "classification" (workspace_id, id);
alter table "party_class" add constraint "party_class_value_id_fkey" foreign key (workspace_id, "value_id") references "class_value" (workspace_id, id);
alter table "party_class" add constraint "party_class_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "party_class" add constraint "party_class_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "identity" add constraint "identity_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "identity" add constraint "identity_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "identity" add constraint "identity_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "identity" add constraint "identity_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "address" add constraint "address_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "address" add constraint "address_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "address" add constraint "address_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "address" add constraint "address_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "party_team" add constraint "party_team_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "party_team" add constraint "party_team_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "party_team" add constraint "party_team_member_id_fkey" foreign key (workspace_id, "member_id") references "user" (workspace_id, id);
alter table "party_team" add constraint "party_team_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "party_team" add constraint "party_team_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "ownership_period" add constraint "ownership_period_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "ownership_period" add constraint "ownership_period_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "ownership_period" add constraint "ownership_period_holder_id_fkey" foreign key (workspace_id, "holder_id") references "user" (workspace_id, id);
alter table "ownership_period" add constraint "ownership_period_holder_unit_id_fkey" foreign key (workspace_id, "holder_unit_id") references "unit" (workspace_id, id);
alter table "ownership_period" add constraint "ownership_period_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "ownership_period" add constraint "ownership_period_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "relation_type" add constraint "relation_type_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "relation_type" add constraint "relation_type_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "relation_type" add constraint "relation_type_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "relation" add constraint "relation_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "relation" add constraint "relation_from_id_fkey" foreign key (workspace_id, "from_id") references "party" (workspace_id, id);
alter table "relation" add constraint "relation_type_id_fkey" foreign key (workspace_id, "type_id") references "relation_type" (workspace_id, id);
alter table "relation" add constraint "relation_to_id_fkey" foreign key (workspace_id, "to_id") references "party" (workspace_id, id);
alter table "relation" add constraint "relation_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "relation" add constraint "relation_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "holding" add constraint "holding_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "holding" add constraint "holding_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "holding" add constraint "holding_competitor_id_fkey" foreign key (workspace_id, "competitor_id") references "party" (workspace_id, id);
alter table "holding" add constraint "holding_value_currency_check" check (("value" is null) = ("value_currency" is null));
alter table "holding" add constraint "holding_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "holding" add constraint "holding_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "consent" add constraint "consent_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "consent" add constraint "consent_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "consent" add constraint "consent_proof_file_id_fkey" foreign key (workspace_id, "proof_file_id") references "file" (workspace_id, id);
alter table "consent" add constraint "consent_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "consent" add constraint "consent_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "life_event" add constraint "life_event_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "life_event" add constraint "life_event_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "life_event" add constraint "life_event_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "life_event" add constraint "life_event_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "party_source" add constraint "party_source_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "party_source" add constraint "party_source_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "party_source" add constraint "party_source_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "party_source" add constraint "party_source_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "transaction" add constraint "transaction_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "transaction" add constraint "transaction_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "transaction" add constraint "transaction_amount_currency_check" check (("amount" is null) = ("amount_currency" is null));
alter table "transaction" add constraint "transaction_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "transaction" add constraint "transaction_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "unit" add constraint "unit_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "unit" add constraint "unit_parent_id_fkey" foreign key (workspace_id, "parent_id") references "unit" (workspace_id, id);
alter table "unit" add constraint "unit_head_id_fkey" foreign key (workspace_id, "head_id") references "user" (workspace_id, id);
alter table "unit" add constraint "unit_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "unit" add constraint "unit_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "user" add constraint "user_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "user" add constraint "user_main_unit_id_fkey" foreign key (workspace_id, "main_unit_id") references "unit" (workspace_id, id);
alter table "user" add constraint "user_superior_id_fkey" foreign key (workspace_id, "superior_id") references "user" (workspace_id, id);
alter table "user" add constraint "user_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "user" add constraint "user_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "team" add constraint "team_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "team" add constraint "team_lead_id_fkey" foreign key (workspace_id, "lead_id") references "user" (workspace_id, id);
alter table "team" add constraint "team_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "team" add constraint "team_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "role" add constraint "role_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "role" add constraint "role_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "role" add constraint "role_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "share" add constraint "share_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "share" add constraint "share_record_id_fkey" foreign key (workspace_id, "record_id") references record (workspace_id, id);
alter table "share" add constraint "share_grantee_id_fkey" foreign key (workspace_id, "grantee_id") references record (workspace_id, id);
alter table "share" add constraint "share_cause_id_fkey" foreign key (workspace_id, "cause_id") references record (workspace_id, id);
alter table "share" add constraint "share_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "share" add constraint "share_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "delegation" add constraint "delegation_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "delegation" add constraint "delegation_from_user_id_fkey" foreign key (workspace_id, "from_user_id") references "user" (workspace_id, id);
alter table "delegation" add constraint "delegation_to_user_id_fkey" foreign key (workspace_id, "to_user_id") references "user" (workspace_id, id);
alter table "delegation" add constraint "delegation_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "delegation" add constraint "delegation_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "currency" add constraint "currency_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "currency" add constraint "currency_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "currency" add constraint "currency_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "rate" add constraint "rate_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "rate" add constraint "rate_currency_id_fkey" foreign key (workspace_id, "currency_id") references "currency" (workspace_id, id);
alter table "rate" add constraint "rate_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "rate" add constraint "rate_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "saved_view" add constraint "saved_view_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "saved_view" add constraint "saved_view_offered_to_id_fkey" foreign key (workspace_id, "offered_to_id") references "unit" (workspace_id, id);
alter table "saved_view" add constraint "saved_view_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "saved_view" add constraint "saved_view_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "saved_view" add constraint "saved_view_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "saved_view" add constraint "saved_view_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "number_scheme" add constraint "number_scheme_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "number_scheme" add constraint "number_scheme_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "number_scheme" add constraint "number_scheme_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "file" add constraint "file_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "file" add constraint "file_regarding_id_fkey" foreign key (workspace_id, "regarding_id") references record (workspace_id, id);
alter table "file" add constraint "file_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "file" add constraint "file_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "tag" add constraint "tag_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "tag" add constraint "tag_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "tag" add constraint "tag_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
