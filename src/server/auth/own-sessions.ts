import type { Executor } from '#engine/scope.ts';
import type { Session } from './sessions.ts';

/** A session of a person, as he sees it. */
export type OwnSession = {
  readonly id: string;
  readonly device: string | null;
  readonly address: string | null;
  readonly begunAt: string;
  readonly seenAt: string;
  readonly current: boolean;
};

/** The living sessions of whoever asks, his own first, then the latest. */
export async function listOwnSessions(db: Executor, session: Session): Promise<OwnSession[]> {
  const { rows } = await db.query<OwnSession>(
    `select id, nullif("userAgent", '') as device, nullif("ipAddress", '') as address, "createdAt" as "begunAt",
        "updatedAt" as "seenAt", token is not distinct from $2 as current
      from auth.session where "userId" = $1 and "expiresAt" > now()
      order by current desc, "updatedAt" desc limit 100`,
    [session.identityId, session.token ?? null],
  );
  return rows;
}

/** Ends one session of whoever asks, or without an id all but the one he asks from; how many ended. */
export async function endOwnSessions(
  db: Executor,
  { identityId, token }: Session,
  id?: string,
): Promise<number> {
  const { rowCount } = await db.query(
    `delete from auth.session where "userId" = $1
        and case when $2::text is null then token is distinct from $3 else id = $2 end`,
    [identityId, id ?? null, token ?? null],
  );
  return rowCount ?? 0;
}
