import { expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';

async function withRole(office: Office, chief: Client, unmask: 'none' | 'own' | 'all') {
  const role = await chief.post('/records/role', {
    name: `Call list ${unmask}`,
    grants: { contact: { read: 'all', create: 'own', unmask } },
    fieldRights: { contact: { phone: 'masked', email: 'masked' } },
  });
  return office.as(role.text('id'));
}

test('a masked value is shown in full to whoever has the privilege, for a reason that the log keeps', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const made = await chief.post('/records/contact', { name: 'Mary', phone: '13800138000' });
  const id = made.text('id');
  const full = made.text('phone');
  const [may, own, not] = [
    await withRole(office, chief, 'all'),
    await withRole(office, chief, 'own'),
    await withRole(office, chief, 'none'),
  ];
  const asked = { field: 'phone', reason: 'Calls back about the offer' };
  const show = (who: Client, body: object = asked) =>
    who.post(`/records/contact/${id}/unmask`, body);

  expect((await may.get(`/records/contact/${id}`)).text('phone')).toMatch(/^\*\*\*/);
  expect((await show(may, { field: 'phone', reason: '' })).status).toBe(422);
  expect((await show(may)).body).toEqual({ value: full });
  expect((await may.get(`/records/contact/${id}`)).text('phone')).toMatch(/^\*\*\*/);
  expect((await show(not)).text('code')).toBe('unmask.not-allowed');
  expect((await show(own)).status).toBe(404);
  const stranger = await (await newOffice('Elsewhere')).as('administrator');
  expect((await show(stranger)).status).toBe(404);

  const log = await chief.get('/access-log?kind=value.shown');
  expect(log.at('items')).toMatchObject([
    {
      by: { id: may.userId },
      object: 'contact',
      record: { id, title: 'Mary' },
      details: { field: 'phone', reason: asked.reason },
    },
  ]);
  expect(log.at('items.1')).toBeUndefined();
});
