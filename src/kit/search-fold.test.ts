import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsOf, searchFold } from './search-fold.ts';
import { simplifyByWords, simplifyEach } from './simplified.ts';

describe('search folding', () => {
  test('takes case, width, accents and traditional characters away', () => {
    const pairs = {
      'Müller': 'muller',
      'ＡＢＣ１２３': 'abc123',
      'Straße Łódź Ørsted': 'strasse lodz orsted',
      'İstanbul': 'istanbul',
      '華為技術': '华为技术',
      '㈱日立': '(株)日立',
      'ガンダム': 'ガンダム',
      'ｶﾞﾝﾀﾞﾑ': 'ガンダム',
      '한국': '한국',
      'Việt': 'viet',
    };
    for (const [written, folded] of Object.entries(pairs)) expect(searchFold(written)).toBe(folded);
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchFold(searchFold(text))).toBe(searchFold(text));
      }),
    );
  });

  test('simplifies characters alone or as words want it', () => {
    expect(simplifyEach('乾隆餅乾')).toBe('干隆饼干');
    expect(simplifyByWords('乾隆餅乾')).toBe('乾隆饼干');
    expect(simplifyByWords('Rapport 知音')).toBe('Rapport 知音');
  });

  test('finds runs of words and of East Asian characters', () => {
    expect(
      runsOf('3M中国（北京）Co., Ltd-タワー').map(({ script, text }) => `${script[0]}:${text}`),
    ).toEqual(['w:3M', 'e:中国', 'e:北京', 'w:Co', 'w:Ltd', 'e:タワー']);
    expect(runsOf(' .!')).toEqual([]);
  });
});
