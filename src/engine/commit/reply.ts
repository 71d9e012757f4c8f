import type { ChangeReply, ChangesetReply } from '#model/api.ts';
import type { StoredRecord } from '#model/stored.ts';
import { shown } from '../access/mask.ts';
import type { Scope } from '../scope.ts';
import type { CommitRequest, Planned } from './planned.ts';
import { titleOf } from './search-row.ts';

const mostShown = 200;

type Written = {
  id: string | null;
  at: string | null;
  changes: readonly Planned[];
  request: CommitRequest;
};

/** The changeset as its maker sees it: counts, and the first 200 diffs within his field rights. */
export function replyOf(scope: Scope, { id, at, changes, request }: Written): ChangesetReply {
  const count = (op: Planned['op']) => changes.filter((change) => change.op === op).length;
  return {
    id,
    at,
    by: scope.rights.userId === '' ? null : { id: scope.rights.userId, title: null },
    source: scope.source,
    reason: request.reason ?? null,
    state: request.dryRun ? 'preview' : 'done',
    undoes: request.undoes ?? null,
    undoneBy: null,
    counts: {
      create: count('create'),
      update: count('update'),
      delete: count('delete'),
      restore: count('restore'),
    },
    changes: changes.slice(0, mostShown).map((change) => changeReply(scope, change)),
    truncated: changes.length > mostShown,
  };
}

function changeReply(scope: Scope, change: Planned): ChangeReply {
  return {
    object: change.object.name,
    id: change.id,
    title: titleOf(change.object, change.after),
    op: change.op,
    before: change.before && pick(scope, change, change.before),
    after: pick(scope, change, change.after),
  };
}

function pick(scope: Scope, change: Planned, record: StoredRecord): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of change.changed) {
    const value = shown(scope.rights, change.object, name, record[name] ?? null);
    if (value !== undefined) values[name] = value;
  }
  return values;
}
