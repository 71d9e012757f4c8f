import { expect, test } from 'vitest';
import { byPerson } from './people.ts';

const group = (owner: string | null, name: string | null, count: number) => ({
  keys: { owner },
  titles: { owner: name },
  values: { count },
});
const reply = (...groups: ReturnType<typeof group>[]) => ({ groups, truncated: false });

test('people stand by what they did, with what they are late with, without what nobody owns', () => {
  const people = byPerson({
    contacts: reply(group('a', 'Li', 2), group('b', 'Wang', 5), group(null, null, 9)),
    overdue: reply(group('c', 'Zhao', 1), group('a', 'Li', 3)),
    new: reply(group('b', 'Wang', 1)),
  });
  expect(people).toEqual([
    { id: 'b', name: 'Wang', contacts: 5, overdue: 0, new: 1 },
    { id: 'a', name: 'Li', contacts: 2, overdue: 3, new: 0 },
    { id: 'c', name: 'Zhao', contacts: 0, overdue: 1, new: 0 },
  ]);
});

test('what may not be read is nothing', () => {
  expect(byPerson({})).toEqual([]);
});
