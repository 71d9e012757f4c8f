import { expect, test } from 'vitest';
import { readListSearch } from './search.ts';

test('the state of a list comes back from its address', () => {
  const state = {
    view: 'v1',
    filter: {
      all: [
        { field: 'owner', op: 'is', value: { me: true } },
        { any: [{ field: 'name', op: 'isEmpty' }] },
      ],
    },
    sort: ['-createdAt'],
    columns: ['name', 'account.name'],
    search: '华夏',
    open: 'r1',
    mode: 'board',
    whose: 'people',
    group: 'createdAt:month',
    measure: 'sum:revenue',
    chart: 'pie',
    folded: ['', 'lost'],
    day: 'dueOn',
  };
  expect(readListSearch(state)).toEqual(state);
});

test('what an address says wrongly is left out, and the rest stands', () => {
  expect(
    readListSearch({
      filter: { field: 'name', op: 'resembles' },
      sort: 'name',
      view: 7,
      search: 'x',
    }),
  ).toEqual({ view: '7', search: 'x' });
  expect(
    readListSearch({ filter: { all: [{ field: 'a', op: 'is', value: 1 }, { no: 'condition' }] } }),
  ).toEqual({
    filter: { all: [{ field: 'a', op: 'is', value: 1 }] },
  });
  expect(readListSearch({ filter: 'all', columns: [1, 'name'] })).toEqual({ columns: ['name'] });
  expect(readListSearch({ columns: '', sort: '', mode: 'cake', whose: 7, folded: 'x' })).toEqual(
    {},
  );
  expect(readListSearch({ columns: ['name', 'name', 'phone'] })).toEqual({
    columns: ['name', 'phone'],
  });
});
