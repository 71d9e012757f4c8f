import { Problem } from '#kit/problem.ts';
import { contradictionsIn } from '#model/own-shape/check.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import type { Planned } from '../commit/planned.ts';
import { throwTogether } from '../commit/values.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { usedProblems } from './used.ts';
import { loadShapeRecords, shapeOf, type ShapeRecords } from './load.ts';

// What records, rights and files refer to by its name or hold by its kind.
const fixed: Readonly<Record<string, readonly string[]>> = {
  'own-object': ['name', 'access', 'parent', 'titleKind'],
  'own-field': ['object', 'name', 'kind', 'target', 'result'],
  'own-option': ['object', 'field', 'code'],
};

/** Refuses changes of the workspace's shape that contradict themselves, the product or what there is; all problems at once. */
export async function refuseContradictions(
  scope: Scope,
  changes: readonly Planned[],
): Promise<void> {
  const own = changes.filter((change) => change.object.definition.affectsShape === true);
  if (own.length === 0) return;
  throwTogether(own.flatMap(movedFixed));
  const standard = scope.model.own?.standard ?? scope.model;
  const indexed = scope.model.own?.shape.indexed ?? new Set<string>();
  const there = await loadShapeRecords(scope.db, standard, scope.workspaceId);
  const found = contradictionsIn(standard, shapeOf(withChanges(there, own), indexed));
  // What an upgrade left behind is nobody's fault who changes something else.
  const known = new Set(
    found.length === 0
      ? []
      : contradictionsIn(standard, shapeOf(there, indexed)).map(
          ({ id, problem }) => `${id} ${problem.code}`,
        ),
  );
  const changed = new Set(own.map((change) => change.id));
  throwTogether([
    ...found
      .filter(({ id, problem }) => changed.has(id) || !known.has(`${id} ${problem.code}`))
      .map(({ problem }) => problem),
    ...(await namesOfDeleted(scope, own)),
    ...(await usedProblems(scope, own)),
  ]);
}

function movedFixed({ op, object, id, before, after }: Planned): Problem[] {
  if (op !== 'update') return [];
  return (fixed[object.name] ?? [])
    .filter((name) => !sameValue(before?.[name] ?? null, after[name] ?? null))
    .map(
      (name) =>
        new Problem(
          'own-field.fixed',
          { field: object.fields.get(name)?.label },
          { field: name, extra: { id } },
        ),
    );
}

function withChanges(there: ShapeRecords, changes: readonly Planned[]): ShapeRecords {
  const records = new Map([...there].map(([name, some]) => [name, [...some]]));
  for (const { object, id, op, after } of changes) {
    const others = (records.get(object.name) ?? []).filter((record) => record['id'] !== id);
    records.set(object.name, op === 'delete' ? others : [...others, after]);
  }
  return records;
}

/** A deleted field's name stays its own: the ledger tells its story under it. */
async function namesOfDeleted(scope: Scope, changes: readonly Planned[]): Promise<Problem[]> {
  const made = changes.filter(({ op, object }) => op === 'create' && object.name === 'own-field');
  if (made.length === 0) return [];
  const names = made.map(({ after }) => nameOf(after));
  const rows = await rowsOf<{ name: string }>(
    scope.db,
    sql`select object || '.' || name as name from own_field where workspace_id = ${scope.workspaceId}
        and deleted_at is not null and object || '.' || name = any(${names}::text[])`,
  );
  const taken = new Set(rows.map((row) => row.name));
  return made
    .filter(({ after }) => taken.has(nameOf(after)))
    .map(
      ({ id, after }) =>
        new Problem(
          'own-field.name-was-used',
          { name: after['name'] },
          { field: 'name', extra: { id } },
        ),
    );
}

function nameOf(record: StoredRecord): string {
  return `${String(record['object'])}.${String(record['name'])}`;
}
