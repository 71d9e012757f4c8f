import { execFile } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { stopLeftovers } from '../../src/server/launch/cluster-processes.ts';
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
const template = 'test_template';
const companyTemplate = 'test_company';

// The data lives for minutes, so it need not survive a power cut.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
};

/** Starts a server with a migrated template in a folder that goes when it stops. */
export async function startTestServer(): Promise<TestServer> {
  await removeLeftFolders();
  const { path: dataDir, remove } = makeScratchFolder(`${prefix}${process.pid}-`);
  const embedded = await startEmbedded({ dataDir, log: () => undefined, settings });
  const stop = async (): Promise<void> => {
    await embedded.stop();
    remove();
  };
  try {
    await run(embedded.url, `create database ${template}`);
    const { migrate } = await import('../../src/engine/database/migrate.ts');
    await migrate(databaseUrl(embedded.url, template));
    const { migrateAuth } = await import('../../src/server/auth/schema.ts');
    await migrateAuth(databaseUrl(embedded.url, template));
    const { migrateJobs } = await import('../../src/engine/jobs/index.ts');
    await migrateJobs(databaseUrl(embedded.url, template));
  } catch (failure) {
    await stop();
    throw failure;
  }
  let number = 0;
  const copyOf = async (source: string): Promise<string> => {
    const name = `test_${++number}`;
    await run(embedded.url, `create database ${name} template ${source}`);
    return databaseUrl(embedded.url, name);
  };
  let company: ReturnType<typeof fillCompany> | null = null;
  return {
    stop,
    createDatabase: ({ migrated }) => copyOf(migrated ? template : 'template0'),
    createCompany: async () => {
      company ??= fillCompany(embedded.url);
      return { ...(await company), url: await copyOf(companyTemplate) };
    },
  };
}

// In a process of its own: the one that runs the tests has workers to answer.
async function fillCompany(serverUrl: string): Promise<Omit<FilledCompany, 'url'>> {
  await run(serverUrl, `create database ${companyTemplate} template ${template}`);
  const script = join(import.meta.dirname, 'fixtures/fill-company.ts');
  const url = databaseUrl(serverUrl, companyTemplate);
  const { stdout } = await promisify(execFile)(process.execPath, [script, url]);
  return filledSchema.parse(JSON.parse(stdout));
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
