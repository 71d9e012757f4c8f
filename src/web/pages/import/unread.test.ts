import { expect, test } from 'vitest';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { ImportRow } from '#model/import-settings.ts';
import { unreadValues, withValue } from './unread.ts';

const field = (name: string): FieldMeta => ({
  name,
  kind: 'choice',
  valueKind: 'choice',
  label: { en: name, zh: name },
  required: false,
  readOnly: false,
  right: 'full',
  sortable: false,
  filterable: false,
});
const object: ObjectMeta = {
  name: 'account',
  label: { one: { en: 'A', zh: 'A' }, many: { en: 'A', zh: 'A' } },
  area: 'customers',
  kind: 'record',
  internal: false,
  title: 'name',
  owned: true,
  can: {},
  fields: [field('industry'), field('grade')],
  list: { columns: [], sort: 'name' },
  form: [],
  related: [],
  actions: [],
};
const run = { columns: ['Name', 'Branche'], mapping: { Name: 'name', Branche: 'industry' } };
const refused = (cells: string[], code: string, name = 'industry'): ImportRow => ({
  line: 2,
  outcome: 'error',
  record: null,
  found: null,
  candidates: [],
  cells,
  diff: null,
  problems: [{ code, detail: '', field: name }],
});

test('what was not understood is gathered by column and text, the most frequent first', () => {
  const rows = [
    refused(['a', 'Bergbau'], 'import.not-choice'),
    refused(['b', 'Handel'], 'import.not-choice'),
    refused(['c', ' Handel '], 'import.not-choice'),
    refused(['d', '12x'], 'import.not-number'),
    refused(['e', 'x'], 'import.not-choice', 'grade'),
  ];
  expect(
    unreadValues(object, run, rows).map(({ column, text, count }) => [column, text, count]),
  ).toEqual([
    ['Branche', 'Handel', 2],
    ['Branche', 'Bergbau', 1],
  ]);
});

test('a meaning is added to those that were said before', () => {
  const before = { Branche: { Handel: 'retail' } };
  expect(withValue(before, { column: 'Branche', text: 'Bergbau' }, null)).toEqual({
    Branche: { Handel: 'retail', Bergbau: null },
  });
  expect(before).toEqual({ Branche: { Handel: 'retail' } });
});
