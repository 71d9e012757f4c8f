import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { authOptions } from './identity.ts';

// Outside the workspace rule, as the identities are: a link or a try is known before its workspace is.
const ownTables = `
create table if not exists auth.member (
  identity_id text not null references auth."user" (id) on delete cascade,
  workspace_id integer not null,
  user_id uuid not null,
  primary key (identity_id, workspace_id),
  unique (workspace_id, user_id)
);
create table if not exists auth.sign_in_link (
  token_hash text primary key,
  kind text not null check (kind in ('first', 'invitation', 'reset')),
  workspace_id integer not null,
  user_id uuid not null,
  identity_id text not null references auth."user" (id) on delete cascade,
  made_by uuid,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index if not exists sign_in_link_user on auth.sign_in_link (workspace_id, user_id);
create table if not exists auth.calendar_feed (
  token_hash text primary key,
  workspace_id integer not null,
  user_id uuid not null,
  identity_id text not null references auth."user" (id) on delete cascade,
  made_at timestamptz not null default now(),
  unique (workspace_id, user_id)
);
create table if not exists auth.attempt (
  key text primary key,
  failures integer not null,
  until timestamptz not null
);
create table if not exists auth.provider (
  id text primary key,
  kind text not null,
  settings jsonb not null,
  secret text not null,
  enabled boolean not null,
  changed_at timestamptz not null default now()
);
`;

/** Brings schema `auth` to this version: better-auth's tables by its own generator, then ours beside them. */
export async function migrateAuth(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'rapport-migrate' });
  try {
    await pool.query('create schema if not exists auth');
    const { runMigrations } = await getMigrations(
      authOptions({
        pool,
        secret: 'only-the-shape-of-the-tables-matters-here',
        baseUrl: 'http://localhost',
      }),
    );
    await runMigrations();
    await pool.query(ownTables);
  } finally {
    await pool.end();
  }
}
