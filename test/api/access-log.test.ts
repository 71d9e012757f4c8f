import { createOTP } from '@better-auth/utils/otp';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { tidy } from '#server/tidying.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { visitor } from '../setup/browser.ts';
import { invited, password } from '../setup/invited.ts';

const soon = { timeout: 5000 };
const listed = async (chief: Client, userId: string, kind: string) =>
  (await chief.get(`/access-log?user=${userId}&kind=${kind}&limit=200`)).at('items');
const kindsOf = async (chief: Client, userId: string, kind: string) =>
  z
    .array(z.looseObject({ kind: z.string() }))
    .parse(await listed(chief, userId, kind))
    .map((one) => one.kind);

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
  await expect
    .poll(() => listed(chief, seller.userId, 'sign-in'), soon)
    .toMatchObject([
      { kind: 'sign-in.failed', by: { id: seller.userId }, details: { device: 'A test device' } },
    ]);
  expect(await listed(chief, seller.userId, 'refused')).toMatchObject([
    { kind: 'refused', details: { door: 'GET /api/v1/access-log' } },
  ]);
  const stranger = await (await newOffice('Elsewhere')).as('administrator');
  expect(await listed(stranger, seller.userId, 'sign-in')).toEqual([]);
});

test('links, passwords, second steps, sign-outs and changes of sign-in are each an entry', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const { email, userId, person } = await invited(office);
  const kinds = (kind: string) => kindsOf(chief, userId, kind);
  await expect.poll(() => kinds('sign-in'), soon).toEqual(['sign-in.link']);
  await person.post('/auth/sign-out');
  await expect.poll(() => kinds('sign-in'), soon).toEqual(['sign-in.ended', 'sign-in.link']);
  await person.post('/auth/sign-in/email', { email, password });
  await expect.poll(async () => (await kinds('sign-in'))[0], soon).toBe('sign-in.accepted');
  const enabled = await person.post('/auth/two-factor/enable', { password });
  const secret = new URL(enabled.text('totpURI')).searchParams.get('secret') ?? '';
  const code = () => createOTP(decodeBase32(secret)).totp();
  await person.post('/auth/two-factor/verify-totp', { code: await code() });
  await expect.poll(() => kinds('second-factor'), soon).toEqual(['second-factor.on']);

  const later = await visitor();
  await later.post('/auth/sign-in/email', { email, password });
  await later.post('/auth/two-factor/verify-totp', { code: '000000' });
  await expect
    .poll(async () => (await kinds('sign-in'))[0], soon)
    .toBe('sign-in.second-step-failed');
  await later.post('/auth/two-factor/verify-totp', { code: await code() });
  await expect.poll(async () => (await kinds('sign-in'))[0], soon).toBe('sign-in.second-step');
  expect(await kinds('sign-in.password')).toEqual(['sign-in.password']);
  await later.post('/auth/change-password', {
    currentPassword: password,
    newPassword: 'another good password',
  });
  await expect.poll(() => kinds('password'), soon).toEqual(['password.changed']);
});

test('a key is noted once an hour, with its name', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const seller = await office.as('salesperson');
  await seller.get('/meta');
  await seller.get('/meta');
  await expect
    .poll(() => listed(chief, seller.userId, 'key.used'), soon)
    .toMatchObject([{ kind: 'key.used', details: { key: 'test' } }]);
});

describe('mass reads', () => {
  async function withAccounts(office: Office, count: number) {
    await commit(office.scope, {
      changes: Array.from({ length: count }, (_, index) => ({
        op: 'create' as const,
        object: 'account',
        id: newId(),
        values: { name: `Customer ${index}`, owner: office.administratorId },
      })),
    });
  }

  test('whoever reads more records in an hour than the workspace allows is noted with the amount', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    await withAccounts(office, 90);
    const reader = await office.as('administrator', { name: 'Reader' });
    const many = () => listed(chief, reader.userId, 'reads');
    expect((await reader.patch('/access-log/settings', { massReads: 99 })).status).toBe(422);
    expect((await reader.patch('/access-log/settings', { massReads: 150 })).body).toEqual({
      massReads: 150,
      keptDays: 730,
      customerReads: 'people',
      readsKeptDays: 180,
    });
    await reader.get('/records/account?limit=90');
    // Written together with what would have been noted of the reading.
    await expect.poll(() => kindsOf(chief, reader.userId, 'key'), soon).toEqual(['key.used']);
    expect(await many()).toEqual([]);
    await reader.post('/records/account/query', { fields: ['name'], limit: 90 });
    await expect
      .poll(many, soon)
      .toMatchObject([
        { kind: 'reads.many', object: 'account', details: { rows: 180, limit: 150 } },
      ]);
    await reader.get('/records/account?limit=90');
    await expect.poll(many, soon).toMatchObject([{ details: { rows: 270 } }]);
  });
});

