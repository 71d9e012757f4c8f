import { expect, test } from 'vitest';
import { add } from '../../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../../test/setup/scope.ts';
import { staleFields } from './slots.ts';

test('customers whose class begins today come a page at a time, each looked at once', async () => {
  const scope = await newWorkspace(new Date('2026-06-29T02:00:00Z'));
  const scheme = await add(scope, 'classification', {
    name: 'Value',
    appliesTo: ['organisation'],
    slot: 1,
  });
  const value = await add(scope, 'class-value', { classification: scheme, name: 'Key' });
  const ids: string[] = [];
  for (const name of ['A', 'B', 'C']) {
    const party = await add(scope, 'account', { name });
    await add(scope, 'party-class', {
      party,
      classification: scheme,
      value,
      fromOn: '2026-06-30',
    });
    ids.push(party);
  }
  const after = '00000000-0000-0000-0000-000000000000';
  const asked = { scheme, slot: 1, day: '2026-06-30', limit: 2 };
  const first = await staleFields(scope, { ...asked, after });
  const [one, two, three] = ids.toSorted();
  expect(first.changes.map((change) => change.id)).toEqual([one, two]);
  expect(first.last).toBe(two);
  // Nothing was written: those looked at before stay behind the id.
  const rest = await staleFields(scope, { ...asked, after: first.last ?? '' });
  expect(rest.changes).toMatchObject([{ op: 'update', id: three, values: { class1: value } }]);
  expect(rest.last).toBeNull();
});
