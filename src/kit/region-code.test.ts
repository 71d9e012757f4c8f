import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { regionCodePath, regionTable, shortRegionCode, type Region } from './region-code.ts';

const rows: Region[] = [
  ['11', '北京市'],
  ['1101', '市辖区'],
  ['110105', '朝阳区'],
  ['22', '吉林省'],
  ['2201', '长春市'],
  ['220104', '朝阳区'],
  ['44', '广东省'],
  ['4403', '深圳市'],
  ['440305', '南山区'],
  ['45', '广西壮族自治区'],
  ['4501', '南宁市'],
  ['53', '云南省'],
  ['5323', '楚雄彝族自治州'],
  ['532301', '楚雄市'],
].map(([code = '', name = '']) => ({ code, name }));

describe('region codes', () => {
  test('are cut to what they say', () => {
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
    expect(regionCodePath('110105001')).toEqual(['11', '1101', '110105', '110105001']);
    expect(regionCodePath('x')).toEqual([]);
  });

  test('lead through the table', () => {
    const table = regionTable(rows);
    expect(table.path('440305').map(({ name }) => name)).toEqual(['广东省', '深圳市', '南山区']);
    expect(table.path('110105').map(({ name }) => name)).toEqual(['北京市', '朝阳区']);
    expect(table.find('440300')?.name).toBe('深圳市');
    expect(table.find('999999')).toBeNull();
    expect(table.children('44')).toEqual([{ code: '4403', name: '深圳市' }]);
    expect(table.children(null)).toHaveLength(5);
  });

  test('are read from the beginning of an address', () => {
    const read = (address: string) => {
      const found = regionTable(rows).read(address);
      return found && `${found.code} ${found.rest}`;
    };
    expect(read('广东省深圳市南山区科技园1号')).toBe('440305 科技园1号');
    expect(read('广东深圳 南山 科技园')).toBe('440305 科技园');
    expect(read('深圳市南山区')).toBe('440305 ');
    expect(read('北京市朝阳区建国路1号')).toBe('110105 建国路1号');
    expect(read('中国，北京，朝阳区')).toBe('110105 ');
    expect(read('中国 北京 朝阳区')).toBe('110105 ');
    expect(read('朝阳区建国路')).toBeNull();
    expect(read('南山区建国路')).toBe('440305 建国路');
    expect(read('广西南宁市')).toBe('4501 ');
    expect(read('云南楚雄州楚雄市')).toBe('53 楚雄州楚雄市');
    expect(read('广东路5号')).toBeNull();
    expect(read('1 Main Street')).toBeNull();
  });

  const folder = new URL('../../../shared/data/07_china/', import.meta.url);
  const here = existsSync(folder);
  if (!here) console.warn('Skipped: the regions of China are not there.');
  test.skipIf(!here)('every district is found by its full address', () => {
    const all = ['provinces', 'cities', 'districts'].flatMap((name) => {
      const lines = readFileSync(new URL(`${name}.csv`, folder), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
      return lines.map((line) => ({
        code: line.split(',')[0]?.trim() ?? '',
        name: line.split(',')[1]?.trim() ?? '',
      }));
    });
    const table = regionTable(all);
    const districts = all.filter(({ code }) => code.length === 6);
    const wrong = districts.filter(({ code }) => {
      const found = table.read(
        `${table
          .path(code)
          .map(({ name }) => name)
          .join('')}人民路1号`,
      );
      return found?.code !== shortRegionCode(code) || found.rest !== '人民路1号';
    });
    expect(districts.length).toBeGreaterThan(2900);
    expect(wrong).toEqual([]);
  });
});
