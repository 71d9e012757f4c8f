import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Problem } from '#kit/problem.ts';

type Step = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

// Of two that start at once the second fails to make the table that it has just not seen, and finds it then.
const firstTable = `do $$ begin
    create table if not exists migration (number integer primary key, name text not null, checksum text not null,
      applied_at timestamptz not null default now());
  exception when unique_violation or duplicate_table or duplicate_object then null; end $$`;

/** Brings the database to this version in one transaction; a failed step leaves everything as it was. Refuses a database of a newer or altered version. */
export async function migrate(url: string, from = folder): Promise<{ applied: string[] }> {
  const steps = await readSteps(from);
  const client = new pg.Client({ connectionString: url, application_name: 'rapport-migrate' });
  await client.connect();
  try {
    await client.query(firstTable);
    await client.query('begin');
    // A second starter waits here and then finds nothing to do.
    await client.query('lock table migration in exclusive mode');
    const applied = await applyPending(client, steps);
    await client.query('commit');
    return { applied };
  } finally {
    await client.end();
  }
}

/** Does the steps up to a number, all of them unless said, in the transaction that the caller holds open; gives their names. */
export async function migrateWithin(
  client: Pick<pg.ClientBase, 'query'>,
  { upTo, from = folder }: { upTo?: number; from?: string } = {},
): Promise<string[]> {
  const steps = await readSteps(from);
  await client.query(firstTable);
  return applyPending(client, steps.slice(0, upTo));
}

/** The steps of this version; refuses those that it does not know, or knows otherwise. */
export async function requireKnownSteps(
  steps: readonly Pick<Step, 'name' | 'checksum'>[],
  from = folder,
): Promise<void> {
  requireSame(steps, await readSteps(from));
}

/** How many migrations the database has and which it lacks; changes nothing. Refuses a database of a newer or altered version. */
export async function pendingMigrations(
  url: string,
  from = folder,
): Promise<{ applied: number; pending: string[] }> {
  const steps = await readSteps(from);
  const client = new pg.Client({ connectionString: url, application_name: 'rapport-migrate' });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('migration') is not null as there`,
    );
    const pending = rows[0]?.there ? await listPending(client, steps) : steps;
    return {
      applied: steps.length - pending.length,
      pending: pending.map((step) => step.name),
    };
  } finally {
    await client.end();
  }
}

/** The migrations of a folder in order; refuses doubled numbers and gaps. */
async function readSteps(from: string): Promise<Step[]> {
  const files = (await readdir(from)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file, index) => {
      const number = Number(file.slice(0, 4));
      if (number !== index + 1)
        throw new Error(`migration ${file} should have number ${index + 1}`);
      const sql = await readFile(`${from}/${file}`, 'utf8');
      return { number, name: file, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function applyPending(
  client: Pick<pg.ClientBase, 'query'>,
  steps: readonly Step[],
): Promise<string[]> {
  const pending = await listPending(client, steps);
  for (const step of pending) {
    await client.query(step.sql);
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [
      step.number,
      step.name,
      step.checksum,
    ]);
  }
  return pending.map((step) => step.name);
}

async function listPending(
  client: Pick<pg.ClientBase, 'query'>,
  steps: readonly Step[],
): Promise<Step[]> {
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from migration order by number',
  );
  requireSame(rows, steps);
  return steps.slice(rows.length);
}

function requireSame(
  found: readonly Pick<Step, 'name' | 'checksum'>[],
  steps: readonly Step[],
): void {
  for (const [index, { name, checksum }] of found.entries()) {
    const step = steps[index];
    if (!step) throw new Problem('database.newer', { name });
    if (step.checksum !== checksum) throw new Problem('database.altered', { name });
  }
}
