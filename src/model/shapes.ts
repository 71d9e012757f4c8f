import { z } from 'zod';
import { isCurrency, minorPlaces } from '#kit/currency.ts';
import {
  canonicalDecimal,
  compareDecimals,
  decimalPlaces,
  decimalWithPlaces,
  isDecimal,
} from '#kit/decimal.ts';
import { isDay } from '#kit/day.ts';
import { isStorable } from '#kit/unicode.ts';
import type { Field } from './field.ts';

const noText = { max: 4000 } as const;
const longest = {
  text: 400,
  longText: 20_000,
  richText: 200_000,
  email: 254,
  phone: 60,
  url: 2000,
  autoNumber: 60,
} as const;

/** The zod shape of what a write may send for the field; null (empty) is allowed for all. */
export function inputShape(field: Field): z.ZodType {
  return shapeOf(field).nullable();
}

function shapeOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'number':
      return z
        .int()
        .min(field.min ?? Number.MIN_SAFE_INTEGER)
        .max(field.max ?? Number.MAX_SAFE_INTEGER);
    case 'decimal':
    case 'percent':
      return decimalShape(field);
    case 'money':
      return moneyShape(field);
    case 'day':
      return dayShape(field);
    case 'choice':
      return z.enum(Object.keys(field.options));
    case 'manyChoice':
      return listShape(z.enum(Object.keys(field.options)), 200);
    case 'structure':
      return field.schema;
    case 'formula':
    case 'rollUp':
      return z.never();
    default:
      return plainShape(field);
  }
}

type Plain = Exclude<
  Field,
  {
    kind:
      | 'number'
      | 'decimal'
      | 'percent'
      | 'money'
      | 'day'
      | 'choice'
      | 'manyChoice'
      | 'structure'
      | 'formula'
      | 'rollUp';
  }
>;

function plainShape(field: Plain): z.ZodType {
  switch (field.kind) {
    case 'instant':
      return z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
    case 'yesNo':
      return z.boolean();
    case 'address':
      return addressShape;
    case 'place':
      return placeShape;
    case 'id':
    case 'link':
    case 'user':
    case 'file':
    case 'anyLink':
      return linkShape;
    case 'links':
    case 'files':
      return listShape(linkShape, 2000);
    case 'autoNumber':
      return textShape(field.kind, {});
    default:
      return textShape(field.kind, field);
  }
}

function listShape(one: z.ZodType, most: number): z.ZodType {
  return z
    .array(one)
    .max(most)
    .transform((values) => [...new Set(values)]);
}

function moneyShape(field: { min?: string; max?: string }): z.ZodType {
  return z
    .strictObject({
      amount: decimalShape({ ...field, scale: 8 }),
      currency: z.string().refine(isCurrency),
    })
    .transform((money) => ({ ...money, amount: withMinorPlaces(money.amount, money.currency) }));
}

const storable = (text: string) => isStorable(text);

function textShape(
  kind: keyof typeof longest,
  { max, pattern }: { max?: number; pattern?: string },
): z.ZodType {
  const shape = z
    .string()
    .max(max ?? longest[kind] ?? noText.max)
    .refine(storable);
  return pattern === undefined ? shape : shape.regex(new RegExp(pattern, 'u'));
}

function decimalShape(field: { min?: string; max?: string; scale?: number }): z.ZodType<string> {
  return (
    z
      .union([z.string().max(60), z.number()])
      .transform(String)
      .refine(isDecimal)
      .transform(canonicalDecimal)
      .refine((text) => (text.split('.')[1]?.length ?? 0) <= (field.scale ?? 8))
      // 30 digits before the point: far beyond any amount of money, and what every column holds.
      .refine((text) => text.replace('-', '').search(/\.|$/) <= 30)
      .refine((text) => field.min === undefined || compareDecimals(text, field.min) >= 0)
      .refine((text) => field.max === undefined || compareDecimals(text, field.max) <= 0)
  );
}

function dayShape(field: { min?: string; max?: string }): z.ZodType {
  return z
    .string()
    .refine(isDay)
    .refine((day) => field.min === undefined || day >= field.min)
    .refine((day) => field.max === undefined || day <= field.max);
}

// '12.3' CNY is written 12.30: the form that replies promise.
function withMinorPlaces(amount: string, currency: string): string {
  return decimalWithPlaces(amount, Math.max(decimalPlaces(amount), minorPlaces(currency)));
}

const part = z
  .string()
  .max(400)
  .refine(storable)
  .nullish()
  .transform((text) => text?.trim() || null);
const addressShape = z.strictObject({
  country: part,
  region: part,
  province: part,
  city: part,
  district: part,
  street: part,
  postalCode: part,
});
const placeShape = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  label: z
    .string()
    .max(400)
    .refine(storable)
    .nullish()
    .transform((text) => text ?? null),
});
// Replies show links as { id, title }; what a client read it may send back.
const linkShape = z.union([z.uuid(), z.object({ id: z.uuid() }).transform((link) => link.id)]);
