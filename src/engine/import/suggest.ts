import { createHash } from 'node:crypto';
import { guessMapping, type MappingTarget } from '#kit/tabular/guess-mapping.ts';
import { importSettingsSchema, type ImportSettings } from '#model/import-settings.ts';
import type { ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { choicesOf } from './cells.ts';
import { keysOf } from './keys.ts';
import { targetsOf, type Target } from './targets.ts';

type Mapping = Record<string, string | null>;
type File = {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly kind: string;
};

/** What each column is most likely for: as this person mapped such a file before, else by headings and values. */
export async function suggestMapping(
  scope: Scope,
  object: ObjectModel,
  file: File,
): Promise<Mapping> {
  const targets = targetsOf(scope, object);
  const remembered = await recallSettings(scope, object, file.columns);
  const known = new Set(targets.map((target) => target.path));
  if (remembered?.mapping) {
    return Object.fromEntries(
      file.columns.map((column) => {
        const path = remembered.mapping?.[column] ?? null;
        return [column, path !== null && known.has(path) ? path : null];
      }),
    );
  }
  const byCard = file.kind === 'vcard' ? cardColumns(object, file.columns) : {};
  const offered = targets.filter(isGuessed);
  const first = guess(object, file, offered);
  const unfit = unfitFields(file, first, offered);
  const fitting = offered.filter((target) => !unfit.has(target.path));
  const guessed = { ...(unfit.size > 0 ? guess(object, file, fitting) : first), ...byCard };
  return withCompanions(withoutDoubles(guessed), known);
}

function guess(object: ObjectModel, { columns, sample }: File, targets: readonly Target[]): Mapping {
  const guesses = guessMapping(
    columns,
    sample,
    targets.map((target) => mappingTarget(object, target)),
  );
  return Object.fromEntries(columns.map((column) => [column, guesses[column]?.field ?? null]));
}

// A field of a fixed form (the month and day of a birthday) is not meant by a column whose values have another.
function unfitFields({ columns, sample }: File, mapping: Mapping, targets: readonly Target[]): Set<string> {
  const patterns = new Map(
    targets.flatMap(({ path, field: { field } }) =>
      'pattern' in field && field.pattern ? [[path, new RegExp(field.pattern, 'u')] as const] : [],
    ),
  );
  const unfit = Object.entries(mapping).flatMap(([column, path]) => {
    const pattern = patterns.get(path ?? '');
    const at = columns.indexOf(column);
    const values = sample.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
    const fitting = values.filter((value) => pattern?.test(value)).length;
    return path !== null && pattern && values.length > 0 && fitting * 2 < values.length ? [path] : [];
  });
  return new Set(unfit);
}

/** The mapped keys by which rows may find their record, best first; names only where no two records share one. */
export function suggestMatch(object: ObjectModel, mapping: Mapping): string[] {
  const mapped = new Set(Object.values(mapping));
  const declared = new Set(object.definition.importing?.keys?.map((key) => key.field));
  return keysOf(object)
    .map((key) => key.field)
    .filter((name) => mapped.has(name) && (name !== object.definition.title || declared.has(name)));
}

/** How this person took in a file with these columns the last time. */
export async function recallSettings(
  scope: Scope,
  object: ObjectModel,
  columns: readonly string[],
): Promise<ImportSettings | null> {
  const [row] = await rowsOf<{ settings: unknown }>(
    scope.db,
    sql`select settings from import_mapping where workspace_id = ${scope.workspaceId} and user_id = ${idOf(scope)}::uuid and object = ${object.name} and signature = ${signatureOf(columns)}`,
  );
  return importSettingsSchema.nullable().parse(row?.settings ?? null);
}

/** Remembers how a file with these columns is taken in. */
export async function rememberSettings(
  scope: Scope,
  object: ObjectModel,
  columns: readonly string[],
  settings: ImportSettings,
): Promise<void> {
  const userId = idOf(scope);
  if (userId === null) return;
  await rowsOf(
    scope.db,
    sql`insert into import_mapping (workspace_id, user_id, object, signature, settings)
      values (${scope.workspaceId}, ${userId}, ${object.name}, ${signatureOf(columns)}, ${JSON.stringify(settings)}::jsonb)
      on conflict (workspace_id, user_id, object, signature) do update set settings = excluded.settings, used_at = now()`,
  );
}

function idOf(scope: Scope): string | null {
  return scope.rights.userId === '' ? null : scope.rights.userId;
}

function signatureOf(columns: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(columns)).digest('base64url');
}

// Whole values of several columns are one more target, yet no column is guessed to be one where its parts are meant.
function isGuessed({ kind, part, link, field }: Target): boolean {
  if (part === undefined && (kind === 'money' || kind === 'address' || kind === 'place'))
    return false;
  return link === undefined || field.kind !== 'place';
}

function mappingTarget(object: ObjectModel, target: Target): MappingTarget {
  const { path, label, kind, field } = target;
  const choices = choicesOf(field).flatMap(({ value, labels }) => [value, ...labels]);
  const headings = object.definition.importing?.headings?.[path];
  // A bare amount is called by the field's own name.
  const own = target.part === 'amount' ? [field.label.en, field.label.zh] : [];
  return {
    field: path,
    labels: [label.en, label.zh, ...own],
    kind: target.part === 'amount' ? 'money' : kind,
    ...(headings ? { aliases: headings } : {}),
    ...(choices.length > 0 && (kind === 'choice' || kind === 'manyChoice') ? { choices } : {}),
  };
}

function cardColumns(object: ObjectModel, columns: readonly string[]): Mapping {
  const known = Object.entries(object.definition.importing?.card ?? {});
  return Object.fromEntries(
    known.flatMap(([path, column]) =>
      path !== 'id' && columns.includes(column) ? [[column, path]] : [],
    ),
  );
}

// A linked record is named by one column or described by several, not both.
function withoutDoubles(mapping: Mapping): Mapping {
  const paths = new Set(Object.values(mapping));
  const heads = new Set(
    [...paths].flatMap((path) => (path?.includes('.') ? [path.slice(0, path.indexOf('.'))] : [])),
  );
  return Object.fromEntries(
    Object.entries(mapping).map(([column, path]) => [
      column,
      path !== null && heads.has(path) && !path.includes('[') ? null : path,
    ]),
  );
}

/** 'Phone 2 - Label' says what the phone in 'Phone 2 - Value' is. */
function withCompanions(mapping: Mapping, known: ReadonlySet<string>): Mapping {
  const taken = new Set(Object.values(mapping));
  const companions = Object.entries(mapping).flatMap(([column, path]) => {
    const base = /^(.*?)(?: - (?:Label|Type)| type)$/i.exec(column)?.[1];
    const partner =
      base === undefined || path !== null
        ? null
        : (mapping[`${base} - Value`] ?? mapping[base] ?? null);
    const label = partner?.replace(/\.[^.]+$/, '.label');
    return label !== undefined && label !== partner && known.has(label) && !taken.has(label)
      ? [[column, label] as const]
      : [];
  });
  return { ...mapping, ...Object.fromEntries(companions) };
}
