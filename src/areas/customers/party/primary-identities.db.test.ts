import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { add, listed, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';

test('primary identities settle, whatever is entered at once: the one that is shown is the only number that is primary', async () => {
  const numbers = fc.constantFrom('13800138000', '138 0013 8000', '13900139000', '010 6552 9988');
  const entered = fc.record({ value: numbers, primary: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.option(numbers, { nil: null }),
      fc.array(entered, { minLength: 1, maxLength: 4 }),
      async (before, identities) => {
        const scope = await newWorkspace();
        const party = await add(scope, 'contact', { name: 'Ann Lee', phone: before });
        await commit(scope, {
          changes: identities.map((one) => ({
            op: 'create' as const,
            object: 'identity',
            values: { party, kind: 'phone', ...one },
          })),
        });
        const [shown] = await read(scope, 'contact', party, ['phone']);
        const all = await listed(scope, 'identity.party', party, ['normalised', 'primary']);
        const primary = all.flatMap(([number, isPrimary]) => (isPrimary ? [number] : []));
        expect([...new Set(primary)]).toEqual(shown === null ? [] : [shown]);
        if (before !== null || identities.some((one) => one.primary)) expect(shown).not.toBe(null);
      },
    ),
    { numRuns: 40 },
  );
});
