import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kit/day.ts';
import { barsOf, hiddenOf } from './bars.ts';
import { listDays } from './views.ts';

const week = listDays({ from: '2026-10-05', to: '2026-10-12' });

test('what lasts days is one bar, cut where the week ends', () => {
  const [bar] = barsOf(week, [{ fromDay: '2026-10-08', toDay: '2026-10-14' }]);
  expect(bar).toMatchObject({ column: 3, span: 4, line: 0, isCutBefore: false, isCutAfter: true });
});

test('what does not reach into the week is left out', () => {
  expect(barsOf(week, [{ fromDay: '2026-10-01', toDay: '2026-10-04' }])).toEqual([]);
});

test('bars of a line never share a day, and what is not shown is counted on each of its days', () => {
  const thing = fc
    .tuple(fc.integer({ min: -4, max: 8 }), fc.integer({ min: 0, max: 9 }))
    .map(([start, length]) => {
      const fromDay = addDays('2026-10-05', start);
      return { fromDay, toDay: addDays(fromDay, length) };
    });
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 14 }), (things) => {
      const bars = barsOf(week, things);
      const cells = bars.flatMap(({ line, column, span }) =>
        Array.from({ length: span }, (_, index) => `${line}/${column + index}`),
      );
      expect(new Set(cells).size).toBe(cells.length);
      const hidden = hiddenOf(week, bars, 2);
      for (const [column, day] of week.entries()) {
        const on = things.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay).length;
        const shown = bars.filter(
          (bar) => bar.line < 2 && bar.column <= column && column < bar.column + bar.span,
        ).length;
        expect(hidden[column]).toBe(on - shown);
      }
    }),
  );
});
