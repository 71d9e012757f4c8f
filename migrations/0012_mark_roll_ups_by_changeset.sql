-- Each changeset leaves marks of its own: none waits for another, and none is taken away while the figures are read.
-- No object has had a roll-up so far, so that there is nothing to keep.
drop table rollup_dirty;
create table rollup_dirty (
  workspace_id integer not null references workspace,
  record_id uuid not null,
  field text not null,
  changeset_id uuid not null,
  marked_at timestamptz not null,
  primary key (workspace_id, record_id, field, changeset_id)
);

-- By which definition the formulas and roll-ups of a workspace were computed last; another one asks for a job.
create table computed_field (
  workspace_id integer not null references workspace,
  object text not null,
  field text not null,
  digest text not null,
  since timestamptz not null default now(),
  primary key (workspace_id, object, field)
);
