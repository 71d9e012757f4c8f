alter table "party" add column "open_complaint" boolean;
alter table "party" add column "zone" text collate "C";
create table "contact_policy" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "active" boolean,
  "order" bigint not null,
  "purpose" text collate "C" not null,
  "channel" text collate "C" not null,
  "class_value_id" uuid,
  "max_per_day" bigint,
  "max_per_week" bigint,
  "max_per_month" bigint,
  "min_gap_hours" bigint,
  "quiet_from" text collate "C",
  "quiet_until" text collate "C",
  "quiet_days" text[],
  "clock" text collate "C" not null,
  "needs_consent" boolean,
  "complaint_stops" boolean,
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
create table "suppression" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "party_id" uuid not null,
  "about" text collate "C" not null,
  "about_sort" text collate "C",
  "channel" text collate "C" not null,
  "purpose" text collate "C" not null,
  "reasons" text[] not null,
  "refused_at" timestamptz not null,
  "address" text collate "C",
  "asked_by_id" uuid,
  "next_allowed_at" timestamptz,
  "overridden_by_id" uuid,
  "overridden_at" timestamptz,
  "override_reason" text collate "C",
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "data_request" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "number" text collate "C",
  "number_sort" text collate "C",
  "party_id" uuid not null,
  "kind" text collate "C" not null,
  "received_on" date not null,
  "due_on" date,
  "via" text collate "C",
  "identity_checked" boolean,
  "details" text collate "C",
  "state" text collate "C" not null,
  "answered_on" date,
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
alter table "activity" add column "purpose" text collate "C";
alter table "activity" add column "content" text collate "C";
alter table "activity" add column "delivery" text collate "C";
alter table "activity" add column "delivery_note" text collate "C";
alter table "activity" add column "answers_id" uuid;
alter table "user" add column "signature" text collate "C";
create index "contact_policy_name_idx" on "contact_policy" (workspace_id, "name_sort", id);
create index "contact_policy_order_idx" on "contact_policy" (workspace_id, "order", id);
create index "contact_policy_class_value_id_link" on "contact_policy" (workspace_id, "class_value_id", id) where "class_value_id" is not null;
create index "contact_policy_created_at_idx" on "contact_policy" (workspace_id, "created_at", id);
create index "contact_policy_updated_at_idx" on "contact_policy" (workspace_id, "updated_at", id);
create index "suppression_party_id_link" on "suppression" (workspace_id, "party_id", id) where "party_id" is not null;
create index "suppression_refused_at_idx" on "suppression" (workspace_id, "refused_at", id);
create index "suppression_asked_by_id_link" on "suppression" (workspace_id, "asked_by_id", id) where "asked_by_id" is not null;
create index "suppression_overridden_by_id_link" on "suppression" (workspace_id, "overridden_by_id", id) where "overridden_by_id" is not null;
create index "suppression_created_at_idx" on "suppression" (workspace_id, "created_at", id);
create index "suppression_updated_at_idx" on "suppression" (workspace_id, "updated_at", id);
create index "data_request_party_id_link" on "data_request" (workspace_id, "party_id", id) where "party_id" is not null;
create index "data_request_received_on_idx" on "data_request" (workspace_id, "received_on", id);
create index "data_request_due_on_idx" on "data_request" (workspace_id, "due_on", id);
create index "data_request_created_at_idx" on "data_request" (workspace_id, "created_at", id);
create index "data_request_updated_at_idx" on "data_request" (workspace_id, "updated_at", id);
create index "data_request_owner_id_link" on "data_request" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "data_request_unit_id_link" on "data_request" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "activity_answers_id_link" on "activity" (workspace_id, "answers_id", id) where "answers_id" is not null;
alter table "contact_policy" add constraint "contact_policy_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "contact_policy" add constraint "contact_policy_class_value_id_fkey" foreign key (workspace_id, "class_value_id") references "class_value" (workspace_id, id);
alter table "contact_policy" add constraint "contact_policy_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "contact_policy" add constraint "contact_policy_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "suppression" add constraint "suppression_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "suppression" add constraint "suppression_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "suppression" add constraint "suppression_asked_by_id_fkey" foreign key (workspace_id, "asked_by_id") references "user" (workspace_id, id);
alter table "suppression" add constraint "suppression_overridden_by_id_fkey" foreign key (workspace_id, "overridden_by_id") references "user" (workspace_id, id);
alter table "suppression" add constraint "suppression_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "suppression" add constraint "suppression_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "data_request" add constraint "data_request_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "data_request" add constraint "data_request_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "data_request" add constraint "data_request_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "data_request" add constraint "data_request_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "data_request" add constraint "data_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "data_request" add constraint "data_request_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "activity" add constraint "activity_answers_id_fkey" foreign key (workspace_id, "answers_id") references "activity" (workspace_id, id);
