import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { isYes, relatedOf, textAt, updateOf } from '#model/reading.ts';
import { keptReach, type Reach } from '../../identity/rules.ts';

/** The phone and e-mail of a customer are its primary identities: what is new among them is added, what was replaced stays known. */
export function primaryIdentities(object: string): Effect {
  return {
    object,
    on: ['phone', 'email'],
    needs: [{ object: 'identity', link: 'party' }],
    derive: (change, context) =>
      change.op === 'delete'
        ? []
        : [...primaryOf('phone', change, context), ...primaryOf('email', change, context)],
  };
}

function primaryOf(
  kind: 'phone' | 'email',
  change: EffectChange,
  context: EffectContext,
): ChangeInput[] {
  if (!change.changed.has(kind)) return [];
  const known = relatedOf(context, 'identity').filter((identity) => identity['kind'] === kind);
  const text = textAt(change.after, kind);
  if (text === null)
    return known.flatMap((identity) => updateOf('identity', identity, { primary: false }));
  const reach = keptReach(kind, text, context.country);
  const alike = known.filter((identity) => isSame(identity, reach, context.country));
  const same = alike.find((identity) => isYes(identity, 'primary')) ?? alike[0];
  const others = known.filter((identity) => identity !== same);
  return [
    ...others.flatMap((identity) => updateOf('identity', identity, { primary: false })),
    ...(same
      ? updateOf('identity', same, { primary: true })
      : [
          {
            op: 'create',
            object: 'identity',
            values: { party: change.id, kind, ...reach, primary: true },
          } as const,
        ]),
  ];
}

// One that stands in the same changeset may not have its one spelling yet.
function isSame(identity: EffectChange['after'], reach: Reach, country: string): boolean {
  const known = keptReach(
    textAt(identity, 'kind') ?? 'other',
    textAt(identity, 'value') ?? '',
    country,
  );
  const extension = known.extension ?? textAt(identity, 'extension');
  return known.normalised === reach.normalised && extension === reach.extension;
}
