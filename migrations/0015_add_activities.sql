create table "activity" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "kind" text collate "C" not null,
  "subject" text collate "C" not null,
  "subject_sort" text collate "C",
  "text" text collate "C",
  "regarding_id" uuid,
  "customer_id" uuid,
  "status" text collate "C" not null,
  "priority" text collate "C" not null,
  "at" timestamptz,
  "start_at" timestamptz,
  "end_at" timestamptz,
  "all_day" boolean,
  "due_at" timestamptz,
  "done_at" timestamptz,
  "performed_by_id" uuid,
  "direction" text collate "C",
  "mode" text collate "C",
  "outcome" text collate "C",
  "our_next_step" text collate "C",
  "their_next_step" text collate "C",
  "location" text collate "C",
  "checked_in_at" timestamptz,
  "checked_in_place_latitude" double precision,
  "checked_in_place_longitude" double precision,
  "checked_in_place_label" text collate "C",
  "minutes" bigint,
  "cost" numeric,
  "cost_currency" text collate "C",
  "cost_base" numeric,
  "private" boolean,
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
create table "participant" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "activity_id" uuid not null,
  "user_id" uuid,
  "party_id" uuid,
  "address" text collate "C",
  "name" text collate "C",
  "name_sort" text collate "C",
  "role" text collate "C" not null,
  "reply" text collate "C",
  "attended" boolean,
  "id" uuid not null,
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" bigint not null,
  "deleted_at" timestamptz,
  primary key (workspace_id, id)
);
create table "commitment" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "promise" text collate "C" not null,
  "promise_sort" text collate "C",
  "party_id" uuid not null,
  "person_id" uuid,
  "by" text collate "C" not null,
  "made_on" date not null,
  "due_on" date,
  "state" text collate "C" not null,
  "settled_on" date,
  "activity_id" uuid,
  "details" text collate "C",
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
create index "activity_regarding_id_link" on "activity" (workspace_id, "regarding_id", id) where "regarding_id" is not null;
create index "activity_customer_id_link" on "activity" (workspace_id, "customer_id", id) where "customer_id" is not null;
create index "activity_at_idx" on "activity" (workspace_id, "at", id);
create index "activity_due_at_idx" on "activity" (workspace_id, "due_at", id);
create index "activity_performed_by_id_link" on "activity" (workspace_id, "performed_by_id", id) where "performed_by_id" is not null;
create index "activity_created_at_idx" on "activity" (workspace_id, "created_at", id);
create index "activity_updated_at_idx" on "activity" (workspace_id, "updated_at", id);
create index "activity_owner_id_link" on "activity" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "activity_unit_id_link" on "activity" (workspace_id, "unit_id", id) where "unit_id" is not null;
create index "participant_activity_id_link" on "participant" (workspace_id, "activity_id", id) where "activity_id" is not null;
create index "participant_user_id_link" on "participant" (workspace_id, "user_id", id) where "user_id" is not null;
create index "participant_party_id_link" on "participant" (workspace_id, "party_id", id) where "party_id" is not null;
create index "participant_created_at_idx" on "participant" (workspace_id, "created_at", id);
create index "participant_updated_at_idx" on "participant" (workspace_id, "updated_at", id);
create unique index "participant_activity_id_user_id_unique" on "participant" (workspace_id, "activity_id", "user_id") where deleted_at is null;
create unique index "participant_activity_id_party_id_unique" on "participant" (workspace_id, "activity_id", "party_id") where deleted_at is null;
create index "commitment_party_id_link" on "commitment" (workspace_id, "party_id", id) where "party_id" is not null;
create index "commitment_person_id_link" on "commitment" (workspace_id, "person_id", id) where "person_id" is not null;
create index "commitment_due_on_idx" on "commitment" (workspace_id, "due_on", id);
create index "commitment_activity_id_link" on "commitment" (workspace_id, "activity_id", id) where "activity_id" is not null;
create index "commitment_created_at_idx" on "commitment" (workspace_id, "created_at", id);
create index "commitment_updated_at_idx" on "commitment" (workspace_id, "updated_at", id);
create index "commitment_owner_id_link" on "commitment" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "commitment_unit_id_link" on "commitment" (workspace_id, "unit_id", id) where "unit_id" is not null;
alter table "activity" add constraint "activity_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "activity" add constraint "activity_regarding_id_fkey" foreign key (workspace_id, "regarding_id") references record (workspace_id, id);
alter table "activity" add constraint "activity_customer_id_fkey" foreign key (workspace_id, "customer_id") references "party" (workspace_id, id);
alter table "activity" add constraint "activity_performed_by_id_fkey" foreign key (workspace_id, "performed_by_id") references "user" (workspace_id, id);
alter table "activity" add constraint "activity_cost_currency_check" check (("cost" is null) = ("cost_currency" is null));
alter table "activity" add constraint "activity_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "activity" add constraint "activity_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "activity" add constraint "activity_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "activity" add constraint "activity_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
alter table "participant" add constraint "participant_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "participant" add constraint "participant_activity_id_fkey" foreign key (workspace_id, "activity_id") references "activity" (workspace_id, id);
alter table "participant" add constraint "participant_user_id_fkey" foreign key (workspace_id, "user_id") references "user" (workspace_id, id);
alter table "participant" add constraint "participant_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "participant" add constraint "participant_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "participant" add constraint "participant_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "commitment" add constraint "commitment_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "commitment" add constraint "commitment_party_id_fkey" foreign key (workspace_id, "party_id") references "party" (workspace_id, id);
alter table "commitment" add constraint "commitment_person_id_fkey" foreign key (workspace_id, "person_id") references "party" (workspace_id, id);
alter table "commitment" add constraint "commitment_activity_id_fkey" foreign key (workspace_id, "activity_id") references "activity" (workspace_id, id);
alter table "commitment" add constraint "commitment_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "commitment" add constraint "commitment_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "commitment" add constraint "commitment_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "commitment" add constraint "commitment_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);
-- Whether the record is its owner's alone.
alter table record add column private boolean not null default false;
