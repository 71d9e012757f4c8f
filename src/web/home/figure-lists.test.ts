import { expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { checkCondition } from '#model/condition-check.ts';
import { createModel } from '#model/model.ts';
import { countsBy, listsBehind, totalOf } from './figure-lists.ts';
import { stretchOf } from './periods.ts';
import { scopes } from './scopes.ts';

test('every figure asks for what its object has, in every scope', () => {
  const model = createModel(objects);
  const stretch = stretchOf('week', '2026-07-01', 1);
  const quiet = { days: 60, byClass: { '018f3a3e-0000-7000-8000-000000000001': 30 } };
  for (const scope of scopes)
    for (const { object, filter } of Object.values(listsBehind({ scope, stretch, quiet })))
      expect(() => checkCondition(model, object, filter, { readable: () => true })).not.toThrow();
});

test('groups add up by a key and in all', () => {
  const reply = {
    truncated: false,
    groups: [
      { keys: { 'at:day': '2026-07-01', 'kind': 'call' }, titles: {}, values: { count: 3 } },
      { keys: { 'at:day': '2026-07-01', 'kind': 'visit' }, titles: {}, values: { count: 1 } },
      { keys: { 'at:day': '2026-07-02', 'kind': 'call' }, titles: {}, values: { count: 2 } },
    ],
  };
  expect(totalOf(reply)).toBe(6);
  expect(countsBy(reply, 'kind')).toEqual(
    new Map([
      ['call', 5],
      ['visit', 1],
    ]),
  );
  expect(totalOf(undefined)).toBe(0);
});
