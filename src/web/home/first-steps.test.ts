import { expect, test } from 'vitest';
import { begunOf, firstSteps } from './first-steps.ts';

const begun = { people: 1, units: 1 };
const done = (counts: Parameters<typeof begunOf>[0], isImported = false) => {
  const found = begunOf(counts, isImported);
  return firstSteps.filter((step) => found[step]);
};

test('a workspace that was just founded has done nothing yet', () => {
  expect(done(begun)).toEqual([]);
  expect(done({})).toEqual([]);
});

test('each step knows by what is there that it is done', () => {
  expect(done({ ...begun, people: 2 })).toEqual(['invite']);
  expect(done({ ...begun, units: 2 })).toEqual(['units']);
  for (const shape of ['fields', 'names', 'layouts'])
    expect(done({ ...begun, [shape]: 1 })).toEqual(['shape']);
  expect(done(begun, true)).toEqual(['import']);
  expect(done({ ...begun, customers: 1 })).toEqual(['create']);
  expect(done({ ...begun, customers: 2, twins: 1 })).toEqual(['create']);
  expect(done({ ...begun, customers: 2 })).toEqual(['create', 'duplicates']);
  expect(done({ ...begun, policies: 1 })).toEqual(['contact']);
  expect(done({ ...begun, activities: 1 })).toEqual(['log']);
});
