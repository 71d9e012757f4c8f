import { expect, test } from 'vitest';
import { homeCards, readHomeSettings } from './home-cards.ts';
import { homeSettingsSchema } from './home-settings.ts';

test('who set nothing has every card in the usual order', () => {
  expect(readHomeSettings(null)).toEqual({
    order: [...homeCards],
    hidden: [],
    dismissed: [],
    quiet: { days: 60, byClass: {} },
  });
});

test('a card that came after the order was set stands behind, an unknown one is forgotten', () => {
  const { order, hidden } = readHomeSettings({ order: ['moved', 'gone', 'today'], hidden: ['x'] });
  expect(order.slice(0, 2)).toEqual(['moved', 'today']);
  expect(order.toSorted()).toEqual([...homeCards].toSorted());
  expect(hidden).toEqual([]);
});

test('what was read can be kept again', () => {
  const quiet = { days: 9, byClass: { '018f3a3e-0000-7000-8000-000000000001': 30, 'x': 0 } };
  const read = readHomeSettings({ order: ['moved'], dismissed: ['demo'], quiet });
  expect(homeSettingsSchema.parse(read)).toEqual(read);
  expect(read.quiet.byClass).toEqual({ '018f3a3e-0000-7000-8000-000000000001': 30 });
});
