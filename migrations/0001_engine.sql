-- What stands behind the doors. Objects' own tables follow in 0002.

create table workspace (
  workspace_id integer primary key,
  name text not null,
  state text not null default 'active' check (state in ('active', 'suspended')),
  zone text not null default 'Asia/Shanghai',
  currency text not null default 'CNY',
  country text not null default 'CN',
  language text not null default 'zh',
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);

-- Every record of every object: what search reads and what links to any object point at.
create table record (
  workspace_id integer not null references workspace,
  id uuid not null,
  object text not null,
  title text collate "C" not null,
  sort_key text collate "C" not null,
  owner_id uuid,
  unit_id uuid,
  tokens text[] not null default '{}',
  deleted_at timestamptz,
  primary key (workspace_id, id)
);
create index record_tokens on record using gin (tokens) with (fastupdate = on, gin_pending_list_limit = 65536);
create index record_sort_key on record (workspace_id, object, sort_key, id);

-- Links of records to many others, standard and own fields alike.
create table record_link (
  workspace_id integer not null references workspace,
  object text not null,
  field text not null,
  from_id uuid not null,
  to_id uuid not null,
  position integer not null default 0,
  primary key (workspace_id, from_id, field, to_id),
  foreign key (workspace_id, from_id) references record (workspace_id, id),
  foreign key (workspace_id, to_id) references record (workspace_id, id)
);
create index record_link_to on record_link (workspace_id, to_id, object, field, from_id);

create table changeset (
  workspace_id integer not null references workspace,
  at timestamptz not null,
  id uuid not null,
  -- The changeset that this is a part of, and which part.
  parent_id uuid,
  part integer,
  user_id uuid,
  viewed_by uuid,
  source text not null,
  reason text,
  request_id text not null,
  undoes uuid,
  cause uuid,
  state text not null check (state in ('running', 'done', 'failed')),
  creates integer not null default 0,
  updates integer not null default 0,
  deletes integer not null default 0,
  restores integer not null default 0,
  -- A stale version writes fewer rows than it should: the whole statement then fails here.
  expected integer not null,
  written integer not null,
  seq bigint,
  hash text,
  primary key (workspace_id, at, id),
  constraint changeset_all_written check (expected = written)
) partition by range (at);
create table changeset_default partition of changeset default;
create index changeset_id on changeset (workspace_id, id);
create index changeset_parent on changeset (workspace_id, parent_id, part) where parent_id is not null;
create index changeset_undoes on changeset (workspace_id, undoes) where undoes is not null;
create index changeset_unsealed on changeset (workspace_id, at, id) where seq is null;
create index changeset_seq on changeset (workspace_id, seq);

create table change (
  workspace_id integer not null references workspace,
  at timestamptz not null,
  changeset_id uuid not null,
  position integer not null,
  object text not null,
  record_id uuid not null,
  op text not null check (op in ('create', 'update', 'delete', 'restore')),
  before jsonb,
  after jsonb,
  salt text,
  digest text not null,
  -- The changeset that erased the payload; the digest stays, so the chain stays valid.
  erased_by uuid,
  primary key (workspace_id, at, changeset_id, position)
) partition by range (at);
create table change_default partition of change default;
create index change_record on change (workspace_id, record_id, at desc);
create index change_changeset on change (workspace_id, changeset_id, position);

-- Who seals the ledger just now: the lease that keeps it to one.
create table seal_head (
  workspace_id integer primary key references workspace,
  seq bigint not null default 0,
  hash text not null,
  sealed_to timestamptz,
  lease_owner text,
  lease_until timestamptz
);

create table rollup (
  workspace_id integer not null references workspace,
  object text not null,
  record_id uuid not null,
  field text not null,
  value_numeric numeric,
  value_text text,
  value_at timestamptz,
  as_of timestamptz not null,
  primary key (workspace_id, record_id, field),
  foreign key (workspace_id, record_id) references record (workspace_id, id)
);

create table rollup_dirty (
  workspace_id integer not null references workspace,
  record_id uuid not null,
  field text not null,
  marked_at timestamptz not null,
  primary key (workspace_id, record_id, field)
);

create table number_counter (
  workspace_id integer not null references workspace,
  scheme text not null,
  period text not null,
  next bigint not null,
  primary key (workspace_id, scheme, period)
);

-- What people took out or looked at in bulk, refused tries, and masked fields shown.
create table access_log (
  workspace_id integer not null references workspace,
  at timestamptz not null,
  id uuid not null,
  user_id uuid,
  viewed_by uuid,
  kind text not null,
  object text,
  record_id uuid,
  details jsonb not null default '{}',
  request_id text not null,
  primary key (workspace_id, at, id)
);
create index access_log_user on access_log (workspace_id, user_id, at desc);
