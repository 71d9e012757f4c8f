import { expect, test } from 'vitest';
import { dayIn } from '#kit/instant.ts';
import { newOffice } from '../setup/app.ts';

test('what stands around a customer is read in one call, each within his rights', async () => {
  const office = await newOffice();
  const [seller, stranger] = [await office.as('salesperson'), await office.as('salesperson')];
  const make = async (object: string, values: Record<string, unknown>) =>
    (await seller.post(`/records/${object}`, values)).text('id');
  const account = await make('account', { name: 'Huaxia' });
  const now = new Date().toISOString();
  const today = dayIn('Asia/Shanghai', now);
  const person = await make('contact', {
    name: 'Zhang Wei',
    account,
    birthday: today.slice(5),
  });
  await make('activity', { regarding: person, kind: 'task', subject: 'Send', dueAt: now });
  await make('commitment', { party: account, promise: 'Samples', dueOn: today });
  for (const amount of ['100', '50.50'])
    await seller.post('/records/transaction', {
      party: account,
      at: now,
      product: 'Toner',
      amount: { amount, currency: 'CNY' },
    });
  const around = await seller.get(`/records/account/${account}/around`);
  expect(around.status).toBe(200);
  expect(around.at('parts.people.items.0')).toMatchObject({ name: 'Zhang Wei' });
  expect(around.at('parts.steps.items.0')).toMatchObject({ subject: 'Send' });
  expect(around.at('parts.promises.items.0')).toMatchObject({ promise: 'Samples' });
  expect(around.at('days.0')).toMatchObject({ kind: 'birth', party: { id: person } });
  expect(around.at('years')).toMatchObject([{ sum: '150.50', count: 2 }]);
  expect(around.at('products')).toMatchObject([{ product: 'Toner', sum: '150.50' }]);
  const his = await seller.get(`/records/contact/${person}/around`);
  expect(his.at('parts.places.items.0')).toMatchObject({ organisation: { id: account } });
  expect((await stranger.get(`/records/account/${account}/around`)).status).toBe(404);
  expect((await seller.get(`/records/user/${seller.userId}/around`)).status).toBe(422);
});
