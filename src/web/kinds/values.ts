import { isRecord } from '#web/api/is-record.ts';
import type { AddressValue, LinkValue, MoneyValue, PlaceValue } from '#model/value.ts';

// Own fields are known only at run time, so a cell gets `unknown` and reads it here once.

/** The text of a value; null where it is empty. */
export function readText(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

/** The texts of a many-choice value. */
export function readTexts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string')
    : [];
}

/** A linked record; the object is named only by links to any object. */
export type Linked = LinkValue & { readonly object?: string };

/** The linked record; null where there is none. */
export function readLink(value: unknown): Linked | null {
  if (typeof value === 'string' && value !== '') return { id: value, title: value };
  if (!isRecord(value) || typeof value['id'] !== 'string') return null;
  const object = readText(value['object']);
  return { id: value['id'], title: readText(value['title']), ...(object ? { object } : {}) };
}

/** The linked records of a to-many link. */
export function readLinks(value: unknown): Linked[] {
  return Array.isArray(value) ? value.flatMap((entry) => readLink(entry) ?? []) : [];
}

/** The amount and currency; null where there is none. */
export function readMoney(value: unknown): MoneyValue | null {
  if (!isRecord(value)) return null;
  const amount = readText(value['amount']);
  const currency = readText(value['currency']);
  return amount !== null && currency !== null ? { amount, currency } : null;
}

/** The address; null where there is none. */
export function readAddress(value: unknown): AddressValue | null {
  if (!isRecord(value)) return null;
  const part = (name: keyof AddressValue) => readText(value[name]);
  return {
    country: part('country'),
    region: part('region'),
    province: part('province'),
    city: part('city'),
    district: part('district'),
    street: part('street'),
    postalCode: part('postalCode'),
  };
}

/** The point on the map; null where there is none. */
export function readPlace(value: unknown): PlaceValue | null {
  if (!isRecord(value)) return null;
  const { latitude, longitude } = value;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return { latitude, longitude, label: readText(value['label']) };
}

/** Whether there is nothing to show: null, '' and []. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** The two ends of a comparison with "between". */
export function readPair(value: unknown): readonly [from: unknown, to: unknown] {
  const ends: readonly unknown[] = Array.isArray(value) ? value : [];
  return [ends[0], ends[1]];
}
