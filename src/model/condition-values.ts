import { isDay } from '#kit/day.ts';
import { isDecimal } from '#kit/decimal.ts';
import { relativeRanges } from '#kit/relative-range.ts';
import { isStorable } from '#kit/unicode.ts';
import { z } from 'zod';
import type { Operator } from './condition.ts';
import type { FieldPath } from './path.ts';

/** How many values a list of a comparison may have. */
const longestList = 1000;

/** A stretch of time that moves with the clock. */
export type RelativeValue = { readonly relative: string; readonly n?: number };

const isoInstant = z.iso.datetime({ offset: true });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the value has the shape that the operator asks for at the path. */
export function isFit(path: FieldPath, op: Operator, value: unknown): boolean {
  if (op === 'isEmpty' || op === 'isNotEmpty') return value === undefined || value === null;
  if (op === 'within') return isRelative(value);
  if (op === 'between') return isListOf(value, (one) => isOne(path, op, one)) && value.length === 2;
  const many = op === 'in' || op === 'notIn' || op.startsWith('has');
  if (many) return isListOf(value, (one) => isOne(path, op, one));
  return isOne(path, op, value);
}

/** Whether the value is the asker himself. */
export function isMe(value: unknown): value is { readonly me: true } {
  return isObjectOf(value, 'me') && value['me'] === true;
}

/** Whether the value is the asker's units. */
export function isMyUnit(value: unknown): value is { readonly myUnit: true } {
  return isObjectOf(value, 'myUnit') && value['myUnit'] === true;
}

/** Whether the value is whoever reports to the asker, at any level. */
export function isMyPeople(value: unknown): value is { readonly myPeople: true } {
  return isObjectOf(value, 'myPeople') && value['myPeople'] === true;
}

/** Whether the value is a stretch of time relative to now. */
export function isRelative(value: unknown): value is RelativeValue {
  if (!isObjectOf(value, 'relative', 'n')) return false;
  const { relative, n } = value;
  if (relativeRanges.fixed.some((name) => name === relative)) return n === undefined;
  const counted = relativeRanges.counted.some((name) => name === relative);
  return counted && typeof n === 'number' && Number.isInteger(n) && n >= 1 && n <= 10_000;
}

/** Whether phones can be compared with the text: they compare by their digits. */
function hasDigits(text: string): boolean {
  return /\d/.test(text.normalize('NFKC'));
}

function isListOf(value: unknown, isFitting: (one: unknown) => boolean): value is unknown[] {
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= longestList &&
    value.every(isFitting)
  );
}

function isOne(path: FieldPath, op: Operator, value: unknown): boolean {
  switch (path.kind) {
    case 'text':
    case 'longText':
    case 'richText':
    case 'email':
    case 'url':
    case 'autoNumber':
      return isText(value);
    case 'phone':
      return isText(value) && (hasDigits(value) || (op !== 'contains' && op !== 'startsWith'));
    case 'choice':
    case 'manyChoice':
      return isText(value) && isOption(path, value);
    case 'number':
      return isWhole(value);
    case 'decimal':
    case 'percent':
    case 'money':
      return isNumeric(value);
    case 'day':
      return isDayText(value) || isRelative(value);
    case 'instant':
      return isDayText(value) || isInstantText(value) || isRelative(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'id':
    case 'link':
    case 'user':
    case 'file':
    case 'anyLink':
    case 'links':
    case 'files':
      return isId(value) || isSymbolicId(path, value);
    case 'address':
    case 'place':
    case 'structure':
    case 'formula':
    case 'rollUp':
      return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 4000 && isStorable(value);
}

// The result of a formula, and of some roll-ups, names no options.
function isOption(path: FieldPath, value: string): boolean {
  const { field } = path.field;
  return !('options' in field) || !field.options || Object.hasOwn(field.options, value);
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string' && !/^-?\d{1,16}$/.test(value)) return false;
  return (
    (typeof value === 'number' || typeof value === 'string') && Number.isSafeInteger(Number(value))
  );
}

// 100 characters are more than any column holds, and still a number that a double can take in.
function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return isDecimal(String(value));
  return typeof value === 'string' && value.length <= 100 && isDecimal(value);
}

function isDayText(value: unknown): boolean {
  return typeof value === 'string' && isDay(value);
}

function isInstantText(value: unknown): boolean {
  // Year 0 exists in ISO 8601 but not in the database; an offset may reach into it and past 9999.
  if (!isoInstant.safeParse(value).success || typeof value !== 'string') return false;
  const milliseconds = Date.parse(value);
  return milliseconds >= earliest && milliseconds <= latest;
}

const earliest = Date.parse('0001-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

function isId(value: unknown): boolean {
  return typeof value === 'string' && uuid.test(value);
}

function isSymbolicId(path: FieldPath, value: unknown): boolean {
  const target = path.kind === 'id' ? path.object.name : path.field.target;
  const isAny = path.kind === 'anyLink';
  return (
    ((isMe(value) || isMyPeople(value)) && (isAny || target === 'user')) ||
    (isMyUnit(value) && (isAny || target === 'unit'))
  );
}

function isObjectOf(value: unknown, ...keys: string[]): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every((key) => keys.includes(key))
  );
}
