import { inLanguage, type Language, type Text } from '#kit/text.ts';
import type { WriteColumn, WriteValue } from '#kit/tabular/writing.ts';
import type { Kind } from '#model/field.ts';
import { isToMany, isToOne, valueKind, type FieldModel, type ObjectModel } from '#model/model.ts';
import { readableFields } from '../query/columns.ts';
import { readablePath } from '../query/source.ts';
import { joinLabels, partsOfKind } from '../import/part-labels.ts';
import type { Scope } from '../scope.ts';

/** A column of a file that goes out: what it is called, and how it is read from a record of a list. */
export type ExportColumn = WriteColumn & {
  readonly read: (item: Readonly<Record<string, unknown>>) => WriteValue;
};

/** For people: labels, titles and words of their language. For programs: names of fields, ids and values as the API has them. */
export type Headers = 'labels' | 'names';

// What the engine keeps for itself says nothing outside.
const inward = new Set(['version', 'deletedAt']);

/** The paths that an export has if none are asked for. */
export function exportedPaths(scope: Scope, object: ObjectModel): string[] {
  const readable = readableFields(scope, object).filter((name) => !inward.has(name));
  return ['id', ...readable.filter((name) => name !== 'id')];
}

/** The columns of the paths; values of several parts take one each. */
export function exportColumns(
  scope: Scope,
  object: ObjectModel,
  paths: readonly string[],
  headers: Headers,
): ExportColumn[] {
  return paths.flatMap((path) => {
    const found = readablePath(scope, object, path);
    const names = [...found.steps.map((step) => step.field.label), found.field.label];
    const parts = partsOfKind[found.field.kind];
    const part = parts && path.split('.').at(-1);
    const text = (...more: readonly Text[]) =>
      inLanguage(joinLabels(...names, ...more), scope.language);
    if (parts && part !== undefined && parts[part]) {
      const label = headers === 'names' ? path : text(parts[part].label);
      return [{ name: label, ...kindOf(parts[part].kind), read: (item) => plainValue(item[path]) }];
    }
    if (parts) {
      return Object.entries(parts).map(([name, { label, kind }]) => ({
        name: headers === 'names' ? `${path}.${name}` : text(label),
        ...kindOf(kind),
        read: (item) => plainValue(partOf(item[path], name)),
      }));
    }
    const read = reader(found.field, { headers, language: scope.language });
    return [
      {
        name: headers === 'names' ? path : text(),
        ...kindOf(valueKind(found.field.field)),
        read: (item) => read(item[path]),
      },
    ];
  });
}

const kinds: Partial<Record<Kind, WriteColumn['kind']>> = {
  number: 'number',
  decimal: 'number',
  percent: 'number',
  day: 'day',
  instant: 'instant',
};

function kindOf(kind: Kind): Pick<WriteColumn, 'kind'> {
  const said = kinds[kind];
  return said === undefined ? {} : { kind: said };
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : value;
}

function plainValue(value: unknown): WriteValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return JSON.stringify(value);
}

type Reader = (value: unknown) => WriteValue;

function reader(
  field: FieldModel,
  { headers, language }: { headers: Headers; language: Language },
): Reader {
  const kind = valueKind(field.field);
  const say = headers === 'labels';
  if (isToMany(kind))
    return (value) =>
      Array.isArray(value)
        ? value
            .map((one) => linkText(one, say))
            .filter(Boolean)
            .join('; ')
        : null;
  if (isToOne(kind)) return (value) => linkText(value, say);
  if (kind === 'choice' && say) {
    const labels = labelsOf(field, language);
    return (value) => labels.get(String(value)) ?? plainValue(value);
  }
  if (kind === 'manyChoice') {
    const labels = say ? labelsOf(field, language) : new Map<string, string>();
    return (value) =>
      Array.isArray(value)
        ? value.map((one) => labels.get(String(one)) ?? String(one)).join('; ')
        : null;
  }
  if (kind === 'yesNo') return (value) => yesNo(value, say ? language : null);
  return plainValue;
}

function linkText(value: unknown, say: boolean): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, title } = { id: null, title: null, ...value };
  const shown: unknown = say ? title : id;
  return typeof shown === 'string' ? shown : null;
}

function labelsOf(field: FieldModel, language: Language): Map<string, string> {
  const options = 'options' in field.field ? Object.entries(field.field.options ?? {}) : [];
  return new Map(options.map(([value, { label }]) => [value, inLanguage(label, language)]));
}

const words = { en: ['yes', 'no'], zh: ['是', '否'] } as const;

function yesNo(value: unknown, language: Language | null): WriteValue {
  if (typeof value !== 'boolean') return null;
  if (language === null) return value;
  return words[language][value ? 0 : 1];
}
