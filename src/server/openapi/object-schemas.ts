import type { z } from 'zod';
import type { Field, Kind } from '#model/field.ts';
import { valueKind, type FieldModel, type ObjectModel } from '#model/model.ts';
import { inputShape } from '#model/shapes.ts';
import { jsonSchema, type JsonSchema } from './json-schema.ts';

/** `price-list` -> `PriceList`, the name of its schemas. */
export function schemaName(object: ObjectModel): string {
  return object.name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** What a create or change of the object takes. */
export function valuesSchema(object: ObjectModel, components: Map<string, JsonSchema>): JsonSchema {
  const writable = [...object.fields.values()].filter(isWritable);
  return {
    type: 'object',
    description: object.definition.label.one.en,
    properties: Object.fromEntries(
      writable.map((field) => [
        field.name,
        { ...inputSchema(field.field, components), description: describe(field) },
      ]),
    ),
    additionalProperties: false,
  };
}

/** A record of the object as replies show it; fields that were not asked for or may not be read are left out. */
export function recordSchema(object: ObjectModel): JsonSchema {
  return {
    type: 'object',
    description: object.definition.label.one.en,
    required: ['id', 'version'],
    properties: Object.fromEntries(
      [...object.fields.values()].map((field) => [
        field.name,
        { ...replySchema(field), description: describe(field) },
      ]),
    ),
  };
}

function isWritable({ field, kind }: FieldModel): boolean {
  return field.readOnly !== true && !['formula', 'rollUp', 'autoNumber', 'id'].includes(kind);
}

function inputSchema(field: Field, components: Map<string, JsonSchema>): JsonSchema {
  const shape: z.ZodType = inputShape(field);
  return jsonSchema(shape, 'input', components);
}

function describe({ field, label }: FieldModel): string {
  return field.help ? `${label.en} (${label.zh}). ${field.help.en}` : `${label.en} (${label.zh})`;
}

const text: JsonSchema = { type: 'string' };
const decimal: JsonSchema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const link: JsonSchema = {
  type: 'object',
  required: ['id', 'title'],
  properties: { id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'] } },
};
const nullableText: JsonSchema = { type: ['string', 'null'] };
const addressParts = ['country', 'region', 'province', 'city', 'district', 'street', 'postalCode'];

const byKind: Readonly<
  Record<Exclude<Kind, 'choice' | 'manyChoice' | 'formula' | 'rollUp'>, JsonSchema>
> = {
  id: { type: 'string', format: 'uuid' },
  text,
  longText: text,
  richText: text,
  email: text,
  phone: text,
  url: text,
  autoNumber: text,
  number: { type: 'integer' },
  decimal,
  percent: decimal,
  money: {
    type: 'object',
    required: ['amount', 'currency'],
    properties: { amount: decimal, currency: text },
  },
  day: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  yesNo: { type: 'boolean' },
  address: {
    type: 'object',
    properties: Object.fromEntries(addressParts.map((part) => [part, nullableText])),
  },
  place: {
    type: 'object',
    properties: {
      latitude: { type: 'number' },
      longitude: { type: 'number' },
      label: nullableText,
    },
  },
  link,
  user: link,
  file: link,
  links: { type: 'array', items: link },
  files: { type: 'array', items: link },
  anyLink: { ...link, properties: { id: text, object: text, title: nullableText } },
  structure: {},
};

function replySchema({ field }: FieldModel): JsonSchema {
  const schema = plainReply(field);
  return field.required === true ? schema : { anyOf: [schema, { type: 'null' }] };
}

function plainReply(field: Field): JsonSchema {
  if (field.kind === 'choice') return { type: 'string', enum: Object.keys(field.options) };
  if (field.kind === 'manyChoice')
    return { type: 'array', items: { type: 'string', enum: Object.keys(field.options) } };
  const kind = valueKind(field);
  if (kind === 'choice' || kind === 'manyChoice' || kind === 'formula' || kind === 'rollUp')
    return text;
  return byKind[kind];
}
