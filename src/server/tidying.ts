import type { Pool } from 'pg';
import { forgetNotices } from '#engine/notice/index.ts';
import { forgetDeliveries } from '#engine/webhook/index.ts';
import { forgetStrayUploads, forgetUploads } from '#engine/import/forget.ts';
import type { UploadFolder, Uploads } from '#engine/import/uploads.ts';
import { forgetAccess } from './access/settings.ts';
import { forgetUnattached } from './files/forget-unattached.ts';
import { clearAttempts } from './auth/attempts.ts';
import type { Model } from '#model/model.ts';
import { clearIdempotencyKeys } from './http/idempotency.ts';
import { repeat, type Repeating } from './repeating.ts';

/** Removes what is over, every hour: old answers, counts of failed tries, used links, files brought a month ago or never noted, files that nothing holds, finished jobs of three months ago, notices, entries of the access log. */
export function keepTidy(
  pool: Pool,
  model: Model,
  { uploads, files }: { readonly uploads: UploadFolder; readonly files: Uploads },
): Repeating {
  // Not at once: the web process may still be making the tables of sign-in.
  return repeat(
    async () => {
      await tidy(pool, uploads, files);
      await forgetUnattached(pool, model, files);
    },
    3_600_000,
    60_000,
  );
}

/** Tidies up now. */
export async function tidy(pool: Pool, uploads: UploadFolder, files: Uploads): Promise<void> {
  await removeErased(pool, files);
  await removeCollected(pool, files);
  await clearIdempotencyKeys(pool);
  await clearAttempts(pool);
  await forgetAccess(pool);
  await forgetDeliveries(pool);
  await forgetNotices(pool);
  await forgetUploads(pool, uploads);
  await forgetStrayUploads(pool, uploads);
  await pool.query("delete from auth.sign_in_link where expires_at < now() - interval '30 days'");
  await pool.query(
    "delete from job where state in ('done', 'failed') and finished_at < now() - interval '90 days'",
  );
}

// Copies of a person's data, a week after they were made.
async function removeCollected(pool: Pool, files: Uploads): Promise<void> {
  const { rows } = await pool.query<{ workspace_id: number; id: string; files: string[] }>(
    `select workspace_id, id, array[result ->> 'json', result ->> 'html'] as files from job
      where name = 'contact.hand-over-data' and state = 'done' and (result ->> 'expiresAt')::timestamptz < now()`,
  );
  for (const { workspace_id: workspaceId, id, files: gone } of rows) {
    for (const name of gone) await files.remove(name);
    await pool.query('update job set result = null where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
    ]);
  }
}

// A process that fell between the erasing of a file's record and of its bytes leaves these behind.
async function removeErased(pool: Pool, files: Uploads): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    "select id from file where hash = '—' and updated_at > now() - interval '7 days'",
  );
  const ids = rows.map((row) => row.id);
  for (const id of await unsharedFiles(pool, ids)) await files.remove(id);
}

/** Those whose bytes no other workspace holds: one that was put back from an archive has the same files as the old one. */
export async function unsharedFiles(pool: Pool, ids: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    "select id from unnest($1::uuid[]) t (id) where not exists (select from file f where f.id = t.id and f.hash <> '—')",
    [ids],
  );
  return rows.map((row) => row.id);
}
