import { expect, test } from 'vitest';
import { addresseeOf, labelLines } from './addressee.ts';

const nothing = {
  country: null,
  region: null,
  province: null,
  city: null,
  district: null,
  street: null,
  postalCode: null,
};
const named = (code: string) => ({ US: 'United States', CN: 'China' })[code] ?? code;

test('a Chinese addressee stands from postal code to name, a municipality once', () => {
  const address = {
    ...nothing,
    country: 'CN',
    province: '北京市',
    city: '市辖区',
    district: '海淀区',
    street: '中关村大街1号',
    postalCode: '100080',
  };
  const found = addresseeOf({ name: '张伟', company: '华夏银行', address }, 'CN', named);
  expect(found && labelLines(found)).toEqual([
    '100080',
    '北京市海淀区',
    '中关村大街1号',
    '华夏银行',
    '张伟（收）',
  ]);
});

test('a Western addressee stands name first, the country last where it is another', () => {
  const address = {
    ...nothing,
    country: 'US',
    province: 'WA',
    city: 'Seattle',
    street: '55 Harbour Avenue',
    postalCode: '98101',
  };
  const found = addresseeOf({ name: 'Ada Pike', company: 'Pike LLP', address }, 'CN', named);
  expect(found && labelLines(found)).toEqual([
    'Ada Pike',
    'Pike LLP',
    '55 Harbour Avenue',
    'Seattle WA 98101',
    'United States',
  ]);
});

test('the country stands above a Chinese address that goes abroad', () => {
  const address = { ...nothing, country: 'CN', province: '北京市', street: '长安街1号' };
  const found = addresseeOf({ name: '张伟', company: null, address }, 'US', named);
  expect(found?.lines).toEqual(['China', '北京市', '长安街1号']);
});

test('without street and town there is nobody to write to', () => {
  expect(addresseeOf({ name: 'A', company: null, address: null }, 'CN', named)).toBeNull();
  const empty = { ...nothing, country: 'CN', postalCode: '100080' };
  expect(addresseeOf({ name: 'A', company: null, address: empty }, 'CN', named)).toBeNull();
});
