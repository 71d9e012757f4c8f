import { expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { field } from './field.ts';
import { createModel } from './model.ts';
import { defineObject, type ObjectDefinition } from './object.ts';

const label = (en: string) => ({ en, zh: '字段' });
const meter = field.text({ label: label('Meter'), required: true });
const readAt = field.instant({ label: label('Read at'), required: true });

const reading = defineObject({
  name: 'probe-reading',
  label: { one: label('Reading'), many: label('Readings') },
  area: 'admin',
  kind: 'fact',
  datedBy: 'readAt',
  access: { kind: 'common' },
  title: 'meter',
  fields: { meter, readAt },
  list: { columns: ['meter'], sort: 'meter' },
  form: [{ label: label('All'), fields: ['meter'] }],
});

function build(change: Partial<ObjectDefinition> = {}): () => unknown {
  return () => createModel({ ...objects, 'probe-reading': { ...reading, ...change } });
}

test('what a table partitioned by month cannot hold is refused when it is defined', () => {
  expect(build()).not.toThrow();
  const undated = 'needs a required instant';
  expect(build({ datedBy: 'meter' })).toThrow(undated);
  expect(build({ datedBy: 'nothing' })).toThrow(undated);
  const optional = field.instant({ label: label('Read at') });
  expect(build({ fields: { meter, readAt: optional } })).toThrow(undated);
  const unique = field.text({ label: label('Meter'), unique: true });
  expect(build({ fields: { readAt, meter: unique } })).toThrow('can be unique');
  expect(build({ uniqueTogether: [['meter', 'readAt']] })).toThrow('can be unique');
  const link = field.link({ label: label('Link'), object: 'transaction' });
  expect(build({ fields: { readAt, meter, link } })).toThrow('links to a fact');
});
