import { createHash } from 'node:crypto';
import { importSettingsSchema, type ImportSettings } from '#model/import-settings.ts';
import type { ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { guessColumns, type ColumnMapping, type Sampled } from './guess.ts';
import { keysOf } from './keys.ts';
import { isOrigin, targetsOf } from './targets.ts';

/** What each column is most likely for: as this person mapped such a file before, else by headings and values. */
export async function suggestMapping(
  scope: Scope,
  object: ObjectModel,
  file: Sampled,
): Promise<ColumnMapping> {
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
  // When a card was revised says nothing of when its person was met.
  const offered =
    file.kind === 'vcard' ? targets.filter((target) => !isOrigin(target.path)) : targets;
  return guessColumns(object, offered, file);
}

/** The mapped keys by which rows may find their record, best first; names only where no two records share one. */
export function suggestMatch(object: ObjectModel, mapping: ColumnMapping): string[] {
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
