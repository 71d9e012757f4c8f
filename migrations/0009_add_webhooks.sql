create table "webhook" (
  "workspace_id" integer not null,
  "custom" jsonb not null default '{}',
  "name" text collate "C" not null,
  "name_sort" text collate "C",
  "url" text collate "C" not null,
  "objects" jsonb not null,
  "ops" text[],
  "filter" jsonb,
  "active" boolean,
  "paused_at" timestamptz,
  "paused_for" text collate "C",
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
create index "webhook_name_idx" on "webhook" (workspace_id, "name_sort", id);
create index "webhook_created_at_idx" on "webhook" (workspace_id, "created_at", id);
create index "webhook_updated_at_idx" on "webhook" (workspace_id, "updated_at", id);
create index "webhook_owner_id_link" on "webhook" (workspace_id, "owner_id", id) where "owner_id" is not null;
create index "webhook_unit_id_link" on "webhook" (workspace_id, "unit_id", id) where "unit_id" is not null;
alter table "webhook" add constraint "webhook_workspace" foreign key (workspace_id) references workspace (workspace_id);
alter table "webhook" add constraint "webhook_created_by_id_fkey" foreign key (workspace_id, "created_by_id") references "user" (workspace_id, id);
alter table "webhook" add constraint "webhook_updated_by_id_fkey" foreign key (workspace_id, "updated_by_id") references "user" (workspace_id, id);
alter table "webhook" add constraint "webhook_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id);
alter table "webhook" add constraint "webhook_unit_id_fkey" foreign key (workspace_id, "unit_id") references "unit" (workspace_id, id);

-- How far each hook has been told, and what its deliveries are signed with (encrypted).
create table webhook_state (
  workspace_id integer not null references workspace,
  webhook_id uuid not null,
  -- The last sealed number that was looked at; null until the hook's own making is sealed.
  seq bigint,
  secret text,
  -- Signs too until then, so that a receiver may change over at leisure.
  former_secret text,
  former_until timestamptz,
  lease_owner text,
  lease_until timestamptz,
  primary key (workspace_id, webhook_id),
  foreign key (workspace_id, webhook_id) references webhook (workspace_id, id)
);

-- What was or is to be sent: which changes, not their content, which stays in the ledger alone.
create table webhook_delivery (
  workspace_id integer not null references workspace,
  id uuid not null,
  webhook_id uuid not null,
  seq bigint not null,
  changeset_id uuid not null,
  positions integer[] not null,
  state text not null check (state in ('pending', 'delivered', 'failed')),
  attempts integer not null default 0,
  first_try_at timestamptz,
  last_try_at timestamptz,
  next_try_at timestamptz not null default now(),
  response_code integer,
  -- The beginning of what the receiver answered, or why it was not reached.
  response text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, webhook_id) references webhook (workspace_id, id)
);
create index webhook_delivery_recent on webhook_delivery (workspace_id, webhook_id, id desc);
create index webhook_delivery_pending on webhook_delivery (workspace_id, webhook_id, seq, id) where state = 'pending';
