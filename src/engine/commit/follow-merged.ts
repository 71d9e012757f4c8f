import type { ChangeInput } from '#model/api.ts';
import type { Kind } from '#model/field.ts';
import { isToMany, isToOne } from '#model/model.ts';
import { survivorsOf } from '../merge/found.ts';
import type { Scope } from '../scope.ts';
import { knownObject } from './load.ts';
import type { CommitRequest, Planned } from './planned.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The request with links to merged records leading to their survivors, so that whoever knows a customer by a former id goes
 * on writing; null where none does, which costs nothing.
 */
export async function followingMerged(
  scope: Scope,
  request: CommitRequest,
  { changes, around }: { readonly changes: readonly Planned[]; readonly around: Surroundings },
): Promise<CommitRequest | null> {
  if (request.merge || request.undoes !== undefined) return null;
  const dead = new Set(
    changes.flatMap(({ op, object, after, changed }) =>
      op === 'delete'
        ? []
        : [...changed].flatMap((name) =>
            isLink(object.fields.get(name)?.kind) ? deadIn(after[name], around) : [],
          ),
    ),
  );
  if (dead.size === 0) return null;
  const survivors = await survivorsOf(scope, [...dead]);
  const followed = request.changes.map((change) => withSurvivors(scope, change, survivors));
  if (followed.every((change, index) => change === request.changes[index])) return null;
  // It has had its turn.
  const { ready: _, ...again } = request;
  return { ...again, changes: followed };
}

type Survivors = ReadonlyMap<string, { readonly id: string }>;

function withSurvivors(scope: Scope, change: ChangeInput, survivors: Survivors): ChangeInput {
  if (change.op !== 'create' && change.op !== 'update') return change;
  const { fields } = knownObject(scope, change.object);
  const led = Object.entries(change.values).flatMap(([name, value]) => {
    if (!isLink(fields.get(name)?.kind)) return [];
    const next = leadOn(value, survivors);
    return next === value ? [] : [[name, next] as const];
  });
  if (led.length === 0) return change;
  return { ...change, values: { ...change.values, ...Object.fromEntries(led) } };
}

function leadOn(value: unknown, survivors: Survivors): unknown {
  if (!Array.isArray(value))
    return typeof value === 'string' ? (survivors.get(value)?.id ?? value) : value;
  const led: unknown[] = value.map((one: unknown) => leadOn(one, survivors));
  return led.every((one, index) => one === value[index]) ? value : [...new Set(led)];
}

function deadIn(value: unknown, around: Surroundings): string[] {
  const ids: unknown[] = Array.isArray(value) ? value : [value];
  return ids.filter((id) => typeof id === 'string').filter((id) => around.get(id)?.deleted);
}

function isLink(kind: Kind | undefined): boolean {
  return kind !== undefined && (isToOne(kind) || isToMany(kind));
}
