import { expect, test } from 'vitest';
import { createModel } from '#model/model.ts';
import type { AtPath, PathOf } from '#model/registry.ts';
import { objects } from './objects.ts';

const model = createModel(objects);

test('the definitions agree with one another', () => {
  expect(model.objects.size).toBe(Object.keys(objects).length);
});

test('paths are typed through links', () => {
  const path: PathOf<'contact'> = 'account.owner.name';
  const industry: AtPath<'contact', 'account.industry'> = 'bank';
  // @ts-expect-error a company has no such field
  const wrong: PathOf<'contact'> = 'account.colour';
  expect([path, industry, wrong]).toHaveLength(3);
});

test('a column shared by objects of one table is the same column', () => {
  const seen = new Map<string, unknown>();
  for (const object of model.objects.values()) {
    for (const field of object.fields.values()) {
      const key = `${object.table}.${field.name}`;
      const column = { kind: field.kind, columns: field.columns, target: field.target };
      expect(seen.get(key) ?? column, key).toEqual(column);
      seen.set(key, column);
    }
  }
});

test('no two columns of a table share a name', () => {
  for (const object of model.objects.values()) {
    const names = [...object.fields.values()].flatMap((field) =>
      field.columns.map((column) => column.name),
    );
    expect(names, object.name).toEqual([...new Set(names)]);
  }
});

test('no two nouns share a word', () => {
  const labels = [...model.objects.values()].map((object) => object.definition.label.one);
  for (const language of ['en', 'zh'] as const) {
    const words = labels.map((label) => label[language]);
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted());
  }
});

test('no two fields of an object share a label, and forms show a field once', () => {
  for (const object of model.objects.values()) {
    const labels = [...object.fields.values()].map((field) => field.label.zh);
    expect(labels, object.name).toEqual([...new Set(labels)]);
    const shown = object.definition.form.flatMap((section) => section.fields);
    expect(shown, object.name).toEqual([...new Set(shown)]);
  }
});

test('every field that people may set stands on a form', () => {
  for (const object of model.objects.values()) {
    const shown = new Set(object.definition.form.flatMap((section) => section.fields));
    const missing = [...object.fields.values()].filter(
      (field) => !field.standard && !field.field.readOnly && !shown.has(field.name),
    );
    // A saved view is made by the list it keeps; rules are drawn in editors of their own; notices and the home page are set by everyone for himself.
    const elsewhere =
      {
        'saved-view': ['filter', 'columns', 'sort', 'settings'],
        'report': ['definition'],
        'class-value': ['rule'],
        'quality-rule': ['rule'],
        'duplicate-rule': ['criteria'],
        'status-rule': ['rule'],
        'user': ['notices', 'home'],
      }[object.name] ?? [];
    expect(
      missing.map((field) => field.name),
      object.name,
    ).toEqual(elsewhere);
  }
});

test('what is part of another record names a link that is required, unless it may hang on nothing yet', () => {
  for (const object of model.objects.values()) {
    const { access } = object.definition;
    if (access.kind !== 'part') continue;
    const isBound = access.unbound === undefined;
    expect(object.fields.get(access.of)?.field.required === true, object.name).toBe(isBound);
  }
});
