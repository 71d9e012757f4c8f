import { expect, test } from 'vitest';
import { exportAddress } from './export-address.ts';

const object = { name: 'account', title: 'name' };
const filter = { field: 'industry', op: 'is', value: 'bank' } as const;

test('a file holds the list as it stands: filter, words, order and columns', () => {
  const address = exportAddress(
    object,
    {
      filter: { all: [filter] },
      search: '华夏',
      sort: ['-createdAt', 'name'],
      columns: ['industry'],
    },
    'xlsx',
  );
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  expect(pathname).toBe('/api/v1/exports/account.xlsx');
  expect(JSON.parse(searchParams.get('filter') ?? '')).toEqual({ all: [filter] });
  expect(searchParams.get('search')).toBe('华夏');
  expect(searchParams.get('sort')).toBe('-createdAt,name');
  expect(searchParams.get('fields')).toBe('name,industry');
});

test('cards hold what cards hold, whatever the columns', () => {
  const shown = { filter: null, search: '', sort: [], columns: ['industry'] };
  expect(exportAddress(object, shown, 'vcf')).toBe('/api/v1/exports/account.vcf');
});
