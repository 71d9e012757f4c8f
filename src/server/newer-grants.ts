import { z } from 'zod';
import { objects } from '#areas/objects.ts';
import { grantKey, withNewer } from '#areas/admin/role/rules/newer.ts';
import { standardRoles } from '#areas/admin/role/rules/standard.ts';
import { commit } from '#engine/commit/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Executor } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { inLanguage } from '#kit/text.ts';
import { privileges, type ChangeInput } from '#model/api.ts';
import type { Model } from '#model/model.ts';
import { grantsSchema } from '#areas/admin/role/object.ts';
import type { ServerContext } from './context.ts';

// What workspaces knew that were founded before they kept it themselves.
const oldest = new Set(
  `party account contact household membership party-role classification class-value party-class identity address party-team
  ownership-period relation-type relation holding consent life-event party-source transaction activity participant commitment unit
  user team role share delegation currency rate saved-view number-scheme file tag webhook`.split(
    /\s+/,
  ),
);
const ofOldest = new Set(['account.check-name']);

const reason = {
  en: 'Rights to what came with a new version',
  zh: '新版本功能的权限',
};

/** Every grant that a role of this model can hold, as keys. */
export function grantsKnownNow({ objects: known }: Model): string[] {
  return [...known.values()].flatMap(({ name, definition }) =>
    [...privileges, ...Object.keys(definition.actions ?? {})].map((one) => grantKey(name, one)),
  );
}

/** Gives the standard roles of workspaces from before an upgrade what came with it, one changeset a workspace; a second call changes nothing. */
export async function giveNewerGrants({
  pool,
  model,
}: Pick<ServerContext, 'pool' | 'model'>): Promise<void> {
  const now = grantsKnownNow(model);
  const { rows } = await pool.query<{ workspace_id: number }>(
    `select workspace_id from workspace where not (coalesce(settings -> 'grants', '[]') @> $1::jsonb)`,
    [JSON.stringify(now)],
  );
  for (const { workspace_id: id } of rows)
    await inTransaction(pool, (tx) => bringUp(tx, model, { workspaceId: id, now }));
}

async function bringUp(
  tx: Executor,
  model: Model,
  { workspaceId, now }: { workspaceId: number; now: readonly string[] },
): Promise<void> {
  // Two processes that start at once: the second finds it done.
  const { rows } = await tx.query<{ grants: unknown }>(
    `select settings -> 'grants' as grants from workspace where workspace_id = $1 for no key update`,
    [workspaceId],
  );
  const kept = z.array(z.string()).safeParse(rows[0]?.grants);
  const known = new Set(kept.success ? kept.data : now.filter(isOldest));
  const scope = await systemScope(tx, model, workspaceId);
  const standard = new Map(standardRoles(objects).map((role) => [role.code, role.grants]));
  const { items } = await listRecords(scope, 'role', {
    fields: ['code', 'grants'],
    filter: { field: 'code', op: 'in', value: [...standard.keys()] },
    limit: 200,
  });
  const changes = items.flatMap((role): ChangeInput[] => {
    const wanted = standard.get(String(role['code']));
    const held = grantsSchema.catch({}).parse(role['grants'] ?? {});
    const grants = wanted && withNewer(held, { standard: wanted, known });
    const id = String(role['id']);
    return grants ? [{ op: 'update', object: 'role', id, values: { grants } }] : [];
  });
  await commit(scope, { changes, byAction: true, reason: inLanguage(reason, scope.language) });
  await keepGrantsKnown(tx, workspaceId, now);
}

function isOldest(key: string): boolean {
  const [object = '', privilege = ''] = key.split('.');
  const isPrivilege = privileges.some((one) => one === privilege);
  return isPrivilege ? oldest.has(object) : ofOldest.has(key);
}

/** Keeps which grants the workspace knows, so that a later version can tell what it brings. */
export async function keepGrantsKnown(
  tx: Executor,
  workspaceId: number,
  known: readonly string[],
): Promise<void> {
  await tx.query(
    `update workspace set settings = settings || jsonb_build_object('grants', $2::jsonb) where workspace_id = $1`,
    [workspaceId, JSON.stringify(known)],
  );
}
