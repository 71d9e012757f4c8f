import { expect, test } from 'vitest';
import { newOffice } from '../setup/app.ts';

test('the timeline of a customer is read over HTTP page by page, by kind, and not by a stranger', async () => {
  const office = await newOffice();
  const [seller, stranger] = [await office.as('salesperson'), await office.as('salesperson')];
  const account = (await seller.post('/records/account', { name: 'Huaxia' })).text('id');
  for (const subject of ['First', 'Second'])
    await seller.post('/records/activity', {
      regarding: account,
      kind: 'call',
      subject,
      status: 'done',
    });
  await seller.post('/records/commitment', { party: account, promise: 'Samples' });
  const path = `/records/account/${account}/timeline`;
  const first = await seller.get(`${path}?limit=2`);
  expect(first.status).toBe(200);
  expect(first.at('items.0')).toMatchObject({ kind: 'activity', record: { subject: 'Second' } });
  const cursor = encodeURIComponent(first.text('next'));
  const second = await seller.get(`${path}?limit=2&cursor=${cursor}`);
  expect(second.at('items.0')).toMatchObject({ kind: 'change', change: { op: 'create' } });
  const promises = await seller.get(`${path}?kinds=promise`);
  expect(promises.at('items')).toMatchObject([{ kind: 'promise', record: { promise: 'Samples' } }]);
  expect((await seller.get(`${path}?kinds=weather`)).text('code')).toBe('timeline.kind');
  expect((await seller.get(`${path}?limit=500`)).status).toBe(422);
  expect((await seller.get(`${path}?limit=2&cursor=x`)).text('code')).toBe('list.cursor');
  expect((await stranger.get(path)).status).toBe(404);
});
