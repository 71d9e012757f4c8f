import { expect, test } from 'vitest';
import { joinedAddress, takenApart } from './addresses.ts';

const nanshan = {
  country: 'CN',
  region: '440305',
  province: '广东省',
  city: '深圳市',
  district: '南山区',
};

test.each([
  [{ street: '广东省深圳市南山区科苑路8号' }, { ...nanshan, street: '科苑路8号' }],
  [
    { street: '518057 广东深圳 南山 科苑路8号', country: '中国' },
    { ...nanshan, street: '科苑路8号', postalCode: '518057' },
  ],
  [
    { street: '广东省深圳市南山区科苑路8号 518000', postalCode: '518057' },
    { ...nanshan, street: '科苑路8号', postalCode: '518057' },
  ],
  [
    { province: '广东', city: '深圳', street: '广东省深圳市南山区科苑路8号' },
    { ...nanshan, street: '科苑路8号' },
  ],
  [
    { city: '深圳市', district: null, street: '南山区科苑路8号' },
    { ...nanshan, street: '科苑路8号' },
  ],
])('%j is taken apart', (given, expected) => {
  expect(takenApart(given)).toEqual(expected);
});

test.each([
  { street: '朝阳区建国路88号' },
  { street: '南京东路100号' },
  { street: '台北市中正区忠孝东路1段' },
  { city: '深圳市', street: '南山科技园' },
  { city: '深圳市', street: '北京市朝阳区建国路88号' },
  { street: '北京市朝阳区建国路88号', country: 'JP' },
  { street: '1 Main Street', city: 'Springfield' },
  { city: '深圳市' },
])('%j stays as it is written', (given) => {
  expect(takenApart(given)).toEqual(given);
});

test('a place in Taiwan is one of China where it is written so', () => {
  const given = { street: '台湾省台北市中正区忠孝东路1段' };
  expect(takenApart(given)).toMatchObject({ region: '710101', street: '忠孝东路1段' });
});

const none = {
  country: null,
  region: null,
  province: null,
  city: null,
  district: null,
  street: null,
  postalCode: null,
};

test('the parts of a row take the place of those before, and the code follows', () => {
  const before = { ...none, ...nanshan, street: '科苑路8号' };
  expect(joinedAddress({ district: '福田区' }, before)).toMatchObject({
    region: '440304',
    district: '福田区',
    street: '科苑路8号',
  });
  expect(
    joinedAddress({ province: '北京', city: '北京', district: '朝阳区' }, before),
  ).toMatchObject({
    region: '110105',
    city: '北京市',
  });
  expect(joinedAddress({ region: '110105' }, before)).toMatchObject({
    province: '北京市',
    district: '朝阳区',
  });
  expect(joinedAddress({ street: '科苑路9号' }, before)).toEqual({
    ...before,
    street: '科苑路9号',
  });
  expect(joinedAddress({ region: '110105', city: '深圳市' }, {})).toEqual({
    ...none,
    region: '110105',
    city: '深圳市',
  });
});
