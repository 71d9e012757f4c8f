import { expect, test } from 'vitest';
import { matchRank } from './match.ts';

const users = {
  names: ['Users', '用户'],
  readings: [
    { letters: 'yonghu', starts: [0, 4] },
    { letters: 'yh', starts: [0] },
  ],
};
const services = { names: ['Sign-in services', '登录方式'], readings: [] };

test('a name stands before its beginning, words before pinyin, and its first syllable before the others', () => {
  expect(matchRank('users', users)).toBe(0);
  expect(matchRank('用户', users)).toBe(0);
  expect(matchRank('Us', users)).toBe(1);
  expect(matchRank('services', services)).toBe(2);
  expect(matchRank('serv sign', services)).toBe(2);
  expect(matchRank('方式', services)).toBe(2);
  expect(matchRank('yonghu', users)).toBe(3);
  expect(matchRank('yh', users)).toBe(3);
  expect(matchRank('yong hu', users)).toBe(3);
  expect(matchRank('hu', users)).toBe(4);
});

test('what is not there, a part inside a word, and nothing are not found', () => {
  for (const typed of ['', ' ', 'sers', 'onghu', 'y', '户用', 'users x'])
    expect([typed, matchRank(typed, users)]).toEqual([typed, null]);
});

test('width, accents and case make no difference', () => {
  expect(matchRank('ＵＳＥＲＳ', users)).toBe(0);
  expect(matchRank('cafe', { names: ['Café'], readings: [] })).toBe(0);
});
