import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undo } from '#engine/commit/undo.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { disqualifyAction, nurtureAction, reopenLeadAction, workAction } from './actions.ts';

const monday = new Date('2026-03-02T02:00:00Z');
const later = (scope: Scope, days: number): Scope => ({
  ...scope,
  now: new Date(scope.now.getTime() + days * 86_400_000),
});
const call = (id: string, input: object) => ({ id, input, dryRun: false });

describe('a lead', () => {
  test('is called after person and company, with its reach spelt in one way', async () => {
    const scope = await newWorkspace(monday);
    const values = { personName: '王芳', company: '东方机械', phone: '138 1234 0001' };
    const id = await add(scope, 'lead', values);
    const shown = ['name', 'phone', 'state', 'stateSince'];
    expect(await read(scope, 'lead', id, shown)).toEqual([
      '王芳 · 东方机械',
      '+8613812340001',
      'new',
      monday.toISOString(),
    ]);
    await change(scope, 'lead', id, { company: '西方机械' });
    expect(await read(scope, 'lead', id, ['name'])).toEqual(['王芳 · 西方机械']);
    await change(scope, 'lead', id, { name: '机床' });
    await change(scope, 'lead', id, { company: '东方机械' });
    expect(await read(scope, 'lead', id, ['name'])).toEqual(['机床']);
    await expect(add(scope, 'lead', { need: 'a lathe' })).rejects.toMatchObject({
      code: 'lead.without-name',
    });
  });

  test('is scored by the rules in force, whenever what they look at changes', async () => {
    const scope = await newWorkspace(monday);
    const from = { field: 'source', test: 'is', words: 'referral', points: 30 };
    const big = { field: 'budget', test: 'at-least', words: '1000', points: 25 };
    await add(scope, 'lead-score-rule', { name: 'Recommended', ...from });
    await add(scope, 'lead-score-rule', { name: 'Large', ...big });
    await add(scope, 'lead-score-rule', { name: 'Off', ...big, active: false });
    const id = await add(scope, 'lead', { company: '东方机械', source: 'referral' });
    const shown = ['score', 'grade', 'scoreWhy'];
    expect(await read(scope, 'lead', id, shown)).toEqual([30, 'c', '+30  Recommended']);
    await change(scope, 'lead', id, { budget: { amount: '1000', currency: 'CNY' } });
    expect(await read(scope, 'lead', id, shown)).toEqual([55, 'b', '+30  Recommended\n+25  Large']);
  });

  test('is worked on, put off, given up with a reason and opened again', async () => {
    const scope = await newWorkspace(monday);
    const id = await add(scope, 'lead', { company: '东方机械' });
    const shown = ['state', 'nurtureUntil', 'disqualifiedReason', 'endedAt'];
    await workAction(scope, call(id, {}));
    await expect(workAction(scope, call(id, {}))).rejects.toMatchObject({ code: 'lead.worked-on' });
    await expect(nurtureAction(scope, call(id, { until: '2026-03-02' }))).rejects.toMatchObject({
      code: 'lead.nurture-past',
    });
    await nurtureAction(scope, call(id, { until: '2026-06-01' }));
    expect(await read(scope, 'lead', id, shown)).toEqual(['nurtured', '2026-06-01', null, null]);
    await expect(disqualifyAction(scope, call(id, {}))).rejects.toThrow(/reason/);
    const friday = later(scope, 4);
    await disqualifyAction(friday, call(id, { reason: 'no-budget' }));
    const ended = friday.now.toISOString();
    expect(await read(scope, 'lead', id, shown)).toEqual([
      'disqualified',
      null,
      'no-budget',
      ended,
    ]);
    await expect(workAction(scope, call(id, {}))).rejects.toMatchObject({ code: 'lead.settled' });
    await reopenLeadAction(scope, call(id, { reason: 'They rang' }));
    expect(await read(scope, 'lead', id, shown)).toEqual(['working', null, null, null]);
    await expect(change(scope, 'lead', id, { state: 'qualified' })).rejects.toMatchObject({
      code: 'field.read-only',
    });
  });

  test('undoing its acts in turn gives back exactly what was', async () => {
    const scope = await newWorkspace(monday);
    const acts = fc.array(fc.constantFrom('work', 'nurture', 'disqualify', 'reopen'), {
      minLength: 1,
      maxLength: 5,
    });
    const whole = async (id: string) => {
      const filter = { field: 'id', op: 'is', value: id } as const;
      const { items } = await listRecords(scope, 'lead', { filter });
      const { version, updatedAt, ...rest } = items[0] ?? {};
      expect([version, updatedAt]).not.toContain(undefined);
      return rest;
    };
    const doIt = {
      work: (then: Scope, id: string) => workAction(then, call(id, { note: 'rang' })),
      nurture: (then: Scope, id: string) => nurtureAction(then, call(id, { until: '2027-01-01' })),
      disqualify: (then: Scope, id: string) =>
        disqualifyAction(then, call(id, { reason: 'no-need' })),
      reopen: (then: Scope, id: string) => reopenLeadAction(then, call(id, { reason: 'again' })),
    };
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const id = await add(scope, 'lead', { company: '反复' });
        const done: { changeset: string; before: unknown }[] = [];
        for (const [at, act] of sequence.entries()) {
          const before = await whole(id);
          const reply = await doIt[act](later(scope, at + 1), id).catch(() => null);
          if (reply?.id) done.push({ changeset: reply.id, before });
        }
        for (const { changeset, before } of done.toReversed()) {
          await undo(later(scope, 20), changeset);
          expect(await whole(id)).toEqual(before);
        }
      }),
      { numRuns: 6 },
    );
  });
});
