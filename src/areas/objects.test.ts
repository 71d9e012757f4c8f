import { expect, test } from 'vitest';
import { createModel } from '#model/model.ts';
import type { AtPath, PathOf } from '#model/registry.ts';
import { objects } from './objects.ts';

test('the definitions agree with one another', () => {
  expect(createModel(objects).objects.size).toBe(Object.keys(objects).length);
});

test('paths are typed through links', () => {
  const path: PathOf<'contact'> = 'account.owner.name';
  const industry: AtPath<'contact', 'account.industry'> = 'bank';
  // @ts-expect-error a company has no such field
  const wrong: PathOf<'contact'> = 'account.colour';
  expect([path, industry, wrong]).toHaveLength(3);
});
