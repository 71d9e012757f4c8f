import { expect, test } from 'vitest';
import { writeAddress } from './address-line.ts';

const country = (code: string) => ({ US: 'United States', CN: 'China' })[code] ?? code;
const nothing = {
  country: null,
  region: null,
  province: null,
  city: null,
  district: null,
  street: null,
  postalCode: null,
};

test('a Chinese address runs from the large to the small, a municipality named once', () => {
  const address = {
    ...nothing,
    country: 'CN',
    province: '北京市',
    city: '北京市',
    district: '东城区',
    street: '建国路 1 号',
    postalCode: '100000',
  };
  expect(writeAddress(address, 'CN', { country })).toBe('北京市东城区建国路 1 号 100000');
  expect(writeAddress({ ...address, province: '广东省', city: '深圳市' }, 'US', { country })).toBe(
    'China 广东省深圳市东城区建国路 1 号 100000',
  );
});

test('another address runs from the street to the country, which is named only abroad', () => {
  const address = {
    ...nothing,
    country: 'US',
    province: 'CA',
    city: 'San Francisco',
    street: '1 Market Street',
    postalCode: '94105',
  };
  expect(writeAddress(address, 'CN', { country })).toBe(
    '1 Market Street, San Francisco CA 94105, United States',
  );
  expect(writeAddress(address, 'US', { country })).toBe('1 Market Street, San Francisco CA 94105');
});
