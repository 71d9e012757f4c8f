import { objects } from '#areas/objects.ts';
import { lacking, type There } from '#areas/start/lacking.ts';
import { startRoles, startSettings, type StartRecord } from '#areas/start/settings.ts';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Executor, Scope } from '#engine/scope.ts';
import type { Model } from '#model/model.ts';

/** Gives a workspace the roles and settings that it should begin with and lacks, in its own language and currency; a second call changes nothing. */
export async function addStartRecords(
  db: Executor,
  model: Model,
  workspaceId: number,
): Promise<void> {
  const scope = await systemScope(db, model, workspaceId);
  const { language, workspace } = scope;
  const wanted = [
    ...startRoles(objects, language),
    ...startSettings({ language, currency: workspace.currency, unit: await topUnit(scope) }),
  ];
  const there: There[] = [];
  for (const [object, records] of Map.groupBy(wanted, (record) => record.object))
    there.push(...(await recordsLike(scope, object, records)));
  await commit(scope, { changes: lacking(wanted, there), byAction: true });
}

async function topUnit(scope: Scope): Promise<string | undefined> {
  const filter = { field: 'parent', op: 'isEmpty' } as const;
  const { items } = await listRecords(scope, 'unit', { filter, sort: ['createdAt'], limit: 1 });
  return items[0] && String(items[0]['id']);
}

/** The living and deleted records of the object that may be one of these. */
async function recordsLike(
  scope: Scope,
  object: string,
  records: readonly StartRecord[],
): Promise<There[]> {
  const named = records.flatMap(({ knownBy, values }) =>
    knownBy === null ? [] : [{ field: knownBy, op: 'is' as const, value: values[knownBy] }],
  );
  const ids = { field: 'id', op: 'in' as const, value: records.map((record) => record.id) };
  const found: There[] = [];
  for (const deleted of [false, true]) {
    const query = { filter: { any: [ids, ...named] }, deleted, limit: 200 };
    const { items } = await listRecords(scope, object, query);
    for (const values of items)
      found.push({
        object,
        id: String(values['id']),
        version: Number(values['version']),
        deleted,
        values,
      });
  }
  return found;
}
