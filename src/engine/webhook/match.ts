import type { Condition } from '#model/condition.ts';
import type { ChangeReply } from '#model/api.ts';
import { narrowerObjects } from '#model/model.ts';
import { tellsNothingPrivate } from '../access/private-rows.ts';
import { readsAll } from '../access/reads-all.ts';
import { rowsOf } from '../database/run.ts';
import { raw, sql } from '../database/sql.ts';
import { withinInstants } from '../ledger/chain.ts';
import { listRecords } from '../query/index.ts';
import type { Executor, Scope } from '../scope.ts';
import type { Hook } from './hook.ts';

/** Changes of one sealed changeset that a hook is to be told, by their positions. */
export type Match = {
  readonly seq: number;
  readonly changeset: string;
  readonly positions: readonly number[];
};

const changesetsAtOnce = 20;
const changesInOne = 200;

type Changeset = { seq: number; id: string; at: string };
type Change = {
  changeset_id: string;
  position: number;
  object: string;
  record_id: string;
  op: ChangeReply['op'];
};

/** Looks at the next sealed changesets: what the hook's owner may be told of them, and up to which number they go. */
export async function nextMatches(
  scope: Scope,
  hook: Hook & { readonly seq: number },
): Promise<{ to: number; matches: Match[] }> {
  const sealed = await readSealed(scope, hook.seq);
  const objects = objectsToTell(scope, hook.objects);
  if (sealed.length === 0 || objects.length === 0)
    return { to: sealed.at(-1)?.seq ?? hook.seq, matches: [] };
  const changes = await readChanges(scope, sealed, { objects, ops: hook.ops });
  const { filter } = hook;
  const told = filter === null ? changes : await filtered(scope, changes, filter);
  const byChangeset = Map.groupBy(told, (change) => change.changeset_id);
  const matches = sealed.flatMap(({ seq, id }) =>
    portions((byChangeset.get(id) ?? []).map((change) => change.position)).map((positions) => ({
      seq,
      changeset: id,
      positions,
    })),
  );
  return { to: sealed.at(-1)?.seq ?? hook.seq, matches };
}

/** The names of the objects that may be told to the asker: those whose records he reads all of; a whole stands for its kinds. */
export function objectsToTell(scope: Scope, names: readonly string[]): string[] {
  return names
    .flatMap((name) => {
      const object = scope.model.objects.get(name);
      if (!object) return [];
      const narrower = narrowerObjects(scope.model, object);
      return narrower.length > 0 ? narrower : [object];
    })
    .filter((object) => readsAll(scope, object))
    .map((object) => object.name);
}

/** The number of the changeset that made the hook, where its being told begins; null while that is not sealed. */
export async function firstSeq(
  db: Executor,
  hook: Pick<Hook, 'workspaceId' | 'id'>,
): Promise<number | null> {
  const [row] = await rowsOf<{ seq: string | null }>(
    db,
    sql`select c.seq from change ch join changeset c on c.workspace_id = ch.workspace_id and c.at = ch.at and c.id = ch.changeset_id
        where ch.workspace_id = ${hook.workspaceId} and ch.record_id = ${hook.id} and ch.op = 'create' limit 1`,
  );
  return row?.seq == null ? null : Number(row.seq);
}

async function readSealed(scope: Scope, after: number): Promise<Changeset[]> {
  const rows = await rowsOf<{ seq: string; id: string; at: string }>(
    scope.db,
    sql`select seq, id, at from changeset where workspace_id = ${scope.workspaceId} and seq > ${after}
        order by seq limit ${changesetsAtOnce}`,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

function readChanges(
  scope: Scope,
  sealed: readonly Changeset[],
  { objects, ops }: { objects: readonly string[]; ops: readonly string[] },
): Promise<Change[]> {
  const ofOps = ops.length === 0 ? raw('true') : sql`op = any(${ops}::text[])`;
  return rowsOf<Change>(
    scope.db,
    sql`select changeset_id, position, object, record_id, op from change ch
        where workspace_id = ${scope.workspaceId} and ${withinInstants(sealed)}
          and changeset_id = any(${sealed.map((one) => one.id)}::uuid[]) and object = any(${objects}::text[]) and ${ofOps}
          and ${tellsNothingPrivate(scope, 'ch')}
        order by position`,
  );
}

/** Changes whose record meets the filter as it is now, in the recycle bin too. */
async function filtered(
  scope: Scope,
  changes: readonly Change[],
  filter: Condition,
): Promise<Change[]> {
  const met = new Set<string>();
  for (const [object, group] of Map.groupBy(changes, (change) => change.object)) {
    for (const ids of portions(group.map((change) => change.record_id))) {
      const query = {
        filter: { all: [{ field: 'id', op: 'in' as const, value: ids }, filter] },
        fields: ['id'],
        limit: changesInOne,
        sort: ['createdAt'],
      };
      const living = await listRecords(scope, object, query);
      const deleted = await listRecords(scope, object, { ...query, deleted: true });
      for (const { id } of [...living.items, ...deleted.items]) met.add(String(id));
    }
  }
  return changes.filter((change) => met.has(change.record_id));
}

/** The different values in portions that one delivery or one list may hold. */
function portions<T>(values: readonly T[]): T[][] {
  const different = [...new Set(values)];
  const count = Math.ceil(different.length / changesInOne);
  return Array.from({ length: count }, (_, index) =>
    different.slice(index * changesInOne, (index + 1) * changesInOne),
  );
}
