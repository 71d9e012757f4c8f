import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { keepSecret } from '#engine/webhook/index.ts';
import { newId } from '#kit/id.ts';
import { encrypt } from '#server/auth/secret.ts';
import { newOffice, testServer } from '../setup/app.ts';
import { add, change } from '../setup/records.ts';
import { deliver, office, receiveHooks, receiver, states, waitOver } from '../setup/webhooks.ts';

receiveHooks();

describe('the rights of a webhook', () => {
  test('are those of its owner: masks hold, parts of what he does not read whole stay out, and it ends with him', async () => {
    const { scope } = await newOffice();
    const all = { read: 'all', create: 'all' };
    const customers = { contact: all, account: { read: 'own' }, identity: all };
    const role = await add(scope, 'role', {
      name: 'Integration',
      grants: { ...customers, webhook: { create: 'own', read: 'own', edit: 'own' } },
      fieldRights: { contact: { phone: 'masked', email: 'hidden' } },
    });
    const owner = await add(scope, 'user', { name: 'Robot', active: true, roles: [role] });
    const id = await add(scope, 'webhook', {
      name: 'W',
      url: receiver.address,
      owner,
      objects: ['contact', 'account', 'identity', 'party'],
    });
    const { context } = (await testServer()).server;
    await keepSecret(
      scope.db,
      { workspaceId: scope.workspaceId, id },
      encrypt(context.webhooks.key, 's'),
    );
    await add(scope, 'account', { name: 'Huawei' });
    await add(scope, 'contact', { name: 'Zhang', phone: '13812345678', email: 'a@example.com' });
    await deliver();
    expect(receiver.got).toHaveLength(1);
    expect(receiver.got[0]?.body.changes).toMatchObject([
      { object: 'contact', after: { phone: '***5678' } },
    ]);
    expect(receiver.got[0]?.text).not.toMatch(/example\.com|Huawei|13812345678/);

    await change(scope, 'user', owner, { active: false });
    await add(scope, 'contact', { name: 'Li' });
    await deliver();
    expect(receiver.got).toHaveLength(1);
    const { rows } = await scope.db.query('select active, paused_for from webhook where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ active: false, paused_for: 'no-owner' }]);
  });

  test('keep colleagues and other workspaces from seeing, using and turning it', async () => {
    const { hook, place } = await office();
    const seller = await place.as('salesperson');
    const stranger = await (await newOffice()).as('administrator');
    for (const other of [seller, stranger]) {
      expect((await other.get(`/webhooks/${hook.id}/deliveries`)).status).toBe(404);
      for (const path of ['secret', 'test', 'replay', `deliveries/${newId()}/replay`]) {
        const body = path === 'replay' ? { since: 0 } : {};
        expect((await other.post(`/webhooks/${hook.id}/${path}`, body)).status, path).toBe(404);
      }
    }
    await deliver();
    expect(receiver.got).toEqual([]);
  });
});

describe('what leaves the house', () => {
  test('does not reach this machine or its network, by address or by name', async () => {
    const { scope, admin, hook } = await office();
    await add(scope, 'contact', { name: 'A' });
    const { port } = new URL(receiver.address);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '169.254.169.254']) {
      const url = `http://${host}:${port}/`;
      expect((await admin.patch(`/records/webhook/${hook.id}`, { url })).status, host).toBe(200);
      const { body } = await admin.post(`/webhooks/${hook.id}/test`);
      expect(body, host).toMatchObject({ delivered: false, code: null });
      expect(JSON.stringify(body), host).toMatch(/not of the open internet/);
      await waitOver(scope);
      await deliver(false);
    }
    expect(receiver.got).toEqual([]);
  });

  test('follows no redirect', async () => {
    const { scope, admin, hook } = await office();
    await add(scope, 'contact', { name: 'A' });
    receiver.answer = { status: 302, headers: { location: `${receiver.address}/inside` } };
    await deliver();
    expect(receiver.got).toHaveLength(1);
    expect(await states(admin, hook)).toMatchObject([{ state: 'pending', responseCode: 302 }]);
  });

  test('of a receiver that never ends, a part is read', async () => {
    const { scope, admin, hook } = await office();
    await add(scope, 'contact', { name: 'A' });
    receiver.answer = { status: 500, body: 'x'.repeat(1_000_000) };
    await deliver();
    const [one] = await states(admin, hook);
    expect(z.string().parse(one?.['response'])).toHaveLength(1000);
  });
});
