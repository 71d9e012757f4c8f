import { expect, test } from 'vitest';
import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';
import { shapeOf } from './structure-shape.ts';

function shapeOfZod(schema: z.ZodType) {
  return shapeOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

test('rows, parts and words are told apart, with the labels that were declared', () => {
  const label = { en: 'Sides', zh: '边数' };
  const parts = {
    sides: z.int().min(3).meta({ label }),
    colour: z.enum(['red', 'blue']),
    note: z.string().nullable(),
    closed: z.boolean().optional(),
  };
  const read = [
    { name: 'sides', label, type: 'number', options: [] },
    {
      name: 'colour',
      label: { en: 'colour', zh: 'colour' },
      type: 'choice',
      options: ['red', 'blue'],
    },
    { name: 'note', label: { en: 'note', zh: 'note' }, type: 'text', options: [] },
    { name: 'closed', label: { en: 'closed', zh: 'closed' }, type: 'yes-no', options: [] },
  ];
  expect(shapeOfZod(z.strictObject(parts))).toEqual({ kind: 'parts', parts: read });
  expect(shapeOfZod(z.array(z.object(parts)))).toEqual({ kind: 'rows', parts: read });
  expect(shapeOfZod(z.array(z.string()))).toEqual({ kind: 'words', options: [] });
});

test('what has no form of its own is free', () => {
  for (const schema of [
    conditionSchema,
    z.array(z.array(z.string())),
    z.object({ inner: z.object({ x: z.string() }) }),
    z.record(z.string(), z.number()),
    z.unknown(),
  ])
    expect(shapeOfZod(schema)).toEqual({ kind: 'free' });
});
