import { companyNameKey } from '#kit/company-name.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedNumber, nameCandidates, proposeName } from './rules.ts';

test('the second to come is offered the name with the code of his unit, then 1, 2, 3', () => {
  expect(nameCandidates('北京第一机床厂', 'HZ').take(4).toArray()).toEqual([
    '北京第一机床厂HZ',
    '北京第一机床厂HZ1',
    '北京第一机床厂HZ2',
    '北京第一机床厂HZ3',
  ]);
  expect(nameCandidates('Acme Ltd.', 'HZ').take(2).toArray()).toEqual([
    'Acme Ltd. HZ',
    'Acme Ltd. HZ1',
  ]);
  expect(nameCandidates('Acme', '').take(2).toArray()).toEqual(['Acme 1', 'Acme 2']);
});

test('the name offered is free, whatever names are taken', () => {
  const names = nameCandidates('中兴通讯', 'BJ').take(30).toArray();
  fc.assert(
    fc.property(fc.subarray(names), (taken) => {
      const keys = new Set(taken.map((name) => companyNameKey(name)));
      const offered = proposeName('中兴通讯', 'BJ', keys);
      expect(offered).toBe(names.find((name) => !taken.includes(name)) ?? '中兴通讯BJ30');
    }),
  );
});

test('a code that reads as a legal form is passed over, for the name would still be the same', () => {
  expect(proposeName('Acme', 'SA', new Set(['acme']))).toBe('Acme SA1');
});

test.each([
  ['914403001922038216', 'CN', '914403001922038216'],
  [' 91440300-1922038216 ', 'CN', '914403001922038216'],
  ['914403001922038215', 'CN', null],
  ['91440300192203821', 'CN', null],
  ['9144030019220382161', 'CN', null],
  ['914403001922038215', 'SG', '914403001922038215'],
  ['12-3456789', 'US', '12-3456789'],
  ['DE136695976', 'DE', 'DE136695976'],
  ['DE136695977', 'DE', null],
  ['筹建中', 'CN', '筹建中'],
])('the registration number %s of a company in %s is kept as %s', (text, country, kept) => {
  expect(checkedNumber(text, country)).toBe(kept);
});
