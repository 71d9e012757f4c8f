import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asChange, startId, startSettings } from '#areas/start/settings.ts';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, listed, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { loseAction, moveAction, reopenAction, winAction } from './actions.ts';

const monday = new Date('2026-03-02T02:00:00Z');
const later = (scope: Scope, days: number): Scope => ({
  ...scope,
  now: new Date(scope.now.getTime() + days * 86_400_000),
});
const call = (id: string, input: object) => ({ id, input, dryRun: false });
const stageId = (key: string) => startId(`stage ${key}`);
const gateId = (key: string) => startId(`gate ${key}`);

/** A workspace with its start records, and an opportunity of the gated process in its first stage. */
async function gatedDeal(): Promise<{ scope: Scope; id: string; party: string }> {
  const scope = await newWorkspace(monday);
  const changes = startSettings({ language: 'en', currency: 'CNY' }).map(asChange);
  await commit(scope, { changes, byAction: true });
  const party = await add(scope, 'account', { name: '东方机械' });
  const method = startId('selling-method gated');
  return { scope, party, id: await add(scope, 'opportunity', { name: '机床', party, method }) };
}

describe('a gated move', () => {
  test('is refused with all that is missing, by the act and by a plain edit alike [A-SF02]', async () => {
    const { scope, id } = await gatedDeal();
    await moveAction(
      scope,
      call(id, { stage: stageId('gated qualified'), ticks: [gateId('gated found 0')] }),
    );
    const missing = [
      { field: 'amount', kind: 'field' },
      { field: 'expectedCloseOn' },
      { field: 'contact' },
    ];
    const refusal = { code: 'opportunity.gates-closed', details: { extra: { missing } } };
    const stage = stageId('gated solution');
    await expect(moveAction(scope, call(id, { stage }))).rejects.toMatchObject(refusal);
    await expect(change(scope, 'opportunity', id, { stage })).rejects.toMatchObject(refusal);
  });

  test('goes on with what is given along, and says who ticked what', async () => {
    const { scope, id, party } = await gatedDeal();
    const gate = gateId('gated found 0');
    await moveAction(scope, call(id, { stage: stageId('gated qualified'), ticks: [gate] }));
    const ticks = await listed(scope, 'gate-tick.opportunity', id, ['gate', 'tickedAt']);
    expect(ticks).toEqual([[gate, monday.toISOString()]]);
    const contact = await add(scope, 'contact', { familyName: '王', account: party });
    const amount = { amount: '200000', currency: 'CNY' };
    const values = { amount, expectedCloseOn: '2026-06-30', contact };
    await moveAction(later(scope, 1), call(id, { stage: stageId('gated solution'), values }));
    expect(await read(scope, 'opportunity', id, ['stage', 'contact'])).toEqual([
      stageId('gated solution'),
      contact,
    ]);
  });

  test('waits for an approval since it came into its stage, where a gate asks for one', async () => {
    const { scope, id } = await gatedDeal();
    const [found, qualified] = [stageId('gated found'), stageId('gated qualified')];
    const approvalGate = { name: 'The chief agreed', stage: found, kind: 'approval' };
    await add(scope, 'gate', approvalGate);
    const move = { stage: qualified, ticks: [gateId('gated found 0')] };
    const missing = [{ kind: 'approval', name: 'The chief agreed' }];
    const refusal = { code: 'opportunity.gates-closed', details: { extra: { missing } } };
    const approve = (endedAt: string) => ({
      op: 'create' as const,
      object: 'approval',
      values: { name: 'Deal', record: id, state: 'approved', endedAt },
    });
    const before = approve('2026-02-27T02:00:00Z');
    await commit(scope, { changes: [before], byAction: true });
    await expect(moveAction(later(scope, 1), call(id, move))).rejects.toMatchObject(refusal);
    const after = approve('2026-03-02T06:00:00Z');
    await commit(scope, { changes: [after], byAction: true });
    await moveAction(later(scope, 1), call(id, move));
    expect(await read(scope, 'opportunity', id, ['stage'])).toEqual([qualified]);
  });

  test('takes nothing along that the system sets', async () => {
    const { scope, id } = await gatedDeal();
    const input = { stage: stageId('gated qualified'), values: { state: 'won' } };
    await expect(moveAction(scope, call(id, input))).rejects.toMatchObject({
      code: 'field.read-only',
    });
  });

  test('may be dated back, which is marked; neither into the future nor before the last', async () => {
    const { scope, id } = await gatedDeal();
    const friday = later(scope, 4);
    const ticks = [gateId('gated found 0')];
    const stage = stageId('gated qualified');
    const on = (day: string) => moveAction(friday, call(id, { stage, on: day, ticks }));
    await expect(on('2026-03-09')).rejects.toMatchObject({ code: 'opportunity.future-day' });
    await expect(on('2026-02-27')).rejects.toMatchObject({ code: 'opportunity.before-last-move' });
    await on('2026-03-04');
    const fields = ['kind', 'daysDwelt', 'datedBack', 'abnormal'];
    expect(await listed(scope, 'stage-move.opportunity', id, fields)).toContainEqual([
      'onward',
      '2.08',
      true,
      true,
    ]);
    expect(await read(scope, 'opportunity', id, ['stageDueOn'])).toEqual(['2026-03-25']);
  });
});

