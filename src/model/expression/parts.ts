import type { Kind } from '../field.ts';

const parts = {
  address: ['country', 'region', 'province', 'city', 'district', 'street', 'postalCode'],
  place: ['latitude', 'longitude', 'label'],
} as const;

/** The parts of values of several parts that a path may end in (`address.city`). */
export function partsOfKind(kind: Kind): readonly string[] {
  return kind === 'address' || kind === 'place' ? parts[kind] : [];
}

/** Whether the kind's values have a part of that name. */
export function isPartOf(kind: Kind, part: string): boolean {
  return partsOfKind(kind).includes(part);
}
