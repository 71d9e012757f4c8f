import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparators, type Comparator } from './comparators.ts';
import { featuresOf, likeness, prepareFor } from './index.ts';

function alike(comparator: Comparator, a: string, b: string): number {
  const [one, other] = [prepareFor(comparator, a), prepareFor(comparator, b)];
  return one && other ? likeness(comparator, one, other) : Number.NaN;
}

const some = fc.oneof(
  fc.string({ maxLength: 24 }),
  fc.stringMatching(/^[a-c ]{1,16}$/),
  fc.stringMatching(/^[知音上海北京科技有限公司()（） ]{1,12}$/),
  fc.stringMatching(/^[+0-9 -]{5,16}$/),
);

describe('likeness', () => {
  test('goes both ways, lies between nothing and the same, and is whole with itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...comparators), some, some, (comparator, a, b) => {
        const forth = alike(comparator, a, b);
        expect(forth).toBe(alike(comparator, b, a));
        if (!Number.isNaN(forth)) {
          expect(forth).toBeGreaterThanOrEqual(0);
          expect(forth).toBeLessThanOrEqual(1);
          expect(alike(comparator, a, a)).toBe(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of a company forgets legal form, width, case and blanks', () => {
    const forms = ['', '有限公司', '有限责任公司', '股份有限公司'];
    fc.assert(
      fc.property(
        fc.stringMatching(/^[知音云帆星河远山]{2,6}$/),
        fc.constantFrom(...forms),
        fc.constantFrom(...forms),
        (name, a, b) => {
          expect(alike('company', `${name}${a}`, ` ${name} ${b}`)).toBe(1);
        },
      ),
    );
    const latin = ['', ' Ltd', ' Co., Ltd.', ' GmbH & Co. KG', ' INC.', ' S.p.A.'];
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{3,8} [a-z]{3,8}works$/),
        fc.constantFrom(...latin),
        fc.constantFrom(...latin),
        (name, a, b) => {
          const wide = name.toUpperCase().replace(/[A-Z]/g, wideLetter);
          expect(alike('company', name + a, wide + b)).toBe(1);
        },
      ),
    );
    expect(alike('company', '知音（北京）科技有限公司', '知音科技')).toBe(1);
    expect(alike('company', '知音（北京）科技有限公司', '知音(上海)科技有限公司')).toBe(0.9);
    expect(alike('company', '上海知音科技有限公司', '知音科技')).toBe(0.9);
    expect(alike('company', '北京科技有限公司', '南京机械有限公司')).toBeLessThan(0.5);
  });

  test('of people knows pinyin, the order of names, and slips of the keys', () => {
    expect(alike('person', '张伟', '张　伟')).toBe(1);
    expect(alike('person', '张伟', 'Zhang Wei')).toBe(0.9);
    expect(alike('person', 'ZHANG Wei', 'wei zhang')).toBe(0.98);
    expect(alike('person', '张伟', '章炜')).toBe(0.85);
    expect(alike('person', '张伟', '张强')).toBe(0);
    expect(alike('person', '单雄信', 'Shan Xiongxin')).toBe(0.9);
    expect(alike('person', 'Margaret Thompson', 'Margret Tompson')).toBeGreaterThan(0.85);
    expect(alike('person', 'Margaret Thompson', 'Gregory Peck')).toBeLessThan(0.5);
  });

  test('of sounds hears what is spelled otherwise', () => {
    expect(alike('sound', 'Meier', 'Meyer')).toBe(0.95);
    expect(alike('sound', '银行', '银航')).toBe(0.95);
    expect(alike('sound', 'Meier', 'Schulz')).toBe(0);
  });

  test('of numbers, mail and days tells slips from differences', () => {
    expect(alike('phone', '138 1234 5678', '+86 13812345678')).toBe(1);
    expect(alike('phone', '021-65529988', '65529988')).toBe(0.95);
    expect(alike('phone', '13812345678', '13812345679')).toBe(0);
    expect(alike('email', 'Lin@Example.com', 'lin@example.com')).toBe(1);
    expect(alike('email', 'lin.feng@gmail.com', 'lin.feng@gmial.com')).toBe(0.8);
    expect(alike('email', 'lin@example.com', 'wang@example.com')).toBe(0);
    expect(alike('day', '1980-12-03', '1980-03-12')).toBe(0.75);
    expect(alike('day', '1980-12-03', '1980-12-04')).toBe(0.75);
    expect(alike('day', '1980-12-03', '1991-05-07')).toBe(0);
  });

  test('of addresses asks for the house and forgets what kind of street it is', () => {
    expect(alike('address', '12 Main St.', '12 main street')).toBe(1);
    expect(alike('address', '854 Seventh Ave.', '854 7th Avenue')).toBe(1);
    expect(
      alike('address', '102 5th Ave. between 15th and 16th Sts.', '102 Fifth Avenue'),
    ).toBeGreaterThan(0.8);
    expect(alike('address', '12 Main St.', '14 Main St.')).toBeLessThan(0.6);
    expect(
      alike('address', '上海市浦东新区世纪大道100号', '上海浦东新区世纪大道 100 号'),
    ).toBeGreaterThan(0.9);
  });

  test('the same text always has the same in common, and never nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...comparators), some, (comparator, text) => {
        const one = prepareFor(comparator, text);
        if (one === null) return;
        expect(featuresOf(comparator, one)).toEqual(featuresOf(comparator, one));
        expect(featuresOf(comparator, one).length).toBeGreaterThan(0);
        expect(featuresOf(comparator, one).length).toBeLessThan(10);
      }),
    );
  });
});

function wideLetter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}
