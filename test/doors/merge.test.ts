import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { merge } from '#engine/merge/merge.ts';
import { unMerge } from '#engine/merge/un-merge.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import { mergedFieldsOf } from '#model/merging.ts';
import { objectOf } from '#model/model.ts';
import { newWorkspace } from '../setup/scope.ts';
import { idsIn, snapshot } from '../setup/snapshot.ts';
import { buildCustomers, customers, type Built } from './random-customers.ts';

const now = new Date('2026-06-30T04:00:00Z');

const asked = fc.record({
  object: fc.constantFrom('account', 'contact', 'household'),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }),
  picks: fc.array(fc.tuple(fc.nat(60), fc.nat(3)), { maxLength: 6 }),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

type Done = {
  readonly object: string;
  readonly survivor: string;
  readonly losers: readonly string[];
};

async function mergeSome(
  scope: Scope,
  built: Built,
  { object, order, picks }: Asked,
): Promise<Done> {
  const all =
    object === 'account' ? built.account : object === 'contact' ? built.contact : built.household;
  const [survivor = '', ...losers] = [
    ...new Set(order.map((index) => all[index % all.length] ?? '')),
  ];
  if (losers.length === 0) losers.push(all.find((id) => id !== survivor) ?? '');
  const fields = mergedFieldsOf(objectOf(scope.model, object));
  const choices = Object.fromEntries(
    picks.flatMap(([field, whose]) => {
      const name = fields[field % fields.length]?.name ?? '';
      // A name is required, and a tree may not bite its tail.
      return name === 'parentAccount'
        ? []
        : [[name, [survivor, ...losers][whose % (losers.length + 1)] ?? survivor]];
    }),
  );
  await merge(scope, object, { survivor, losers, choices, dryRun: false });
  return { object, survivor, losers };
}

test('merging and un-merging any customers leaves everything as it was', async () => {
  await fc.assert(
    fc.asyncProperty(customers, asked, async (spec, merged) => {
      const scope = await newWorkspace(now);
      const built = await buildCustomers(scope, spec);
      const before = await snapshot(scope);
      const { object, survivor, losers } = await mergeSome(scope, built, merged);
      const between = await snapshot(scope, new Set());
      for (const id of losers) expect(between.has(`party ${id}`)).toBe(false);
      const leading = [...between].filter(([, row]) =>
        Object.entries(row).some(
          ([name, value]) => name !== 'id' && losers.includes(String(value)),
        ),
      );
      expect(leading).toEqual([]);
      await unMerge(scope, object, { survivor, dryRun: false });
      const after = await snapshot(scope, idsIn(before));
      expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before));
    }),
    { numRuns: 5 },
  );
});

const edits = fc.array(
  fc.record({
    what: fc.constantFrom('survivor', 'move', 'delete', 'new'),
    which: fc.nat(40),
  }),
  { minLength: 1, maxLength: 8 },
);

test('after whatever happened since, an un-merge loses nothing and keeps what was done', async () => {
  await fc.assert(
    fc.asyncProperty(customers, asked, edits, async (spec, merged, since) => {
      const scope = await newWorkspace(now);
      const built = await buildCustomers(scope, spec);
      const before = await snapshot(scope, new Set());
      const { object, survivor, losers } = await mergeSome(scope, built, {
        ...merged,
        object: 'account',
      });
      const stranger = newId();
      const values = { name: 'Stranger' };
      await commit(scope, { changes: [{ op: 'create', object: 'account', id: stranger, values }] });
      const done = await editSome(scope, built, { survivor, stranger, since });
      await unMerge(scope, object, { survivor, dryRun: false });
      const after = await snapshot(scope, new Set());
      for (const id of [survivor, ...losers]) expect(after.has(`party ${id}`)).toBe(true);
      const lost = [...before.keys()].filter(
        (key) => !after.has(key) && !key.startsWith('link ') && !isOf(key, done.deleted),
      );
      expect(lost).toEqual([]);
      for (const id of done.made) expect(after.get(`holding ${id}`)?.['party_id']).toBe(survivor);
      for (const id of done.moved) expect(after.get(`holding ${id}`)?.['party_id']).toBe(stranger);
      if (done.described)
        expect(after.get(`party ${survivor}`)?.['description']).toBe('Changed since');
      const untouched = built.children.filter(
        ({ object: kind, id }) =>
          kind === 'holding' && !done.moved.has(id) && !done.deleted.has(id),
      );
      for (const { id } of untouched)
        expect(after.get(`holding ${id}`)?.['party_id']).toBe(
          before.get(`holding ${id}`)?.['party_id'],
        );
    }),
    { numRuns: 4 },
  );
});

type Edits = {
  readonly survivor: string;
  readonly stranger: string;
  readonly since: readonly { readonly what: string; readonly which: number }[];
};

/** Does some of what people do after a merge: change the survivor, move, delete and make what hangs on it. */
async function editSome(scope: Scope, built: Built, { survivor, stranger, since }: Edits) {
  const holdings = built.children.filter((child) => child.object === 'holding');
  const [made, moved, deleted] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let described = false;
  for (const { what, which } of since) {
    const id = holdings[which % Math.max(1, holdings.length)]?.id;
    const isFree = id !== undefined && !moved.has(id) && !deleted.has(id);
    const change = (one: ChangeInput) => commit(scope, { changes: [one] });
    if (what === 'survivor') {
      const values = { description: 'Changed since' };
      await change({ op: 'update', object: 'account', id: survivor, values });
      described = true;
    } else if (what === 'new') {
      const one = newId();
      const values = { party: survivor, product: 'Since' };
      await change({ op: 'create', object: 'holding', id: one, values });
      made.add(one);
    } else if (what === 'move' && isFree) {
      await change({ op: 'update', object: 'holding', id, values: { party: stranger } });
      moved.add(id);
    } else if (what === 'delete' && isFree) {
      await change({ op: 'delete', object: 'holding', id });
      deleted.add(id);
    }
  }
  return { made, moved, deleted, described };
}

function isOf(key: string, ids: ReadonlySet<string>): boolean {
  return ids.has(key.split(' ')[1] ?? '');
}
