import { expect, test } from 'vitest';
import { optionChanges } from './own-options.ts';

const place = { object: 'account', field: 'industry' };
const bank = { key: 'bank', code: 'bank', label: { en: 'Bank', zh: '银行' } };
const fresh = { key: 'new', code: null, label: { en: 'Farms', zh: '' }, color: 'green' };
const codeFor = ({ en }: { en: string }) => en.toLowerCase();

test('only options that were touched are written, new ones with a code', () => {
  const renamed = { ...bank, label: { ...bank.label, zh: '金融' } };
  const changes = optionChanges(
    place,
    { begun: [bank], drafts: [renamed, fresh], rows: [] },
    codeFor,
  );
  expect(changes).toMatchObject([
    { op: 'create', values: { ...place, code: 'bank', labelZh: '金融' } },
    { op: 'create', values: { ...place, code: 'farms', labelEn: 'Farms', color: 'green' } },
  ]);
  expect(optionChanges(place, { begun: [bank], drafts: [bank], rows: [] }, codeFor)).toEqual([]);
});

test('an option that was said otherwise before is changed, not made twice', () => {
  const row = { id: 'one', version: 4, code: 'bank', labelZh: '金融' };
  const off = { ...bank, active: false };
  expect(optionChanges(place, { begun: [bank], drafts: [off], rows: [row] }, codeFor)).toEqual([
    { op: 'update', object: 'own-option', id: 'one', version: 4, values: { active: false } },
  ]);
});
