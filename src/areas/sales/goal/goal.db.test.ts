import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, listed, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { setLinesAction } from '../opportunity-line/actions.ts';
import { adjustAction, agreeAction, mergeGoalsAction, splitGoalAction } from './actions.ts';
import { attainments } from './index.ts';

const now = new Date('2026-07-15T02:00:00Z');
const call = (id: string, input: object = {}) => ({ id, input, dryRun: false });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
const money = (amount: string) => ({ amount, currency: 'CNY' });

/** A company of two branches with a seller each in the north, and what they won. */
async function company() {
  const scope = await newWorkspace(now);
  const unit = (name: string, values: object = {}) =>
    add(scope, 'unit', { name, code: name, kind: 'branch', ...values });
  const top = await unit('Top', { kind: 'headquarters' });
  const [north, south] = [
    await unit('North', { parent: top }),
    await unit('South', { parent: top }),
  ];
  const person = (name: string, mainUnit: string) =>
    add(scope, 'user', { name, active: true, mainUnit });
  const [li, wang] = [await person('Li', north), await person('Wang', north)];
  const method = await add(scope, 'selling-method', { name: 'Plain', usual: true });
  await add(scope, 'stage', { method, name: 'Talk', order: 1, probability: '50' });
  const party = await add(scope, 'account', { name: 'Harbour' });
  const won = async (owner: string, on: string, amount: string, of = north) => {
    const values = { party, owner, unit: of, expectedCloseOn: on, amount: money(amount) };
    const then = { ...scope, now: new Date(`${on}T02:00:00Z`) };
    const id = await add(then, 'opportunity', { name: `Won ${on}`, ...values });
    await commit(then, {
      changes: [
        { op: 'update', object: 'opportunity', id, values: { state: 'won', closedOn: on } },
      ],
      byAction: true,
    });
    return id;
  };
  return { scope, top, north, south, li, wang, party, won };
}

const goalOf = (scope: Scope, values: object) =>
  add(scope, 'goal', { name: 'Year', startsOn: '2026-01-01', target: '1000', ...values });

const reached = async (scope: Scope, id: string) => {
  const [told] = await attainments(scope, [id]);
  return [Number(told?.attained), told?.percent];
};

