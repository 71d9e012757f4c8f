import { z } from 'zod';
import { operators } from '#model/condition.ts';
import type { Draw } from './draw.ts';
import { hostileText, hostileValue } from './hostile.ts';
import type { Schema } from './operations.ts';
import { fieldName, knownId, objectName, type Words } from './words.ts';

/** Where a value is to stand. */
export type Spot = {
  readonly draw: Draw;
  readonly words: Words;
  /** Of the parameter or property. */
  readonly name: string;
  /** The object that it is about, where that is known. */
  readonly object: string | null;
  /** How many values of a hundred are hostile. */
  readonly mischief: number;
  readonly depth: number;
};

const schemas = z.array(z.record(z.string(), z.unknown()));

/** A value as the schema asks, with as much mischief in it as the spot says. */
export function valueOf(given: Schema, spot: Spot): unknown {
  const { draw, words } = spot;
  if (draw.chance(spot.mischief)) return hostileValue(draw);
  const schema = words.description.resolve(given);
  const branches = schemas.safeParse(schema['anyOf'] ?? schema['oneOf']);
  const branch = draw.any(branches.data ?? []);
  if (branch) return spot.depth > 6 ? null : valueOf(branch, { ...spot, depth: spot.depth + 1 });
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return draw.any<unknown>(schema['enum']);
  return byType(schema, spot);
}

function byType(schema: Schema, spot: Spot): unknown {
  const { draw } = spot;
  const types: unknown = schema['type'];
  const type: unknown = Array.isArray(types) ? draw.any<unknown>(types) : types;
  switch (type) {
    case 'string':
      return textOf(schema, spot);
    case 'integer':
    case 'number':
      return numberOf(schema, spot);
    case 'boolean':
      return draw.chance(50);
    case 'null':
      return null;
    case 'array':
      return listOf(schema, spot);
    case 'object':
      return objectOf(schema, spot);
    default:
      return freeValue(spot);
  }
}

function textOf(schema: Schema, spot: Spot): string {
  const { draw, words, name, object } = spot;
  if (schema['format'] === 'uuid') return knownId(draw, words, targetOf(spot));
  if (schema['format'] === 'date-time')
    return draw.one(['2026-06-30T08:00:00.000Z', instants(draw)]);
  const hint = hints[name];
  if (hint) return hint(spot);
  if (draw.chance(75)) {
    const fitting = byName.find(([pattern]) => pattern.test(name))?.[1];
    if (fitting !== undefined) return fitting;
  }
  if (schema['pattern'] === '^\\d{1,3}$' || schema['pattern'] === '^\\d{1,15}$')
    return String(draw.one([0, 1, 2, 50, 200, 201, 999]));
  if (object !== null && draw.chance(10)) return knownId(draw, words, null);
  const most = Number(schema['maxLength'] ?? 40);
  const text = draw.chance(20) ? hostileText(draw) : draw.one(plain);
  // Sometimes one character too many.
  if (draw.chance(3) && most < 30_000) return '长'.repeat(most + draw.upTo(1));
  return text;
}

/** What names of fields promise. */
const byName: readonly [RegExp, string][] = [
  [/On$/, '2026-06-30'],
  [/At$/, '2026-06-30T08:00:00.000Z'],
  [/phone|number/i, '13800138000'],
  [/mail/i, 'ada@example.com'],
  [/url|website/i, 'https://hook.invalid/in'],
  [/amount|percent|share|rate|minutes|quantity/i, '12.30'],
  [/currency/i, 'CNY'],
  [/country/i, 'CN'],
  [/zone/i, 'Asia/Shanghai'],
  [/^(name|subject|title|promise|label|reason)/, 'Alpha'],
];

// A link is mostly called like what it leads to.
function targetOf({ name, object, words, depth }: Spot): string | null {
  const called = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/s$/, '');
  if (words.records.has(called)) return called;
  if (/owner|user|superior|head|member|performed|receiver|maker/i.test(name)) return 'user';
  return depth > 0 && /^(customer|person|from|to|party)/.test(name) ? 'contact' : object;
}

const plain = [
  'Alpha',
  '上海云帆科技有限公司',
  '13800138000',
  'ada@example.com',
  '2026-06-30',
  '12.30',
  'CNY',
  'CN',
  'Asia/Shanghai',
  'https://hook.invalid/in',
  '9:30',
  'en',
] as const satisfies [string, ...string[]];

function instants(draw: Draw): string {
  return new Date(draw.upTo(4_000_000) * 1_000_000).toISOString();
}

