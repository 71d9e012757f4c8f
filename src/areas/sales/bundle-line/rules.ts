import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, textAt } from '#model/reading.ts';

/** Parts hang on bundles, and are none themselves. */
export const partOfBundle: Effect = {
  object: 'bundle-line',
  on: ['bundle', 'product'],
  linked: ['bundle', 'product'],
  derive: ({ op }, context) => {
    if (op === 'delete') return [];
    const bundle = linkedBy(context, 'bundle')?.record;
    const part = linkedBy(context, 'product')?.record;
    refuseIf(
      bundle !== undefined && textAt(bundle, 'kind') !== 'bundle',
      'bundle-line.no-bundle',
      { name: textAt(bundle, 'name') ?? '' },
      { field: 'bundle' },
    );
    refuseIf(
      textAt(part, 'kind') === 'bundle',
      'bundle-line.nested',
      { name: textAt(part, 'name') ?? '' },
      { field: 'product' },
    );
    return [];
  },
};
