import { z } from 'zod';

/** Operators; which kind knows which stands in `operatorsOf`. */
export const operators = [
  'is',
  'isNot',
  'in',
  'notIn',
  'isEmpty',
  'isNotEmpty',
  'contains',
  'startsWith',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'within',
  'before',
  'after',
  'hasAny',
  'hasAll',
  'hasNone',
] as const;
export type Operator = (typeof operators)[number];

/** One comparison; `field` may be a path over links (`account.industry`). */
export type Comparison<Path extends string = string> = {
  readonly field: Path;
  readonly op: Operator;
  /** A constant, or a symbolic one (`{ me: true }`, `{ relative: 'last-days', n: 30 }`); see `symbolic.ts`. */
  readonly value?: unknown;
};

/** A condition over one object: comparisons joined by all, any, none, nested at will, and over to-many links. */
export type Condition<Path extends string = string> =
  | Comparison<Path>
  | { readonly all: readonly Condition<Path>[] }
  | { readonly any: readonly Condition<Path>[] }
  | { readonly none: readonly Condition<Path>[] }
  | {
      /** A to-many link or a relation `object.link` of records that point here. */
      readonly link: string;
      readonly quantifier: 'any' | 'all' | 'none';
      readonly where: Condition;
    };

/** A condition inside a definition, where paths are checked when the registry is built. */
export type AnyCondition = Condition;

/** How deep a condition may nest and how many comparisons it may hold. */
export const conditionLimits = { depth: 8, comparisons: 200 } as const;

const comparison = z.strictObject({
  field: z.string().min(1).max(200),
  op: z.enum(operators),
  value: z.unknown().optional(),
});

const nested: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    comparison,
    z.strictObject({ all: z.array(nested).max(200) }),
    z.strictObject({ any: z.array(nested).max(200) }),
    z.strictObject({ none: z.array(nested).max(200) }),
    z.strictObject({
      link: z.string().min(1).max(200),
      quantifier: z.enum(['any', 'all', 'none']),
      where: nested,
    }),
  ]),
);

/** The boundary's schema of a condition; paths, operators and values are checked against the model after it. */
export const conditionSchema: z.ZodType<Condition> = z.preprocess((input, context) => {
  // Thousands of levels would end the schema's own recursion, and with it the request as a fault of ours.
  if (isDeeper(input, deepest)) context.addIssue({ code: 'custom', message: 'condition.too-deep' });
  return input;
}, nested);

// A level is a group and its list; below the last stand a comparison, its list and a symbolic value.
const deepest = conditionLimits.depth * 2 + 3;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
