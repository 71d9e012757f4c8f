-- A file that was brought, how it is read, and what became of it.
create table import_run (
  workspace_id integer not null references workspace,
  id uuid not null,
  user_id uuid,
  object text not null,
  file_name text not null,
  -- Its name in the folder of uploads.
  upload text not null,
  reading jsonb not null,
  state text not null check (state in ('uploaded', 'queued', 'running', 'done', 'failed')),
  mode text check (mode in ('dry-run', 'commit')),
  settings jsonb,
  job_id uuid,
  changeset_id uuid,
  -- Rows behind which everything is settled, in how many parts; a repeated run goes on from there.
  done bigint not null default 0,
  total bigint,
  parts integer not null default 0,
  creates bigint not null default 0,
  updates bigint not null default 0,
  skips bigint not null default 0,
  conflicts bigint not null default 0,
  errors bigint not null default 0,
  notices jsonb not null default '[]',
  problem jsonb,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (workspace_id, id)
);

-- Rows behind the outcomes: every refused one, the first of the others.
create table import_row (
  workspace_id integer not null references workspace,
  import_id uuid not null,
  position bigint not null,
  line bigint not null,
  outcome text not null check (outcome in ('create', 'update', 'skip', 'conflict', 'error')),
  record_id uuid,
  cells jsonb not null,
  diff jsonb,
  problems jsonb not null default '[]',
  primary key (workspace_id, import_id, position),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
);
create index import_row_outcome on import_row (workspace_id, import_id, outcome, position);

-- How a person took in files with these columns the last time.
create table import_mapping (
  workspace_id integer not null references workspace,
  user_id uuid not null,
  object text not null,
  signature text not null,
  settings jsonb not null,
  used_at timestamptz not null default now(),
  primary key (workspace_id, user_id, object, signature)
);
