import { createOTP } from '@better-auth/utils/otp';
import { describe, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { client, newOffice, testServer } from '../setup/app.ts';
import { visitor } from '../setup/browser.ts';
import { invited, password, tokenOf } from '../setup/invited.ts';

describe('passwords and sessions', () => {
  test('a wrong password says no more than that; signing out ends the session', async () => {
    const office = await newOffice();
    const { email } = await invited(office);
    const person = await visitor();
    const wrong = await person.post(
      '/auth/sign-in/email',
      { email, password: 'wrong one' },
      { 'accept-language': 'zh' },
    );
    const unknown = await person.post('/auth/sign-in/email', {
      email: `${newId()}@example.com`,
      password: 'wrong one',
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.text('code')).toBe(unknown.text('code'));
    expect(wrong.text('detail')).toBe('邮箱或密码不正确。');
    const signedIn = await person.post('/auth/sign-in/email', { email, password });
    expect(signedIn.status).toBe(200);
    expect(signedIn.at('token')).toBeUndefined();
    const kept = person.cookies();
    await person.post('/auth/sign-out');
    expect((await (await visitor()).get('/auth/session', { cookie: kept })).status).toBe(401);
  });

  test('a person changes his password with the old one and signs in again with the new [SJ-52]', async () => {
    const office = await newOffice();
    const { email, person } = await invited(office);
    const change = (currentPassword: string, newPassword: string) =>
      person.post('/auth/change-password', {
        currentPassword,
        newPassword,
        revokeOtherSessions: true,
      });
    const elsewhere = await visitor();
    await elsewhere.post('/auth/sign-in/email', { email, password });
    expect((await change('not the old one', 'a new password')).text('code')).toBe(
      'auth.invalid-password',
    );
    expect((await change(password, 'short')).text('code')).toBe('auth.password-too-short');
    expect((await change(password, 'a new password')).status).toBe(200);
    expect((await elsewhere.get('/auth/session')).status).toBe(401);
    await person.post('/auth/sign-out');
    expect((await person.post('/auth/sign-in/email', { email, password })).status).toBe(401);
    expect(
      (await person.post('/auth/sign-in/email', { email, password: 'a new password' })).status,
    ).toBe(200);
    expect((await person.get('/auth/session')).body).toMatchObject({ email });
  });

  test('a program signs in without saying where it comes from, and makes itself a key', async () => {
    const office = await newOffice();
    const { email } = await invited(office);
    const { base } = await testServer();
    const script = client(base);
    const signedIn = await script.post('/auth/sign-in/email', { email, password });
    expect(signedIn.status).toBe(200);
    const made = await script.post('/api-keys', { name: 'script' }, { cookie: signedIn.cookies() });
    expect(made.status).toBe(201);
    const bearer = { authorization: `Bearer ${made.text('key')}` };
    expect((await script.get('/auth/session', bearer)).body).toMatchObject({ email, via: 'key' });
  });

  test('a session that was planted before signing in is not adopted', async () => {
    const office = await newOffice();
    const { email } = await invited(office);
    const planted = 'rapport.session_token=planted.c2lnbmF0dXJl';
    const person = await visitor();
    const answer = await person.post(
      '/auth/sign-in/email',
      { email, password },
      { cookie: planted },
    );
    expect(answer.cookies()).not.toContain('planted');
    expect((await person.get('/auth/session')).status).toBe(200);
    expect((await (await visitor()).get('/auth/session', { cookie: planted })).status).toBe(401);
  });

  test('ten failures close the account for a while, for the right password too', async () => {
    const office = await newOffice();
    const { email } = await invited(office);
    const tries = await Promise.all(
      Array.from({ length: 14 }, async () =>
        (await visitor()).post('/auth/sign-in/email', { email, password: 'guess guess' }),
      ),
    );
    expect(tries.filter((one) => one.status === 401)).toHaveLength(10);
    const closed = await (await visitor()).post('/auth/sign-in/email', { email, password });
    expect(closed.status).toBe(429);
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(60);
    const { server } = await testServer();
    await server.context.pool.query(
      "update auth.attempt set until = now() where key like 'account:%'",
    );
    expect((await (await visitor()).post('/auth/sign-in/email', { email, password })).status).toBe(
      200,
    );
  });

  test('a second factor stands between the password and the session', async () => {
    const office = await newOffice();
    const { email, person } = await invited(office);
    const enabled = await person.post('/auth/two-factor/enable', { password });
    const secret = new URL(enabled.text('totpURI')).searchParams.get('secret') ?? '';
    const code = () => createOTP(decodeBase32(secret)).totp();
    expect((await person.post('/auth/two-factor/verify-totp', { code: await code() })).status).toBe(
      200,
    );

    const later = await visitor();
    const half = await later.post('/auth/sign-in/email', { email, password });
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    expect((await later.get('/auth/session')).status).toBe(401);
    const wrong = await later.post('/auth/two-factor/verify-totp', { code: '000000' });
    expect(wrong.text('code')).toBe('auth.invalid-code');
    expect((await later.post('/auth/two-factor/verify-totp', { code: await code() })).status).toBe(
      200,
    );
    expect((await later.get('/auth/session')).body).toMatchObject({ email, hasSecondFactor: true });

    const lost = await visitor();
    await lost.post('/auth/sign-in/email', { email, password });
    const backup = enabled.text('backupCodes.0');
    expect((await lost.post('/auth/two-factor/verify-backup-code', { code: backup })).status).toBe(
      200,
    );
    const second = await visitor();
    await second.post('/auth/sign-in/email', { email, password });
    expect(
      (await second.post('/auth/two-factor/verify-backup-code', { code: backup })).status,
    ).toBe(401);
  });

  test('a reset link does not walk around the second factor, and an administrator may take it off', async () => {
    const office = await newOffice();
    const { email, userId, person } = await invited(office);
    const enabled = await person.post('/auth/two-factor/enable', { password });
    const secret = new URL(enabled.text('totpURI')).searchParams.get('secret') ?? '';
    await person.post('/auth/two-factor/verify-totp', {
      code: await createOTP(decodeBase32(secret)).totp(),
    });
    const chief = await office.as('administrator');
    const link = await chief.post(`/users/${userId}/sign-in-link`, { kind: 'reset' });
    const fresh = await visitor();
    const used = await fresh.post('/auth/link/use', {
      token: tokenOf(link.text('url')),
      password: 'another password',
    });
    expect(used.body).toEqual({ signedIn: false });
    expect((await fresh.get('/auth/session')).status).toBe(401);
    expect((await chief.delete(`/users/${userId}/second-factor`)).status).toBe(204);
    const signedIn = await fresh.post('/auth/sign-in/email', {
      email,
      password: 'another password',
    });
    expect(signedIn.at('twoFactorRedirect')).toBeUndefined();
    expect((await fresh.get('/auth/session')).status).toBe(200);
  });

  test('who is switched off is out at once, and no sign-in brings him back', async () => {
    const office = await newOffice();
    const { email, userId, person } = await invited(office);
    const chief = await office.as('administrator');
    expect((await person.get('/meta')).status).toBe(200);
    expect((await chief.patch(`/records/user/${userId}`, { active: false })).status).toBe(200);
    await expect.poll(async () => (await person.get('/meta')).status, { timeout: 6000 }).toBe(401);
    const again = await (await visitor()).post('/auth/sign-in/email', { email, password });
    expect(again.status).toBe(403);
    expect(again.text('code')).toBe('auth.no-workspace');
  });
});

function decodeBase32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString('utf8');
}
