import { guessMapping, type MappingTarget } from './headings/guess-mapping.ts';
import { isId } from '#kit/id.ts';
import type { ObjectModel } from '#model/model.ts';
import { choicesOf } from './cells.ts';
import type { Target } from './targets.ts';

/** The path that each column is for, null where none. */
export type ColumnMapping = Record<string, string | null>;

/** The heading and the first rows of a file. */
export type Sampled = {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly kind: string;
};

/** What each column is most likely for, by its heading, its values and what stands beside it. */
export function guessColumns(
  object: ObjectModel,
  targets: readonly Target[],
  file: Sampled,
): ColumnMapping {
  const known = new Set(targets.map((target) => target.path));
  const offered = targets.filter(isGuessed);
  const first = guess(object, file, offered);
  const unfit = unfitFields(file, first, offered);
  const fitting = offered.filter((target) => !unfit.has(target.path));
  const byHeading = unfit.size > 0 ? guess(object, file, fitting) : first;
  const byCard = file.kind === 'vcard' ? cardColumns(object, file.columns) : {};
  const single = withoutDoubles({ ...byHeading, ...byCard });
  return withCompanions(withOwn(object, withJoined(object, file, single), known), known);
}

function guess(
  object: ObjectModel,
  { columns, sample }: Sampled,
  targets: readonly Target[],
): ColumnMapping {
  const asked = targets.map((target) => mappingTarget(object, target));
  const guesses = guessMapping(columns, sample, asked);
  return Object.fromEntries(columns.map((column) => [column, guesses[column]?.field ?? null]));
}

// Whole values of several columns are one more target, yet no column is guessed to be one where its parts are meant.
function isGuessed({ kind, part, link, field }: Target): boolean {
  if (part === undefined && (kind === 'money' || kind === 'address' || kind === 'place'))
    return false;
  return link === undefined || field.kind !== 'place';
}

function mappingTarget(object: ObjectModel, target: Target): MappingTarget {
  const { path, label, kind, field, part } = target;
  const choices = choicesOf(field).flatMap(({ value, labels }) => [value, ...labels]);
  const headings = object.definition.importing?.headings?.[path];
  // A bare amount is called by the field's own name.
  const own = part === 'amount' ? [field.label.en, field.label.zh] : [];
  return {
    field: path,
    labels: [label.en, label.zh, ...own],
    // Codes such as 000001.SZ look like names of hosts: only its heading makes a column one of pages.
    kind: kind === 'url' ? 'text' : part === 'amount' ? 'money' : kind,
    ...(headings ? { aliases: headings } : {}),
    ...(choices.length > 0 && (kind === 'choice' || kind === 'manyChoice') ? { choices } : {}),
  };
}

/** Fields of a fixed form (ids, codes of regions, the month and day of a birthday) whose column has values of another. */
function unfitFields(
  file: Sampled,
  mapping: ColumnMapping,
  targets: readonly Target[],
): Set<string> {
  const byPath = new Map(targets.map((target) => [target.path, target]));
  const unfit = Object.entries(mapping).flatMap(([column, path]) => {
    const target = byPath.get(path ?? '');
    const form = target && formOf(target);
    if (!target || !form) return [];
    const values = valuesOf(file, column);
    const fitting = values.filter(form.fits).length;
    const isUnfit =
      values.length === 0
        ? form.isStrict && !isCalled(target, column)
        : fitting * 2 < values.length;
    return isUnfit ? [target.path] : [];
  });
  return new Set(unfit);
}

// What we call it ourselves needs no values to be known by.
function isCalled({ label }: Target, column: string): boolean {
  return column === label.en || column === label.zh;
}

type Form = { readonly fits: (text: string) => boolean; readonly isStrict: boolean };

function formOf({ path, part, field: { field } }: Target): Form | undefined {
  if (path === 'id') return { fits: (text) => isId(text.toLowerCase()), isStrict: true };
  if (part === 'region') return { fits: (text) => /^\d{2,12}$/.test(text), isStrict: true };
  if (!('pattern' in field) || !field.pattern) return undefined;
  const pattern = new RegExp(field.pattern, 'u');
  return { fits: (text) => pattern.test(text), isStrict: false };
}

