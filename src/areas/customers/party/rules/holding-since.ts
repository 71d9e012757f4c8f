import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** A customer with an owner lies in no pool; since when he has him counts anew, and so does his protection. */
export function heldSince(object: string): Effect {
  return {
    object,
    on: ['owner', 'pool'],
    derive: (change, context) => {
      const values = valuesOf(change, context);
      return Object.keys(values).length === 0
        ? []
        : [{ op: 'update', object, id: change.id, values } satisfies ChangeInput];
    },
  };
}

function valuesOf(change: EffectChange, { now }: EffectContext): Record<string, unknown> {
  const { op, after, changed } = change;
  const owner = textAt(after, 'owner');
  if (op === 'create')
    return textAt(after, 'pool') === null || textAt(after, 'pooledAt') !== null
      ? {}
      : { pooledAt: now };
  if (op !== 'update') return {};
  const isPooled = owner === null && textAt(after, 'pool') !== null;
  if (!changed.has('owner')) return isPooled && changed.has('pool') ? { pooledAt: now } : {};
  const begun = {
    takenAt: owner === null ? null : now,
    extensions: null,
    ...(changed.has('protectedUntilOn') ? {} : { protectedUntilOn: null }),
    ...(changed.has('fallsOn') ? {} : { fallsOn: null }),
  };
  return isPooled ? { ...begun, pooledAt: now } : { ...begun, pool: null, pooledAt: null };
}
