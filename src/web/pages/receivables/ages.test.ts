import { expect, test } from 'vitest';
import { addDays } from '#kit/day.ts';
import { ages, conditionOfAge } from './ages.ts';

test('every due day belongs to one age', () => {
  const today = '2026-06-15';
  for (let late = -10; late < 120; late += 1) {
    const due = addDays(today, -late);
    const fits = ages.filter((age) => {
      const condition = conditionOfAge(age, today);
      return (
        'all' in condition &&
        condition.all.every((one) => {
          if (!('field' in one) || one.field !== 'dueOn') return true;
          return one.op === 'gte' ? due >= String(one.value) : due <= String(one.value);
        })
      );
    });
    const expected =
      late < 1
        ? 'notDue'
        : late <= 30
          ? 'upTo30'
          : late <= 60
            ? 'upTo60'
            : late <= 90
              ? 'upTo90'
              : 'over90';
    expect(fits).toEqual([expected]);
  }
});
