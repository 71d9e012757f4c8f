import { expect, test } from 'vitest';
import { colorOf, compare } from './comparison.ts';

test('a figure rises or falls by a share of the one before', () => {
  expect(compare(12, 10)).toEqual({ direction: 'up', percent: 20 });
  expect(compare(5, 10)).toEqual({ direction: 'down', percent: 50 });
  expect(compare(10, 10)).toEqual({ direction: 'same', percent: 0 });
  expect(compare(0, 0)).toEqual({ direction: 'same', percent: 0 });
});

test('against nothing there is no share', () => {
  expect(compare(3, 0)).toEqual({ direction: 'up', percent: null });
});

test('what was below nothing rises towards it', () => {
  expect(compare(-5, -10)).toEqual({ direction: 'up', percent: 50 });
});

test('what rises is red in China and green in Germany', () => {
  expect(colorOf('up', 'CN')).toBe('red');
  expect(colorOf('down', 'CN')).toBe('green');
  expect(colorOf('up', 'DE')).toBe('green');
  expect(colorOf('down', 'DE')).toBe('red');
  expect(colorOf('same', 'CN')).toBe('none');
});
