alter table "activity" add column "remind_before" bigint;
alter table "activity" add column "remind_at" timestamptz;
alter table "user" add column "notices" jsonb;
create table "follow" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "record_id" uuid not null,
  "reason" text collate "C",
  "reason_sort" text collate "C",
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
create index "activity_remind_at_idx" on "activity" (workspace_id, "remind_at", id);
create index "follow_record_id_link" on "follow" (workspace_id, "record_id", id) where "record_id" is not null;
create index "follow_created_at_idx" on "follow" (workspace_id, "created_at", id);
create index "follow_updated_at_idx" on "follow" (workspace_id, "updated_at", id);
create index "follow_owner_id_link" on "follow" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "follow_unit_id_link" on "follow" (workspace_id, "unit_id", id) where "unit_id" is not null;
create unique index "follow_owner_id_record_id_unique" on "follow" (workspace_id, "owner_id", "record_id") where deleted_at is null;
alter table "follow" add constraint "follow_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "follow" add constraint "follow_record_id_fkey" foreign key (workspace_id, "record_id") references record (workspace_id, id);
alter table "follow" add constraint "follow_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "follow" add constraint "follow_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "follow" add constraint "follow_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "follow" add constraint "follow_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);

-- What people are told. No object stands on it and no ledger tells of it: a million are a table with four indexes, and each
-- is its receiver's alone. It holds no words of records, which are read when it is shown, with his rights of that moment.
create table notice (
  workspace_id integer not null references workspace,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  record_id uuid,
  by_id uuid,
  params jsonb not null default '{}',
  -- Nobody is told of the same twice; what is gathered under one key until it is read gets another key then.
  key text not null,
  at timestamptz not null,
  read_at timestamptz,
  -- When a mail tells of it, unless it was read until then.
  mail_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references "user" (workspace_id, id)
);
create unique index notice_once on notice (workspace_id, user_id, key);
create index notice_recent on notice (workspace_id, user_id, at desc, id desc);
create index notice_unread on notice (workspace_id, user_id, kind) where read_at is null;
create index notice_by_age on notice (workspace_id, at);
create index notice_to_mail on notice (workspace_id, mail_at) where mail_at is not null;

-- How far the ledger and the clock were looked at for notices.
create table notice_place (
  workspace_id integer primary key references workspace,
  seq bigint not null,
  clock_to timestamptz not null
);
-- What happened before there were notices is no news.
insert into notice_place (workspace_id, seq, clock_to) select workspace_id, seq, clock_timestamp() from seal_head;
