import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import {
  now,
  type Values,
  add,
  step,
  firm,
  call,
  state,
  said,
  waiting,
  code,
  twoSteps,
} from '../../../../test/setup/approvals.ts';
import {
  addSignerAction,
  approveAction,
  nudgeAction,
  rejectAction,
  returnAction,
  submitAction,
  transferAction,
  withdrawAction,
} from './actions.ts';

describe('an approval', () => {
  test('goes from step to step, and the record stands still until it ends', async () => {
    const { scope, people, as, seller, account, submit } = await firm(twoSteps);
    const earlier = await commit(seller, {
      changes: [{ op: 'update', object: 'account', id: account, values: { employees: 30 } }],
    });
    const approval = await submit();
    expect(await waiting(scope, approval)).toEqual(['Chief']);
    expect(await said(scope, account)).toBe('in approval');

    const edit = (values: Values) =>
      commit(seller, { changes: [{ op: 'update', object: 'account', id: account, values }] });
    expect(await code(edit({ employees: 40 }))).toBe('record.locked');
    expect(await code(undo(seller, earlier.id ?? ''))).toBe('record.locked');
    const number = { party: account, kind: 'fax', value: '+86 21 5555 1234' };
    expect(await code(add(seller, 'identity', number))).toBe('record.locked');
    expect(await code(edit({ phone: '+862155551234' }))).toBe('done');
    const note = { kind: 'note', subject: 'They wait', account, status: 'done' };
    expect(await code(add(seller, 'activity', note))).toBe('done');

    const chief = await as(people.chief);
    expect(await said(chief, account)).toBe('in approval');
    expect(await code(approveAction(await as(people.one), call(approval)))).toBe(
      'approval.not-your-turn',
    );
    await approveAction(chief, call(approval, { comment: 'Fine' }));
    expect(await waiting(scope, approval)).toEqual(['One', 'Two']);
    await approveAction(await as(people.two), call(approval));
    expect([await state(scope, approval), await said(scope, account)]).toEqual([
      'approved',
      'approved',
    ]);
    expect(await said(await as(people.clerk), account)).toBe('approved');
    const muchLater = await as(people.clerk, new Date('2027-01-01T00:00:00Z'));
    expect(await code(said(muchLater, account))).toBe('record.missing');
    expect(await code(edit({ employees: 50 }))).toBe('done');
  });

  test('that was submitted is taken back with all that it did by who administrates, by nobody else', async () => {
    const { scope, people, as, seller, account } = await firm(twoSteps);
    const before = await findRecord(scope, 'account', account, { fields: ['description'] });
    const input = { object: 'account', record: account };
    const { changeset, approval } = await submitAction(seller, { id: null, input, dryRun: false });
    expect(await code(undo(seller, changeset ?? ''))).not.toBe('done');
    expect(await state(scope, approval ?? '')).toBe('waiting');
    await undo(await as(people.admin), changeset ?? '');
    const after = await findRecord(scope, 'account', account, { fields: ['description'] });
    expect(after['description']).toBe(before['description']);
    expect(await code(state(scope, approval ?? ''))).toBe('record.missing');
  });

  test('takes the first way whose condition the record meets, or the one without', async () => {
    const { seller, account } = await firm((people) => ({
      branches: [
        {
          name: 'Large',
          when: { field: 'employees', op: 'gte', value: 500 },
          steps: [step('Board', [{ by: 'role', role: people['board'] }])],
        },
        { name: 'Small', when: null, steps: [] },
      ],
    }));
    const input = { object: 'account', record: account };
    const small = await submitAction(seller, { id: null, input, dryRun: true });
    expect([small.branch, small.state]).toEqual(['Small', 'approved']);
    await commit(seller, {
      changes: [{ op: 'update', object: 'account', id: account, values: { employees: 500 } }],
    });
    const large = await submitAction(seller, { id: null, input, dryRun: true });
    expect([large.branch, large.state, large.path.map(({ name }) => name)]).toEqual([
      'Large',
      'waiting',
      ['Board'],
    ]);
  });

  test('is submitted once at a time, and only by who may change the record', async () => {
    const { people, as, account, submit, seller } = await firm(twoSteps);
    const input = { object: 'account', record: account };
    const stranger = await as(people.clerk);
    expect(await code(submitAction(stranger, { id: null, input, dryRun: false }))).toBe(
      'record.missing',
    );
    await submit();
    expect(await code(submitAction(seller, { id: null, input, dryRun: false }))).toBe(
      'approval.waits-already',
    );
  });

  test('rejected, returned or withdrawn, it ends, says so on the record and frees it', async () => {
    const { scope, people, as, seller, account, submit } = await firm(twoSteps);
    const chief = await as(people.chief);
    const first = await submit();
    await rejectAction(chief, call(first, { comment: 'Too dear' }));
    expect([await state(scope, first), await said(scope, account)]).toEqual([
      'rejected',
      'not yet',
    ]);
    const second = await submit();
    await returnAction(chief, call(second, { step: null, comment: 'Add the figures' }));
    expect(await state(scope, second)).toBe('returned');
    const third = await submit();
    expect(await code(withdrawAction(chief, call(third)))).toBe('approval.not-submitter');
    await withdrawAction(seller, call(third));
    expect(await state(scope, third)).toBe('withdrawn');
    expect(await code(approveAction(chief, call(third)))).toBe('approval.over');
  });

  test('of two who agree at once where one is enough, one does', async () => {
    const { scope, people, as, submit } = await firm((people) => ({
      branches: [
        {
          name: 'Always',
          when: null,
          steps: [step('Board', [{ by: 'role', role: people['board'] }], { way: 'any' })],
        },
      ],
    }));
    const approval = await submit();
    const both = await Promise.all(
      [people.one, people.two].map(async (id) => code(approveAction(await as(id), call(approval)))),
    );
    expect(both.toSorted()).toEqual(['approval.over', 'done']);
    expect(await state(scope, approval)).toBe('approved');
  });

  test('is passed on, signed by one more, and decided by who stands in', async () => {
    const { scope, people, as, submit } = await firm(twoSteps);
    const approval = await submit();
    await add(scope, 'delegation', {
      fromUser: people.chief,
      toUser: people.deputy,
      fromOn: '2026-06-01',
      untilOn: '2026-07-31',
    });
    const deputy = await as(people.deputy);
    const signer = { who: people.clerk, place: 'before', comment: 'Look first' };
    await addSignerAction(deputy, call(approval, signer));
    expect(await waiting(scope, approval)).toEqual(['Clerk']);
    await transferAction(
      await as(people.clerk),
      call(approval, { to: people.one, comment: 'Knows more' }),
    );
    expect(await waiting(scope, approval)).toEqual(['One']);
    await approveAction(await as(people.one), call(approval));
    expect(await waiting(scope, approval)).toEqual(['Chief']);
    await approveAction(deputy, call(approval));
    expect(await waiting(scope, approval)).toEqual(['One', 'Two']);
    const filter = { field: 'approver', op: 'is', value: people.chief } as const;
    const { items } = await listRecords(scope, 'approval-turn', { filter, fields: ['decidedBy'] });
    expect(items.map((item) => item['decidedBy'])).toEqual([
      expect.objectContaining({ id: people.deputy }),
    ]);
  });

  test('is nudged by its submitter, once an hour', async () => {
    const { people, as, seller, submit } = await firm(twoSteps);
    const approval = await submit();
    await nudgeAction(seller, call(approval, {}));
    expect(await code(nudgeAction(seller, call(approval, {})))).toBe('approval.nudged-already');
    const later = await as(people.seller, new Date(now.getTime() + 3_700_000));
    expect(await code(nudgeAction(later, call(approval, {})))).toBe('done');
  });
});
