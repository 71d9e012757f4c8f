import { expect, test } from 'vitest';
import { addressLine, isSameAddress } from './rules.ts';

const empty = {
  country: null,
  region: null,
  province: null,
  city: null,
  district: null,
  street: null,
  postalCode: null,
};

test('a Chinese address runs from the large to the small, a city that is a province said once', () => {
  const address = {
    ...empty,
    country: 'CN',
    province: '北京市',
    city: '北京市',
    district: '海淀区',
    street: '中关村大街1号',
    postalCode: '100080',
  };
  expect(addressLine(address)).toBe('北京市海淀区中关村大街1号');
});

test('another address runs from the small to the large', () => {
  const address = {
    ...empty,
    country: 'US',
    province: 'CA',
    city: 'Los Angeles',
    street: '435 S. La Cienega Blvd.',
    postalCode: '90048',
  };
  expect(addressLine(address)).toBe('435 S. La Cienega Blvd., Los Angeles, CA 90048, US');
});

test('an empty address has no line', () => {
  expect([addressLine(null), addressLine(empty)]).toEqual([null, null]);
});

test('two addresses are the same when every part is', () => {
  expect(isSameAddress({ ...empty, city: '上海市' }, empty)).toBe(false);
  expect(isSameAddress({ ...empty, city: '上海市' }, { ...empty, city: '上海市' })).toBe(true);
  expect(isSameAddress(null, undefined)).toBe(true);
});
