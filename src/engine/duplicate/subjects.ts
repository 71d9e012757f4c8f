import type { MatchRule } from '#model/match-rule.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import type { ImportKey } from '#model/importing.ts';
import { recordOfRow } from '../commit/load.ts';
import { rowsOf } from '../database/run.ts';
import { and, ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { subjectOf, type Subject } from './score.ts';
import { textsOf, type Further } from './words-of-fields.ts';

/** Records taken apart, by id: one subject a rule, in the order of the rules. */
export type Subjects = ReadonlyMap<string, readonly Subject[]>;

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
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`select * from ${ident(object.table)} where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])${only}
        and deleted_at is null`,
  );
  const further = await furtherOf(scope, object, { rules, ids });
  return new Map(
    rows.map((row) => {
      const record = recordOfRow(object, row);
      const id = String(record['id']);
      const texts = textsOf(record, further.get(id));
      return [id, rules.map((rule) => subjectOf(rule, texts))];
    }),
  );
}

type Part = NonNullable<NonNullable<ImportKey['in']>['part']> & { readonly value: string };

/** The parts in which further values of a field stand: numbers and addresses beside the first one. */
export function partsOf(object: ObjectModel, fields: ReadonlySet<string>): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const { field, in: place } of object.definition.importing?.keys ?? [])
    if (place?.part && fields.has(field)) parts.set(field, { ...place.part, value: place.field });
  return parts;
}

/** The fields that the rules compare. */
export function fieldsOf(rules: readonly MatchRule[]): Set<string> {
  return new Set(rules.flatMap(({ criteria }) => criteria.flatMap(({ fields }) => fields)));
}

async function furtherOf(
  scope: Pick<Scope, 'db' | 'workspaceId' | 'model'>,
  object: ObjectModel,
  { rules, ids }: { rules: readonly MatchRule[]; ids: readonly string[] },
): Promise<Map<string, Further>> {
  const further = new Map<string, Map<string, string[]>>();
  for (const [field, part] of partsOf(object, fieldsOf(rules))) {
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
