import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, textAt } from '#model/reading.ts';

/** A rule joins two parts of the bundle that it belongs to. */
export const inOneBundle: Effect = {
  object: 'option-rule',
  on: ['bundle', 'part', 'other'],
  linked: ['part', 'other'],
  derive: ({ op, after }, context) => {
    if (op === 'delete') return [];
    for (const field of ['part', 'other']) {
      const part = linkedBy(context, field)?.record;
      const isElsewhere = part !== undefined && textAt(part, 'bundle') !== textAt(after, 'bundle');
      refuseIf(isElsewhere, 'option-rule.other-bundle', {}, { field });
    }
    const [part, other] = [textAt(after, 'part'), textAt(after, 'other')];
    refuseIf(part !== null && part === other, 'option-rule.one-part', {}, { field: 'other' });
    return [];
  },
};
