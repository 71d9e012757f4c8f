import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge } from '#engine/merge/merge.ts';
import { unMerge } from '#engine/merge/un-merge.ts';
import type { Scope } from '#engine/scope.ts';
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
    { numRuns: 6 },
  );
});