describe('goals', () => {
  test('are split among units, people and months so that every sum is the whole, adjusted only with a reason, and merged; undo gives back exactly what was [SDM-E01]', async () => {
    const { scope, top, north, south, li, won } = await company();
    await won(li, '2025-03-10', '300');
    await won(li, '2025-03-11', '100', south);
    const goal = await goalOf(scope, { forUnit: top });
    await splitGoalAction(scope, call(goal, { into: 'units', by: 'last-year' }));
    const [toNorth = [], toSouth = []] = await listed(scope, 'goal.parent', goal, [
      'target',
      'forUnit',
      'id',
    ]);
    expect([toSouth.slice(0, 2), toNorth.slice(0, 2)]).toEqual([
      ['750', north],
      ['250', south],
    ]);
    expect(await code(splitGoalAction(scope, call(goal, { into: 'months', by: 'even' })))).toBe(
      'goal.has-parts',
    );
    const [ofNorth, ofSouth] = [String(toSouth[2]), String(toNorth[2])];
    await splitGoalAction(scope, call(ofNorth, { into: 'people', by: 'even' }));
    expect(await listed(scope, 'goal.parent', ofNorth, ['target'])).toEqual([['375'], ['375']]);
    const twoWays = { parent: ofNorth, period: 'month', target: '1' };
    expect(await code(goalOf(scope, twoWays))).toBe('goal.two-ways');
    expect(await code(change(scope, 'goal', goal, { measure: 'visits' }))).toBe(
      'goal.other-measure',
    );

    await agreeAction(scope, call(ofNorth));
    await agreeAction(scope, call(ofSouth));
    expect(await code(change(scope, 'goal', ofNorth, { target: '1' }))).toBe('goal.agreed');
    const less = { target: '700', counter: ofSouth, reason: 'Flood' };
    const done = await adjustAction(scope, call(ofNorth, less));
    expect(await read(scope, 'goal', ofSouth, ['target'])).toEqual(['300']);
    expect(
      await listed(scope, 'goal-adjustment.goal', ofNorth, ['before', 'after', 'reason']),
    ).toEqual([['750', '700', 'Flood']]);
    await undo(scope, done.id ?? '');
    expect(await read(scope, 'goal', ofSouth, ['target'])).toEqual(['250']);
    expect(await listed(scope, 'goal-adjustment.goal', ofNorth, ['id'])).toEqual([]);

    const merged = await mergeGoalsAction(scope, call(ofNorth, { goals: [ofSouth] }));
    expect(await read(scope, 'goal', ofNorth, ['target'])).toEqual(['1000']);
    await undo(scope, merged.id ?? '');
    expect(await listed(scope, 'goal.parent', goal, ['target'])).toEqual([['250'], ['750']]);
    await splitGoalAction(scope, call(ofSouth, { into: 'months', by: 'even' }));
    expect(await listed(scope, 'goal.parent', ofSouth, ['target'])).toHaveLength(12);
    expect(await code(mergeGoalsAction(scope, call(ofNorth, { goals: [ofSouth] })))).toBe(
      'goal.two-ways',
    );
  });

  test('count what was won in their time by whoever has the credit, by unit with all below, by product family and by customer [Y-26]', async () => {
    const { scope, top, north, li, wang, party, won } = await company();
    const shared = await won(li, '2026-03-10', '1000');
    await add(scope, 'deal-team', {
      opportunity: shared,
      member: wang,
      role: 'sales',
      credit: '30',
    });
    await won(wang, '2026-07-01', '200', top);
    await won(wang, '2025-12-31', '5000');
    expect(await reached(scope, await goalOf(scope, {}))).toEqual([1200, '120']);
    expect(await reached(scope, await goalOf(scope, { person: li }))).toEqual([700, '70']);
    expect(await reached(scope, await goalOf(scope, { person: wang }))).toEqual([500, '50']);
    expect(await reached(scope, await goalOf(scope, { forUnit: top }))).toEqual([1200, '120']);
    expect(await reached(scope, await goalOf(scope, { forUnit: north }))).toEqual([1000, '100']);
    expect(await reached(scope, await goalOf(scope, { party }))).toEqual([1200, '120']);
    const quarter = { period: 'quarter', startsOn: '2026-01-01' };
    expect(await reached(scope, await goalOf(scope, quarter))).toEqual([1000, '100']);
    const count = { measure: 'won-count', target: '4', person: wang };
    expect(await reached(scope, await goalOf(scope, count))).toEqual([1, '25']);
    const devices = await add(scope, 'product-family', { name: 'Devices' });
    const family = await add(scope, 'product-family', { name: 'Cranes', above: devices });
    const product = await add(scope, 'product', { name: 'Crane', code: 'C1', family });
    const then = { ...scope, now: new Date('2026-05-01T02:00:00Z') };
    const values = {
      name: 'Of lines',
      party,
      owner: li,
      unit: north,
      expectedCloseOn: '2026-05-01',
    };
    const lined = await add(then, 'opportunity', values);
    const line = { quantity: '1', taxRate: null };
    const lines = [
      { ...line, product, unitPrice: '600' },
      { ...line, text: 'Transport', unitPrice: '400' },
    ];
    await setLinesAction(then, call(lined, { lines }));
    await commit(then, {
      changes: [
        {
          op: 'update',
          object: 'opportunity',
          id: lined,
          values: { state: 'won', closedOn: '2026-05-01' },
        },
      ],
      byAction: true,
    });
    expect(await reached(scope, await goalOf(scope, { family: devices }))).toEqual([600, '60']);
    const visits = { measure: 'visits', target: '10', person: li };
    await add(scope, 'activity', {
      kind: 'visit',
      subject: 'At the harbour',
      status: 'done',
      doneAt: '2026-07-02T02:00:00.000Z',
      performedBy: li,
      regarding: { object: 'account', id: party },
    });
    expect(await reached(scope, await goalOf(scope, visits))).toEqual([1, '10']);
  });
});
