import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  handedPlaces,
  handedRecords,
  joinedTeams,
  receiversOf,
  type Held,
  type Places,
} from './rules.ts';

const held = (id: string, more: Partial<Held> = {}): Held => ({
  object: 'account',
  id,
  unit: null,
  customer: null,
  region: null,
  classes: [],
  ...more,
});
const asked = { receiver: 'anna', receivers: {}, splits: [] };

test('everything goes to the receiver, an object to its own, and without one to nobody', () => {
  const records = [held('a'), held('t', { object: 'activity' })];
  expect(Object.fromEntries(receiversOf(records, asked))).toEqual({ a: 'anna', t: 'anna' });
  expect(
    Object.fromEntries(receiversOf(records, { ...asked, receivers: { activity: 'bo' } })),
  ).toEqual({ a: 'anna', t: 'bo' });
  expect(receiversOf(records, { receivers: {}, splits: [] }).get('a')).toBeNull();
});

test('customers of a region or class go elsewhere with their contacts and what is open with them', () => {
  const records = [
    held('north', { region: '110105' }),
    held('south', { region: '440106', classes: ['gold'] }),
    held('person', { object: 'contact', customer: 'north' }),
    held('call', { object: 'activity', customer: 'person' }),
    held('promise', { object: 'commitment', customer: 'south' }),
    held('visit', { object: 'activity', customer: 'of-somebody-else' }),
  ];
  const splits = [
    { by: 'region', value: '11', receiver: 'bo' },
    { by: 'class', value: 'gold', receiver: 'cy' },
  ] as const;
  const receivers = receiversOf(records, {
    receiver: 'anna',
    receivers: { activity: 'dan' },
    splits: [...splits],
  });
  expect(Object.fromEntries(receivers)).toEqual({
    north: 'bo',
    south: 'cy',
    person: 'bo',
    call: 'bo',
    promise: 'cy',
    visit: 'dan',
  });
});

test('what lay in the unit of the leaver lies in that of the receiver, other units stay', () => {
  const units = { leaver: 'bj', of: new Map([['anna', 'sh']]) };
  const changes = handedRecords(
    [held('a', { unit: 'bj' }), held('b', { unit: 'gz' }), held('c')],
    asked,
    units,
  );
  expect(changes.map(({ change }) => (change.op === 'update' ? change.values : null))).toEqual([
    { owner: 'anna', unit: 'sh' },
    { owner: 'anna' },
    { owner: 'anna' },
  ]);
});

const places: Places = {
  leaver: { id: 'me', mainUnit: null, superior: 'boss' },
  reports: [{ id: 'anna' }, { id: 'bo' }],
  teams: [
    { id: 't1', lead: 'me', members: ['me', 'anna'] },
    { id: 't2', lead: 'bo', members: ['me'] },
  ],
  delegations: [
    { id: 'mine', fromUser: 'me', toUser: 'bo', fromOn: '2026-01-01' },
    { id: 'later', fromUser: 'me', toUser: 'bo', fromOn: '2026-12-01' },
    { id: 'his', fromUser: 'bo', toUser: 'me', fromOn: '2026-01-01' },
    { id: 'hers', fromUser: 'anna', toUser: 'me', fromOn: '2026-01-01' },
  ],
  partyTeam: [
    { id: 'p1', party: 'x', role: 'sales' },
    { id: 'p2', party: 'y', role: 'sales' },
  ],
  taken: new Set(['y|anna|sales']),
  today: '2026-11-22',
};

test('people, teams, delegations and places in customer teams find their next one', () => {
  const changes = handedPlaces(places, asked).map(({ change }) => [
    change.op,
    change.id,
    'values' in change ? change.values : null,
  ]);
  expect(changes).toEqual([
    // Nobody reports to himself.
    ['update', 'anna', { superior: 'boss' }],
    ['update', 'bo', { superior: 'anna' }],
    ['update', 't1', { members: ['anna'], lead: 'anna' }],
    ['update', 't2', { members: ['anna'] }],
    ['update', 'mine', { untilOn: '2026-11-21' }],
    ['delete', 'later', null],
    ['update', 'his', { toUser: 'anna' }],
    // She does not stand in for herself.
    ['update', 'hers', { untilOn: '2026-11-21' }],
    ['update', 'p1', { member: 'anna', fromOn: '2026-11-22' }],
    ['delete', 'p2', null],
  ]);
});

test('whatever the splits, each record gets exactly one receiver out of those named', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const record = fc.record({
    object: fc.constantFrom('account', 'contact', 'activity'),
    id,
    unit: fc.constant(null),
    customer: fc.option(id),
    region: fc.option(fc.constantFrom('110105', '440106', '310115')),
    classes: fc.subarray(['gold', 'silver']),
  });
  const split = fc.record({
    by: fc.constantFrom<'region' | 'class'>('region', 'class'),
    value: fc.constantFrom('11', '44', 'gold', 'silver'),
    receiver: fc.constantFrom('bo', 'cy'),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(record, { selector: (one) => one.id }),
      fc.array(split, { maxLength: 4 }),
      (records, splits) => {
        const receivers = receiversOf(records, { receiver: 'anna', receivers: {}, splits });
        expect([...receivers.keys()]).toEqual(records.map((one) => one.id));
        const named = new Set(['anna', ...splits.map((one) => one.receiver)]);
        expect([...receivers.values()].every((one) => one !== null && named.has(one))).toBe(true);
      },
    ),
  );
});

test('the successor joins the teams of customers that go to others, each once', () => {
  const records = [
    held('mine'),
    held('north', { region: '110105' }),
    held('known', { region: '110106' }),
    held('person', { object: 'contact', customer: 'north' }),
    held('alone', { object: 'contact', region: '110101' }),
    held('call', { object: 'activity', customer: 'north' }),
  ];
  const split = {
    ...asked,
    splits: [{ by: 'region', value: '11', receiver: 'bo' }] as const,
  };
  const places: Places = {
    leaver: { id: 'leaver', mainUnit: null, superior: null },
    reports: [],
    teams: [],
    delegations: [],
    partyTeam: [],
    taken: new Set(['known|anna|sales', 'north|carl|sales']),
    today: '2026-01-05',
  };
  const handed = handedRecords(records, split, { leaver: null, of: new Map() });
  const joined = joinedTeams(handed, records, places, split);
  expect(joined.map(({ change }) => change)).toEqual(
    ['north', 'alone'].map((party) => ({
      op: 'create',
      object: 'party-team',
      values: { party, member: 'anna', role: 'related', fromOn: '2026-01-05' },
    })),
  );
});
