import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';

/** A position stands below one of the same company. */
export const inOneChart: Effect = {
  object: 'org-node',
  on: ['above', 'account'],
  linked: ['above'],
  derive: ({ op, after }, context) => {
    const above = linkedBy(context, 'above');
    const isElsewhere =
      above !== null && textAt(above.record, 'account') !== textAt(after, 'account');
    refuseIf(op !== 'delete' && isElsewhere, 'org-node.other-chart', {}, { field: 'above' });
    return [];
  },
};

/** Who stood below a position that is taken out stands below the one above it. */
export const closedRanks: Effect = {
  object: 'org-node',
  on: ['above'],
  needs: [{ object: 'org-node', link: 'above' }],
  derive: ({ op, after }, context) =>
    op === 'delete'
      ? relatedOf(context, 'org-node').flatMap((below) =>
          updateOf('org-node', below, { above: textAt(after, 'above') }),
        )
      : [],
};
