import { objectsOf, type MatchRule } from '#model/match-rule.ts';
import { objectOf, type FieldModel, type ObjectModel } from '#model/model.ts';
import { fromRow } from '#model/stored.ts';
import type { ImportKey } from '#model/importing.ts';
import { rowsOf } from '../database/run.ts';
import { and, ident, join, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { fieldsOf, takeApart, type Taken } from './taken.ts';
import type { Further } from './words-of-fields.ts';

/** Records taken apart, by id. */
type Subjects = ReadonlyMap<string, Taken>;

/**
 * Takes living records apart for the rules, whoever may see them: what is learnt of those that the asker may not see leaves
 * this folder only as a yes.
 */
export async function loadSubjects(
  scope: Pick<Scope, 'db' | 'workspaceId' | 'model'>,
  object: ObjectModel,
  rules: readonly MatchRule[],
  ids: readonly string[],
): Promise<Subjects> {
  if (ids.length === 0) return new Map();
  const only = object.only ? sql` and ${ident(object.only.column)} = ${object.only.is}` : sql``;
  const fields = readBy(rules, object);
  const columns = new Set(
    fields.flatMap((field) => field.columns.map(({ name, key }) => (key ? 'custom' : name))),
  );
  const names = [...columns].map((name) => ident(name));
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`select ${join(names)} from ${ident(object.table)} where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])${only}
        and deleted_at is null`,
  );
  const further = await furtherOf(scope, object, { rules, ids });
  return new Map(
    rows.map((row) => {
      const record = Object.fromEntries(fields.map((field) => [field.name, fromRow(field, row)]));
      const id = String(record['id']);
      return [id, takeApart(rules, object, record, further.get(id))];
    }),
  );
}

// A customer has over a hundred columns, and a rule reads three of them.
function readBy(rules: readonly MatchRule[], object: ObjectModel): FieldModel[] {
  const named = fieldsOf(rules, object.name);
  return [...object.fields.values()].filter(
    ({ name, kind }) => name === 'id' || kind === 'link' || named.has(name),
  );
}

/** Takes records apart of whichever object that the rules compare. */
export async function loadAny(
  scope: Pick<Scope, 'db' | 'workspaceId' | 'model'>,
  rules: readonly MatchRule[],
  ids: readonly string[],
): Promise<Map<string, Taken>> {
  const found = new Map<string, Taken>();
  // A statement an object, of which rules know a handful.
  for (const name of new Set(rules.flatMap(objectsOf))) {
    const left = ids.filter((id) => !found.has(id));
    const object = objectOf(scope.model, name);
    for (const [id, taken] of await loadSubjects(scope, object, rules, left)) found.set(id, taken);
  }
  return found;
}

type Part = NonNullable<NonNullable<ImportKey['in']>['part']> & { readonly value: string };

/** The parts in which further values of a field stand: numbers and addresses beside the first one. */
export function partsOf(object: ObjectModel, fields: ReadonlySet<string>): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const { field, in: place } of object.definition.importing?.keys ?? [])
    if (place?.part && fields.has(field)) parts.set(field, { ...place.part, value: place.field });
  return parts;
}

async function furtherOf(
  scope: Pick<Scope, 'db' | 'workspaceId' | 'model'>,
  object: ObjectModel,
  { rules, ids }: { rules: readonly MatchRule[]; ids: readonly string[] },
): Promise<Map<string, Further>> {
  const further = new Map<string, Map<string, string[]>>();
  for (const [field, part] of partsOf(object, fieldsOf(rules, object.name))) {
    const table = objectOf(scope.model, part.object);
    const column = (name: string) => ident(table.fields.get(name)?.columns[0]?.name ?? name);
    const where = Object.entries(part.where).map(([name, is]) => sql`${column(name)} = ${is}`);
    const rows = await rowsOf<{ id: string; value: string | null }>(
      scope.db,
      sql`select ${column(part.link)} as id, ${column(part.value)} as value from ${ident(table.table)}
          where workspace_id = ${scope.workspaceId} and ${column(part.link)} = any(${ids}::uuid[]) and deleted_at is null
            and ${and(where)} order by id`,
    );
    for (const { id, value } of rows) {
      if (value === null) continue;
      const fields = further.get(id) ?? new Map<string, string[]>();
      further.set(id, fields);
      fields.set(field, [...(fields.get(field) ?? []), value]);
    }
  }
  return further;
}
