import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRights } from '#areas/admin/rights.ts';
import { isAllowed } from '#engine/access/allowed.ts';
import { notOpen } from '#engine/access/open.ts';
import { explain } from '#engine/access/explain.ts';
import { commit } from '#engine/commit/index.ts';
import { commitOne } from '#engine/commit/one.ts';
import { loadSurroundings } from '#engine/commit/surroundings.ts';
import {
  findRecord,
  groupRecords,
  listRecords,
  recordHistory,
  searchRecords,
  streamRecords,
} from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { ChangeInput } from '#model/api.ts';
import { newWorkspace, testPool } from '../setup/scope.ts';
import { companies, found, governed } from './random-company.ts';

const runs = { numRuns: Number(process.env['RIGHTS_RUNS'] ?? 12) };

async function asUser(scope: Scope, userId: string): Promise<Scope> {
  const rights = await loadRights(scope.db, scope.workspaceId, userId, scope.now);
  if (!rights) throw new Error('the user has no rights');
  return { ...scope, rights, source: 'api' };
}

async function allIds(scope: Scope, object: string): Promise<string[]> {
  const { rows } = await scope.db.query<{ id: string }>(
    'select id from record where workspace_id = $1 and object = $2',
    [scope.workspaceId, object],
  );
  return rows.map((row) => row.id).sort();
}

async function refused(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => false,
    () => true,
  );
}

/** The ids in a list; an object without any read privilege refuses the list as a whole. */
async function listed(scope: Scope, object: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  try {
    do {
      // A page of two, so that the seams of pages and branches are tried.
      const page = await listRecords(scope, object, {
        fields: ['id'],
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      ids.push(...page.items.map((item) => String(item['id'])));
      cursor = page.next ?? undefined;
    } while (cursor);
  } catch (problem) {
    expect(problem).toMatchObject({ code: 'object.not-yours' });
  }
  expect(new Set(ids).size).toBe(ids.length);
  return ids.sort();
}

test('for random companies list, count, report, export, search, history, explain and writes agree on what a person may see and change [MY-01 MY-02 L-06 U-B16 TC-006 A-SF09 Z-T05 SJ-06 SJ-07 Y-37]', async () => {
  await fc.assert(
    fc.asyncProperty(companies, async (company) => {
      const scope = await newWorkspace();
      const { users } = await found(scope, company);
      for (const user of users) {
        const person = await asUser(scope, user);
        for (const object of governed) await compare(person, scope, object);
        const customers = await Promise.all(
          ['account', 'contact', 'household'].map((object) => listed(person, object)),
        );
        expect(await listed(person, 'party')).toEqual(customers.flat().sort());
      }
    }),
    runs,
  );
}, 300_000);

async function compare(person: Scope, system: Scope, object: string): Promise<void> {
  const ids = await allIds(system, object);
  const around = await loadSurroundings(person, ids);
  const readable = ids.filter((id) => isAllowed(person, 'read', id, around));
  expect(await listed(person, object)).toEqual(readable);
  if (readable.length > 0) {
    expect(
      (await listRecords(person, object, { fields: ['id'], limit: 1, count: true })).count,
    ).toBe(readable.length);
    const { groups } = await groupRecords(person, object, { groupBy: ['createdAt:year'] });
    expect(groups.map((group) => group.values['count'])).toEqual([readable.length]);
    expect(await streamed(person, object)).toEqual(readable);
  }
  const words: Record<string, string> = { account: 'Company', contact: 'Person', activity: 'Talk' };
  const hits = await searchRecords(person, words[object] ?? 'Person', {
    limit: 100,
    objects: [object],
  });
  if (words[object] !== undefined) expect(hits.map((hit) => hit.id).sort()).toEqual(readable);
  for (const id of ids)
    await compareOne(person, system, { object, id, around, readable: readable.includes(id) });
}

async function compareOne(
  person: Scope,
  system: Scope,
  {
    object,
    id,
    around,
    readable,
  }: {
    object: string;
    id: string;
    around: Awaited<ReturnType<typeof loadSurroundings>>;
    readable: boolean;
  },
): Promise<void> {
  expect(await refused(findRecord(person, object, id))).toBe(!readable);
  // What only stands open in a pool shows what it is, not what it was.
  const isOwn = isAllowed(notOpen(person), 'read', id, around);
  expect(await refused(recordHistory(person, object, id, { limit: 1 }))).toBe(!isOwn);
  const why = await explain(system, person, object, id);
  expect(why.privileges.find((one) => one.privilege === 'read')?.allowed).toBe(readable);
  const mayEdit = isAllowed(person, 'edit', id, around);
  const noted =
    {
      account: 'description',
      contact: 'description',
      household: 'description',
      identity: 'note',
      membership: 'note',
      activity: 'text',
      file: 'description',
    }[object] ?? 'note';
  // Whoever may not see phones may not write a participant's address, which may be one.
  const values = object === 'participant' ? { attended: true } : { [noted]: `${Math.random()}` };
  const write = commit(person, {
    changes: [{ op: 'update', object, id, values }],
    dryRun: true,
  });
  if (readable && mayEdit) expect(await refused(write)).toBe(false);
  else await expect(write).rejects.toMatchObject({ status: mayEdit ? 200 : readable ? 403 : 404 });
  // A second setting of the same value is no change, and refused to nobody.
  if (object !== 'participant' && readable && mayEdit && isOwn)
    await compareTold(person, { op: 'update', object, id, values });
}

/** What a writer is told of his write is what he reads afterwards. */
async function compareTold(person: Scope, change: ChangeInput): Promise<void> {
  const { id, record } = await commitOne(person, change);
  expect(record).toEqual(await findRecord(person, change.object, id).catch(() => null));
}

async function streamed(scope: Scope, object: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const rows of streamRecords(await testPool(), scope, object, { fields: ['id'] }))
    ids.push(...rows.map((row) => String(row['id'])));
  return ids.sort();
}
