import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingsOf } from './pinyin.ts';
import { runsOf, searchFold } from './search-fold.ts';
import { searchQuery, searchTokens } from './search-tokens.ts';
import { searchableOf } from './searchable.ts';
import { sortKey } from './sort-key.ts';

type Kind = 'text' | 'person';

function isOffered(query: string, text: string, kind: Kind = 'text'): boolean {
  const tokens = new Set(searchTokens(text, kind));
  return searchQuery(query).tokens.every((token) => tokens.has(token));
}

function finds(query: string, text: string, kind: Kind = 'text'): boolean {
  const { tokens, sortPrefixes, matches } = searchQuery(query);
  const key = sortKey(text, kind);
  const offered =
    tokens.length > 0
      ? isOffered(query, text, kind)
      : sortPrefixes.some((prefix) => key.startsWith(prefix));
  return offered && matches([searchableOf(text, kind)]);
}

const han = fc.constantFrom(...'北京知音科技股份有限公司华为张伟单解仇吕绿行长乐重庆𠮷龘');
const title = fc
  .array(fc.oneof(han, fc.constantFrom(...'abcdeimn23', ' ', '-', 'É', 'İ', '（', 'タ')), {
    minLength: 1,
    maxLength: 24,
  })
  .map((characters) => characters.join(''));
const kinds = fc.constantFrom<Kind>('text', 'person');

describe('search', () => {
  test('finds Chinese by any two characters in a row, also in traditional ones', () => {
    for (const query of ['张伟', '张伟明', '伟明', '張偉', '张伟 明'])
      expect([query, finds(query, '张伟明', 'person')]).toEqual([query, true]);
    expect(finds('知音', '北京知音科技有限公司')).toBe(true);
    expect(finds('北京 科技', '北京知音科技有限公司')).toBe(true);
    expect(finds('音知', '北京知音科技有限公司')).toBe(false);
    expect(finds('京科', '北京知音科技有限公司')).toBe(false);
    expect(finds('张伟', '张　伟', 'person')).toBe(true);
  });

  test('finds by pinyin from any syllable, and by initials', () => {
    for (const query of [
      'zhang',
      'zhangw',
      'ZhangWei',
      'weiming',
      'zhang wei',
      'wei zhang',
      'zwm',
      'wm',
      'z',
    ])
      expect([query, finds(query, '张伟明', 'person')]).toEqual([query, true]);
    for (const query of ['yinhang', 'beijingyinhang', "xi'an"])
      expect([query, finds(query, '北京银行西安分行')]).toEqual([query, true]);
    for (const query of ['yinxing', 'hangwei', 'zxm', 'angwei', 'm'])
      expect([query, finds(query, '张伟明', 'person')]).toEqual([query, false]);
    expect(finds('bjyhxafx', '北京银行西安分行')).toBe(false);
    expect(finds('bjyhxafh', '北京银行西安分行')).toBe(true);
    expect([finds('lvbu', '吕布', 'person'), finds('lubu', '吕布', 'person')]).toEqual([
      true,
      true,
    ]);
  });

  test('finds a person by the surname reading and by the common one, a thing by the common one', () => {
    expect([finds('shanxiong', '单雄信', 'person'), finds('danxiong', '单雄信', 'person')]).toEqual(
      [true, true],
    );
    expect([finds('danwei', '单位'), finds('shanwei', '单位')]).toEqual([true, false]);
    expect(finds('moqi', '万俟卨', 'person')).toBe(true);
  });

  test('finds words by their beginning, whatever the case and accents', () => {
    for (const query of [
      'mic',
      'MICROSOFT',
      'microsoftd',
      'deutsch',
      'muller',
      'Müller micro',
      'm3',
      '2026',
    ])
      expect([query, finds(query, 'Microsoft Deutschland, Müller; M3 20260630')]).toEqual([
        query,
        query !== 'microsoftd',
      ]);
    for (const query of ['obrien', "o'brien", 'brien'])
      expect(finds(query, "O'Brien", 'person')).toBe(true);
    for (const query of ['zhang.wei@example.com', 'example', 'zhang'])
      expect(finds(query, 'zhang.wei@example.com')).toBe(true);
    expect(finds('soft', 'Microsoft')).toBe(false);
  });

  test('finds by one character through the beginning of the sort key', () => {
    expect(finds('单', '单雄信', 'person')).toBe(true);
    expect(finds('單', '单雄信', 'person')).toBe(true);
    expect(finds('张', '章子', 'person')).toBe(false);
    expect(finds('a', 'Ábel', 'person')).toBe(true);
    expect(searchQuery(' .,').tokens).toEqual([]);
    expect(searchQuery(' .,').sortPrefixes).toEqual([]);
    expect(searchQuery('').matches([searchableOf('张', 'text')])).toBe(false);
  });

  test('the index offers every text that a query matches', () => {
    fc.assert(
      fc.property(title, title, kinds, (text, query, kind) => {
        const { matches } = searchQuery(query);
        if (matches([searchableOf(text, kind)])) expect(isOffered(query, text, kind)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('any text is found by its own words and stretches', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (a, b) => {
          const text = `${a} ${b}`;
          fc.pre(runsOf(searchFold(text)).length > 0);
          expect(isOffered(text, text)).toBe(true);
          expect(searchQuery(a).tokens.every((token) => token.isWellFormed())).toBe(true);
          expect(searchTokens(text, 'text').every((token) => token.isWellFormed())).toBe(true);
          expect(searchQuery(text).matches([searchableOf(text, 'text')])).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('two or more characters out of a text find it', () => {
    fc.assert(
      fc.property(title, kinds, fc.nat(), fc.nat(), (text, kind, a, b) => {
        const stretches = runsOf(searchFold(text)).filter((run) => run.script === 'east-asian');
        fc.pre(stretches.length > 0);
        const characters = [...(stretches[a % stretches.length]?.text ?? '')];
        fc.pre(characters.length >= 2);
        const start = b % (characters.length - 1);
        const query = characters.slice(start, start + 2 + (a % characters.length)).join('');
        expect(isOffered(query, text, kind)).toBe(true);
        expect(searchQuery(query).matches([searchableOf(text, kind)])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('any beginning of a word, or of the pinyin at a syllable, finds the text', () => {
    fc.assert(
      fc.property(title, fc.nat(), fc.integer({ min: 2, max: 40 }), (text, pick, length) => {
        const folded = runsOf(searchFold(text));
        const syllables = folded
          .filter((run) => run.script === 'east-asian')
          .map((run) => readingsOf(run.text, 'text'))
          .filter((readings) => readings.every((reading) => reading !== null))
          .map((readings) => readings.slice(pick % readings.length).join(''));
        const words = folded.filter((run) => run.script === 'word').map((run) => run.text);
        const candidates = [
          ...words,
          ...(/\p{Script=Han}\s+\p{Script=Han}/u.test(text) ? [] : syllables),
        ];
        fc.pre(candidates.length > 0);
        const query = candidates[pick % candidates.length]?.slice(0, length) ?? '';
        fc.pre(query.length >= 2);
        expect(finds(query, text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('one Chinese character is the beginning of the sort key, whatever its reading there', () => {
    const anyHan = fc
      .integer({ min: 0x4e00, max: 0x9fff })
      .map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.oneof(anyHan, han), fc.oneof(anyHan, han), kinds, (first, second, kind) => {
        expect(finds(first, `${first}${second}`, kind)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
