import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';
import type { UploadFolder, Uploads } from './uploads.ts';

// As long as somebody may want to look at the rows again; they hold what people told us.
const keptDays = 30;

/** Removes files that were brought a month ago with their kept rows; the counts and the changeset stay. */
export async function forgetUploads(db: Executor, uploads: Uploads): Promise<number> {
  const old = await rowsOf<{ workspace_id: number; id: string; upload: string }>(
    db,
    sql`select workspace_id, id, upload from import_run
      where upload <> '' and created_at < now() - make_interval(days => ${keptDays}) and state not in ('queued', 'running') limit 1000`,
  );
  for (const { workspace_id: workspaceId, id, upload } of old) {
    await uploads.remove(upload);
    const of = sql`workspace_id = ${workspaceId}`;
    await rowsOf(db, sql`delete from import_row where ${of} and import_id = ${id}`);
    await rowsOf(
      db,
      sql`update import_run set upload = '', reading = reading || '{"sample":[]}' where ${of} and id = ${id}`,
    );
  }
  return old.length;
}

const day = 86_400_000;

/** Removes files that no import knows a day after they came: the process was killed between keeping one and noting it. */
export async function forgetStrayUploads(
  db: Executor,
  uploads: Pick<UploadFolder, 'before' | 'remove'>,
  now = new Date(),
): Promise<number> {
  const names = await uploads.before(new Date(now.getTime() - day));
  const stray = await rowsOf<{ name: string }>(
    db,
    sql`select name from unnest(${names}::text[]) t (name)
      where not exists (select from import_run r where r.upload = t.name)`,
  );
  for (const { name } of stray) await uploads.remove(name);
  return stray.length;
}
