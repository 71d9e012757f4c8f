import { afterAll, beforeAll, vi } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import { migrateJobs } from '#engine/jobs/index.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { Language } from '#kit/text.ts';
import { setPassword } from '#server/auth/links.ts';
import { addMember } from '#server/auth/members.ts';
import { migrateAuth } from '#server/auth/schema.ts';
import { fillWithDemo } from '#server/demo-company.ts';
import { anyFreePort } from '#server/launch/free-port.ts';
import { buildWeb } from '#server/launch/web-build.ts';
import { tellOfChanges } from '#server/notices/tell-changes.ts';
import { createServer, type ServeRequest, type Server } from '#server/serve.ts';
import { foundWorkspace } from '#server/workspaces.ts';
import { ownDatabaseUrl } from '../setup/database.ts';
import { doJobs } from '../setup/do-jobs.ts';
import { hasBrowser } from './browser.ts';

/** Somebody who can sign in. */
export type Person = { readonly userId: string; readonly email: string; readonly name: string };

/** The demo company of one test file with those who sign in there. */
export type Company = {
  readonly base: string;
  readonly scope: Scope;
  readonly chief: Person;
  readonly colleague: Person;
};

/** The password of everybody. */
export const password = 'a good password';

let company: Company | null = null;
let server: Server | null = null;

/** The demo company of this test file, served with the web app. */
export function ours(): Company {
  if (!company) throw new Error('the product is not running');
  return company;
}

/** Lets one of the demo company's people sign in. */
export async function admitted(name: string): Promise<Person> {
  const { scope } = ours();
  const [found] = (
    await listRecords(scope, 'user', { filter: { field: 'name', op: 'is', value: name } })
  ).items;
  if (typeof found?.['id'] !== 'string') throw new Error(`the demo company has no ${name}`);
  return admit(scope, { userId: found['id'], name });
}

/** Does the jobs that wait, as the worker beside the server would. */
export async function workOff(): Promise<void> {
  if (!server) throw new Error('the product is not running');
  await doJobs(server.context, ours().scope.workspaceId);
}

/** Tells people what happened, as the worker beside the server would. */
export async function tellPeople(): Promise<void> {
  if (!server) throw new Error('the product is not running');
  const { pool, scopes } = server.context;
  await sealAll(pool, 'test');
  await tellOfChanges({ pool, scopes, mails: false });
}

/** Definitions of a test's own beside the product's, with what makes their tables. */
type Others = {
  readonly definitions: NonNullable<ServeRequest['definitions']>;
  readonly makeTables: (url: string) => Promise<void>;
};

/** How the product is run where that matters to a test. */
type Manner = Pick<ServeRequest, 'hasMail'>;

/** Starts the product before the tests of a file, where there is a browser to look at it. */
export function serveProduct(others?: Others, more: Manner = {}): void {
  beforeAll(async () => {
    if (hasBrowser) company = await start(others, more);
  }, 180_000);
  afterAll(async () => {
    await server?.close();
    server = null;
  });
}

async function start(others: Others | undefined, more: Manner): Promise<Company> {
  const url = await ownDatabaseUrl({ migrated: true });
  await others?.makeTables(url);
  await Promise.all([build(), migrateAuth(url).then(() => migrateJobs(url))]);
  const port = await anyFreePort('127.0.0.1');
  const base = `http://localhost:${port}`;
  server = await createServer({
    url,
    secret: 'a secret for tests, of no use to anybody',
    origins: [base],
    webFolder: `${process.cwd()}/dist/web`,
    logLevel: 'silent',
    ...more,
    ...(others ? { definitions: others.definitions } : {}),
  });
  const filled = await fill(server, base);
  await server.app.listen({ port, host: 'localhost' });
  return filled;
}

// Vite reads this variable as "a test imports me", and would then build from another folder.
async function build(): Promise<void> {
  vi.stubEnv('VITEST', undefined);
  try {
    await buildWeb({ root: process.cwd(), log: () => undefined });
  } finally {
    vi.unstubAllEnvs();
  }
}

async function fill({ context }: Server, base: string): Promise<Company> {
  const { pool, now, model } = context;
  const language: Language = 'en';
  const founded = await foundWorkspace(pool, model, {
    name: 'Cloudsail',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    country: 'CN',
    language,
    administrator: { name: '林晚', email: null },
  });
  await fillWithDemo(pool, model, founded, { language, now: now() });
  const scope = await systemScope(pool, model, founded.workspaceId);
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id, name from "user" where workspace_id = $1 and name = '陈思远'`,
    [founded.workspaceId],
  );
  const [colleague] = rows;
  if (!colleague) throw new Error('the demo company has no general manager');
  return {
    base,
    scope,
    chief: await admit(scope, { userId: founded.userId, name: '林晚' }),
    colleague: await admit(scope, { userId: colleague.id, name: colleague.name }),
  };
}

async function admit(scope: Scope, person: Omit<Person, 'email'>): Promise<Person> {
  if (!server) throw new Error('the product is not running');
  const { context } = server;
  const email = `${newId()}@cloudsail.example`;
  const { internalAdapter } = await context.identity().$context;
  const identity = await internalAdapter.createUser(
    { email, name: person.name, emailVerified: true },
    { method: 'admin' },
  );
  const member = { workspaceId: scope.workspaceId, userId: person.userId };
  await addMember(context.pool, identity.id, member);
  await setPassword(context.identity(), identity.id, password);
  const values = { email, identityId: identity.id };
  const change = { op: 'update', object: 'user', id: person.userId, values } as const;
  await commit(scope, { changes: [change], byAction: true });
  return { ...person, email };
}
