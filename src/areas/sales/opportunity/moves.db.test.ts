import { describe, expect, test } from 'vitest';
import { startSettings, asChange } from '#areas/start/settings.ts';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, listed, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';

const monday = new Date('2026-03-02T02:00:00Z');
const later = (scope: Scope, days: number): Scope => ({
  ...scope,
  now: new Date(scope.now.getTime() + days * 86_400_000),
});

async function office(): Promise<{ scope: Scope; party: string; stages: string[] }> {
  const scope = await newWorkspace(monday);
  const method = await add(scope, 'selling-method', { name: 'Plain', usual: true });
  const stages: string[] = [];
  for (const [at, name] of ['Talk', 'Offer', 'Order'].entries())
    stages.push(
      await add(scope, 'stage', {
        method,
        name,
        order: at + 1,
        probability: String(20 * (at + 1)),
        allowedDays: 10,
      }),
    );
  const party = await add(scope, 'account', { name: '东方机械' });
  return { scope, party, stages };
}

describe('an opportunity in its method', () => {
  test('begins in the first stage of the usual method, with its probability', async () => {
    const { scope, party, stages } = await office();
    const id = await add(scope, 'opportunity', { name: '机床', party });
    expect(
      await read(scope, 'opportunity', id, ['stage', 'state', 'probability', 'stageDueOn']),
    ).toEqual([stages[0], 'open', '20', '2026-03-12']);
    expect(await listed(scope, 'stage-move.opportunity', id, ['kind', 'toStage'])).toEqual([
      ['begun', stages[0]],
    ]);
  });

  test('writes down every move, how long it dwelt and what was odd about it', async () => {
    const { scope, party, stages } = await office();
    const id = await add(scope, 'opportunity', { name: '机床', party });
    await change(later(scope, 3), 'opportunity', id, { stage: stages[1] });
    await change(later(scope, 4.5), 'opportunity', id, { stage: stages[0] });
    await change(later(scope, 5), 'opportunity', id, { stage: stages[2], probability: '33' });
    const fields = ['kind', 'fromStage', 'toStage', 'daysDwelt', 'abnormal'];
    expect(await listed(scope, 'stage-move.opportunity', id, fields)).toEqual([
      ['back', stages[1], stages[0], '1.5', true],
      ['begun', null, stages[0], null, false],
      ['jumped', stages[0], stages[2], '0.5', true],
      ['onward', stages[0], stages[1], '3', false],
    ]);
    expect(await read(scope, 'opportunity', id, ['probability'])).toEqual(['33']);
  });

  test('never stands in a stage of another method, and begins anew where it goes over', async () => {
    const { scope, party } = await office();
    const id = await add(scope, 'opportunity', { name: '机床', party });
    const method = await add(scope, 'selling-method', { name: 'Other' });
    const foreign = await add(scope, 'stage', { method, name: 'Only', probability: '7' });
    await expect(change(scope, 'opportunity', id, { stage: foreign })).rejects.toMatchObject({
      code: 'opportunity.other-method',
    });
    await change(scope, 'opportunity', id, { method });
    expect(await read(scope, 'opportunity', id, ['stage', 'probability'])).toEqual([foreign, '7']);
  });

  test('a move that the method forbids is refused', async () => {
    const { scope, party, stages } = await office();
    const method = await add(scope, 'selling-method', {
      name: 'Strict',
      usual: true,
      mayJump: false,
      mayGoBack: false,
    });
    for (const name of ['1', '2', '3'])
      stages.push(await add(scope, 'stage', { method, name, order: Number(name) }));
    const [, , , one, two, three] = stages;
    const id = await add(scope, 'opportunity', { name: '机床', party });
    await expect(change(scope, 'opportunity', id, { stage: three })).rejects.toMatchObject({
      code: 'opportunity.no-jumping',
    });
    await change(scope, 'opportunity', id, { stage: two });
    await expect(change(scope, 'opportunity', id, { stage: one })).rejects.toMatchObject({
      code: 'opportunity.no-way-back',
    });
  });

  test('undoing a move gives back exactly what was', async () => {
    const { scope, party, stages } = await office();
    const id = await add(scope, 'opportunity', { name: '机床', party });
    const fields = ['stage', 'probability', 'stageEnteredAt', 'stageDueOn', 'stageNote', 'state'];
    const before = await read(scope, 'opportunity', id, fields);
    const moved = await change(later(scope, 2), 'opportunity', id, { stage: stages[1] });
    await undo(later(scope, 3), moved.id ?? '');
    expect(await read(scope, 'opportunity', id, fields)).toEqual(before);
    expect(await listed(scope, 'stage-move.opportunity', id, ['kind'])).toEqual([['begun']]);
  });

  test('a stage in which opportunities stand is not thrown away', async () => {
    const { scope, party, stages } = await office();
    await add(scope, 'opportunity', { name: '机床', party });
    const deletion = commit(scope, {
      changes: [{ op: 'delete', object: 'stage', id: stages[0] ?? '' }],
    });
    await expect(deletion).rejects.toMatchObject({ code: 'stage.in-use' });
    await commit(scope, { changes: [{ op: 'delete', object: 'stage', id: stages[1] ?? '' }] });
  });

  test('of the methods one is the usual one', async () => {
    const scope = await newWorkspace(monday);
    const changes = startSettings({ language: 'zh', currency: 'CNY' }).map(asChange);
    await commit(scope, { changes, byAction: true });
    const party = await add(scope, 'account', { name: '东方机械' });
    const first = await add(scope, 'opportunity', { name: '机床', party });
    const [simple] = await read(scope, 'opportunity', first, ['method']);
    const mine = await add(scope, 'selling-method', { name: '我的方法', usual: true });
    expect(await read(scope, 'selling-method', String(simple), ['usual'])).toEqual([false]);
    expect(await read(scope, 'selling-method', mine, ['usual'])).toEqual([true]);
  });
});
