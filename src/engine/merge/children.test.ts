import { describe, expect, test } from 'vitest';
import { field } from '#model/field.ts';
import { createModel, objectOf } from '#model/model.ts';
import { defineObject } from '#model/object.ts';
import { movedChildren } from './children.ts';

const label = { en: 'Field', zh: '字段' };
const entry = defineObject({
  name: 'entry',
  label: { one: { en: 'Entry', zh: '条目' }, many: { en: 'Entries', zh: '条目' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'number',
  fields: {
    of: field.link({ object: 'entry', label }),
    with: field.link({ object: 'entry', label }),
    number: field.text({ label }),
    note: field.text({ label }),
    blocked: field.yesNo({ label }),
    primary: field.yesNo({ label }),
  },
  uniqueTogether: [['of', 'number']],
  merging: {
    apart: ['of', 'with'],
    either: ['blocked'],
    moved: (_, { link }) => (link === 'of' ? { primary: false } : {}),
  },
  list: { columns: ['number'], sort: 'number' },
  form: [],
});
const user = defineObject({
  name: 'user',
  label: { one: { en: 'User', zh: '用户' }, many: { en: 'Users', zh: '用户' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: { name: field.text({ label: { en: 'Name', zh: '名称' } }) },
  list: { columns: ['name'], sort: 'name' },
  form: [],
});
const object = objectOf(createModel({ entry, user }), 'entry');

const empty = {
  deletedAt: null,
  of: null,
  with: null,
  number: null,
  note: null,
  blocked: false,
  primary: false,
};
const child = (id: string, values: Record<string, unknown>, fields = ['of']) => ({
  object,
  record: { ...empty, id, ...values },
  fields,
});
const merged = (...children: ReturnType<typeof child>[]) =>
  movedChildren(children, { survivor: { id: 's' }, losers: new Set(['a', 'b']), now: 'now' });

describe('children of merged records', () => {
  test('move with all links to losers, and take what their object says', () => {
    const moved = child('1', { of: 'a', with: 'x', primary: true });
    expect(merged(moved)).toEqual({
      moved: 1,
      dropped: 0,
      changes: [{ op: 'update', object: 'entry', id: '1', values: { of: 's', primary: false } }],
    });
  });

  test('are dropped for a twin of the survivor, whose gaps they fill', () => {
    const gone = child('1', { of: 'a', number: '7', note: 'N', blocked: true, primary: true });
    const kept = child('2', { of: 's', number: '7' });
    expect(merged(gone, kept)).toEqual({
      moved: 0,
      dropped: 1,
      changes: [
        { op: 'delete', object: 'entry', id: '1' },
        { op: 'update', object: 'entry', id: '2', values: { note: 'N', blocked: true } },
      ],
    });
  });

  test('of two losers are twins of each other, and without the whole key of none', () => {
    const one = child('1', { of: 'a', number: '7' });
    const other = child('2', { of: 'b', number: '7' });
    expect(merged(one, other)).toMatchObject({ moved: 1, dropped: 1 });
    const bare = [child('3', { of: 'a' }), child('4', { of: 'b' })];
    expect(merged(...bare)).toMatchObject({ moved: 2, dropped: 0 });
  });

  test('that would hang on themselves are dropped', () => {
    const between = child('1', { of: 'a', with: 's' }, ['of', 'with']);
    expect(merged(between).changes).toEqual([{ op: 'delete', object: 'entry', id: '1' }]);
  });

  test('in the recycle bin move as they are, twin or not', () => {
    const binned = child('1', { of: 'a', number: '7', deletedAt: 'then' });
    const kept = child('2', { of: 's', number: '7' });
    expect(merged(binned, kept)).toMatchObject({
      moved: 0,
      dropped: 0,
      changes: [{ op: 'update', id: '1' }],
    });
  });
});
