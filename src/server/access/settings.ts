import { z } from 'zod';
import type { Executor, Scope } from '#engine/scope.ts';
import { customerRead } from './notes.ts';
import { leastMassReads } from './reads.ts';

/** What a workspace says about its access log: from how many records an hour reading is noted, whose being looked at is, and how long entries stay. */
export const accessSettings = z.strictObject({
  massReads: z.int().min(leastMassReads).max(1_000_000).default(5000),
  keptDays: z.int().min(30).max(3650).default(730),
  customerReads: z.enum(['none', 'people', 'all']).default('people'),
  readsKeptDays: z.int().min(7).max(3650).default(180),
});
export type AccessSettings = z.output<typeof accessSettings>;

/** The settings of the workspaces, by workspace. */
export async function readAccessSettings(
  db: Executor,
  workspaceIds: readonly number[],
): Promise<Map<number, AccessSettings>> {
  const { rows } = await db.query<{ workspace_id: number; access: unknown }>(
    `select workspace_id, coalesce(settings -> 'access', '{}') as access from workspace where workspace_id = any($1)`,
    [workspaceIds],
  );
  return new Map(rows.map((row) => [row.workspace_id, accessSettings.parse(row.access)]));
}

/** Keeps the settings of the scope's workspace. */
export async function writeAccessSettings(scope: Scope, settings: AccessSettings): Promise<void> {
  await scope.db.query(
    `update workspace set settings = settings || jsonb_build_object('access', $2::jsonb) where workspace_id = $1`,
    [scope.workspaceId, JSON.stringify(settings)],
  );
}

/** Removes entries that are older than their workspace keeps them. */
export async function forgetAccess(db: Executor): Promise<void> {
  await db.query(
    `delete from access_log l using workspace w where l.workspace_id = w.workspace_id
        and l.at < now() - make_interval(days => coalesce((w.settings -> 'access' ->> 'keptDays')::integer, $1))`,
    [accessSettings.parse({}).keptDays],
  );
  await db.query(
    `delete from access_log l using workspace w where l.workspace_id = w.workspace_id and l.kind = $2
        and l.at < now() - make_interval(days => coalesce((w.settings -> 'access' ->> 'readsKeptDays')::integer, $1))`,
    [accessSettings.parse({}).readsKeptDays, customerRead],
  );
}
