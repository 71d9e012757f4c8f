import { depthOf, fieldRightOf } from '#engine/access/reach.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Rights, Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';

type Asked = {
  readonly object: string;
  readonly id: string;
  readonly field: string;
  readonly reason: string;
};

/** A value in full that the asker sees only in part; refuses who may not, and notes who saw it and why before it leaves. */
export async function unmask(scope: Scope, asked: Asked): Promise<unknown> {
  const { object, id, field } = asked;
  const { rights } = scope;
  const record = await findRecord(scope, object, id, { fields: [field] });
  if (fieldRightOf(rights, object, field) !== 'masked') return record[field] ?? null;
  const depth = depthOf(rights, object, 'unmask');
  if (depth === 'none') throw new Problem('unmask.not-allowed', {}, { status: 403 });
  const opened = { ...scope, rights: openedFor(rights, asked, depth) };
  const inFull = await findRecord(opened, object, id, { fields: [field] });
  await note(scope, asked);
  return inFull[field] ?? null;
}

// Read as far as values may be shown, with that one field open.
function openedFor(
  rights: Rights,
  { object, field }: Asked,
  depth: ReturnType<typeof depthOf>,
): Rights {
  const fields = new Map(rights.fields.get(object));
  fields.delete(field);
  const grants = new Map(rights.grants.get(object)).set('read', depth);
  return {
    ...rights,
    fields: new Map(rights.fields).set(object, fields),
    grants: new Map(rights.grants).set(object, grants),
  };
}

async function note(scope: Scope, { object, id, field, reason }: Asked): Promise<void> {
  await scope.db.query(
    `insert into access_log (workspace_id, at, id, user_id, viewed_by, kind, object, record_id, details, request_id)
      values ($1, now(), $2, $3, $4, 'value.shown', $5, $6, $7, $8)`,
    [
      scope.workspaceId,
      newId(),
      scope.rights.userId,
      scope.viewedBy ?? null,
      object,
      id,
      { field, reason },
      scope.requestId,
    ],
  );
}
