import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { ChangeInput } from '#model/api.ts';

/** By what a record is known again that somebody made before, by hand or with another trade. */
const knownBy: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'own-field': ['name', 'object'],
  'own-name': ['target'],
  'own-check': ['name', 'object'],
  'tag': ['name'],
  'relation-type': ['name'],
  'classification': ['name'],
  'pool': ['name'],
  'saved-view': ['name', 'object'],
};

/** Of a trade's changes those whose records are not there yet; a field of the trade that was thrown away comes back with what it held. */
export async function lackingOfTrade(
  scope: Scope,
  changes: readonly ChangeInput[],
): Promise<ChangeInput[]> {
  const [standing, thrownAway] = [
    await idsOf(scope, changes, false),
    // A field's name is never given again.
    await idsOf(
      scope,
      changes.filter(({ object }) => object === 'own-field'),
      true,
    ),
  ];
  const left = new Set(
    changes.flatMap((change) =>
      change.op === 'create' && change.id !== undefined && standing.has(keyOf(change) ?? '')
        ? [change.id]
        : [],
    ),
  );
  return changes.flatMap((change): ChangeInput[] => {
    if (change.op !== 'create') return [change];
    const key = keyOf(change) ?? '';
    if (standing.has(key) || left.has(String(change.values['classification']))) return [];
    const id = thrownAway.get(key);
    return id === undefined ? [change] : [{ op: 'restore', object: change.object, id }];
  });
}

/** Living records of the same kind and name, or those in the recycle bin: one question for each kind. */
async function idsOf(
  scope: Scope,
  changes: readonly ChangeInput[],
  deleted: boolean,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const made = changes.flatMap((change) => (change.op === 'create' ? [change] : []));
  for (const [object, some] of Map.groupBy(made, (change) => change.object)) {
    const fields = knownBy[object];
    if (!fields) continue;
    const [name] = fields;
    const { items } = await listRecords(scope, object, {
      fields: [...fields],
      filter: { any: some.map(({ values }) => ({ field: name, op: 'is', value: values[name] })) },
      limit: 200,
      deleted,
    });
    for (const item of items) ids.set(keyOf({ object, values: item }) ?? '', String(item['id']));
  }
  return ids;
}

function keyOf({
  object,
  values,
}: {
  readonly object: string;
  readonly values: Readonly<Record<string, unknown>>;
}): string | undefined {
  return (
    knownBy[object] && JSON.stringify([object, ...knownBy[object].map((name) => values[name])])
  );
}
