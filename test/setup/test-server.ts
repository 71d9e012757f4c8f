import { execFile } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { stopLeftovers } from '../../src/server/launch/cluster-processes.ts';
import { checkOutsideDatabase } from '../../src/server/launch/outside-database.ts';
import { startEmbedded } from '../../src/server/launch/postgres.ts';
import { makeScratchFolder } from '../../src/server/launch/scratch-folder.ts';
import { filledSchema, type FilledCompany } from './company.ts';

/** The PostgreSQL server of one test run. */
export type TestServer = {
  /** Creates a database of its own, with today's tables or empty, and answers its URL. */
  createDatabase(options: { migrated: boolean }): Promise<string>;
  /** Creates a database with the demo company in it, which is made once and copied. */
  createCompany(): Promise<FilledCompany>;
  stop(): Promise<void>;
};

const prefix = 'rapport-test-';

// The data lives for minutes, so it need not survive a power cut.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
};

/** Starts a server with a migrated template in a folder that goes when it stops; or works on the server that TEST_SERVER_URL names, whose databases of this run go then. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TEST_SERVER_URL'];
  return serveFrom(given ? await takeGiven(given) : await startOwn());
}

/** A server to make databases on, and what ends it. */
type Ground = {
  readonly url: string;
  /** What the names of databases begin with. */
  readonly names: string;
  readonly stop: () => Promise<void>;
};

async function startOwn(): Promise<Ground> {
  await removeLeftFolders();
  const { path: dataDir, remove } = makeScratchFolder(`${prefix}${process.pid}-`);
  const embedded = await startEmbedded({ dataDir, log: () => undefined, settings });
  const stop = async (): Promise<void> => {
    await embedded.stop();
    remove();
  };
  return { url: embedded.url, names: 'test_', stop };
}

async function takeGiven(url: string): Promise<Ground> {
  await checkOutsideDatabase(url);
  const names = `rapport_test_${process.pid}_`;
  const stop = () => dropDatabases(url, names);
  await stop();
  return { url, names, stop };
}

async function serveFrom({ url, names, stop }: Ground): Promise<TestServer> {
  const template = `${names}template`;
  const companyTemplate = `${names}company`;
  const create = async (name: string, source: string): Promise<string> => {
    // Whatever the server is used to: letters beyond ASCII must fold, and every script has room.
    const manner = source === 'template0' ? ` encoding 'UTF8' locale 'C.UTF-8'` : '';
    await run(url, `create database ${name} template ${source}${manner}`);
    return databaseUrl(url, name);
  };
  try {
    const made = await create(template, 'template0');
    const { migrate } = await import('../../src/engine/database/migrate.ts');
    await migrate(made);
    const { migrateAuth } = await import('../../src/server/auth/schema.ts');
    await migrateAuth(made);
    const { migrateJobs } = await import('../../src/engine/jobs/index.ts');
    await migrateJobs(made);
  } catch (failure) {
    await stop();
    throw failure;
  }
  let number = 0;
  const copyOf = (source: string) => create(`${names}${++number}`, source);
  let company: ReturnType<typeof fillCompany> | null = null;
  return {
    stop,
    createDatabase: ({ migrated }) => copyOf(migrated ? template : 'template0'),
    createCompany: async () => {
      company ??= create(companyTemplate, template).then(fillCompany);
      return { ...(await company), url: await copyOf(companyTemplate) };
    },
  };
}

// In a process of its own: the one that runs the tests has workers to answer.
async function fillCompany(url: string): Promise<Omit<FilledCompany, 'url'>> {
  const script = join(import.meta.dirname, 'fixtures/fill-company.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, url]);
  return filledSchema.parse(JSON.parse(stdout));
}

async function dropDatabases(url: string, names: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [names],
    );
    for (const { name } of rows) await client.query(`drop database "${name}" with (force)`);
  } finally {
    await client.end();
  }
}

// A run that was killed could not tidy up after itself.
async function removeLeftFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    if (existsSync(join(folder, 'postgres'))) await stopLeftovers(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}

function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
