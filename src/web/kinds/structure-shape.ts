import type { Text } from '#kit/text.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readText, readTexts } from './values.ts';

/** One named part of a structure. */
export type Part = {
  readonly name: string;
  readonly label: Text;
  readonly type: 'text' | 'number' | 'yes-no' | 'choice';
  readonly options: readonly string[];
};

/** What a structure is made of, as far as screens have a form for it: a list of words, rows, one set of parts, or free. */
export type Shape =
  | { readonly kind: 'words'; readonly options: readonly string[] }
  | { readonly kind: 'rows'; readonly parts: readonly Part[] }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'free' };

/** Reads the shape out of the JSON schema that the server tells of a structure. */
export function shapeOf(schema: unknown): Shape {
  if (!isRecord(schema)) return { kind: 'free' };
  if (schema['type'] === 'object') return withParts('parts', schema);
  const items = schema['items'];
  if (schema['type'] !== 'array' || !isRecord(items)) return { kind: 'free' };
  if (items['type'] === 'string') return { kind: 'words', options: readTexts(items['enum']) };
  return items['type'] === 'object' ? withParts('rows', items) : { kind: 'free' };
}

function withParts(kind: 'rows' | 'parts', schema: Readonly<Record<string, unknown>>): Shape {
  const properties = schema['properties'];
  if (!isRecord(properties)) return { kind: 'free' };
  const parts = Object.entries(properties).map(([name, part]) => partOf(name, part));
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length && known.length > 0
    ? { kind, parts: known }
    : { kind: 'free' };
}

const types: Readonly<Record<string, Part['type']>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes-no',
};

function partOf(name: string, schema: unknown): Part | null {
  if (!isRecord(schema)) return null;
  const options = readTexts(schema['enum']);
  const type = types[readText(typeOf(schema)) ?? ''];
  if (type === undefined) return null;
  const { label } = schema;
  const words = isRecord(label)
    ? { en: readText(label['en']) ?? name, zh: readText(label['zh']) ?? name }
    : { en: name, zh: name };
  return { name, label: words, type: options.length > 0 ? 'choice' : type, options };
}

// A part that may be null is written as a list of types, or as "this or null".
function typeOf(schema: Readonly<Record<string, unknown>>): unknown {
  const { type, anyOf: branches } = schema;
  if (Array.isArray(type)) {
    const own: unknown[] = type.filter((one) => one !== 'null');
    return own.length === 1 ? own[0] : undefined;
  }
  if (!Array.isArray(branches)) return type;
  const own = branches.filter(isRecord).filter((branch) => branch['type'] !== 'null');
  return own.length === 1 ? own[0]?.['type'] : undefined;
}
