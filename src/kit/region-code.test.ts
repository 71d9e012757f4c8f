import { describe, expect, test } from 'vitest';
import { fullRegionCode, regionCodePath, regionTable, shortRegionCode } from './region-code.ts';
import { regionNames } from './region-names.ts';

const table = regionTable(
  [
    ['11', '北京市'],
    ['1101', '市辖区'],
    ['110105', '朝阳区'],
    ['44', '广东省'],
    ['440300', '深圳市'],
    ['440305', '南山区'],
    ['42', '湖北省'],
    ['4290', '省直辖县'],
    ['429004', '仙桃市'],
    ['50', '重庆市'],
    ['5001', '重庆市'],
    ['5002', '县'],
    ['500229', '城口县'],
  ].map(([code = '', name = '']) => ({ code, name })),
);

describe('region codes', () => {
  test('are cut to what they say, and filled up again', () => {
    expect(
      ['110000', '110100', '110105', '110105000000', '110105001', '11', '1101'].map(
        shortRegionCode,
      ),
    ).toEqual(['11', '1101', '110105', '110105', '110105001', '11', '1101']);
    expect(['', '1', '000000', '11010', 'abcdef'].map(shortRegionCode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(['44', '4403', '440305', '440305000000', '110105001', 'x'].map(fullRegionCode)).toEqual([
      '440000',
      '440300',
      '440305',
      '440305',
      '110105001',
      null,
    ]);
    expect(regionCodePath('110105001')).toEqual(['11', '1101', '110105', '110105001']);
    expect(regionCodePath('x')).toEqual([]);
  });

  test('lead through the table, without the names of no region', () => {
    const path = (code: string) => table.path(code).map(({ name }) => name);
    expect(path('440305')).toEqual(['广东省', '深圳市', '南山区']);
    expect(path('110105')).toEqual(['北京市', '朝阳区']);
    expect(path('429004')).toEqual(['湖北省', '仙桃市']);
    expect(path('500229')).toEqual(['重庆市', '城口县']);
    expect(path('440399')).toEqual([]);
    expect(table.find('440300')?.name).toBe('深圳市');
    expect(table.find('999999')).toBeNull();
  });

  test('hang on the region that people see above them', () => {
    const below = (code: string | null) => table.children(code).map(({ name }) => name);
    expect(below(null)).toEqual(['北京市', '广东省', '湖北省', '重庆市']);
    expect(below('11')).toEqual(['朝阳区']);
    expect(below('42')).toEqual(['仙桃市']);
    expect(below('50')).toEqual(['城口县']);
    expect(table.named('44', 6).of('南山')).toEqual([
      { code: '440305', name: '南山区', kind: 'short' },
    ]);
  });
});

test.each([
  ['深圳市', ['深圳市', '深圳']],
  ['广西壮族自治区', ['广西壮族自治区', '广西']],
  ['新疆维吾尔自治区', ['新疆维吾尔自治区', '新疆']],
  ['内蒙古自治区', ['内蒙古自治区', '内蒙古']],
  ['延边朝鲜族自治州', ['延边朝鲜族自治州', '延边州', '延边']],
  ['巴音郭楞蒙古自治州', ['巴音郭楞蒙古自治州', '巴音郭楞州', '巴音郭楞']],
  ['积石山保安族东乡族撒拉族自治县', ['积石山保安族东乡族撒拉族自治县', '积石山县', '积石山']],
  ['东乡族自治县', ['东乡族自治县', '东乡族']],
  ['城区', ['城区']],
])('%s is also written %j', (name, names) => {
  expect(regionNames(name).map(({ text }) => text)).toEqual(names);
});
