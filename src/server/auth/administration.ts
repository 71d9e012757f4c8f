import type { z } from 'zod';
import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { Call } from '../http/route.ts';

/** A call, whatever it takes. */
export type AnyCall = Pick<Call<z.ZodType, z.ZodType, z.ZodType>, 'scope' | 'session'>;

/** Refuses what concerns a person’s own sign-in while an administrator looks through his eyes. */
export function refuseWhileViewing({ session }: AnyCall): void {
  if (session.viewedBy !== undefined)
    throw new Problem('auth.not-while-viewing', {}, { status: 403 });
}

/** Writes into the access log who did what about whose sign-in. */
export async function logAccess(
  { scope, session }: AnyCall,
  kind: string,
  userId: string | null,
  details: Readonly<Record<string, string>> = {},
): Promise<void> {
  await scope.db.query(
    `insert into access_log (workspace_id, at, id, user_id, viewed_by, kind, object, record_id, details, request_id)
      values ($1, now(), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      scope.workspaceId,
      newId(),
      session.userId,
      session.viewedBy ?? null,
      kind,
      userId ? 'user' : null,
      userId,
      details,
      scope.requestId,
    ],
  );
}
