import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreedAddress } from './agreed-address.ts';
import { namesOfRegion, type AddressParts } from './china-address.ts';
import { chinaDivisions } from './china-divisions.ts';
import { simplifyEach } from './simplified.ts';

const table = chinaDivisions();
const empty: AddressParts = {
  country: null,
  region: null,
  province: null,
  city: null,
  district: null,
  street: null,
  postalCode: null,
};

function agreed(parts: Partial<AddressParts>) {
  const agreement = agreedAddress(table, { ...empty, ...parts }, simplifyEach);
  if (!('address' in agreement)) return agreement;
  return Object.fromEntries(
    Object.entries(agreement.address).filter(([, value]) => value !== null),
  );
}

describe('a Chinese address', () => {
  const nanshan = {
    country: 'CN',
    region: '440305',
    province: '广东省',
    city: '深圳市',
    district: '南山区',
  };

  test.each<[string, Partial<AddressParts>, Partial<AddressParts>]>([
    ['gets its code from its names', { ...nanshan, region: null }, nanshan],
    ['is known by short names', { province: '广东', city: '深圳', district: '南山' }, nanshan],
    ['is known by its city', { city: '深圳市', district: '南山区' }, nanshan],
    [
      'is known in traditional script',
      { province: '廣東', city: '深圳', district: '南山區' },
      nanshan,
    ],
    ['gets its names from its code', { country: 'CN', region: '440305' }, nanshan],
    ['takes the code of statistics', { country: '中国', region: '440305000000' }, nanshan],
    ['goes as deep as its names', { ...nanshan, region: '440300' }, nanshan],
    ['fills names between', { country: 'CN', region: '440305', province: '广东省' }, nanshan],
    [
      'may stand in a city of a county, which has its own city above',
      { province: '江苏省', city: '昆山市' },
      { country: 'CN', region: '320583', province: '江苏省', city: '苏州市', district: '昆山市' },
    ],
    [
      'in a municipality has it as its city',
      { country: 'CN', city: '上海', district: '黄浦' },
      { country: 'CN', region: '310101', province: '上海市', city: '上海市', district: '黄浦区' },
    ],
    [
      'in what hangs on the province has no place between',
      { province: '湖北省', city: '省直辖县级行政区划', district: '仙桃市' },
      { country: 'CN', region: '429004', province: '湖北省', city: '仙桃市' },
    ],
    [
      'keeps a district that the table lacks',
      { province: '广东', city: '深圳', district: '大鹏新区' },
      { country: 'CN', region: '440300', province: '广东省', city: '深圳市', district: '大鹏新区' },
    ],
    [
      'keeps a town in the place of the district',
      { province: '江苏省', city: '昆山市', district: '花桥镇' },
      { country: 'CN', region: '320583', province: '江苏省', city: '昆山市', district: '花桥镇' },
    ],
    [
      'keeps a code that is no more',
      { country: 'CN', region: '110103', province: '北京', district: '崇文区' },
      { country: 'CN', region: '110103', province: '北京市', city: '北京市', district: '崇文区' },
    ],
    [
      'keeps names of another script beside a code',
      { country: 'CN', region: '440305', province: 'Guangdong', city: 'Shenzhen' },
      { country: 'CN', region: '440305', province: 'Guangdong', city: 'Shenzhen' },
    ],
    [
      'keeps the code of a street',
      { ...nanshan, region: '440305001', district: null },
      { ...nanshan, region: '440305001' },
    ],
  ])('%s', (_title, given, expected) => {
    expect(agreed(given)).toEqual(expected);
  });

  test('is left as it is where several places are meant, or none of China', () => {
    for (const parts of [
      { country: 'CN', district: '朝阳区' },
      { country: 'CN', street: '人民路1号' },
      { country: 'US', province: 'CA', region: '06' },
      { country: 'TW', city: '台北市' },
      { region: '33', city: 'Bordeaux' },
      { region: '33' },
      { city: 'Berlin' },
    ])
      expect(agreed(parts)).toEqual(parts);
  });

  test('whose code lies elsewhere is refused, and so is a code of nowhere', () => {
    expect(agreed({ ...nanshan, district: '福田区' })).toEqual({
      refused: 'contradiction',
      code: '440305',
      place: '广东省深圳市南山区',
    });
    expect(agreed({ ...nanshan, region: '110105' })).toMatchObject({ refused: 'contradiction' });
    expect(agreed({ country: 'CN', region: '990000' })).toMatchObject({ refused: 'no-code' });
    expect(agreed({ country: 'CN', region: 'GD' })).toMatchObject({ refused: 'no-code' });
  });

  test('that agrees stays as it is', () => {
    const codes = table
      .children(null)
      .flatMap(({ code }) => table.children(code))
      .flatMap(({ code }) => [code, ...table.children(code).map((region) => region.code)]);
    const name = fc.option(fc.constantFrom('北京', '朝阳区', '朝阳', '吉林', '深圳市', 'x', '县'), {
      nil: null,
    });
    fc.assert(
      fc.property(
        fc.record({
          code: fc.option(fc.constantFrom(...codes), { nil: null }),
          named: fc.boolean(),
          country: fc.constantFrom('CN', null, '中国'),
          province: name,
          city: name,
          district: name,
        }),
        ({ code, named, ...parts }) => {
          const names = named && code !== null ? namesOfRegion(table, code) : {};
          const once = agreedAddress(table, { ...empty, region: code, ...parts, ...names });
          if (!('address' in once)) return;
          expect(agreedAddress(table, once.address)).toEqual(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
