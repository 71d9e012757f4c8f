import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { newOffice } from '../setup/app.ts';
import { add, change, remove } from '../setup/records.ts';
import {
  deliver,
  makeHook,
  office,
  receiveHooks,
  receiver,
  states,
  waitOver,
} from '../setup/webhooks.ts';

receiveHooks();

describe('a webhook', () => {
  test('is told of sealed changes after its making, in order, signed so that the receiver can check', async () => {
    const { scope, hook } = await office();
    const id = await add(scope, 'contact', { name: 'Zhang Wei', phone: '13812345678' });
    await add(scope, 'tag', { name: 'not asked for' });
    await change(scope, 'contact', id, { jobTitle: 'Buyer' });
    await remove(scope, 'contact', id);
    await deliver();

    expect(
      receiver.got.map(({ body }) => body.changes.map((one) => [one.object, one.op, one.id])),
    ).toEqual([
      [['contact', 'create', id]],
      [['contact', 'update', id]],
      [['contact', 'delete', id]],
    ]);
    const numbers = receiver.got.map(({ body }) => body.seq ?? 0);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(receiver.got[1]?.body.changes[0]).toMatchObject({
      before: { jobTitle: null },
      after: { jobTitle: 'Buyer' },
    });

    const [first] = receiver.got;
    const [, seconds = '', digest] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(first?.headers['rapport-signature'])) ?? [];
    expect(digest).toBe(
      createHmac('sha256', hook.secret).update(`${seconds}.${first?.text}`).digest('hex'),
    );
    expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(60);
    expect(first?.headers).toMatchObject({
      'rapport-delivery': first?.body.id,
      'rapport-attempt': '1',
    });

    await deliver();
    expect(receiver.got).toHaveLength(3);
  });

  test('is told only of the changes and records that it asks for', async () => {
    const place = await newOffice();
    const admin = await place.as('administrator');
    const filter = { field: 'jobTitle', op: 'is', value: 'Buyer' };
    await makeHook(admin, { ops: ['update', 'delete'], filter });
    const [buyer, seller] = [
      await add(place.scope, 'contact', { name: 'A' }),
      await add(place.scope, 'contact', { name: 'B' }),
    ];
    await change(place.scope, 'contact', buyer, { jobTitle: 'Buyer' });
    await change(place.scope, 'contact', seller, { jobTitle: 'Seller' });
    await remove(place.scope, 'contact', seller);
    await remove(place.scope, 'contact', buyer);
    await deliver();
    expect(receiver.got.flatMap(({ body }) => body.changes.map((one) => [one.op, one.id]))).toEqual(
      [
        ['update', buyer],
        ['delete', buyer],
      ],
    );
  });

  test('gets a large changeset in portions, none left out', async () => {
    const { scope } = await office();
    const ids = Array.from({ length: 450 }, () => newId());
    await commit(scope, {
      changes: ids.map((id, index) => ({
        op: 'create',
        object: 'contact',
        id,
        values: { name: `N${index}` },
      })),
    });
    await deliver();
    expect(receiver.got.map(({ body }) => body.changes.length)).toEqual([200, 200, 50]);
    expect(receiver.got.flatMap(({ body }) => body.changes.map((one) => one.id))).toEqual(ids);
  });

  test('that fails is tried again later under the same id, and what follows waits', async () => {
    const { scope, admin, hook } = await office();
    await add(scope, 'contact', { name: 'A' });
    await add(scope, 'contact', { name: 'B' });
    receiver.answer = { status: 500, body: 'out of order' };
    await deliver();
    await deliver();
    expect(receiver.got).toHaveLength(1);
    expect(await states(admin, hook)).toMatchObject([
      { state: 'pending', attempts: 0 },
      { state: 'pending', attempts: 1, responseCode: 500, response: 'out of order' },
    ]);

    receiver.answer = { status: 204 };
    await waitOver(scope);
    await deliver();
    expect(receiver.got.map(({ headers }) => headers['rapport-attempt'])).toEqual(['1', '2', '1']);
    expect(receiver.got[1]?.body).toEqual(receiver.got[0]?.body);
    expect((await states(admin, hook)).map((one) => one.state)).toEqual(['delivered', 'delivered']);
  });

  test('that failed for a day is paused, says so, and goes on where it stopped when it is switched on', async () => {
    const { scope, admin, hook } = await office();
    await add(scope, 'contact', { name: 'A' });
    receiver.answer = { status: 503 };
    await deliver();
    await waitOver(scope, `now() - interval '24 hours'`);
    await deliver();
    const paused = await admin.get(`/records/webhook/${hook.id}`);
    expect(paused.body).toMatchObject({ active: false, pausedFor: 'failing' });
    expect(await states(admin, hook)).toMatchObject([{ state: 'failed', attempts: 2 }]);

    await add(scope, 'contact', { name: 'B' });
    receiver.answer = { status: 200 };
    await deliver();
    expect(receiver.got).toHaveLength(2);
    await admin.patch(`/records/webhook/${hook.id}`, { active: true });
    await deliver();
    expect(receiver.got[2]?.body.changes[0]).toMatchObject({
      after: expect.objectContaining({ name: 'B' }),
    });
    const again = await admin.get(`/records/webhook/${hook.id}`);
    expect(again.body).toMatchObject({ active: true, pausedAt: null, pausedFor: null });
  });

  test('whose receiver is gone is paused at once', async () => {
    const { scope, admin, hook } = await office();
    await add(scope, 'contact', { name: 'A' });
    receiver.answer = { status: 410 };
    await deliver();
    expect((await admin.get(`/records/webhook/${hook.id}`)).body).toMatchObject({
      pausedFor: 'gone',
    });
  });

  test('sends one delivery again, or all since a number', async () => {
    const { scope, admin, hook } = await office();
    for (const name of ['A', 'B', 'C']) await add(scope, 'contact', { name });
    await deliver();
    const [, second] = receiver.got.map(({ body }) => body);
    const replayed = await admin.post(`/webhooks/${hook.id}/deliveries/${second?.id}/replay`);
    expect(replayed.status).toBe(202);
    await deliver();
    expect(receiver.got[3]?.body).toEqual(second);

    await admin.post(`/webhooks/${hook.id}/replay`, { since: second?.seq });
    await deliver();
    expect(receiver.got).toHaveLength(5);
    expect(receiver.got[4]?.body.seq).toBe(receiver.got[2]?.body.seq);
    const beyond = await admin.post(`/webhooks/${hook.id}/replay`, { since: 1_000_000 });
    expect(beyond).toMatchObject({ status: 422 });
  });

  test('signs with the former secret too for a day after a change', async () => {
    const { scope, admin, hook } = await office();
    const next = await admin.post(`/webhooks/${hook.id}/secret`);
    await add(scope, 'contact', { name: 'A' });
    await deliver();
    const signature = String(receiver.got[0]?.headers['rapport-signature']);
    const seconds = /t=(\d+)/.exec(signature)?.[1] ?? '';
    const by = (secret: string) =>
      createHmac('sha256', secret).update(`${seconds}.${receiver.got[0]?.text}`).digest('hex');
    expect(signature).toBe(`t=${seconds},v1=${by(next.text('secret'))},v1=${by(hook.secret)}`);
    await scope.db.query(`update webhook_state set former_until = now() where workspace_id = $1`, [
      scope.workspaceId,
    ]);
    await add(scope, 'contact', { name: 'B' });
    await deliver();
    expect(String(receiver.got[1]?.headers['rapport-signature']).split(',')).toHaveLength(2);
  });
});
