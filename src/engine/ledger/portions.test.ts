import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portionsOf } from './portions.ts';

test('portions are the rows in their order, each as large as it may be and no larger', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 40 }), (sizes, most) => {
      const rows = sizes.map((size, place) => ({ size, place }));
      const portions = portionsOf(rows, most);
      expect(portions.flat()).toEqual(rows);
      const sum = (some: typeof rows) => some.reduce((total, row) => total + row.size, 0);
      portions.forEach((portion, index) => {
        expect(portion.length).toBeGreaterThan(0);
        if (portion.length > 1) expect(sum(portion)).toBeLessThanOrEqual(most);
        const [next] = portions[index + 1] ?? [];
        if (next) expect(sum(portion) + next.size).toBeGreaterThan(most);
      });
    }),
  );
});
