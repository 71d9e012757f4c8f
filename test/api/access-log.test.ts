import { expect, test } from 'vitest';
import { newOffice, testServer } from '../setup/app.ts';

test('refusals and tries to sign in are listed per person', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const seller = await office.as('salesperson');
  expect((await seller.get('/access-log')).status).toBe(403);
  const { server, base } = await testServer();
  const { rows } = await server.context.pool.query<{ email: string }>(
    'select i.email from auth.member m join auth."user" i on i.id = m.identity_id where m.user_id = $1',
    [seller.userId],
  );
  const attempt = await fetch(`${base}/api/v1/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'A test device' },
    body: JSON.stringify({ email: rows[0]?.email, password: 'a wrong password' }),
  });
  expect(attempt.ok).toBe(false);
  const listed = async (kind: string) =>
    (await chief.get(`/access-log?user=${seller.userId}&kind=${kind}`)).at('items');
  await expect
    .poll(() => listed('sign-in'), { timeout: 5000 })
    .toMatchObject([
      { kind: 'sign-in.failed', by: { id: seller.userId }, details: { device: 'A test device' } },
    ]);
  expect(await listed('refused')).toMatchObject([
    { kind: 'refused', details: { door: 'GET /api/v1/access-log' } },
  ]);
  const stranger = await (await newOffice('Elsewhere')).as('administrator');
  expect((await stranger.get(`/access-log?user=${seller.userId}`)).at('items')).toEqual([]);
});
