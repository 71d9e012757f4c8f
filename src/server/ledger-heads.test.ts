import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealAll } from '#engine/ledger/seal.ts';
import { add } from '../../test/setup/records.ts';
import { newWorkspace, testPool } from '../../test/setup/scope.ts';
import { headsFolder, noteHeads, readHeads } from './ledger-heads.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rapport-heads-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const monday = new Date('2026-06-29T23:59:59Z');
const tuesday = new Date('2026-06-30T00:00:00Z');

async function sealedHead(): Promise<{ workspaceId: number; seq: number; hash: string }> {
  const scope = await newWorkspace();
  await add(scope, 'tag', { name: 'A' });
  const pool = await testPool();
  await sealAll(pool, 'test');
  const { rows } = await pool.query<{ seq: string; hash: string }>(
    'select seq, hash from seal_head where workspace_id = $1',
    [scope.workspaceId],
  );
  const [row] = rows;
  return { workspaceId: scope.workspaceId, seq: Number(row?.seq), hash: row?.hash ?? '' };
}

test('the heads of a day are noted once, by one of two workers, and read back', async () => {
  const head = await sealedHead();
  const pool = await testPool();
  const both = await Promise.all([
    noteHeads(pool, dataDir, monday),
    noteHeads(pool, dataDir, monday),
  ]);
  const noted = both.filter((heads) => heads.length > 0);
  expect(noted).toHaveLength(1);
  expect(noted[0]).toContainEqual(expect.objectContaining(head));
  expect(await noteHeads(pool, dataDir, monday)).toEqual([]);
  await noteHeads(pool, dataDir, tuesday);
  expect(readdirSync(headsFolder(dataDir))).toEqual(['2026-06-29.ndjson', '2026-06-30.ndjson']);
  const mine = (await readHeads(dataDir)).filter((one) => one.workspaceId === head.workspaceId);
  expect(mine).toEqual([expect.objectContaining(head), expect.objectContaining(head)]);
});

test('a damaged file is refused, and none is no heads', async () => {
  expect(await readHeads(dataDir)).toEqual([]);
  await sealedHead();
  await noteHeads(await testPool(), dataDir, monday);
  const path = join(headsFolder(dataDir), '2026-06-29.ndjson');
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20));
  await expect(readHeads(dataDir)).rejects.toMatchObject({ code: 'ledger.damaged-head' });
});
