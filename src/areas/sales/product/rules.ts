import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { relatedOf, textAt } from '#model/reading.ts';

/** What has parts stays a bundle. */
export const bundleStaysOne: Effect = {
  object: 'product',
  on: ['kind'],
  needs: [{ object: 'bundle-line', link: 'bundle' }],
  derive: ({ op, after }, context) => {
    const hasParts = relatedOf(context, 'bundle-line').length > 0;
    refuseIf(
      op !== 'delete' && textAt(after, 'kind') !== 'bundle' && hasParts,
      'product.still-bundle',
      { name: textAt(after, 'name') ?? '' },
      { field: 'kind' },
    );
    return [];
  },
};

/** What is part of a bundle becomes none: bundles hold no bundles. */
export const partStaysOne: Effect = {
  object: 'product',
  on: ['kind'],
  needs: [{ object: 'bundle-line', link: 'product' }],
  derive: ({ op, after }, context) => {
    const isPart = relatedOf(context, 'bundle-line').length > 0;
    refuseIf(
      op !== 'delete' && textAt(after, 'kind') === 'bundle' && isPart,
      'product.part-of-bundle',
      { name: textAt(after, 'name') ?? '' },
      { field: 'kind' },
    );
    return [];
  },
};
