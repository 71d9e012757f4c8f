import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenVerbs, type Verb } from './verbs.ts';

const verbs: Verb[] = [
  {
    key: 'note',
    names: ['Follow up', '跟进'],
    readings: [
      { letters: 'genjin', starts: [0, 3] },
      { letters: 'gj', starts: [0] },
    ],
  },
  {
    key: 'call',
    names: ['Log call', 'Call', '记电话', '电话'],
    readings: [
      { letters: 'jidianhua', starts: [0, 2, 6] },
      { letters: 'jdh', starts: [0, 1] },
    ],
  },
];
const say = (typed: string) =>
  spokenVerbs(typed, verbs).map(({ verb, rest }) => [verb.key, rest] as const);

test('a verb and a record, in English, Chinese, pinyin and initials', () => {
  expect(say('log call 华夏')).toEqual([['call', '华夏']]);
  expect(say('Call huaxia bank')).toEqual([['call', 'huaxia bank']]);
  expect(say('跟进 华夏')).toEqual([['note', '华夏']]);
  expect(say('跟进华夏')).toEqual([['note', '华夏']]);
  expect(say('genjin 华夏')).toEqual([['note', '华夏']]);
  expect(say('gj huaxia')).toEqual([['note', 'huaxia']]);
  expect(say('JDH 张伟')).toEqual([['call', '张伟']]);
});

test('the verb may follow the record, by itself', () => {
  expect(say('华夏 跟进')).toEqual([['note', '华夏']]);
  expect(say('huaxia call')).toEqual([['call', 'huaxia']]);
  expect(say('华夏跟进')).toEqual([]);
  // Where both ends are verbs, the first is meant.
  expect(say('跟进 call')).toEqual([['note', 'call']]);
  expect(say('call 跟进')).toEqual([['call', '跟进']]);
});

test('without a record the verbs that it begins are offered', () => {
  expect(say('gen')).toEqual([['note', '']]);
  expect(say('call')).toEqual([['call', '']]);
  expect(say('跟进 ')).toEqual([['note', '']]);
  // Not a call to somebody named Log.
  expect(say('log call')).toEqual([['call', '']]);
  expect(say('')).toEqual([]);
  expect(say('张伟')).toEqual([]);
});

test('whatever record is named after a verb comes out as it was typed', () => {
  const name = fc.stringMatching(/^[a-z张伟李华夏]{1,6}( [a-z]{1,5})?$/);
  fc.assert(
    fc.property(name, fc.constantFrom('Log call', '跟进', 'gj', 'genjin'), (record, verb) => {
      const [found] = spokenVerbs(`${verb} ${record}`, verbs);
      expect(found?.rest).toBe(record);
    }),
  );
});
