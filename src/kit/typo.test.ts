import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deletionKeys, isOneTypoApart, typoWords } from './typo.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcd𠮷'), minLength: 4, maxLength: 9 });

describe('typing mistakes', () => {
  test('are forgiven in words of four letters and more, and in pinyin', () => {
    expect(typoWords('Acme Ltd 2026 GmbH', 'text')).toEqual(['acme', 'gmbh']);
    expect(typoWords('张伟', 'person')).toEqual(['zhangwei']);
    expect(typoWords('单雄信', 'person')).toEqual(['shanxiongxin', 'danxiongxin']);
    expect(typoWords('张', 'person')).toEqual(['zhang']);
  });

  test('are one letter dropped, added, changed or swapped', () => {
    for (const other of [
      'zhagnwei',
      'zhanwei',
      'zhanggwei',
      'zhengwei',
      'zhangwei',
      'hzangwei',
      'zhangwe',
      'zhangwie',
    ])
      expect([other, isOneTypoApart('zhangwei', other), isOneTypoApart(other, 'zhangwei')]).toEqual(
        [other, true, true],
      );
    for (const other of ['zhagnwie', 'zhawei', 'zhangweimi', 'changwai', 'gzhanwei', ''])
      expect([other, isOneTypoApart('zhangwei', other)]).toEqual([other, false]);
  });

  test('one edit is one mistake, and both words share a key', () => {
    fc.assert(
      fc.property(
        word,
        fc.nat(8),
        fc.constantFrom('drop', 'add', 'change', 'swap'),
        (written, place, edit) => {
          const letters = [...written];
          const at = place % letters.length;
          if (edit === 'drop') letters.splice(at, 1);
          if (edit === 'add') letters.splice(at, 0, 'x');
          if (edit === 'change') letters[at] = 'x';
          if (edit === 'swap') letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
          const mistyped = letters.join('');
          expect(isOneTypoApart(written, mistyped)).toBe(true);
          expect(deletionKeys(written).some((key) => deletionKeys(mistyped).includes(key))).toBe(
            true,
          );
        },
      ),
    );
  });

  test('two words are told apart as the distance between them says', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneTypoApart(a, b)).toBe(distance([...a], [...b]) <= 1);
      }),
      { numRuns: 1000 },
    );
  });
});

function distance(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const swap =
    a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
      ? distance(a.slice(2), b.slice(2)) + 1
      : Infinity;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  if (Math.abs(a.length - b.length) > 1) return 9;
  const rest = [distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1))];
  return Math.min(swap, ...rest.map((value) => value + 1));
}
