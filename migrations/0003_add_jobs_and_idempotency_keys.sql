-- Work in the background as people see it; the queue itself stands in schema pgboss.
create table job (
  workspace_id integer not null references workspace,
  id uuid not null,
  name text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  data jsonb not null,
  -- Whose rights the job works with; null for the engine's own.
  user_id uuid,
  progress bigint not null default 0,
  total bigint,
  message jsonb,
  result jsonb,
  request_id text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (workspace_id, id)
);
create index job_recent on job (workspace_id, created_at desc, id);

-- A step that has its effect has its row, in one commit: a repeated job finds it and goes on behind it.
create table job_step (
  workspace_id integer not null references workspace,
  job_id uuid not null,
  key text not null,
  result jsonb,
  at timestamptz not null default now(),
  primary key (workspace_id, job_id, key),
  foreign key (workspace_id, job_id) references job (workspace_id, id) on delete cascade
);

-- Answers of writes that carried an Idempotency-Key, for a day.
create table idempotency_key (
  workspace_id integer not null references workspace,
  user_id uuid not null,
  key text not null,
  digest text not null,
  request_id text not null,
  status integer,
  -- Not jsonb: the same reply, letter by letter.
  reply json,
  at timestamptz not null default now(),
  primary key (workspace_id, user_id, key)
);
create index idempotency_key_at on idempotency_key (workspace_id, at);
