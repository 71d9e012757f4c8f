import type { Draw } from './draw.ts';
import type { Description } from './operations.ts';

/** What a guesser would know: the names of the product, and ids that are there, his own and others’. */
export type Words = {
  readonly description: Description;
  /** Ids of records by object, of his own workspace. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** The same of every workspace. */
  readonly records: ReadonlyMap<string, readonly string[]>;
  /** Ids of what is no record: changesets, jobs, keys, imports. */
  readonly others: readonly string[];
  /** Cursors and the like that earlier replies gave. */
  readonly tokens: string[];
};

/** The name of an object that there is. */
export function objectName(draw: Draw, words: Words): string {
  if (draw.chance(60)) return draw.any([...words.own.keys()]) ?? 'contact';
  return draw.any([...words.description.fieldsOf.keys()]) ?? 'contact';
}

/** A field of the object, or a path to one through a link. */
export function fieldName(draw: Draw, words: Words, object: string | null): string {
  const { fieldsOf } = words.description;
  const own = fieldsOf.get(object ?? objectName(draw, words)) ?? [];
  const name = draw.any(own) ?? 'name';
  if (draw.chance(80)) return name;
  const next = draw.any(fieldsOf.get(objectName(draw, words)) ?? []) ?? 'name';
  return `${name}.${next}`;
}

/** The id of something that is there, of the object or of another one. */
export function knownId(draw: Draw, words: Words, object: string | null): string {
  const { others } = words;
  const records = draw.chance(75) ? words.own : words.records;
  if (draw.chance(8)) return draw.any(others) ?? nobody;
  const own = records.get(object ?? '') ?? [];
  if (own.length > 0 && draw.chance(88)) return draw.any(own) ?? nobody;
  return draw.any(records.get(draw.any([...records.keys()]) ?? '') ?? []) ?? nobody;
}

const nobody = '0190a0a0-0000-7000-8000-000000000000';
