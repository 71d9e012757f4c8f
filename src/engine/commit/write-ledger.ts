import { canonicalJson } from '#kit/canonical-json.ts';
import { newSalt, sha256 } from '#kit/digest.ts';
import type { StoredRecord } from '#model/stored.ts';
import { join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { CommitRequest, Planned } from './planned.ts';

/** The ledger's rows of these changes, each with the digest that the chain is made of. */
export function insertLedger(scope: Scope, id: string, changes: readonly Planned[]): Sql {
  const rows = changes.map((change) => {
    const [before, after] = ledgerValues(change).map((values) => values && canonicalJson(values));
    const { op, object } = change;
    const salt = newSalt();
    // The keys in the order of canonical JSON, as whoever verifies the ledger spells it.
    const told = `{"after":${after},"before":${before},"object":"${object.name}","op":"${op}","record":"${change.id}"}`;
    return {
      object: object.name,
      id: change.id,
      op,
      before,
      after,
      salt,
      digest: sha256(`${salt}\n${told}`),
    };
  });
  // Lines of one text a column: JSON within JSON would be read three times, which was a tenth of a large import.
  const lines = (name: keyof (typeof rows)[number]): Sql =>
    sql`string_to_array(${rows.map((row) => row[name] ?? '').join('\n')}, e'\n', '')`;
  const columns = (['object', 'id', 'op', 'before', 'after', 'salt', 'digest'] as const).map(lines);
  return sql`insert into change (workspace_id, at, changeset_id, position, object, record_id, op, before, after, salt, digest)
    select ${scope.workspaceId}::integer, stamp.at, ${id}::uuid, x.position - 1, x.object, x.record_id::uuid, x.op, x.before::jsonb, x.after::jsonb, x.salt, x.digest
    from stamp, unnest(${join(columns)})
      with ordinality as x(object, record_id, op, before, after, salt, digest, position)`;
}

/** The changed fields only, as the ledger keeps them; a new record's set fields. */
function ledgerValues(change: Planned): [StoredRecord | null, StoredRecord] {
  const names = [...change.changed].sort();
  const pick = (record: StoredRecord) =>
    Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
  return [change.before ? pick(change.before) : null, pick(change.after)];
}

type Header = {
  id: string;
  changes: readonly Planned[];
  request: CommitRequest;
  counts: readonly Sql[];
};

/** The changeset itself; `counts` say how many rows were written, and the table refuses fewer than expected. */
export function insertChangeset(scope: Scope, { id, changes, request, counts }: Header): Sql {
  const count = (op: Planned['op']) => changes.filter((change) => change.op === op).length;
  const by = scope.rights.userId === '' ? null : scope.rights.userId;
  return sql`insert into changeset (workspace_id, at, id, parent_id, part, user_id, viewed_by, source, reason, request_id, undoes, stayed, cause, state,
      creates, updates, deletes, restores, expected, written)
    select ${scope.workspaceId}::integer, stamp.at, ${id}::uuid, ${request.partOf?.id ?? null}::uuid, ${request.partOf?.part ?? null}::integer,
      ${by}::uuid, ${scope.viewedBy ?? null}::uuid, ${scope.source}::text, ${request.reason ?? null}::text, ${scope.requestId}::text,
      ${request.undoes ?? null}::uuid, ${stayedOf(request)}::jsonb, ${request.cause ?? null}::uuid, 'done',
      ${count('create')}::integer, ${count('update')}::integer, ${count('delete')}::integer, ${count('restore')}::integer,
      ${changes.length}::integer, ${counts.length > 0 ? join(counts, ' + ') : raw('0')} from stamp, told, raised returning at`;
}

function stayedOf({ stayed = [] }: CommitRequest): string | null {
  return stayed.length === 0 ? null : JSON.stringify(stayed);
}
