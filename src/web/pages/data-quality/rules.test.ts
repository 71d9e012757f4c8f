import fc from 'fast-check';
import { expect, test } from 'vitest';
import { share } from './rules.ts';

test('only all is 100 percent, and only none is 0', () => {
  fc.assert(
    fc.property(fc.nat(5_000_000), fc.nat(5_000_000), (a, b) => {
      const [part, total] = [Math.min(a, b), Math.max(a, b)];
      const percent = share(part, total);
      expect(percent === 100).toBe(part === total);
      expect(percent === 0).toBe(part === 0 && total > 0);
    }),
  );
  expect(share(999_999, 1_000_000)).toBe(99);
  expect(share(1, 1_000_000)).toBe(1);
  expect(share(1, 3)).toBe(33);
  // Where there is nothing, nothing is wrong.
  expect(share(0, 0)).toBe(100);
});
