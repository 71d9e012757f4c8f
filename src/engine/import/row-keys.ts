import { fold } from '#kit/fold.ts';
import { Problem } from '#kit/problem.ts';
import type { Text } from '#kit/text.ts';
import type { Column } from '#model/columns.ts';
import type { Kind } from '#model/field.ts';
import type { ImportKey } from '#model/importing.ts';
import type { FieldModel, ObjectModel } from '#model/model.ts';
import { normalise } from '../commit/normalise.ts';
import type { Scope } from '../scope.ts';
import { wholeParts, type Values } from './drafts.ts';
import { keysOf } from './keys.ts';
import { joinLabels, partsOfKind } from './part-labels.ts';
import { spelled } from './spelling.ts';

/** A further column that must agree with the record which an index finds. */
export type Also = { readonly path: string; readonly field: FieldModel; readonly column: Column };

/** One column, or several together, by which rows find a record; without a name of its own it is called by its field. */
export type LookUpKey = ImportKey & { readonly name?: string; readonly also?: readonly Also[] };

/** The spellings of several columns as one. */
export const spellingMark = '\u001f';

const comparable = new Set<Kind>([
  'text',
  'email',
  'phone',
  'url',
  'autoNumber',
  'choice',
  'day',
  'number',
  'yesNo',
  'link',
  'user',
]);

/** What the key is called in settings and reports: `phone`, `name+address.city`. */
export function nameOfKey(key: LookUpKey): string {
  return key.name ?? key.field;
}

/** The key of one or several paths joined by +, of which one at least tells records apart; null where that is none. */
export function rowKeyOf(object: ObjectModel, name: string): LookUpKey | null {
  const paths = name.split('+');
  const key = keysOf(object).find(({ field }) => paths.includes(field));
  if (!key || new Set(paths).size < paths.length) return null;
  if (key.field === 'id') return paths.length === 1 ? key : null;
  const others = paths.filter((path) => path !== key.field).map((path) => alsoOf(object, path));
  const also = others.flatMap((one) => one ?? []);
  return also.length < others.length ? null : { ...key, name, also };
}

/** Whether the column at the path may be a further part of a key. */
export function mayBeAlso(object: ObjectModel, path: string): boolean {
  return alsoOf(object, path) !== null;
}

function alsoOf(object: ObjectModel, path: string): Also | null {
  const [name = '', part] = path.split('.');
  const field = object.fields.get(name);
  if (!field) return null;
  const [first] = field.columns;
  const isWhole = part === undefined || field.kind === 'link';
  const column = isWhole ? first : field.columns.find((one) => one.part === part);
  const fits = isWhole ? comparable.has(field.kind) : field.kind === 'address';
  return column && fits ? { path, field, column } : null;
}

/** Whether the key needs to know which record a link of the row means. */
export function isByLink({ also = [] }: LookUpKey): boolean {
  return also.some(({ field }) => isReference(field));
}

function isReference({ kind }: FieldModel): boolean {
  return kind === 'link' || kind === 'user';
}

/** What the key is called by people. */
export function labelOfKey(object: ObjectModel, name: string): Text {
  const labels = name.split('+').map((path) => labelOfPath(object, path));
  return {
    en: labels.map(({ en }) => en).join(' + '),
    zh: labels.map(({ zh }) => zh).join(' + '),
  };
}

function labelOfPath(object: ObjectModel, path: string): Text {
  const [name = '', part = ''] = path.split('.');
  const field = object.fields.get(name);
  if (!field) return { en: path, zh: path };
  const inner = partsOfKind[field.kind]?.[part];
  return inner ? joinLabels(field.label, inner.label) : field.label;
}

/** The values of a key in the spelling that is compared; null where one of them is missing or cannot be one. */
export function spelledBy(
  scope: Scope,
  object: ObjectModel,
  key: LookUpKey,
  values: Values,
): string | null {
  const first = spelled(scope, object, key, values[key.field]);
  if (first === null || !key.also || key.also.length === 0) return first;
  const others = key.also.map((one) => spelledAlso(scope, one, values[one.field.name]));
  return others.includes(null) ? null : [first, ...others].join(spellingMark);
}

function spelledAlso(scope: Scope, { field, column }: Also, value: unknown): string | null {
  const kept = keptValue(scope, field, value);
  const part = field.kind === 'address' ? partOf(kept, column.part) : kept;
  if (typeof part === 'string') return part === '' ? null : fold(part);
  return typeof part === 'number' || typeof part === 'boolean' ? String(part) : null;
}

function partOf(value: unknown, part = ''): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return new Map<string, unknown>(Object.entries(value)).get(part);
}

// What the door would refuse finds nothing; it is refused with its reason when it is written.
function keptValue(scope: Scope, field: FieldModel, value: unknown): unknown {
  if (value == null) return null;
  const whole = field.kind === 'address' ? wholeParts('address', value, null) : value;
  try {
    return normalise(field, whole, scope);
  } catch (problem) {
    if (problem instanceof Problem) return null;
    throw problem;
  }
}
