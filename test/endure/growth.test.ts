import { expect, test } from 'vitest';
import { growthAMinute, leftOpen } from './growth.ts';

// Ten minutes, a look every five seconds; garbage comes and goes.
function watched(value: (minute: number) => number) {
  return Array.from({ length: 120 }, (_none, index) => ({
    at: index * 5,
    value: value((index * 5) / 60) + (index % 7) * 6,
  }));
}

test('a leak shows, and what fills up in the first minutes or comes and goes does not', () => {
  expect(growthAMinute(watched((minute) => 100 + 3 * minute))).toBeCloseTo(3, 0);
  expect(Math.abs(growthAMinute(watched((minute) => 100 + 50 * Math.min(minute, 4))))).toBeLessThan(
    0.5,
  );
  const burst = watched((minute) => (minute > 7 && minute < 7.5 ? 300 : 100));
  expect(Math.abs(growthAMinute(burst))).toBeLessThan(0.5);
  expect(growthAMinute([])).toBe(0);
});

test('what stays open is named by its kind', () => {
  const before = { files: 40, Timeout: 12 };
  expect(leftOpen(before, { files: 43, Timeout: 12, TCPSocketWrap: 3 })).toEqual([]);
  expect(leftOpen(before, { files: 40, Timeout: 212, TCPSocketWrap: 9 })).toEqual([
    '200 Timeout more than before',
    '9 TCPSocketWrap more than before',
  ]);
});
