import { expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { checkCondition } from '#model/condition-check.ts';
import { createModel } from '#model/model.ts';
import { toDoSources, waitingNow } from './sources.ts';

test('what waits now is what is overdue, of today, promised, to be approved and told, each counted once', () => {
  const lists = Object.fromEntries(toDoSources.map(({ name }, index) => [name, 10 ** index]));
  // overdue, today, commitments and approvals; calls and meetings are among the tasks already.
  expect(waitingNow({ lists, mentions: 3, refused: 2 })).toBe(
    1 + 10 + 10_000_000 + 100_000_000 + 5,
  );
});

test('every source asks for what its object has', () => {
  const model = createModel(objects);
  for (const { object, filter } of toDoSources)
    expect(() => checkCondition(model, object, filter, { readable: () => true })).not.toThrow();
});
