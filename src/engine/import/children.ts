import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import type { ImportChild } from '#model/importing.ts';
import { objectOf } from '#model/model.ts';
import { isEmptyValue, sameValue, type StoredRecord } from '#model/stored.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import { recordOfRow } from '../commit/load.ts';
import type { Scope } from '../scope.ts';
import { presentBy, wholeParts, type Draft, type Values } from './drafts.ts';
import { spelledPart } from './spelling.ts';

/** The living parts of the records that rows mean, by the kind of part and the record that they hang on. */
export type Parts = ReadonlyMap<string, ReadonlyMap<string, readonly StoredRecord[]>>;

/** Loads the parts of matched records that rows may know again, in one statement a kind. */
export async function loadParts(
  scope: Scope,
  drafts: readonly Draft[],
  ids: readonly string[],
): Promise<Parts> {
  const parts = new Map<string, ReadonlyMap<string, readonly StoredRecord[]>>();
  if (ids.length === 0) return parts;
  for (const definition of drafts.flatMap((draft) =>
    draft.children.map((child) => child.definition),
  )) {
    const name = kindName(definition);
    if (parts.has(name)) continue;
    const object = objectOf(scope.model, definition.object);
    const link = object.fields.get(definition.link)?.columns[0]?.name ?? '';
    const rows = await rowsOf<Record<string, unknown>>(
      scope.db,
      sql`select * from ${ident(object.table)} where workspace_id = ${scope.workspaceId} and deleted_at is null and ${ident(link)} = any(${ids}::uuid[])`,
    );
    const records = rows.map((row) => recordOfRow(object, row));
    parts.set(
      name,
      Map.groupBy(records, (record) => String(record[definition.link])),
    );
  }
  return parts;
}

function kindName({ object, link }: ImportChild): string {
  return `${object}|${link}`;
}

/** The changes that give a record the parts which a row brings: new ones, and those that are there with what differs. */
export function childChanges(
  { scope, parts }: { scope: Scope; parts: Parts },
  draft: Draft,
  parent: { id: string; isNew: boolean; fills?: boolean },
): ChangeInput[] {
  const changes: ChangeInput[] = [];
  const seen = new Set<string>();
  for (const { definition, values } of draft.children) {
    const object = objectOf(scope.model, definition.object);
    const whole = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        object.fields.get(name)?.kind === 'address' ? wholeParts('address', value, null) : value,
      ]),
    );
    const spelling = spellingOf(scope, definition, whole);
    if (seen.has(`${definition.object}|${spelling}`)) continue;
    seen.add(`${definition.object}|${spelling}`);
    const known = parent.isNew
      ? undefined
      : parts
          .get(kindName(definition))
          ?.get(parent.id)
          ?.find((one) => isSame(scope, definition, one, { whole, spelling }));
    if (!known)
      changes.push({
        op: 'create',
        object: definition.object,
        id: newId(),
        values: { ...whole, [definition.link]: parent.id },
      });
    else
      changes.push(...updatesOf(definition, known, parent.fills ? emptiesOf(known, whole) : whole));
  }
  return changes;
}

function spellingOf(scope: Scope, definition: ImportChild, values: Values): string {
  return presentBy(definition)
    .map((name) => spelledPart(scope, definition, values[name]) ?? '')
    .join('|');
}

function isSame(
  scope: Scope,
  definition: ImportChild,
  stored: StoredRecord,
  given: { whole: Values; spelling: string },
): boolean {
  if (definition.values['kind'] !== undefined && stored['kind'] !== definition.values['kind'])
    return false;
  if (definition.knownBy) return stored[definition.knownBy] === given.spelling;
  return presentBy(definition).every(
    (name) =>
      given.whole[name] == null ||
      spelledPart(scope, definition, given.whole[name]) ===
        spelledPart(scope, definition, stored[name]),
  );
}

function emptiesOf(stored: StoredRecord, given: Values): Values {
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => isEmptyValue(stored[name] ?? null)),
  );
}

function updatesOf(definition: ImportChild, stored: StoredRecord, given: Values): ChangeInput[] {
  const fixed = new Set([
    ...Object.keys(definition.values),
    ...presentBy(definition),
    ...Object.keys(definition.leads?.values ?? {}),
  ]);
  const differing = Object.entries(given).filter(
    ([name, value]) => !fixed.has(name) && value != null && !sameValue(stored[name] ?? null, value),
  );
  const id = stored['id'];
  if (differing.length === 0 || typeof id !== 'string') return [];
  return [{ op: 'update', object: definition.object, id, values: Object.fromEntries(differing) }];
}
