import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';

/** Notes that somebody collected or fetched all that is held on a person. */
export async function logPersonalData(
  scope: Scope,
  kind: 'personal-data.collected' | 'personal-data.fetched',
  { contact, ...details }: { readonly contact: string; readonly reason?: string },
): Promise<void> {
  await scope.db.query(
    `insert into access_log (workspace_id, at, id, user_id, viewed_by, kind, object, record_id, details, request_id)
      values ($1, $2, $3, $4, $5, $6, 'contact', $7, $9, $8)`,
    [
      scope.workspaceId,
      scope.now.toISOString(),
      newId(),
      scope.rights.userId === '' ? null : scope.rights.userId,
      scope.viewedBy ?? null,
      kind,
      contact,
      scope.requestId,
      JSON.stringify(details),
    ],
  );
}