function valuesOf({ columns, sample }: Sampled, column: string): string[] {
  const at = columns.indexOf(column);
  return sample.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
}

function cardColumns(object: ObjectModel, columns: readonly string[]): ColumnMapping {
  const known = Object.entries(object.definition.importing?.card ?? {});
  return Object.fromEntries(
    known.flatMap(([path, column]) =>
      path !== 'id' && columns.includes(column) ? [[column, path]] : [],
    ),
  );
}

// A linked record is named by one column or described by several, not both.
function withoutDoubles(mapping: ColumnMapping): ColumnMapping {
  const paths = Object.values(mapping).filter((path) => path !== null);
  const heads = new Set(
    paths.filter((path) => path.includes('.')).map((path) => path.split('.')[0]),
  );
  return Object.fromEntries(
    Object.entries(mapping).map(([column, path]) => [
      column,
      path !== null && heads.has(path) ? null : path,
    ]),
  );
}

/** Second lines of a street and second names stand in columns of their own. */
function withJoined(object: ObjectModel, file: Sampled, mapping: ColumnMapping): ColumnMapping {
  const lines = file.columns.flatMap((column) => {
    const street = mapping[/^(.*\D?)\s*[2-9]$/.exec(column)?.[1]?.trim() ?? ''];
    return street?.endsWith('.street') ? [[column, street] as const] : [];
  });
  const joined = Object.entries(object.definition.importing?.joined ?? {});
  const free = file.columns.filter((column) => mapping[column] === null);
  const asked = joined.map(([field, aliases]) => ({ field, labels: [], kind: 'text', aliases }));
  const guesses = guessMapping(free, [], asked);
  const taken = new Set(Object.values(mapping));
  const names = free.flatMap((column) => {
    const field = guesses[column]?.field;
    return field && taken.has(field) ? [[column, field] as const] : [];
  });
  return { ...mapping, ...Object.fromEntries(lines), ...Object.fromEntries(names) };
}

/** Where no column is meant for the record's own address, the first of its kinds that there is becomes it. */
function withOwn(
  object: ObjectModel,
  mapping: ColumnMapping,
  known: ReadonlySet<string>,
): ColumnMapping {
  let current = mapping;
  for (const [own, others] of Object.entries(object.definition.importing?.insteadOf ?? {})) {
    const paths = Object.values(current).filter((path) => path !== null);
    const count = (of: string) => paths.filter((path) => path.startsWith(`${of}.`)).length;
    // A single part may be there by mistake; a whole address of one kind speaks louder.
    const other = others.find((one) => count(one) > count(own) * 2);
    if (other === undefined) continue;
    current = Object.fromEntries(
      Object.entries(current).map(([column, path]) => {
        if (path?.startsWith(`${own}.`)) return [column, null];
        const moved = path?.startsWith(`${other}.`) ? `${own}${path.slice(other.length)}` : path;
        return [column, moved !== null && known.has(moved) ? moved : path];
      }),
    );
  }
  return current;
}

/** 'Phone 2 - Label' says what the phone in 'Phone 2 - Value' is. */
function withCompanions(mapping: ColumnMapping, known: ReadonlySet<string>): ColumnMapping {
  const taken = new Set(Object.values(mapping));
  const companions = Object.entries(mapping).flatMap(([column, path]) => {
    const base = /^(.*?)(?: - (?:Label|Type)| type)$/i.exec(column)?.[1];
    if (base === undefined || path !== null) return [];
    const partner = mapping[`${base} - Value`] ?? mapping[base];
    const label = partner?.replace(/\.[^.]+$/, '.label') ?? '';
    return label !== partner && known.has(label) && !taken.has(label)
      ? [[column, label] as const]
      : [];
  });
  return { ...mapping, ...Object.fromEntries(companions) };
}