/** What names say about what stands under them. */
const hints: Readonly<Record<string, (spot: Spot) => string>> = {
  object: ({ draw, words }) => objectName(draw, words),
  action: ({ draw, words, object }) =>
    draw.any(words.description.actionsOf.get(object ?? '') ?? []) ?? 'assign',
  id: ({ draw, words, object }) => knownId(draw, words, object),
  job: ({ draw, words }) => draw.any(words.others) ?? '',
  regarding: ({ draw, words }) => knownId(draw, words, null),
  field: ({ draw, words, object }) => fieldName(draw, words, object),
  cursor: ({ draw, words }) => draw.any(words.tokens) ?? 'x',
  token: ({ draw, words }) => draw.any(words.tokens) ?? 'x',
  asOf: ({ draw }) => (draw.chance(80) ? instants(draw) : draw.one(plain)),
  format: ({ draw }) => draw.one(['html', 'json', 'pdf']),
  sort: (spot) => `${spot.draw.chance(50) ? '-' : ''}${fieldList(spot)}`,
  fields: (spot) => fieldList(spot),
  groupBy: ({ draw, words, object }) => fieldName(draw, words, object),
  filter: (spot) => JSON.stringify(conditionOf(spot, 0)) ?? '',
  text: ({ draw }) =>
    draw.one(['1+1', 'name & "x"', 'owner.name', 'if(', '"'.repeat(50), '('.repeat(400)]),
};

function fieldList({ draw, words, object, depth }: Spot): string {
  // In a list of its own each stands alone.
  if (depth > 0) return fieldName(draw, words, object);
  return Array.from({ length: 1 + draw.upTo(3) }, () => fieldName(draw, words, object)).join(',');
}

/** A condition that means something, or nearly. */
function conditionOf(spot: Spot, depth: number): unknown {
  const { draw, words, object } = spot;
  if (depth < 3 && draw.chance(25)) {
    const field = fieldName(draw, words, object);
    const inner = Array.from({ length: 1 + draw.upTo(2) }, () => conditionOf(spot, depth + 1));
    return draw.one<object>([
      { all: inner },
      { any: inner },
      { none: inner },
      { link: field, quantifier: 'any', where: inner[0] },
    ]);
  }
  const field = fieldName(draw, words, object);
  const op = draw.any(operators) ?? 'is';
  return draw.chance(15) ? { field, op } : { field, op, value: freeValue(spot) };
}

function freeValue(spot: Spot): unknown {
  const { draw, words } = spot;
  if (draw.chance(10)) return hostileValue(draw);
  if (spot.depth < 4 && draw.chance(15))
    return Array.from({ length: draw.upTo(3) }, () =>
      freeValue({ ...spot, depth: spot.depth + 1 }),
    );
  return draw.one<() => unknown>([
    () => draw.one(plain),
    () => knownId(draw, words, spot.object),
    () => draw.upTo(1000),
    () => draw.chance(50),
    () => ({ amount: '12.30', currency: 'CNY' }),
    () => ({ from: '2026-01-01', to: '2026-12-31' }),
    () => ({ me: true }),
    () => ({ relative: draw.one(['last-days', 'this-month', 'x']), n: draw.one([30, -1, 1e9]) }),
    () => conditionOf(spot, 2),
    () => null,
  ])();
}

function numberOf(schema: Schema, { draw }: Spot): number {
  const least = Number(schema['minimum'] ?? -1000);
  const most = Number(schema['maximum'] ?? 1000);
  return draw.one([least, most, least - 1, most + 1, 0, 1, 2, draw.upTo(500)]);
}

function listOf(schema: Schema, spot: Spot): unknown[] {
  const { draw } = spot;
  const items = z.record(z.string(), z.unknown()).safeParse(schema['items']).data ?? {};
  const count = spot.depth > 5 ? 0 : draw.upTo(3);
  return Array.from({ length: count }, () => valueOf(items, { ...spot, depth: spot.depth + 1 }));
}

function objectOf(schema: Schema, spot: Spot): Record<string, unknown> {
  const { draw } = spot;
  const properties = z.record(z.string(), z.record(z.string(), z.unknown()));
  const known = Object.entries(properties.safeParse(schema['properties']).data ?? {});
  const required: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  // A form of sixty fields is sent with a few of them.
  const share = known.length > 12 ? 12 : 55;
  const entries = known
    .filter(([name]) => required.includes(name) || name === 'name' || draw.chance(share))
    .map(([name, one]): [string, unknown] => [
      name,
      valueOf(one, { ...spot, name, depth: spot.depth + 1 }),
    ]);
  if (known.length === 0 && spot.depth < 5) entries.push(...freeEntries(schema, spot));
  if (draw.chance(spot.mischief)) entries.push([hostileText(draw), draw.json()]);
  return Object.fromEntries(entries);
}

function freeEntries(schema: Schema, spot: Spot): [string, unknown][] {
  const { draw, words } = spot;
  const inner =
    z.record(z.string(), z.unknown()).safeParse(schema['additionalProperties']).data ?? {};
  return Array.from({ length: draw.upTo(4) }, () => {
    const name = fieldName(draw, words, spot.object);
    return [name, valueOf(inner, { ...spot, name, depth: spot.depth + 1 })];
  });
}
