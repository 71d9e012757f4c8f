import type { Model } from '#model/model.ts';
import { withOwnShape } from '#model/own-shape/merge.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';
import { loadShape } from './load.ts';

const mostKept = 200;

// A version names one content for ever, so that what is kept under it is never stale.
const kept = new WeakMap<Model, Map<string, Promise<Model>>>();

/** The model of a workspace whose shape has that version, kept for whoever asks next; the product's own where it made nothing. */
export function modelOf(
  db: Executor,
  standard: Model,
  { workspaceId, shape }: { workspaceId: number; shape: string | null },
): Promise<Model> {
  if (shape === null) return Promise.resolve(standard);
  const models = kept.get(standard) ?? new Map<string, Promise<Model>>();
  kept.set(standard, models);
  const known = models.get(shape);
  if (known) return known;
  const fresh = loadShape(db, standard, workspaceId).then((own) => withOwnShape(standard, own));
  if (models.size >= mostKept) models.delete(models.keys().next().value ?? '');
  models.set(shape, fresh);
  fresh.catch(() => models.delete(shape));
  return fresh;
}

/** The model of a workspace as it stands now. */
export async function modelIn(db: Executor, standard: Model, workspaceId: number): Promise<Model> {
  const [row] = await rowsOf<{ shape: string | null }>(
    db,
    sql`select shape from workspace where workspace_id = ${workspaceId}`,
  );
  return modelOf(db, standard, { workspaceId, shape: row?.shape ?? null });
}
