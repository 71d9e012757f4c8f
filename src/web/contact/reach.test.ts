import { expect, test } from 'vitest';
import { dialled, isWhole, mapLink, type Destination } from './reach.ts';

const pudong: Destination = {
  words: '上海市浦东新区世纪大道 8 号',
  country: 'CN',
  point: { latitude: 31.2, longitude: 121.5, label: null },
};
const boston: Destination = { words: '1 Main St, Boston', country: 'US', point: null };
const here = { region: 'CN', isApple: false };

test('the map follows the country of the address, and what was chosen goes before it', () => {
  expect(mapLink(pudong, 'auto', here)).toMatch(
    /^https:\/\/uri\.amap\.com\/navigation\?to=121\.5,31\.2,/,
  );
  expect(mapLink(boston, 'auto', here)).toMatch(/^https:\/\/www\.google\.com\/maps\/dir/);
  expect(mapLink(boston, 'auto', { ...here, isApple: true })).toMatch(/^https:\/\/maps\.apple/);
  expect(mapLink({ ...boston, country: null }, 'auto', here)).toMatch(/amap\.com\/search/);
  expect(mapLink(pudong, 'baidu', here)).toContain('location=31.2,121.5');
  expect(mapLink(pudong, 'geo', here)).toMatch(/^geo:31\.2,121\.5\?q=/);
});

test('an address without a point is searched by its words, safely spelled', () => {
  for (const choice of ['amap', 'baidu', 'apple', 'google', 'geo'] as const) {
    const link = mapLink({ ...boston, words: 'A&B #1' }, choice, here);
    expect(link).toContain('A%26B%20%231');
  }
});

test('a masked number is not dialled', () => {
  expect([isWhole('138 0013 8000'), isWhole('*******8000'), isWhole('')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(dialled('+86 (21) 5888-0000')).toBe('+862158880000');
});
