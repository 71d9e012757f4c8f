import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyNameKey, companyNameOf, shortCompanyName } from './company-name.ts';

const same = (...names: string[]) => new Set(names.map(companyNameKey)).size === 1;

describe('company names', () => {
  test('are one whatever the width, case, blanks, brackets and legal form', () => {
    const one = [
      [
        '北京知音科技有限公司',
        '北京 知音 科技 有限公司',
        '北京知音科技股份有限公司',
        '北京知音科技有限责任公司',
        '北京知音科技',
      ],
      [
        '知音科技（北京）有限公司',
        '知音科技(北京)股份有限公司',
        '知音科技【北京】有限公司',
        '知音科技 ( 北京 )',
      ],
      ['華為技術有限公司', '华为技术有限公司'],
      ['Acme Co., Ltd.', 'ACME CO LTD', 'Acme Limited', 'ＡＣＭＥ', 'acme, inc.'],
      ['Müller GmbH & Co. KG', 'MULLER GMBH', 'Müller'],
      ['The Boeing Company', 'Boeing Co.', 'boeing'],
      ['AT&T Inc.', 'AT & T', 'AT and T Corp'],
      ['Ferrari S.p.A.', 'Ferrari SpA'],
      ['株式会社日立製作所', '日立製作所株式会社', '日立制作所'],
      ['Allegro Sp. z o.o.', 'Allegro'],
    ];
    for (const names of one) expect([names[0], same(...names)]).toEqual([names[0], true]);
  });

  test('are two where place, branch or name differ', () => {
    expect(same('知音（北京）有限公司', '知音（上海）有限公司')).toBe(false);
    expect(same('知音有限公司', '知音有限公司上海分公司')).toBe(false);
    expect(same('Acme China Ltd', 'Acme Ltd')).toBe(false);
    expect(same('Acme (China) Ltd', 'Acme (India) Ltd')).toBe(false);
    expect(same('SA', 'AG')).toBe(false);
  });

  test('are taken apart', () => {
    expect(companyNameOf('知音科技（北京）有限公司')).toEqual({
      core: '知音科技',
      legalForms: ['有限公司'],
      places: ['北京'],
    });
    expect(companyNameOf('Müller GmbH & Co. KG')).toEqual({
      core: 'muller',
      legalForms: ['gmbh', 'co', 'kg'],
      places: [],
    });
    expect(companyNameOf('知音（集团）股份有限公司').places).toEqual([]);
    expect(companyNameOf('Company').core).toBe('company');
    expect(companyNameOf('有限公司').core).toBe('有限公司');
    expect(companyNameOf('').core).toBe('');
  });

  test('give a short name to propose', () => {
    const places = new Set(['北京', '深圳', '浙江', '杭州']);
    const proposals = {
      '北京知音科技有限公司': '知音',
      '深圳市腾讯计算机系统有限公司': '腾讯计算机系统',
      '浙江省杭州市娃哈哈集团有限公司': '娃哈哈',
      '華為技術有限公司': '華為',
      '阿里巴巴（中国）有限公司': '阿里巴巴',
      '北京 知音 科技 有限公司': '知音',
      '小米科技有限责任公司': '小米',
      'Müller GmbH & Co. KG': 'Müller',
      'The Boeing Company': 'Boeing',
      'Toyota Motor Corporation': 'Toyota Motor',
      '北京科技有限公司': '北京科技',
      'Ltd': 'Ltd',
      '': '',
    };
    for (const [name, short] of Object.entries(proposals))
      expect([name, shortCompanyName(name, places)]).toEqual([name, short]);
    expect(shortCompanyName('北京知音科技有限公司')).toBe('北京知音');
  });

  test('a legal form behind any name changes nothing, and no name is lost', () => {
    const stem = fc.array(fc.constantFrom('知音', 'Acme', '华信', 'Nova', '东方', 'Blue'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        stem,
        fc.constantFrom('有限公司', '股份有限公司', ' Ltd.', ', Inc.', ' GmbH', ' Co., Ltd'),
        (words, form) => {
          const name = words.join(' ');
          expect(companyNameKey(name + form)).toBe(companyNameKey(name));
          expect(companyNameKey(companyNameOf(name).core)).toBe(companyNameKey(name));
          expect(shortCompanyName(name + form)).not.toBe('');
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (name) => name.trim() === '' || companyNameKey(name) !== '',
      ),
    );
  });
});
