import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { add, change } from '../../../test/setup/records.ts';
import { model } from '../../../test/setup/scope.ts';
import { commit } from '../commit/index.ts';
import { openPool, type Pool } from '../database/pool.ts';
import { makePartitions } from '../ledger/partitions.ts';
import { sealAll } from '../ledger/seal.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { findRecord, searchRecords } from '../query/index.ts';
import { systemScope } from '../system-scope.ts';
import { archiveWorkspace } from './archive.ts';
import { openArchive } from './open-archive.ts';
import { restoreWorkspace } from './restore.ts';
import { workspaceTables } from './tables.ts';

let pool: Pool;
let folder: string;
let path: string;
let person: string;
let file: string;
const identities = new Map<string, string>();

beforeAll(async () => {
  pool = openPool(await ownDatabaseUrl({ migrated: true }), { max: 4, name: 'rapport-test' });
  folder = mkdtempSync(join(tmpdir(), 'rapport-restore-'));
  path = join(folder, 'one.zip');
  await makePartitions(pool, new Date());
  await pool.query(
    `insert into workspace (workspace_id, name) values (1, 'Before'), (2, 'Huaxia')`,
  );
  await fill();
  await sealAll(pool, 'test');
  await archiveWorkspace(pool, 2, {
    path,
    openFile: async () => Readable.from([Buffer.from('bytes')]),
  });
});
afterAll(async () => {
  await pool.end();
  rmSync(folder, { recursive: true, force: true });
});

/** People and companies that point at one another in circles, and what stands beside them. */
async function fill(): Promise<void> {
  const scope = await systemScope(pool, model, 2);
  const unit = await add(scope, 'unit', { name: 'Head', code: 'HQ', kind: 'headquarters' });
  const boss = await add(scope, 'user', { name: 'Wang', mainUnit: unit });
  await change(scope, 'unit', unit, { head: boss });
  await add(scope, 'user', { name: 'Chen', superior: boss });
  const account = await add(scope, 'account', { name: '华夏 "银行"\n\\分行', owner: boss, unit });
  person = await add(scope, 'contact', { name: '张伟', account, phone: '13812345678' });
  const head = await add(scope, 'contact', { name: 'Li Na', account });
  await change(scope, 'contact', person, { reportsTo: head });
  await add(scope, 'transaction', {
    party: account,
    at: '2026-01-02T03:04:05Z',
    amount: { amount: '12345678901234567.89', currency: 'CNY' },
  });
  const values = { name: 'a.txt', size: 5, mediaType: 'text/plain', hash: 'a'.repeat(64) };
  file = crypto.randomUUID();
  await commit(scope, {
    byAction: true,
    changes: [{ op: 'create', object: 'file', id: file, values: { ...values, regarding: person } }],
  });
  await pool.query(
    `insert into job (workspace_id, id, name, state, data, request_id) values (2, $1, 'x', 'queued', '{}', 'r')`,
    [person],
  );
}

/** All rows of a workspace as texts, its number taken out. */
async function snapshot(db: Pool, workspaceId: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of ['workspace', ...(await workspaceTables(db))]) {
    const { rows } = await db.query<{ all: string | null }>(
      `select string_agg(replace(replace(t::text, '(' || $1::text || ',', '('), $1::text || '|', '|'), e'\\n'
        order by to_jsonb(t) - 'workspace_id' - 'tokens') as all from "${table}" t where workspace_id = $1::integer`,
      [workspaceId],
    );
    if (rows[0]?.all) found.set(table, rows[0].all.replaceAll(',queued,', ',failed,'));
  }
  return found;
}

async function restored(to: Pool, from = path) {
  const archive = await openArchive(from);
  try {
    return await restoreWorkspace(to, archive, { identities, after: async () => undefined });
  } finally {
    archive.close();
  }
}

test('an archive comes back as a workspace of its own beside the old one, row by row the same, found and verified', async () => {
  const done = await restored(pool);
  expect(done).toMatchObject({ workspaceId: 3, name: 'Huaxia' });
  expect(await snapshot(pool, 3)).toEqual(await snapshot(pool, 2));
  const [old, own] = [await systemScope(pool, model, 2), await systemScope(pool, model, 3)];
  expect(await searchRecords(own, 'zhangwei', { limit: 5 })).toHaveLength(1);
  expect(await verifyLedger(pool, 3)).toMatchObject({ broken: [], changesets: done.seq });
  await change(own, 'contact', person, { jobTitle: 'Head' });
  expect(await findRecord(old, 'contact', person)).toMatchObject({ jobTitle: null });
});

test('into an empty installation it comes too, with the bytes of its files', async () => {
  const other = openPool(await ownDatabaseUrl({ migrated: true }), {
    max: 2,
    name: 'rapport-test',
  });
  try {
    await makePartitions(other, new Date());
    expect(await restored(other)).toMatchObject({ workspaceId: 1, name: 'Huaxia' });
    const archive = await openArchive(path);
    const pieces = await (await archive.file(file)).toArray();
    expect(Buffer.concat(pieces).toString()).toBe('bytes');
    archive.close();
  } finally {
    await other.end();
  }
});

test('what is no archive, damaged, cut off, or of other tables is refused and changes nothing', async () => {
  const count = async () => (await pool.query('select workspace_id from workspace')).rowCount;
  const before = await count();
  const aside = join(folder, 'aside.zip');
  const bytes = readFileSync(path);
  const refused = (code: string) => expect(restored(pool, aside)).rejects.toMatchObject({ code });

  await refused('archive.missing');
  writeFileSync(aside, 'no zip at all');
  await refused('archive.foreign');
  writeFileSync(aside, bytes.subarray(0, bytes.length / 2));
  await refused('archive.foreign');
  const broken = Buffer.from(bytes);
  const place = Math.floor(bytes.length / 3);
  // Longer than the head of an entry, in which a byte may mean nothing.
  for (let at = place; at < place + 100; at++) broken.writeUInt8(broken.readUInt8(at) ^ 0xff, at);
  writeFileSync(aside, broken);
  await expect(restored(pool, aside)).rejects.toMatchObject({
    code: expect.stringMatching(/^archive\.(damaged|foreign)$/),
  });

  await pool.query(`insert into migration (number, name, checksum) values (9999, 'later', '')`);
  writeFileSync(aside, bytes);
  await refused('archive.other-version');
  await pool.query('delete from migration where number = 9999');
  const archive = await openArchive(aside);
  const failing = restoreWorkspace(pool, archive, {
    identities,
    after: () => Promise.reject(new Error('no room')),
  });
  await expect(failing).rejects.toThrow('no room');
  archive.close();
  expect(await count()).toBe(before);
});
