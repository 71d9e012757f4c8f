import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asItComes, choose, withRequired, type OptionRule, type Part } from './choosing.ts';

const parts: Part[] = [
  { id: 'body', name: 'Body', presence: 'always', group: null },
  { id: 'petrol', name: 'Petrol engine', presence: 'standard', group: 'engine' },
  { id: 'electric', name: 'Electric engine', presence: 'option', group: 'engine' },
  { id: 'battery', name: 'Large battery', presence: 'option', group: null },
  { id: 'charger', name: 'Charger', presence: 'option', group: null },
  { id: 'tank', name: 'Second tank', presence: 'option', group: null },
];
const rules: OptionRule[] = [
  { id: 'one', kind: 'at-least', group: 'engine', count: 1, reason: 'It has to drive.' },
  { id: 'only', kind: 'at-most', group: 'engine', count: 1, reason: null },
  { id: 'power', kind: 'requires', part: 'electric', other: 'battery', reason: null },
  { id: 'plug', kind: 'requires', part: 'battery', other: 'charger', reason: null },
  { id: 'dry', kind: 'excludes', part: 'electric', other: 'tank', reason: 'No petrol.' },
];

const brokenOf = (chosen: Iterable<string>) =>
  choose(parts, rules, new Set(chosen)).broken.map(({ rule }) => rule);

test('a car as it comes breaks no rule', () => {
  expect([...asItComes(parts)]).toEqual(['body', 'petrol']);
  expect(brokenOf(asItComes(parts))).toEqual([]);
});

test('who takes nothing still has what is always in it, and hears what is wanting and why', () => {
  const choice = choose(parts, rules, new Set());
  expect(choice.parts).toEqual(['body']);
  expect(choice.broken).toEqual([
    {
      rule: 'one',
      kind: 'at-least',
      reason: 'It has to drive.',
      subject: 'engine',
      other: null,
      count: 1,
      chosen: 0,
    },
  ]);
});

test('what requires, excludes and is too many is named', () => {
  expect(brokenOf(['electric', 'tank'])).toEqual(['power', 'dry']);
  expect(brokenOf(['petrol', 'electric', 'battery', 'charger'])).toEqual(['only']);
});

test('every option says beforehand what taking it would break', () => {
  const { ifTaken } = choose(parts, rules, asItComes(parts));
  const told = [...ifTaken].map(([id, broken]) => [id, broken.map(({ rule }) => rule)]);
  expect(Object.fromEntries(told)).toEqual({
    electric: ['only', 'power'],
    battery: ['plug'],
    charger: [],
    tank: [],
  });
});

test('what is required comes along, through what that requires', () => {
  const whole = withRequired(parts, rules, new Set(['electric']));
  expect([...whole].toSorted()).toEqual(['battery', 'body', 'charger', 'electric']);
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const somePart = fc.constantFrom(...ids);
const someParts = fc.uniqueArray(
  fc.record({
    id: somePart,
    name: somePart,
    presence: fc.constantFrom('always' as const, 'standard' as const, 'option' as const),
    group: fc.constantFrom('x', 'y', null),
  }),
  { selector: ({ id }) => id },
);
const pair = fc.record({
  id: fc.constant('pair'),
  reason: fc.constant(null),
  kind: fc.constantFrom('requires' as const, 'excludes' as const),
  part: somePart,
  other: somePart,
});
const group = fc.record({
  id: fc.constant('group'),
  reason: fc.constant(null),
  kind: fc.constantFrom('at-least' as const, 'at-most' as const),
  group: fc.constantFrom('x', 'y'),
  count: fc.integer({ min: 0, max: 3 }),
});
const someRules = fc.array(fc.oneof(pair, group), { maxLength: 6 });

test('whatever is chosen: what always is in it is in, what is unknown is not, and nothing required is wanting afterwards', () => {
  fc.assert(
    fc.property(someParts, someRules, fc.uniqueArray(somePart), (some, ruled, chosen) => {
      const numbered = ruled.map((rule, index) => ({ ...rule, id: String(index) }));
      const whole = withRequired(some, numbered, new Set(chosen));
      const choice = choose(some, numbered, whole);
      for (const { id, presence } of some)
        if (presence === 'always') expect(choice.parts).toContain(id);
      for (const id of choice.parts) expect(some.map((part) => part.id)).toContain(id);
      expect(choice.broken.filter(({ kind }) => kind === 'requires')).toEqual([]);
      for (const id of choice.parts) expect(choice.ifTaken.has(id)).toBe(false);
    }),
  );
});
