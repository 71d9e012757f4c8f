import { expect, test } from 'vitest';
import { isShown } from './shown-when.ts';

test('a field is offered as its condition says of the values on the screen', () => {
  const onlyLunar = { field: 'birthCalendar', op: 'is', value: 'lunar' };
  expect(isShown(onlyLunar, { birthCalendar: 'lunar' })).toBe(true);
  expect(isShown(onlyLunar, { birthCalendar: 'solar' })).toBe(false);
  expect(isShown(onlyLunar, {})).toBe(false);
  expect(isShown({ none: [onlyLunar] }, {})).toBe(true);
  expect(isShown({ any: [onlyLunar, { field: 'name', op: 'isNotEmpty' }] }, { name: 'x' })).toBe(
    true,
  );
});

test('links are compared by id and many-choices by what they hold', () => {
  expect(
    isShown({ field: 'owner', op: 'in', value: ['u1'] }, { owner: { id: 'u1', title: 'Li' } }),
  ).toBe(true);
  expect(
    isShown({ field: 'owner', op: 'in', value: ['u1'] }, { owner: { id: 'u2', title: 'Li' } }),
  ).toBe(false);
  expect(isShown({ field: 'tags', op: 'hasAny', value: ['a'] }, { tags: ['b', 'a'] })).toBe(true);
  expect(isShown({ field: 'tags', op: 'hasAll', value: ['a', 'c'] }, { tags: ['b', 'a'] })).toBe(
    false,
  );
});

test('what only the server can decide stays offered', () => {
  expect(isShown({ field: 'account.industry', op: 'is', value: 'bank' }, {})).toBe(true);
  expect(
    isShown(
      { field: 'owner', op: 'is', value: { me: true } },
      { owner: { id: 'u2', title: null } },
    ),
  ).toBe(true);
  expect(isShown(undefined, {})).toBe(true);
});
