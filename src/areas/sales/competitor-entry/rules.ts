import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, textAt, updateOf } from '#model/reading.ts';

/** A competitor is called as his company is, unless he has a name of his own here. */
export const namedCompetitor: Effect = {
  object: 'competitor-entry',
  on: ['name', 'competitor'],
  linked: ['competitor'],
  derive: ({ op, after, before }, context) => {
    if (op === 'delete') return [];
    const company = textAt(linkedBy(context, 'competitor')?.record, 'name');
    const given = textAt(after, 'name');
    refuseIf(given === null && company === null, 'competitor-entry.no-name', {}, { field: 'name' });
    // Another company with the name of the former one left standing is called by its own.
    const isLeftOver =
      company !== null &&
      textAt(before, 'competitor') !== null &&
      textAt(before, 'competitor') !== textAt(after, 'competitor') &&
      given === textAt(before, 'name');
    return updateOf('competitor-entry', after, { name: isLeftOver ? company : (given ?? company) });
  },
};
