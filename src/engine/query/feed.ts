import { Problem } from '#kit/problem.ts';
import type { ChangeReply } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { tellsNothingPrivate } from '../access/private-rows.ts';
import { readsAll } from '../access/reads-all.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { presentValues } from './present.ts';

/** A sealed changeset of the feed. */
export type FeedEntry = {
  readonly seq: number;
  readonly changeset: string;
  readonly at: string;
  readonly by: string | null;
  readonly source: string;
  readonly changes: readonly Omit<ChangeReply, 'title'>[];
};

type Row = {
  seq: string;
  id: string;
  at: string;
  user_id: string | null;
  source: string;
  changes:
    | {
        object: string;
        record_id: string;
        op: ChangeReply['op'];
        before: StoredRecord | null;
        after: StoredRecord | null;
      }[]
    | null;
};

/** Sealed changesets after a number, in commit order and without gap; the changes of objects that the asker may read whole. `sealedTo` says up to when the ledger is sealed. */
export async function listChanges(
  scope: Scope,
  after: number,
  limit: number,
): Promise<{ items: FeedEntry[]; next: number; sealedTo: string | null }> {
  const objects = [...scope.model.objects.values()]
    .filter((object) => readsAll(scope, object))
    .map((object) => object.name);
  if (objects.length === 0) throw new Problem('feed.not-yours', {}, { status: 403 });
  const rows = await rowsOf<Row>(
    scope.db,
    sql`select c.seq, c.id, c.at, c.user_id, c.source,
          (select json_agg(json_build_object('object', ch.object, 'record_id', ch.record_id, 'op', ch.op, 'before', ch.before, 'after', ch.after) order by ch.position)
           from change ch where ch.workspace_id = c.workspace_id and ch.changeset_id = c.id and ch.at = c.at and ch.object = any(${objects}::text[]) and ${tellsNothingPrivate(scope, 'ch')}) as changes
        from changeset c where c.workspace_id = ${scope.workspaceId} and c.seq > ${after} order by c.seq limit ${limit}`,
  );
  const [head] = await rowsOf<{ sealed_to: string | null }>(
    scope.db,
    sql`select sealed_to from seal_head where workspace_id = ${scope.workspaceId}`,
  );
  const items = rows.map((row) => ({
    seq: Number(row.seq),
    changeset: row.id,
    at: row.at,
    by: row.user_id,
    source: row.source,
    changes: (row.changes ?? []).map((change) => {
      const object = objectOf(scope.model, change.object);
      return {
        object: change.object,
        id: change.record_id,
        op: change.op,
        before: presentValues(scope, object, change.before, new Map()),
        after: presentValues(scope, object, change.after, new Map()),
      };
    }),
  }));
  return { items, next: items.at(-1)?.seq ?? after, sealedTo: head?.sealed_to ?? null };
}
