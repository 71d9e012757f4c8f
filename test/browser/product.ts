import { afterAll, beforeAll } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import { sendSearch } from '#areas/customers/duplicate-group/index.ts';
import { learnKeys } from '#engine/duplicate/learn-keys.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Scope } from '#engine/scope.ts';
import { anyFreePort } from '#server/launch/free-port.ts';
import { tellOfChanges } from '#server/notices/tell-changes.ts';
import { createServer, type ServeRequest, type Server } from '#server/serve.ts';
import { admit } from '../setup/admit.ts';
import { secret, type Person } from '../setup/company.ts';
import { ownCompany } from '../setup/database.ts';
import { builtWeb } from '../setup/built-web.ts';
import { doJobs } from '../setup/do-jobs.ts';
import { hasBrowser } from './browser.ts';

/** The demo company of one test file with those who sign in there. */
export type Company = {
  readonly base: string;
  readonly scope: Scope;
  readonly chief: Person;
  readonly colleague: Person;
};

let company: Company | null = null;
let server: Server | null = null;

/** The demo company of this test file, served with the web app. */
export function ours(): Company {
  if (!company) throw new Error('the product is not running');
  return company;
}

/** Lets one of the demo company's people sign in. */
export async function admitted(name: string): Promise<Person> {
  const { context } = running();
  const { scope } = ours();
  const [found] = (
    await listRecords(scope, 'user', { filter: { field: 'name', op: 'is', value: name } })
  ).items;
  if (typeof found?.['id'] !== 'string') throw new Error(`the demo company has no ${name}`);
  return admit(context, scope, { userId: found['id'], name });
}

/** Does the jobs that wait, as the worker beside the server would. */
export async function workOff(): Promise<void> {
  await doJobs(running().context, ours().scope.workspaceId);
}

/** Makes the keys of what was written and looks for duplicates, as the worker does. */
export async function findDuplicates(): Promise<void> {
  const { pool, model } = running().context;
  await sealAll(pool, 'test');
  await learnKeys(pool, model);
  await sendSearch(ours().scope);
  await workOff();
}

/** Tells people what happened, as the worker beside the server would. */
export async function tellPeople(): Promise<void> {
  const { pool, scopes } = running().context;
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
  const { url, workspaceId, chief, colleague } = await ownCompany();
  await others?.makeTables(url);
  await builtWeb();
  const base = await listen({ url, ...more, ...(others && { definitions: others.definitions }) });
  const { pool, model } = running().context;
  const scope = await systemScope(pool, model, workspaceId);
  return { base, scope, chief, colleague };
}

// One address for all files of a process: a browser keeps what it compiled by address.
let port: number | null = null;

async function listen(
  request: Pick<ServeRequest, 'url' | 'hasMail' | 'definitions'>,
): Promise<string> {
  port ??= await anyFreePort('127.0.0.1');
  const base = `http://localhost:${port}`;
  server = await createServer({
    ...request,
    secret,
    origins: [base],
    webFolder: `${process.cwd()}/dist/web`,
    logLevel: 'silent',
  });
  try {
    await server.app.listen({ port, host: 'localhost' });
    return base;
  } catch {
    // Between two files somebody else may have taken it.
    await server.close();
    port = null;
    return listen(request);
  }
}

function running(): Server {
  if (!server) throw new Error('the product is not running');
  return server;
}
