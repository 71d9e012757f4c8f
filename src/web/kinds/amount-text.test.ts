import { expect, test } from 'vitest';
import { readAmount } from './amount-text.ts';

test('amounts are read as people type them, exactly', () => {
  expect(readAmount('1,234.50')).toBe('1234.5');
  expect(readAmount('3.5万')).toBe('35000');
  expect(readAmount('１.２亿')).toBe('120000000');
  expect(readAmount('10k')).toBe('10000');
  expect(readAmount('¥ 99')).toBe('99');
  expect(readAmount('-0.1')).toBe('-0.1');
  expect(readAmount('0.1千万')).toBe('1000000');
});

test('what is no number stays with the person who typed it', () => {
  expect(readAmount('')).toBeNull();
  expect(readAmount('twelve')).toBeNull();
  expect(readAmount('1.2.3')).toBeNull();
  expect(readAmount('3万5')).toBeNull();
});
