-- Under which numbers records are found that may be one: made from the rules for duplicates, learnt about a second after a
-- write from sealed changesets. They may be thrown away and made anew at any time.
create table duplicate_key (
  workspace_id integer not null references workspace,
  key bigint not null,
  record_id uuid not null,
  primary key (workspace_id, key, record_id)
);
create index duplicate_key_record on duplicate_key (workspace_id, record_id);

-- Up to which changeset of the ledger keys are known, and up to which record of one that is being read.
create table duplicate_feed (
  workspace_id integer primary key references workspace,
  seq bigint not null,
  record_id uuid
);

-- Of each object by what rules its keys were made, up to which record (null: of all), and up to which record duplicates were looked for.
create table duplicate_head (
  workspace_id integer not null references workspace,
  object text not null,
  spelling text not null,
  keyed_to uuid,
  rules text not null default '',
  searched_to uuid not null default '00000000-0000-0000-0000-000000000000',
  searched_at timestamptz,
  primary key (workspace_id, object)
);

-- Records behind that mark which changed since: to be looked at again.
create table duplicate_due (
  workspace_id integer not null references workspace,
  object text not null,
  record_id uuid not null,
  primary key (workspace_id, object, record_id)
);
