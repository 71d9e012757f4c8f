import { expect, test } from 'vitest';
import { clashesOf } from './clashes.ts';
import { readEntry, type Entry } from './entry.ts';
import { timesAt } from './moving.ts';

const zone = 'Asia/Shanghai';

function entry(id: string, from: number, to: number, more: object = {}): Entry {
  const made = readEntry({
    id,
    version: 1,
    kind: 'meeting',
    subject: id,
    ...timesAt('2026-10-08', from, to, zone),
    owner: { id: 'li', title: '李' },
    participants: ['wang'],
    ...more,
  });
  if (!made) throw new Error('an entry has a time');
  return made;
}

const at = timesAt('2026-10-08', 600, 660, zone);
const about = { people: ['li', 'wang', 'zhao'], except: null };

test('whoever owns or takes part in what overlaps is busy', () => {
  const found = clashesOf([entry('a', 570, 630), entry('b', 700, 730)], at, about);
  expect(found.map(({ user, entry: { id } }) => `${user} ${id}`)).toEqual(['li a', 'wang a']);
});

test('what only touches, is free, called off or a task takes nobody’s time', () => {
  const others = [
    entry('before', 540, 600),
    entry('after', 660, 700),
    entry('free', 600, 660, { availability: 'free' }),
    entry('off', 600, 660, { status: 'cancelled' }),
    entry('task', 600, 660, { kind: 'task' }),
  ];
  expect(clashesOf(others, at, about)).toEqual([]);
});

test('an entry does not stand in its own way', () => {
  expect(clashesOf([entry('a', 600, 660)], at, { ...about, except: 'a' })).toEqual([]);
});
