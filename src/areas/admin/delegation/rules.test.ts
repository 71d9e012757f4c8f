import { expect, test } from 'vitest';
import type { EffectContext } from '#model/effect.ts';
import { givenByTheAbsent } from './rules.ts';

const asked: EffectContext = {
  now: '2026-06-30T04:00:00.000Z',
  today: '2026-06-30',
  zone: 'Asia/Shanghai',
  country: 'CN',
  userId: 'wang',
  privileged: false,
  newId: () => 'new',
  related: {},
  linked: {},
};

function derive(
  before: Record<string, string> | null,
  after: Record<string, string>,
  context = asked,
) {
  const change = {
    op: before ? 'update' : 'create',
    object: 'delegation',
    id: 'one',
    before,
    after,
    changed: new Set(['toUser']),
  } as const;
  return givenByTheAbsent.derive(change, context);
}

test('who is absent names who stands in', () => {
  expect(derive(null, { fromUser: 'wang', toUser: 'li' })).toEqual([]);
});

test('nobody makes himself the stand-in of a colleague', () => {
  expect(() => derive(null, { fromUser: 'li', toUser: 'wang' })).toThrow('delegation.of-another');
  expect(() =>
    derive({ fromUser: 'li', toUser: 'zhao' }, { fromUser: 'wang', toUser: 'zhao' }),
  ).toThrow('delegation.of-another');
  expect(() =>
    derive({ fromUser: 'wang', toUser: 'li' }, { fromUser: 'li', toUser: 'wang' }),
  ).toThrow('delegation.of-another');
});

test('an administrator names the stand-in of anyone', () => {
  expect(derive(null, { fromUser: 'li', toUser: 'zhao' }, { ...asked, privileged: true })).toEqual(
    [],
  );
});

test('nobody stands in for himself', () => {
  expect(() => derive(null, { fromUser: 'wang', toUser: 'wang' })).toThrow('delegation.to-oneself');
});
