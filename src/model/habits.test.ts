import { expect, test } from 'vitest';
import { formatFor } from './habits.ts';

const shanghai = { region: 'CN', zone: 'Asia/Shanghai', currency: 'CNY' } as const;
const zh = formatFor({ language: 'zh', ...shanghai });
const en = formatFor({ language: 'en', ...shanghai });

test('money is exact to its last digit, and another currency than ours says which it is', () => {
  expect(zh.money({ amount: '12345678901234567890.10', currency: 'CNY' })).toBe(
    '¥12,345,678,901,234,567,890.10',
  );
  expect(en.money({ amount: '0.1', currency: 'CNY' })).toBe('¥0.10');
  expect(en.money({ amount: '5', currency: 'JPY' })).toBe('JP¥5');
  expect(en.money({ amount: '1.2345', currency: 'USD' })).toBe('US$1.2345');
});

test('a day has no zone, and an instant has the reader’s', () => {
  expect(en.day('2026-06-30')).toBe('30 Jun 2026');
  expect(zh.day('2026-06-30')).toBe('2026年6月30日');
  expect(en.minute('2026-06-30T20:00:00.000Z')).toContain('1 Jul 2026');
});

test('times are relative under a week and days beyond it', () => {
  const now = Date.parse('2026-06-30T12:00:00Z');
  expect(en.ago('2026-06-30T09:00:00.000Z', now)).toBe('3 hours ago');
  expect(zh.ago('2026-06-29T11:00:00.000Z', now)).toBe('昨天');
  expect(en.ago('2026-06-20T12:00:00.000Z', now)).toBe('20 Jun 2026');
  expect(en.ago('2026-07-01T12:00:00.000Z', now)).toBe('tomorrow');
});

test('the region decides how English dates are written', () => {
  const american = formatFor({ language: 'en', region: 'US', zone: 'UTC', currency: 'USD' });
  expect(american.day('2026-06-30')).toBe('Jun 30, 2026');
});

test('what is no number is shown as it stands', () => {
  expect(en.number('a lot')).toBe('a lot');
  expect(en.percent('12.5')).toBe('12.5%');
});
