import { newId } from '#kit/id.ts';
import { dayIn } from '#kit/instant.ts';
import type { Effect, EffectContext, LinkedRecord } from '#model/effect.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { rowsOf } from '../database/run.ts';
import { isAmong } from '../database/among.ts';
import { ident, raw, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { addLinks, keepRecords, loadRecords, recordOfRow } from './load.ts';
import { linkOf, type Planned } from './planned.ts';

type All = ReadonlyMap<string, Planned>;
type Need = NonNullable<Effect['needs']>[number];
type ByTarget = ReadonlyMap<string, readonly StoredRecord[]>;

/** What the effect's rule is told beside each change: the asker, and the records that it needs as this changeset leaves them so far. */
export async function contextsOf(
  scope: Scope,
  effect: Effect,
  called: readonly Planned[],
  all: All,
): Promise<(change: Planned) => EffectContext> {
  const about = askedOf(scope);
  const linked = await loadLinked(scope, effect, called, all);
  const related: { need: Need; byTarget: ByTarget }[] = [];
  for (const need of effect.needs ?? []) {
    related.push({
      need,
      byTarget: withPending(await loadRelated(scope, need, called), need, all),
    });
  }
  return (change) => ({
    ...about,
    related: united(
      related.map(({ need, byTarget }) => [
        need.object,
        byTarget.get(targetOf(need, change) ?? '') ?? [],
      ]),
    ),
    linked: Object.fromEntries(
      (effect.linked ?? []).map((field) => [
        field,
        linked.get(linkOf(change.after, field) ?? '') ?? null,
      ]),
    ),
  });
}

// What an object is asked for by several of its links comes together, each record once.
function united(
  found: readonly (readonly [object: string, records: readonly StoredRecord[]])[],
): EffectContext['related'] {
  const byObject = new Map<string, Map<string, StoredRecord>>();
  for (const [object, records] of found) {
    const known = byObject.get(object) ?? new Map<string, StoredRecord>();
    byObject.set(object, known);
    for (const record of records) known.set(String(record['id']), record);
  }
  return Object.fromEntries([...byObject].map(([object, known]) => [object, [...known.values()]]));
}

type Asked = Omit<EffectContext, 'related' | 'linked'>;

// A changeset calls dozens of effects by one clock, and its day in a zone takes long to find.
const asked = new WeakMap<Scope, Asked>();

function askedOf(scope: Scope): Asked {
  const known = asked.get(scope) ?? newAsked(scope);
  asked.set(scope, known);
  return known;
}

function newAsked(scope: Scope): Asked {
  const now = scope.now.toISOString();
  return {
    now,
    today: dayIn(scope.zone, now),
    zone: scope.zone,
    country: scope.workspace.country,
    answerDays: scope.workspace.answerDays ?? null,
    userId: scope.rights.userId,
    privileged: scope.rights.administrator || scope.rights.system,
    newId,
  };
}

function targetOf(need: Need, change: Planned): string | null {
  if (need.is !== undefined) return need.is;
  return need.of === undefined ? change.id : linkOf(change.after, need.of);
}

async function loadRelated(
  scope: Scope,
  need: Need,
  called: readonly Planned[],
): Promise<StoredRecord[]> {
  // Nothing stored points to a record that is made only now.
  const isOwn = need.of === undefined && need.is === undefined;
  const known = isOwn ? called.filter((change) => change.before !== null) : called;
  const ids = [...new Set(known.flatMap((change) => targetOf(need, change) ?? []))];
  if (ids.length === 0) return [];
  const object = objectOf(scope.model, need.object);
  const column = object.fields.get(need.link)?.columns[0];
  if (!column) throw new Error(`${need.object}.${need.link} has no column`);
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`select * from ${ident(object.table)} where workspace_id = ${scope.workspaceId}
        and ${isAmong(ident(column.name), ids, column.type)} and deleted_at is null`,
  );
  const records = rows.map((row) => recordOfRow(object, row));
  await addLinks(scope, object, records);
  keepRecords(scope, object, records);
  return records;
}

// What the changeset adds, moves or deletes counts too: a rule must not add a second row for what is on its way.
function withPending(stored: readonly StoredRecord[], need: Need, all: All): ByTarget {
  const untouched = stored.filter((record) => !all.has(String(record['id'])));
  const pending = [...all.values()].filter(
    (change) => change.object.name === need.object && change.op !== 'delete',
  );
  return Map.groupBy([...untouched, ...pending.map((change) => change.after)], (record) =>
    String(record[need.link]),
  );
}

async function loadLinked(
  scope: Scope,
  effect: Effect,
  called: readonly Planned[],
  all: All,
): Promise<ReadonlyMap<string, LinkedRecord>> {
  const linked = new Map<string, LinkedRecord>();
  for (const field of effect.linked ?? []) {
    const target = called[0]?.object.fields.get(field)?.target;
    const ids = [...new Set(called.flatMap((change) => linkOf(change.after, field) ?? []))];
    const wanted = await byObject(
      scope,
      target,
      ids.filter((id) => !all.has(id)),
    );
    for (const [name, some] of wanted)
      await addStored(scope, linked, objectOf(scope.model, name), some);
    for (const id of ids) {
      const change = all.get(id);
      if (change && change.op !== 'delete')
        linked.set(id, { object: change.object.name, record: change.after });
    }
  }
  return linked;
}

async function addStored(
  scope: Scope,
  linked: Map<string, LinkedRecord>,
  object: ObjectModel,
  ids: readonly string[],
): Promise<void> {
  for (const [id, record] of await loadRecords(scope, new Map([[object.name, ids]])))
    if (record['deletedAt'] === null)
      linked.set(id, { object: narrowest(scope, object, record).name, record });
}

/** The ids under the object that the link leads to; a link to any object asks of which each record is. */
async function byObject(
  scope: Scope,
  target: string | undefined,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  if (target !== undefined) return new Map([[target, ids]]);
  const rows = await rowsOf<{ id: string; object: string }>(
    scope.db,
    sql`select id, object from record where workspace_id = ${scope.workspaceId} and ${isAmong(raw('id'), ids)}`,
  );
  const known = rows.filter((row) => scope.model.objects.has(row.object));
  return new Map(
    [...Map.groupBy(known, (row) => row.object)].map(([name, group]) => [
      name,
      group.map((row) => row.id),
    ]),
  );
}

// Of several objects over one table, the one that the record itself is.
function narrowest(scope: Scope, object: ObjectModel, record: StoredRecord): ObjectModel {
  if (object.only) return object;
  const kinds = [...scope.model.objects.values()].filter((other) => other.table === object.table);
  return kinds.find((other) => other.only && record[other.only.column] === other.only.is) ?? object;
}