test('a person’s entries are summed up, and a new device stands out', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const { email, userId, person } = await invited(office);
  await expect.poll(() => kindsOf(chief, userId, 'sign-in'), soon).toEqual(['sign-in.link']);
  const period = `from=${new Date(Date.now() - 3_600_000).toISOString()}&until=${new Date(Date.now() + 3_600_000).toISOString()}`;
  const summary = async () =>
    (await chief.get(`/access-log/summary?${period}&user=${userId}`)).at('items.0');
  expect(await summary()).toMatchObject({
    by: { id: userId, title: 'Ines' },
    kinds: { 'sign-in.link': 1 },
    unusual: [],
  });
  await person.post(
    '/auth/sign-in/email',
    { email, password },
    { 'user-agent': 'A device never seen' },
  );
  await expect.poll(summary, soon).toMatchObject({
    kinds: { 'sign-in.link': 1, 'sign-in.accepted': 1 },
    lastSignIn: expect.any(String),
    unusual: ['new-device'],
  });
  const seller = await office.as('salesperson');
  expect((await seller.get(`/access-log/summary?${period}`)).status).toBe(403);
});

test('the log is taken out as a file, which it notes; pages follow each other without gaps', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const { server } = await testServer();
  await server.context.pool.query(
    `insert into access_log (workspace_id, at, id, user_id, kind, details, request_id)
      select $1, now() - make_interval(secs => n / 3), gen_random_uuid(), $2, 'refused', '{"door":"=1+1"}', '' from generate_series(1, 30) n`,
    [office.workspaceId, chief.userId],
  );
  const ids: string[] = [];
  let cursor = '';
  do {
    const page = await chief.get(
      `/access-log?kind=refused&limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    const shape = z.object({
      items: z.array(z.object({ id: z.string() })),
      next: z.string().nullable(),
    });
    const { items, next } = shape.parse(page.body);
    ids.push(...items.map(({ id }) => id));
    cursor = next ?? '';
  } while (cursor !== '');
  expect([ids.length, new Set(ids).size]).toEqual([30, 30]);

  const file = await fetch(`${chief.base}/api/v1/access-log.csv?kind=refused`, {
    headers: chief.headers,
  });
  const text = await file.text();
  expect(text.split('\r\n').filter((line) => line.includes('refused'))).toHaveLength(30);
  await expect
    .poll(() => listed(chief, chief.userId, 'export'), soon)
    .toMatchObject([{ object: 'access-log', details: { rows: 30, complete: true } }]);
});

test('entries go when they are older than the workspace keeps them', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const { server } = await testServer();
  const { pool, uploads } = server.context;
  await chief.patch('/access-log/settings', { keptDays: 30 });
  await pool.query(
    `insert into access_log (workspace_id, at, id, user_id, kind, request_id)
      select $1, now() - make_interval(days => days), gen_random_uuid(), $2, 'view-as.began', '' from unnest(array[29, 31]) days`,
    [office.workspaceId, chief.userId],
  );
  await tidy(pool, uploads, uploads);
  expect(await listed(chief, chief.userId, 'view-as')).toHaveLength(1);
});

test('a person sees where he is signed in, and ends one session or all others', async () => {
  const office = await newOffice();
  const { email, userId, person } = await invited(office);
  const [phone, tablet] = [await visitor(), await visitor()];
  for (const [who, device] of [
    [phone, 'A phone'],
    [tablet, 'A tablet'],
  ] as const)
    await who.post('/auth/sign-in/email', { email, password }, { 'user-agent': device });
  const shape = z.array(
    z.looseObject({ id: z.string(), device: z.string().nullable(), current: z.boolean() }),
  );
  const sessions = async () => shape.parse((await person.get('/auth/sessions')).at('items'));
  expect((await sessions()).map(({ current }) => current)).toEqual([true, false, false]);
  const onPhone = (await sessions()).find(({ device }) => device === 'A phone');
  const { person: other } = await invited(office);
  expect((await other.delete(`/auth/sessions/${onPhone?.id}`)).status).toBe(404);
  expect((await person.delete(`/auth/sessions/${onPhone?.id}`)).body).toEqual({ ended: 1 });
  expect((await phone.get('/auth/session')).status).toBe(401);
  expect((await tablet.get('/auth/session')).status).toBe(200);
  expect((await person.delete('/auth/sessions')).body).toEqual({ ended: 1 });
  expect((await tablet.get('/auth/session')).status).toBe(401);
  expect(await sessions()).toHaveLength(1);
  const shown = z.array(z.looseObject({ by: z.looseObject({ id: z.string() }) }));
  const own = async () => shown.parse((await person.get('/auth/sign-ins')).at('items'));
  await expect.poll(async () => (await own()).length, soon).toBeGreaterThan(1);
  expect(new Set((await own()).map(({ by }) => by.id))).toEqual(new Set([userId]));
});

function decodeBase32(text: string): string {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString('utf8');
}
