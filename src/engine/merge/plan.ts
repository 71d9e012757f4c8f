import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import {
  defaultChoices,
  mergedFieldsOf,
  survivorValues,
  type MergeInput,
  type MergeReply,
} from '#model/merging.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { fieldRightOf } from '../access/reach.ts';
import { knownObject, loadRecords } from '../commit/load.ts';
import type { Scope } from '../scope.ts';
import { movedChildren, type Child } from './children.ts';
import { referencesTo, type Reference } from './references.ts';
import { requireMergeRights } from './rights.ts';
import { withoutRings } from './trees.ts';

/** A merge as it will be written: the changes in their order, and what they say. */
export type MergePlan = {
  readonly object: ObjectModel;
  readonly changes: readonly ChangeInput[];
  readonly choices: MergeReply['choices'];
  readonly moves: MergeReply['moves'];
};

type Asked = Pick<MergeInput, 'losers' | 'choices'> & { readonly survivor: string };

/** Plans the merge of records of one object into one of them; refuses what the asker may not merge, and choices that are none. */
export async function planMerge(scope: Scope, name: string, asked: Asked): Promise<MergePlan> {
  const object = knownObject(scope, name);
  const ids = [asked.survivor, ...asked.losers];
  refuseIf(new Set(ids).size < ids.length, 'merge.twice', {}, { field: 'losers' });
  const records = await livingRecords(scope, object, ids);
  const { mayAssign } = await requireMergeRights(scope, ids, 'merge');
  const choices = {
    ...defaultChoices(object, records),
    ...(await withoutRings(scope, object, records)),
    ...(mayAssign(asked.survivor) ? {} : { owner: asked.survivor, unit: asked.survivor }),
    ...chosen(scope, object, asked),
  };
  const values = survivorValues(object, records, choices);
  if (('owner' in values || 'unit' in values) && !mayAssign(asked.survivor))
    throw new Problem(
      'record.may-not-assign',
      { object: object.definition.label.one },
      { status: 403, extra: { id: asked.survivor } },
    );
  const [first = {}] = records;
  const now = scope.now.toISOString();
  const survivor = { ...first, ...values };
  const { changes, moves } = await planChildren(scope, object, { ...asked, record: survivor, now });
  const own: ChangeInput[] = [
    { op: 'update', object: name, id: asked.survivor, values: { ...values, mergedAt: now } },
    ...asked.losers.map((id): ChangeInput => ({ op: 'delete', object: name, id })),
  ];
  return { object, changes: [...own, ...changes], choices, moves };
}

async function livingRecords(
  scope: Scope,
  object: ObjectModel,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const loaded = await loadRecords(scope, new Map([[object.name, ids]]));
  return ids.map((id) => {
    const record = loaded.get(id);
    if (!record || record['deletedAt'] !== null)
      throw new Problem('record.missing', {}, { status: 404, extra: { id } });
    return record;
  });
}

/** The choices of the asker; of a field that he may not change nobody asks him. */
function chosen(scope: Scope, object: ObjectModel, { survivor, losers, choices = {} }: Asked) {
  const names = new Map(mergedFieldsOf(object).map((field) => [field.name, field]));
  const ids = new Set([survivor, ...losers]);
  for (const [name, id] of Object.entries(choices)) {
    const right = fieldRightOf(scope.rights, object.name, name);
    const field = names.get(name);
    if (!field || right === 'hidden')
      throw new Problem('field.unknown', { field: name }, { field: name });
    refuseIf(!ids.has(id), 'merge.not-among', { field: field.label }, { field: name });
    refuseIf(
      right !== 'full',
      'field.not-yours',
      { field: field.label },
      { field: name, status: 403 },
    );
  }
  return choices;
}

type Into = Asked & { readonly record: StoredRecord; readonly now: string };

async function planChildren(
  scope: Scope,
  object: ObjectModel,
  { survivor, losers, record, now }: Into,
): Promise<Pick<MergePlan, 'changes' | 'moves'>> {
  const own = new Set([survivor, ...losers]);
  const found = await referencesTo(scope, object, [...own]);
  const references = found.filter(({ id }) => !own.has(id));
  const groups = [...Map.groupBy(references, (one) => one.object)]
    .map(([name, some]) => ({ child: objectOf(scope.model, name), some }))
    .sort((a, b) => turnOf(a.child) - turnOf(b.child));
  const changes: ChangeInput[] = [];
  const moves: MergeReply['moves'] = [];
  for (const { child, some } of groups) {
    const children = await childrenOf(scope, child, some);
    const done = movedChildren(children, { survivor: record, losers: new Set(losers), now });
    changes.push(...done.changes);
    if (done.moved + done.dropped > 0)
      moves.push({
        object: child.name,
        count: done.moved,
        dropped: done.dropped,
        fields: [...new Set(some.map((one) => one.field))],
      });
  }
  return { changes, moves };
}

async function childrenOf(
  scope: Scope,
  object: ObjectModel,
  references: readonly Reference[],
): Promise<Child[]> {
  const fields = Map.groupBy(references, (one) => one.id);
  const loaded = await loadRecords(scope, new Map([[object.name, [...fields.keys()]]]));
  return [...loaded].map(([id, record]) => ({
    object,
    record,
    fields: [...new Set((fields.get(id) ?? []).map((one) => one.field))],
  }));
}

// Of a long merge the first part holds what the rest depends on: what may have twins before what only moves, facts last.
function turnOf({ definition }: ObjectModel): number {
  if (definition.kind === 'fact') return 2;
  return definition.merging || definition.uniqueTogether ? 0 : 1;
}
