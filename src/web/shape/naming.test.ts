import { expect, test } from 'vitest';
import { renaming } from './naming.ts';

const shown = { zh: '客户', en: 'Account', manyEn: 'Accounts' };
const row = { id: 'one', version: 3, target: 'object:account', zh: '会员', en: null, manyEn: null };

test('only the names that were typed anew are written down', () => {
  const [change] = renaming('object:account', undefined, shown, { ...shown, zh: ' 会员 ' });
  expect(change).toMatchObject({
    op: 'create',
    values: { target: 'object:account', zh: '会员', en: null, manyEn: null },
  });
  expect(renaming('object:account', undefined, shown, shown)).toEqual([]);
});

test('a name that was given before stays when another is added', () => {
  const now = { ...shown, zh: '会员' };
  expect(renaming('object:account', row, now, { ...now, en: 'Member' })).toEqual([
    {
      op: 'update',
      object: 'own-name',
      id: 'one',
      version: 3,
      values: { zh: '会员', en: 'Member', manyEn: null },
    },
  ]);
  expect(renaming('object:account', row, now, now)).toEqual([]);
});

test('emptied names are the standard ones again', () => {
  const now = { ...shown, zh: '会员' };
  expect(renaming('object:account', row, now, { ...now, zh: '' })).toEqual([
    { op: 'delete', object: 'own-name', id: 'one', version: 3 },
  ]);
});
