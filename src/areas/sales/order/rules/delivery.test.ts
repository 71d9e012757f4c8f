import { expect, test } from 'vitest';
import { delivery } from './delivery.ts';

const lines = [
  { id: 'a', quantity: '10', delivered: null },
  { id: 'b', quantity: '2.5', delivered: '1' },
];

test('all that is left leaves unless a line is named, and then nothing is left', () => {
  expect(delivery(lines, null)).toEqual({
    lines: [
      { id: 'a', delivered: '10' },
      { id: 'b', delivered: '2.5' },
    ],
    isWhole: true,
  });
});

test('so many of one line leave on top of what left before, never more than were ordered', () => {
  expect(delivery(lines, { line: 'b', quantity: '0.5' })).toEqual({
    lines: [{ id: 'b', delivered: '1.5' }],
    isWhole: false,
  });
  const whole = [{ id: 'a', quantity: '10', delivered: '10.000' }, ...lines.slice(1)];
  expect(delivery(whole, { line: 'b', quantity: null }).isWhole).toBe(true);
  expect(() => delivery(lines, { line: 'b', quantity: '1.6' })).toThrow('order-line.too-many');
});
