import { expect, test } from 'vitest';
import { joinPhone, keptReach, splitReach } from './rules.ts';

test.each([
  [
    'phone',
    '138 1234 5678',
    { value: '+8613812345678', normalised: '+8613812345678', extension: null },
  ],
  [
    'phone',
    '(010) 6552-9988 转 12',
    { value: '+861065529988', normalised: '+861065529988', extension: '12' },
  ],
  [
    'phone',
    '+861065529988;ext=12',
    { value: '+861065529988', normalised: '+861065529988', extension: '12' },
  ],
  [
    'phone',
    '1-800-FLOWERS-X',
    { value: '1-800-FLOWERS-X', normalised: '1800flowersx', extension: null },
  ],
  [
    'email',
    'Zhang.Wei@Example.COM',
    { value: 'Zhang.Wei@Example.COM', normalised: 'zhang.wei@example.com', extension: null },
  ],
  ['wechat', ' ZhangWei_88 ', { value: 'ZhangWei_88', normalised: 'zhangwei_88', extension: null }],
  ['visitor', 'aB3', { value: 'aB3', normalised: 'aB3', extension: null }],
])('the %s %s is taken apart', (kind, text, parts) => {
  expect(splitReach(kind, text, 'CN')).toEqual(parts);
});

test('a number put together again is taken apart the same', () => {
  const { value, extension } = splitReach('phone', '010-65529988-12', 'CN');
  expect(joinPhone(value, extension)).toBe('+861065529988;ext=12');
  expect(splitReach('phone', joinPhone(value, extension), 'US')).toMatchObject({
    value,
    extension,
  });
});

test('a number that a customer carries has the same parts without being parsed', () => {
  for (const text of ['+861065529988;ext=12', '+8613812345678', 'ask at the gate']) {
    expect(keptReach('phone', text, 'CN')).toEqual(splitReach('phone', text, 'CN'));
  }
  expect(splitReach('phone', '+8601065529988', 'CN').value).toBe('+861065529988');
});
