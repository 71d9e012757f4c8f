import { describe, expect, test } from 'vitest';
import type { ImportTarget } from '#model/import-settings.ts';
import { missingRequired, samplesOf, targetGroups } from './targets.ts';

const target = (path: string, more: Partial<ImportTarget> = {}): ImportTarget => ({
  path,
  label: { en: path, zh: path },
  kind: 'text',
  required: false,
  of: 'record',
  isKey: false,
  isPartOfKey: false,
  ...more,
});

describe('where columns may go', () => {
  test('stands under the record, each linked record and each part', () => {
    const groups = targetGroups(
      [
        target('name'),
        target('account.name', { of: 'link', label: { en: 'Company: Name', zh: '公司：名称' } }),
        target('phones[1].value', {
          of: 'child',
          label: { en: 'Phone 1: Number', zh: '电话1：号码' },
        }),
      ],
      'Contact',
      ({ zh }) => zh,
    );
    expect(groups.map(({ label, options }) => [label, options.map(({ value }) => value)])).toEqual([
      ['Contact', ['name']],
      ['公司', ['account.name']],
      ['电话1', ['phones[1].value']],
    ]);
    expect(groups[1]?.options[0]?.search).toContain('Company: Name');
  });

  test('a required field is missing unless a column or a default gives it, or a part of it', () => {
    const targets = ['name', 'price', 'status'].map((path) => target(path, { required: true }));
    const missing = missingRequired(targets, { A: 'price.amount', B: null }, [
      { name: 'status', default: 'new' },
    ]);
    expect(missing.map(({ path }) => path)).toEqual(['name']);
  });
});

test('a column is shown by its first values, each once, empty cells aside', () => {
  expect(
    samplesOf(
      [
        ['a', ''],
        ['b', 'x'],
        ['c', ' x '],
        ['d', 'y'],
        ['e', 'z'],
        ['f', 'w'],
      ],
      1,
    ),
  ).toEqual(['x', 'y', 'z']);
});
