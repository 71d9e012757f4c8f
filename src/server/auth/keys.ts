import type { Pool } from 'pg';
import type { Identity } from './identity.ts';

/** Whose keys: an identity in one of its workspaces. */
export type KeyOwner = {
  readonly identityId: string;
  readonly workspaceId: number;
  readonly userId: string;
};

export type KeyShown = {
  readonly id: string;
  readonly name: string | null;
  /** The first letters, to tell keys apart. */
  readonly start: string | null;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
};

/** Makes a key that acts as its owner in this workspace; only its hash is kept. */
export async function createKey(
  identity: Identity,
  owner: KeyOwner,
  { name, expiresInDays }: { name: string; expiresInDays?: number | undefined },
): Promise<KeyShown & { key: string }> {
  const made = await identity.api.createApiKey({
    body: {
      userId: owner.identityId,
      name,
      metadata: { workspaceId: owner.workspaceId, userId: owner.userId },
      ...(expiresInDays === undefined ? {} : { expiresIn: expiresInDays * 24 * 3600 }),
    },
  });
  return {
    id: made.id,
    name: made.name,
    start: made.start,
    createdAt: made.createdAt.toISOString(),
    lastUsedAt: null,
    expiresAt: made.expiresAt?.toISOString() ?? null,
    key: made.key,
  };
}

/** The owner's keys in this workspace, the newest first. */
export async function listKeys(pool: Pool, owner: KeyOwner): Promise<KeyShown[]> {
  const { rows } = await pool.query<KeyShown>(
    `select id, name, start, "createdAt", "lastRequest" as "lastUsedAt", "expiresAt" from auth.apikey
      where "referenceId" = $1 and (metadata::jsonb ->> 'workspaceId')::int = $2
      order by "createdAt" desc`,
    [owner.identityId, owner.workspaceId],
  );
  return rows;
}

/** Deletes one of the owner's keys; whether there was one. */
export async function deleteKey(pool: Pool, owner: KeyOwner, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `delete from auth.apikey where id = $1 and "referenceId" = $2 and (metadata::jsonb ->> 'workspaceId')::int = $3`,
    [id, owner.identityId, owner.workspaceId],
  );
  return rowCount === 1;
}
