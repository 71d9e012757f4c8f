import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import { commit } from '#engine/commit/index.ts';
import { loadRecords } from '#engine/commit/load.ts';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { newWorkspace } from '../setup/scope.ts';

const text = fc.constantFrom('', 'A', '华夏', 'İstanbul', ' spaced ', 'x'.repeat(50), '😀');
const values = fc.record(
  {
    name: fc.constantFrom('Acme', '华夏银行', '李伟', 'Ünïcode', 'B'),
    description: fc.option(text),
    website: fc.option(fc.constantFrom('https://a.example', 'b.example')),
    phone: fc.option(fc.constantFrom('+8613800138000', '010-66668888', '+14155550123')),
    email: fc.option(fc.constantFrom('a@example.com', 'b@EXAMPLE.com')),
    address: fc.option(fc.constantFrom({ country: 'CN', city: '上海' }, { street: 'Main 1' })),
  },
  { requiredKeys: [] },
);

/** Steps on a handful of records by index, so that changesets meet the same records again and again. */
const step = fc.oneof(
  fc.record({
    op: fc.constant('create' as const),
    object: fc.constantFrom('account', 'contact'),
    values,
    link: fc.option(fc.nat(6)),
  }),
  fc.record({
    op: fc.constant('update' as const),
    at: fc.nat(6),
    values,
    link: fc.option(fc.nat(6)),
  }),
  fc.record({ op: fc.constant('delete' as const), at: fc.nat(6) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Known = { id: string; object: string };

function inputOf(one: Step, known: readonly Known[]): ChangeInput | null {
  const account = (index: number | null) => {
    const accounts = known.filter((record) => record.object === 'account');
    return index === null || accounts.length === 0
      ? {}
      : { account: accounts[index % accounts.length]?.id };
  };
  if (one.op === 'create') {
    const extra = one.object === 'contact' ? account(one.link) : {};
    return {
      op: 'create',
      object: one.object,
      id: newId(),
      values: { name: 'New', ...one.values, ...extra },
    };
  }
  const record = known[one.at % Math.max(1, known.length)];
  if (!record) return null;
  if (one.op === 'delete') return { op: 'delete', ...record };
  return {
    op: 'update',
    ...record,
    values: { ...one.values, ...(record.object === 'contact' ? account(one.link) : {}) },
  };
}

const leftOut = new Set(['version', 'updatedAt', 'updatedBy', 'code']);

/** Every living record of the workspace as the engine holds it, without what identity leaves out. */
async function snapshot(scope: Scope): Promise<Record<string, unknown>> {
  const { rows } = await scope.db.query<Known>(
    'select id, object from record where workspace_id = $1 and deleted_at is null',
    [scope.workspaceId],
  );
  const ids = Map.groupBy(rows, (row) => row.object);
  const records = await loadRecords(
    scope,
    new Map([...ids].map(([object, group]) => [object, group.map((row) => row.id)])),
  );
  return Object.fromEntries(
    [...records]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, record]) => [
        id,
        Object.fromEntries(Object.entries(record).filter(([name]) => !leftOut.has(name))),
      ]),
  );
}

async function living(scope: Scope): Promise<Known[]> {
  const { rows } = await scope.db.query<Known>(
    `select id, object from record where workspace_id = $1 and deleted_at is null and object in ('account', 'contact') order by id`,
    [scope.workspaceId],
  );
  return rows;
}

/** One random changeset; null where chance made none that the rules allow. */
async function run(scope: Scope, steps: readonly Step[]): Promise<string | null> {
  const known = await living(scope);
  const inputs = new Map(
    steps.flatMap((one) => inputOf(one, known) ?? []).map((input) => [input.id, input]),
  );
  if (inputs.size === 0) return null;
  try {
    return (await commit(scope, { changes: [...inputs.values()] })).id;
  } catch (problem) {
    if (problem instanceof Problem) return null;
    throw problem;
  }
}

test('undo of random changesets, newest first, gives back exactly what was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      async (changesets) => {
        const scope = await newWorkspace();
        const done: { id: string; before: Record<string, unknown> }[] = [];
        for (const steps of changesets) {
          const before = await snapshot(scope);
          const id = await run(scope, steps);
          if (id !== null) done.push({ id, before });
          else expect(await snapshot(scope)).toEqual(before);
        }
        for (const { id, before } of done.reverse()) {
          await undo(scope, id);
          expect(await snapshot(scope)).toEqual(before);
        }
      },
    ),
    { numRuns: Number(process.env['UNDO_RUNS'] ?? 40) },
  );
}, 300_000);