test('the tasks of a stage are made whenever an opportunity comes into it', async () => {
  const { scope, id, party } = await gatedDeal();
  const tasks = async () =>
    (
      await listRecords(scope, 'activity', {
        filter: { field: 'regarding', op: 'is', value: id },
        fields: ['subject', 'customer', 'dueAt'],
      })
    ).items.map((item) => [item['subject'], item['dueAt']]);
  expect(await tasks()).toEqual([['Check the need with the customer', expect.any(String)]]);
  expect(
    await listed(scope, 'activity.customer', party, ['subject', 'account', 'status', 'kind']),
  ).toEqual([['Check the need with the customer', party, 'open', 'task']]);
  const ticks = [gateId('gated found 0')];
  await moveAction(scope, call(id, { stage: stageId('gated qualified'), ticks }));
  expect(await tasks()).toHaveLength(3);
  await change(scope, 'opportunity', id, { name: '机床二期' });
  expect(await tasks()).toHaveLength(3);
  await moveAction(later(scope, 1), call(id, { stage: stageId('gated found') }));
  expect(await tasks()).toHaveLength(4);
});

describe('an ending', () => {
  test('winning keeps amount, day and reason; losing why and to whom; opening again forgets', async () => {
    const { scope, party } = await gatedDeal();
    const amount = { amount: '1000.00', currency: 'CNY' };
    const id = await add(scope, 'opportunity', { name: '耗材', party, amount });
    const next = later(scope, 2);
    await winAction(next, call(id, { winReason: 'price', learnings: '早报价' }));
    const fields = ['state', 'probability', 'closedOn', 'winReason', 'lossReason', 'lostTo'];
    expect(await read(scope, 'opportunity', id, [...fields, 'actualAmount'])).toEqual([
      'won',
      '100',
      '2026-03-04',
      'price',
      null,
      null,
      amount,
    ]);
    await expect(loseAction(next, call(id, { lossReason: 'price' }))).rejects.toMatchObject({
      code: 'opportunity.closed',
    });
    await expect(
      change(next, 'opportunity', id, { stage: stageId('simple offer') }),
    ).rejects.toMatchObject({ code: 'opportunity.closed' });
    await reopenAction(next, call(id, { reason: '客户改量' }));
    expect(await read(scope, 'opportunity', id, fields)).toEqual([
      'open',
      '10',
      null,
      null,
      null,
      null,
    ]);
    await loseAction(next, call(id, { lossReason: 'competitor', lostTo: '宏图' }));
    expect(await read(scope, 'opportunity', id, fields)).toEqual([
      'lost',
      '0',
      '2026-03-04',
      null,
      'competitor',
      '宏图',
    ]);
    const moves = await listed(scope, 'stage-move.opportunity', id, ['kind', 'abnormal', 'reason']);
    expect(moves).toContainEqual(['reopened', true, '客户改量']);
    expect(moves.map(([kind]) => kind)).toEqual(['begun', 'lost', 'reopened', 'won']);
  });

  test('nobody sets the state by hand', async () => {
    const { scope, id } = await gatedDeal();
    await expect(change(scope, 'opportunity', id, { state: 'won' })).rejects.toMatchObject({
      code: 'field.read-only',
    });
  });
});

test('undoing acts in turn gives back exactly what was', async () => {
  const { scope, party } = await gatedDeal();
  const acts = fc.array(fc.constantFrom('talk', 'offer', 'talks', 'win', 'lose', 'reopen'), {
    minLength: 1,
    maxLength: 6,
  });
  const whole = async (id: string) => {
    const { items } = await listRecords(scope, 'opportunity', {
      filter: { field: 'id', op: 'is', value: id },
    });
    const { version, updatedAt, ...rest } = items[0] ?? {};
    expect([version, updatedAt]).not.toContain(undefined);
    return { rest, moves: await listed(scope, 'stage-move.opportunity', id, ['id']) };
  };
  const doIt = (then: Scope, id: string, act: string) => {
    if (act === 'win') return winAction(then, call(id, { winReason: 'price' }));
    if (act === 'lose') return loseAction(then, call(id, { lossReason: 'price' }));
    if (act === 'reopen') return reopenAction(then, call(id, { reason: 'again' }));
    return moveAction(then, call(id, { stage: stageId(`simple ${act}`), reason: act }));
  };
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const id = await add(scope, 'opportunity', { name: '反复', party });
      const done: { changeset: string; before: unknown }[] = [];
      for (const [at, act] of sequence.entries()) {
        const before = await whole(id);
        const reply = await doIt(later(scope, at + 1), id, act).catch(
          (refusal: unknown) => refusal,
        );
        if (typeof reply === 'object' && reply !== null && 'undoes' in reply && 'id' in reply)
          if (typeof reply.id === 'string') done.push({ changeset: reply.id, before });
      }
      for (const { changeset, before } of done.toReversed()) {
        await undo(later(scope, 20), changeset);
        expect(await whole(id)).toEqual(before);
      }
    }),
    { numRuns: 6 },
  );
});
