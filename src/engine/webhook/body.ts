import type { ChangeReply } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { presentValues } from '../query/present.ts';
import type { Scope } from '../scope.ts';
import type { Delivery } from './delivery.ts';
import { objectsToTell } from './match.ts';

/** What a receiver is sent, as JSON. */
export type Body = {
  /** The delivery's id: the same at every try and replay. */
  readonly id: string;
  readonly type: 'changes' | 'test';
  readonly workspace: number;
  readonly webhook: string;
  readonly seq: number | null;
  readonly changeset: string | null;
  readonly at: string;
  readonly by: string | null;
  readonly source: string | null;
  readonly changes: readonly Omit<ChangeReply, 'title'>[];
};

type Row = {
  at: string;
  user_id: string | null;
  source: string;
  object: string;
  record_id: string;
  op: ChangeReply['op'];
  before: StoredRecord | null;
  after: StoredRecord | null;
};

/** What is sent for a delivery, within today's rights and masks of the asker (the hook's owner); null where he may be told nothing of it any more. */
export async function bodyOf(
  scope: Scope,
  delivery: Delivery,
  objects: readonly string[],
): Promise<Body | null> {
  const rows = await rowsOf<Row>(
    scope.db,
    sql`select c.at, c.user_id, c.source, ch.object, ch.record_id, ch.op, ch.before, ch.after
        from changeset c join change ch on ch.workspace_id = c.workspace_id and ch.at = c.at and ch.changeset_id = c.id
        where c.workspace_id = ${scope.workspaceId} and c.seq = ${delivery.seq} and c.id = ${delivery.changeset}
          and ch.position = any(${delivery.positions}::integer[])
          and ch.object = any(${objectsToTell(scope, objects)}::text[]) order by ch.position`,
  );
  const [first] = rows;
  if (!first) return null;
  return {
    id: delivery.id,
    type: 'changes',
    workspace: scope.workspaceId,
    webhook: delivery.webhook,
    seq: delivery.seq,
    changeset: delivery.changeset,
    at: first.at,
    by: first.user_id,
    source: first.source,
    changes: rows.map((row) => {
      const object = objectOf(scope.model, row.object);
      return {
        object: row.object,
        id: row.record_id,
        op: row.op,
        before: presentValues(scope, object, row.before, new Map()),
        after: presentValues(scope, object, row.after, new Map()),
      };
    }),
  };
}
