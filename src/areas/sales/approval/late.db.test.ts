import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { now, step, firm, state, waiting } from '../../../../test/setup/approvals.ts';
import { actOnLate } from './late.ts';

describe('who lets it wait for too long', () => {
  const within = (late: string) => (people: Record<string, string>) => ({
    branches: [
      {
        name: 'Always',
        when: null,
        steps: [
          step('Superior', [{ by: 'superior', level: 1 }], { hours: 8, late }),
          step('Clerk', [{ by: 'user', user: people['clerk'] }]),
        ],
      },
    ],
  });
  const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

  test.each([
    ['pass', 'waiting', ['Clerk']],
    ['reject', 'rejected', []],
    ['superior', 'waiting', ['Admin']],
    ['remind', 'waiting', ['Chief']],
  ])('at a step that says %s', async (late, expected, people) => {
    const office = await firm(within(late));
    const { scope } = office;
    await commit(scope, {
      changes: [
        {
          op: 'update',
          object: 'user',
          id: office.people.chief,
          values: { superior: office.people.admin },
        },
      ],
    });
    const approval = await office.submit();
    expect(await actOnLate({ ...scope, now: after(7) })).toBe(0);
    expect(await actOnLate({ ...scope, now: after(9) })).toBe(1);
    expect(await state(scope, approval)).toBe(expected);
    expect(await waiting(scope, approval)).toEqual(people);
    expect(await actOnLate({ ...scope, now: after(10) })).toBe(0);
  });
});
