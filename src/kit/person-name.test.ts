import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialsOf, joinName, salutationOf, splitName } from './person-name.ts';

describe('names of people', () => {
  test('begin with the family in Chinese, Korean and Japanese', () => {
    expect(splitName('张伟')).toEqual({ family: '张', given: '伟' });
    expect(splitName('欧阳修')).toEqual({ family: '欧阳', given: '修' });
    expect(splitName('歐陽娜娜')).toEqual({ family: '歐陽', given: '娜娜' });
    expect(splitName('欧阳')).toEqual({ family: '欧', given: '阳' });
    expect(splitName('万俟')).toEqual({ family: '万', given: '俟' });
    expect(splitName('山田 太郎')).toEqual({ family: '山田', given: '太郎' });
    expect(splitName('김민준')).toEqual({ family: '김', given: '민준' });
    expect(splitName('阿卜杜拉·买买提')).toEqual({ family: '', given: '阿卜杜拉·买买提' });
    expect(splitName('张')).toEqual({ family: '张', given: '' });
    expect(splitName('𠮷田')).toEqual({ family: '𠮷', given: '田' });
  });

  test('end with the family elsewhere, particles included', () => {
    expect(splitName('John Smith')).toEqual({ family: 'Smith', given: 'John' });
    expect(splitName('Dr. John F. Kennedy Jr.')).toEqual({
      family: 'Kennedy',
      given: 'John',
      middle: 'F.',
      prefix: 'Dr.',
      suffix: 'Jr.',
    });
    expect(splitName('Anna van der Berg')).toEqual({ family: 'van der Berg', given: 'Anna' });
    expect(splitName('Smith, John William')).toEqual({
      family: 'Smith',
      given: 'John',
      middle: 'William',
    });
    expect(splitName('Smith, John')).toEqual({ family: 'Smith', given: 'John' });
    expect(splitName('John Smith, PhD')).toEqual({ family: 'Smith', given: 'John', suffix: 'PhD' });
    expect(splitName('Madonna')).toEqual({ family: 'Madonna', given: '' });
    expect(splitName('  ')).toEqual({ family: '', given: '' });
  });

  test('are joined as their script wants', () => {
    expect(joinName({ family: '欧阳', given: '修' })).toBe('欧阳修');
    expect(joinName({ family: '山田', given: 'たろう' })).toBe('山田 たろう');
    expect(joinName({ family: 'Berg', given: 'Anna', middle: 'M.', prefix: 'Dr.' })).toBe(
      'Dr. Anna M. Berg',
    );
    expect(joinName({ family: '', given: 'Madonna' })).toBe('Madonna');
  });

  test('split and joined are the same name', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    const western = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const chinese = fc.string({
      unit: fc.constantFrom(...'张伟欧阳万俟小明李'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.oneof(western, chinese), (name) => joinName(splitName(name)) === name),
      { numRuns: 500 },
    );
  });

  test('address people as they are addressed', () => {
    const boss = { en: 'Mr.', zh: '总' };
    expect(salutationOf(splitName('张伟'), boss, 'zh')).toBe('张总');
    expect(salutationOf(splitName('欧阳修'), boss, 'zh')).toBe('欧阳总');
    expect(salutationOf(splitName('张伟'), boss, 'en')).toBe('Mr. 张');
    expect(salutationOf(splitName('John Smith'), boss, 'en')).toBe('Mr. Smith');
    expect(salutationOf(splitName('John Smith'), { en: 'Mr.', zh: '先生' }, 'zh')).toBe(
      'Smith 先生',
    );
    expect(salutationOf(splitName('张伟'), null, 'zh')).toBe('张伟');
    expect(salutationOf({ family: '', given: '' }, boss, 'zh')).toBe('');
  });

  test('give initials for a picture', () => {
    const initials = {
      '张伟': '张伟',
      '张小伟': '小伟',
      '欧阳修': '阳修',
      'John Smith': 'JS',
      'Anna van der Berg': 'AB',
      'Madonna': 'M',
      'Émile Zola': 'ÉZ',
      '': '',
      '阿卜杜拉·买买提': '买提',
      '123': '',
    };
    for (const [name, letters] of Object.entries(initials))
      expect([name, initialsOf(name)]).toEqual([name, letters]);
  });
});
