import { expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { field } from './field.ts';
import { createModel } from './model.ts';
import { defineObject } from './object.ts';

const label = (en: string) => ({ en, zh: '字段' });

function build(scheme: { datedBy?: string; perUnit?: boolean }): () => unknown {
  const paper = defineObject({
    name: 'probe-paper',
    label: { one: label('Paper'), many: label('Papers') },
    area: 'admin',
    kind: 'document',
    access: { kind: 'common' },
    title: 'name',
    fields: {
      name: field.text({ label: label('Name') }),
      number: field.autoNumber({
        label: label('Number'),
        scheme: { prefix: 'P', digits: 4, ...scheme },
      }),
    },
    list: { columns: ['name'], sort: 'name' },
    form: [{ label: label('All'), fields: ['name'] }],
  });
  return () => createModel({ ...objects, 'probe-paper': paper });
}

test('a scheme that cannot work is refused when it is defined', () => {
  expect(build({})).not.toThrow();
  expect(build({ datedBy: 'createdAt' })).not.toThrow();
  expect(build({ datedBy: 'name' })).toThrow('no day or instant');
  expect(build({ perUnit: true })).toThrow('records have none');
});
