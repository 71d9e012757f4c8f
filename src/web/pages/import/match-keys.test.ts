import { expect, test } from 'vitest';
import type { ImportTarget } from '#model/import-settings.ts';
import { isSound, keyColumns, labelOfKey, shownKeys } from './match-keys.ts';

const target = (path: string, isKey: boolean, isPartOfKey = true): ImportTarget => ({
  path,
  label: { en: path.toUpperCase(), zh: path },
  kind: 'text',
  required: false,
  of: 'record',
  isKey,
  isPartOfKey,
});
const targets = [
  target('id', true, false),
  target('address.city', false),
  target('note', false, false),
  target('phone', true),
  target('name', true),
];
const mapping = { A: 'address.city', B: 'phone', C: 'note', D: 'id', E: null };
const columns = keyColumns(targets, mapping);

test('keys are made of mapped columns, those first that tell records apart', () => {
  expect(columns.map(({ path }) => path)).toEqual(['phone', 'address.city']);
});

test('a key must be mapped and hold a column that tells records apart', () => {
  expect(
    ['phone', 'address.city+phone', 'address.city', 'name', ''].map((key) => isSound(columns, key)),
  ).toEqual([true, true, false, false, false]);
});

test('a column that is not mapped any more leaves its keys, one that is being chosen stays', () => {
  expect(shownKeys(columns, ['name+address.city', 'name', 'phone', ''])).toEqual([
    'address.city',
    'phone',
    '',
  ]);
});

test('a key is called by its columns', () => {
  expect(labelOfKey(targets, 'name+address.city', ({ en }) => en)).toBe('NAME + ADDRESS.CITY');
});
