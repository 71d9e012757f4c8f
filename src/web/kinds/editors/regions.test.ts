import { expect, test } from 'vitest';
import { chinaDivisions } from '#kit/china-divisions.ts';
import { readingsOf } from '#kit/pinyin.ts';
import { readingOfRegion } from './region-readings.ts';
import {
  isMeant,
  optionPath,
  partsOfRegion,
  regionOf,
  regionOptions,
  regionWords,
  type RegionOption,
} from './regions.ts';

const none = {
  country: null,
  region: null,
  province: null,
  city: null,
  district: null,
  street: null,
  postalCode: null,
};

function leaves(options: readonly RegionOption[], path: string[] = []): string[][] {
  return options.flatMap(({ value, children }) =>
    children ? leaves(children, [...path, value]) : [[...path, value]],
  );
}

test('every option is found again by its code', () => {
  const paths = leaves(regionOptions());
  expect(paths.length).toBeGreaterThan(3000);
  expect(paths.filter((path) => optionPath(path.at(-1) ?? '').join() !== path.join())).toEqual([]);
});

test('every name is read as the dictionary reads it', () => {
  const table = chinaDivisions();
  const names = (code: string | null): string[] =>
    table.children(code).flatMap((region) => [region.name, ...names(region.code)]);
  const wrong = names(null).filter(
    (name) => readingOfRegion(name).join(' ') !== readingsOf(name, 'text').join(' '),
  );
  expect(wrong).toEqual([]);
});

const nanshan = ['广东省', '深圳市', '南山区'].map((label) => ({ label }));

test.each([
  '南山',
  '深圳南山',
  '深圳 南山',
  '广东省深圳市',
  'nanshan',
  'nsq',
  'szns',
  'guangdongnanshan',
  'Nan Shan',
  'shenzhen',
])('%s means 南山区', (words) => {
  expect(isMeant(words, nanshan)).toBe(true);
});

test('words that are strewn over several names mean none of them', () => {
  const path = ['湖南省', '常德市', '石门县'].map((label) => ({ label }));
  expect(['南门', '省石', '湖石门', '湖南石门'].map((words) => isMeant(words, path))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test.each(['福田', '南海', 'futian', 'xx'])('%s does not mean 南山区', (words) => {
  expect(isMeant(words, nanshan)).toBe(false);
});

test('an address without a code has the region that its names say', () => {
  expect(regionOf({ ...none, city: '深圳', district: '南山' })).toBe('440305');
  expect(regionOf({ ...none, province: 'Guangdong' })).toBeNull();
  expect(optionPath('440305001')).toEqual(['440000', '440300', '440305']);
  expect(regionWords('4403')).toBe('广东省深圳市');
  expect(regionWords('99')).toBeNull();
  expect(partsOfRegion('110105')).toEqual({
    region: '110105',
    province: '北京市',
    city: '北京市',
    district: '朝阳区',
  });
});
