import { expect, test } from 'vitest';
import { toCall } from './call-order.ts';

const row = (id: string, values: object) => ({ id, version: 1, ...values });
const heron = { name: 'Heron', kind: 'organisation', phone: '+862112345678' };

test('a customer stands once, by his most pressing reason', () => {
  const steps = [row('a', { ...heron, nextStepAt: '2026-06-01T01:00:00.000Z' })];
  const promises = [
    row('p1', { promise: 'Send it', dueOn: '2026-06-02', party: { id: 'a', title: 'Heron' } }),
    row('p2', {
      'promise': 'Ring back',
      'dueOn': '2026-06-03',
      'party': { id: 'b', title: 'Li' },
      'party.kind': 'person',
      'party.phone': '+8613800000000',
    }),
  ];
  const silent = [
    row('b', { name: 'Li', kind: 'person', lastContactAt: null }),
    row('c', { name: 'Wang family', kind: 'household', phone: null, lastContactAt: null }),
  ];
  const found = toCall(steps, promises, silent);
  expect(found.map(({ id, reason, object }) => [id, reason, object])).toEqual([
    ['a', 'step', 'account'],
    ['b', 'promise', 'contact'],
    ['c', 'silent', 'household'],
  ]);
  expect(found[1]).toMatchObject({ promise: 'Ring back', phone: '+8613800000000' });
});

test('a promise to somebody who may not be seen calls nobody', () => {
  const hidden = row('p', { promise: 'X', dueOn: '2026-06-02', party: { id: 'z', title: null } });
  expect(toCall([], [hidden], [])).toEqual([]);
});
