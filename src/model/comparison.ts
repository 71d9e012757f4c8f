import { canonicalDecimal, compareDecimals, isDecimal } from '#kit/decimal.ts';
import { fold } from '#kit/fold.ts';
import type { Comparison, Operator } from './condition.ts';
import type { FieldPath } from './path.ts';

/** The operators that are left when negation and synonyms are taken out. */
export type PlainOperator =
  | 'is'
  | 'in'
  | 'isEmpty'
  | 'contains'
  | 'startsWith'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'between'
  | 'hasAny'
  | 'hasAll';

/** A comparison as both sides carry it out: true or false for every value, then perhaps negated. */
export type PlainComparison = {
  readonly op: PlainOperator;
  readonly isNegated: boolean;
  /** The constants, one or several. */
  readonly values: readonly Constant[];
};
type Constant = string | number | boolean;

/** How constants and values compare: exact decimals, doubles, text, days, milliseconds. */
type Scale = 'text' | 'decimal' | 'double' | 'day' | 'instant' | 'yesNo';

const negations: Partial<Record<Operator, PlainOperator>> = {
  isNot: 'is',
  notIn: 'in',
  hasNone: 'hasAny',
  isNotEmpty: 'isEmpty',
};

/** The comparison without negation and synonyms; a symbolic value here is a bug of the caller. */
export function plainOf({ field, op, value }: Comparison): PlainComparison {
  const positive = negations[op];
  const values =
    value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  if (op === 'within' || !values.every(isConstant)) {
    throw new Error(`the value of ${field} is symbolic: resolve the condition first`);
  }
  return { op: positive ?? plainOperator(op), isNegated: positive !== undefined, values };
}

/** The scale on which values at the path compare. */
function scaleOf({ kind, column }: FieldPath): Scale {
  if (column?.type === 'double precision') return 'double';
  switch (kind) {
    case 'number':
    case 'decimal':
    case 'percent':
    case 'money':
      return 'decimal';
    case 'day':
    case 'instant':
    case 'yesNo':
      return kind;
    default:
      return 'text';
  }
}

/** The digits of a phone number or of a part of it, however it is written. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '');
}

/** Whether a value at the path passes the comparison, negation left out; `isEmpty` is not asked here. */
export function testOf(path: FieldPath, plain: PlainComparison): (value: unknown) => boolean {
  const scale = scaleOf(path);
  switch (plain.op) {
    case 'is':
    case 'in':
      return isAmong(scale, plain.values);
    case 'contains':
    case 'startsWith':
      return holdsWords(path, plain);
    case 'hasAny':
    case 'hasAll':
      return hasOf(plain);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'between':
      return isBeyond(scale, plain);
    case 'isEmpty':
      throw new Error('emptiness is no comparison of values');
  }
}

function plainOperator(op: Operator): PlainOperator {
  switch (op) {
    case 'before':
      return 'lt';
    case 'after':
      return 'gt';
    case 'isNot':
    case 'notIn':
    case 'hasNone':
    case 'isNotEmpty':
    case 'within':
      throw new Error(`${op} has no plain form`);
    default:
      return op;
  }
}

function isConstant(value: unknown): value is Constant {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

// Equal values have equal keys; null for what is empty or no value of the scale.
function keyOf(scale: Scale, value: unknown): string | number | null {
  if (value instanceof Date) return scale === 'instant' ? finite(value.getTime()) : null;
  if (typeof value === 'boolean') return scale === 'yesNo' ? String(value) : null;
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return null;
  switch (scale) {
    case 'text':
    case 'day':
      return typeof value === 'string' ? value : null;
    case 'decimal':
      return isDecimal(String(value)) ? canonicalDecimal(String(value)) : null;
    case 'double':
      return finite(Number(value));
    case 'instant':
      return finite(Date.parse(String(value)));
    case 'yesNo':
      return null;
  }
}

function finite(number: number): number | null {
  // Minus zero is zero, as in the database.
  return Number.isFinite(number) ? number + 0 : null;
}

function isAmong(scale: Scale, values: readonly Constant[]): (value: unknown) => boolean {
  const keys = new Set(values.map((value) => keyOf(scale, value)));
  keys.delete(null);
  return (value) => keys.has(keyOf(scale, value));
}

function isBeyond(scale: Scale, { op, values }: PlainComparison): (value: unknown) => boolean {
  const [first, last] = values.map((value) => keyOf(scale, value));
  const by = (value: unknown, bound: string | number | null | undefined) =>
    order(scale, keyOf(scale, value), bound ?? null);
  switch (op) {
    case 'gt':
      return (value) => by(value, first) > 0;
    case 'gte':
      return (value) => by(value, first) >= 0;
    case 'lt':
      return (value) => by(value, first) < 0;
    case 'lte':
      return (value) => by(value, first) <= 0;
    default:
      return (value) => by(value, first) >= 0 && by(value, last) <= 0;
  }
}

// NaN where one side is empty: no comparison with it holds.
function order(scale: Scale, a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number.NaN;
  if (scale === 'decimal') return compareDecimals(String(a), String(b));
  return a < b ? -1 : Number(a > b);
}

function holdsWords(path: FieldPath, { op, values }: PlainComparison): (value: unknown) => boolean {
  const isPhone = path.kind === 'phone';
  const written = String(values[0] ?? '');
  const needle = isPhone ? digitsOf(written) : fold(written);
  if (needle === '') return () => false;
  return (value) => {
    if (typeof value !== 'string') return false;
    // Only ASCII digits count in what is stored, as in the database.
    const text = isPhone ? value.replace(/[^0-9]/g, '') : fold(unmarked(path, value));
    return op === 'contains' ? text.includes(needle) : text.startsWith(needle);
  };
}

// Formatted text is asked for its words, not for its marks.
function unmarked({ kind }: FieldPath, text: string): string {
  return kind === 'richText' ? text.replace(/<[^>]*>/g, '') : text;
}

function hasOf({ op, values }: PlainComparison): (value: unknown) => boolean {
  return (value) => {
    const held = new Set(Array.isArray(value) ? value : []);
    if (op === 'hasAny') return values.some((one) => held.has(one));
    return values.length > 0 && values.every((one) => held.has(one));
  };
}
