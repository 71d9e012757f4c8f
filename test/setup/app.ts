import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { model } from '#server/product-model.ts';
import { createServer, type Server } from '#server/serve.ts';
import { foundWorkspace } from '#server/workspaces.ts';
import { type Client, client } from './client.ts';
import { testDatabaseUrl } from './database.ts';
import { giveKey } from './enter.ts';

export { client, type Client };

/** A workspace of one test with its people. */
export type Office = {
  readonly workspaceId: number;
  /** Of the engine, for what a test puts in place. */
  readonly scope: Scope;
  readonly administratorId: string;
  /** A person with that role (a standard one by its code, another by its id) in that unit, made anew at every call. */
  as(
    role: string,
    options?: { name?: string; unit?: string; language?: 'en' | 'zh' },
  ): Promise<Client>;
  /** A new unit's id. */
  unit(name: string, values?: Record<string, unknown>): Promise<string>;
};

let running: Promise<{ server: Server; base: string }> | null = null;

/** The server of this process's test files, listening; `base` is its address. */
export function testServer(): Promise<{ server: Server; base: string }> {
  running ??= start();
  return running;
}

// The first start takes longer than one test may.
beforeAll(async () => {
  await testServer();
});

async function start(): Promise<{ server: Server; base: string }> {
  const url = await testDatabaseUrl();
  // Of this process alone: tests count what lies there.
  const folder = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const server = await createServer({
    url,
    secret: 'a secret for tests, of no use to anybody',
    // The port is known only once it listens; the server compares origins, it does not call them.
    origins: ['http://rapport.test'],
    webFolder: null,
    logLevel: 'silent',
    filesFolder: join(folder, 'files'),
    uploadsFolder: join(folder, 'uploads'),
  });
  const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
  return { server, base };
}

/** A new workspace with the standard roles and an administrator. */
export async function newOffice(name = 'Office'): Promise<Office> {
  const { server, base } = await testServer();
  const { pool } = server.context;
  const { workspaceId, userId } = await foundWorkspace(pool, model, {
    name,
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    country: 'CN',
    language: 'en',
    administrator: { name: 'Ada Admin', email: null },
  });
  const scope = await systemScope(pool, model, workspaceId);
  let chief: Promise<Client> | null = null;

  const make = async (object: string, values: Record<string, unknown>): Promise<string> => {
    const id = newId();
    await commit(scope, { changes: [{ op: 'create', object, id, values }], byAction: true });
    return id;
  };

  return {
    workspaceId,
    scope,
    administratorId: userId,
    unit: (title, values = {}) =>
      make('unit', { name: title, code: `U${newId().slice(-8)}`, kind: 'office', ...values }),
    async as(role, options = {}) {
      if (role === 'administrator' && !options.name) {
        chief ??= enter(server, base, { workspaceId, userId });
        return chief;
      }
      const { rows } = await pool.query<{ id: string }>(
        'select id from role where workspace_id = $1 and $2 in (code, id::text)',
        [workspaceId, role],
      );
      if (!rows[0]) throw new Error(`no role ${role}`);
      const user = await make('user', {
        name: options.name ?? `${role} ${newId().slice(-6)}`,
        active: true,
        roles: [rows[0].id],
        mainUnit: options.unit ?? null,
        language: options.language ?? 'en',
      });
      return enter(server, base, { workspaceId, userId: user });
    },
  };
}

async function enter(
  server: Server,
  base: string,
  member: { workspaceId: number; userId: string },
): Promise<Client> {
  const { identityId, key } = await giveKey(server, member);
  return client(base, { authorization: `Bearer ${key}` }, { userId: member.userId, identityId });
}
