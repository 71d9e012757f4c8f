import { compareDecimals } from '#kit/decimal.ts';
import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { partOf } from '#model/stored.ts';

/** Bands begin one above the other. */
export const bandsRise: Effect = {
  object: 'discount-table',
  on: ['bands'],
  derive: ({ op, after }) => {
    const starts = startsOf(after['bands']);
    const isTurned = starts.some((from, at) => {
      const before = starts[at - 1];
      return before !== undefined && compareDecimals(before, from) >= 0;
    });
    refuseIf(
      op !== 'delete' && isTurned,
      'discount-table.bands-not-rising',
      {},
      { field: 'bands' },
    );
    return [];
  },
};

function startsOf(bands: unknown): string[] {
  if (!Array.isArray(bands)) return [];
  return bands.flatMap((band: unknown) => {
    const from = partOf(band, 'from');
    return typeof from === 'string' ? [from] : [];
  });
}
