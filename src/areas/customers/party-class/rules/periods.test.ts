import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, compareDays } from '#kit/day.ts';
import { holdingOn, shortened } from './periods.ts';

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-01-01', days));
const periods = fc
  .uniqueArray(fc.record({ fromOn: day, length: fc.option(fc.integer({ min: 0, max: 200 })) }), {
    selector: ({ fromOn }) => fromOn,
    maxLength: 12,
  })
  .map((all) =>
    all.map(({ fromOn, length }, index) => ({
      id: `p${index}`,
      fromOn,
      untilOn: length === null ? null : addDays(fromOn, length),
    })),
  );

test('no two periods hold on one day, and every first day stays', () => {
  fc.assert(
    fc.property(periods, day, (all, on) => {
      const ends = shortened(all);
      const left = all.map((one) => ({ ...one, untilOn: ends.get(one.id) ?? one.untilOn }));
      const holding = left.filter((one) => holdingOn([one], on));
      expect(holding.length).toBeLessThanOrEqual(1);
      for (const one of left) expect(holdingOn(left, one.fromOn)?.id).toBe(one.id);
      for (const one of left)
        if (one.untilOn !== null)
          expect(compareDays(one.fromOn, one.untilOn)).toBeLessThanOrEqual(0);
    }),
  );
});
