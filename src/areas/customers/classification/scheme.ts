import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { conditionSchema, type Condition } from '#model/condition.ts';
import type { CustomerKind } from '../party/index.ts';

/** A class of a scheme: its key in a statement, and by what customers come into it. */
export type SchemeClass = {
  readonly key: string;
  readonly rule: Condition | null;
  readonly upTo: string | null;
};

/** A scheme that gives classes by itself. */
export type Scheme = {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly CustomerKind[];
  readonly method: 'by-rule' | 'by-ranking';
  readonly figure: 'purchases' | 'count';
  readonly months: number | null;
  readonly cut: 'share' | 'customers';
  /** In their order. */
  readonly classes: readonly SchemeClass[];
};

const mostSchemes = 50;
const mostClasses = 200;

const schemeShape = z.object({
  id: z.string(),
  name: z.string(),
  appliesTo: z.array(z.enum(['organisation', 'person', 'household'])),
  method: z.enum(['by-rule', 'by-ranking']),
  figure: z.enum(['purchases', 'count']).nullish(),
  months: z.number().nullish(),
  cut: z.enum(['share', 'customers']).nullish(),
});
const classShape = z.object({
  id: z.string(),
  classification: z.object({ id: z.string() }),
  rule: conditionSchema.nullish(),
  upTo: z.string().nullish(),
});

/** The schemes in use that give classes by rule or ranking: all, or that one. */
export async function automaticSchemes(scope: Scope, id?: string): Promise<Scheme[]> {
  const { items } = await listRecords(scope, 'classification', {
    filter: {
      all: [
        { field: 'method', op: 'in', value: ['by-rule', 'by-ranking'] },
        { field: 'active', op: 'isNot', value: false },
        ...(id === undefined ? [] : [{ field: 'id', op: 'is' as const, value: id }]),
      ],
    },
    fields: ['name', 'appliesTo', 'method', 'figure', 'months', 'cut'],
    limit: mostSchemes,
  });
  if (items.length === 0) return [];
  const schemes = items.map((item) => schemeShape.parse(item));
  const found = await listRecords(scope, 'class-value', {
    filter: { field: 'classification', op: 'in', value: schemes.map((one) => one.id) },
    fields: ['classification', 'rule', 'upTo'],
    sort: ['position', 'name'],
    limit: mostClasses,
  });
  const classes = found.items.map((item) => classShape.parse(item));
  return schemes.map(({ appliesTo, figure, months, cut, ...scheme }) => ({
    ...scheme,
    kinds: appliesTo,
    figure: figure ?? 'purchases',
    months: months ?? null,
    cut: cut ?? 'share',
    classes: classes
      .filter((one) => one.classification.id === scheme.id)
      .map((one) => ({ key: one.id, rule: one.rule ?? null, upTo: one.upTo ?? null })),
  }));
}
