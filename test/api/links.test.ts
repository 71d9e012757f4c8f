import { describe, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { newOffice, testServer } from '../setup/app.ts';
import { visitor } from '../setup/browser.ts';
import { invited, password, tokenOf } from '../setup/invited.ts';

describe('one-time links', () => {
  test('an invitation shows whom it is for, lets him choose a password, and is spent', async () => {
    const office = await newOffice('Northwind');
    const chief = await office.as('administrator');
    const email = `${newId()}@example.com`;
    const userId = (await chief.post('/records/user', { name: 'Ines', email })).text('id');
    const made = await chief.post(`/users/${userId}/sign-in-link`, { kind: 'invitation' });
    expect(made.status).toBe(201);
    expect(made.text('url')).toMatch(/^http:\/\/rapport\.test\/sign-in\/link#[\w-]{43}$/);
    const token = tokenOf(made.text('url'));
    const person = await visitor();
    expect((await person.post('/auth/link/look', { token })).body).toEqual({
      kind: 'invitation',
      name: 'Ines',
      email,
      workspace: 'Northwind',
      joins: false,
    });
    const { server } = await testServer();
    const { rows } = await server.context.pool.query(
      'select token_hash from auth.sign_in_link where user_id = $1',
      [userId],
    );
    expect(JSON.stringify(rows)).not.toContain(token);

    const used = await person.post('/auth/link/use', { token, password });
    expect(used.headers.getSetCookie().join()).toMatch(
      /rapport\.session_token=.*HttpOnly; SameSite=Lax/,
    );
    expect((await person.get('/auth/session')).body).toMatchObject({
      email,
      userId,
      hasPassword: true,
      via: 'session',
    });
    const again = await person.post('/auth/link/use', { token, password });
    expect(again.status).toBe(410);
    expect(again.text('code')).toBe('link.spent');
    expect((await chief.get(`/records/user/${userId}?fields=identityId`)).at('identityId')).toEqual(
      expect.any(String),
    );
  });

  test('of many uses at once one succeeds; a newer link ends the older', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const userId = (
      await chief.post('/records/user', { name: 'Ines', email: `${newId()}@example.com` })
    ).text('id');
    const make = async () =>
      tokenOf(
        (await chief.post(`/users/${userId}/sign-in-link`, { kind: 'invitation' })).text('url'),
      );
    const [older, token] = [await make(), await make()];
    const person = await visitor();
    expect((await person.post('/auth/link/use', { token: older, password })).status).toBe(410);
    const uses = await Promise.all(
      [1, 2, 3, 4].map(async () => (await visitor()).post('/auth/link/use', { token, password })),
    );
    expect(uses.map((use) => use.status).toSorted((a, b) => a - b)).toEqual([200, 410, 410, 410]);
  });

  test('an administrator’s reset gives a new password and ends every session', async () => {
    const office = await newOffice();
    const { email, userId, person } = await invited(office);
    const chief = await office.as('administrator');
    const link = await chief.post(`/users/${userId}/sign-in-link`, { kind: 'reset' });
    const token = tokenOf(link.text('url'));
    expect((await (await visitor()).post('/auth/link/use', { token })).text('code')).toBe(
      'link.password-needed',
    );
    const fresh = await visitor();
    await fresh.post('/auth/link/use', { token, password: 'another password' });
    expect((await person.get('/auth/session')).status).toBe(401);
    expect((await (await visitor()).post('/auth/sign-in/email', { email, password })).status).toBe(
      401,
    );
    expect(
      (await (await visitor()).post('/auth/sign-in/email', { email, password: 'another password' }))
        .status,
    ).toBe(200);
  });

  test('only administrators make links, and never for another workspace', async () => {
    const [office, other] = [await newOffice(), await newOffice()];
    const seller = await office.as('salesperson');
    expect(
      (await seller.post(`/users/${seller.userId}/sign-in-link`, { kind: 'reset' })).status,
    ).toBe(403);
    const foreign = await other.as('administrator');
    expect(
      (await foreign.post(`/users/${seller.userId}/sign-in-link`, { kind: 'reset' })).status,
    ).toBe(404);
  });

  test('an invitation into a second workspace gives nobody the sign-in of a person of the first', async () => {
    const [first, second] = [await newOffice('First'), await newOffice('Second')];
    const { email, person } = await invited(first);
    const thief = await second.as('administrator');
    const userId = (await thief.post('/records/user', { name: 'Ines', email })).text('id');
    const link = await thief.post(`/users/${userId}/sign-in-link`, { kind: 'invitation' });
    const token = tokenOf(link.text('url'));
    const stranger = await visitor();
    const refused = await stranger.post('/auth/link/use', { token, password: 'stolen password' });
    expect(refused.status).toBe(409);
    expect(refused.text('code')).toBe('link.sign-in-first');
    expect(
      (await (await visitor()).post('/auth/sign-in/email', { email, password: 'stolen password' }))
        .status,
    ).toBe(401);

    await person.post('/auth/link/use', { token });
    const session = await person.get('/auth/session');
    expect(session.at('workspaces')).toHaveLength(2);
    expect((await person.post('/auth/workspace', { workspaceId: second.workspaceId })).status).toBe(
      204,
    );
    expect((await person.get('/auth/session')).body).toMatchObject({
      workspaceId: second.workspaceId,
      userId,
    });
    // Neither administrator may now take the shared identity over.
    expect(
      (await thief.post(`/users/${userId}/sign-in-link`, { kind: 'reset' })).text('code'),
    ).toBe('link.shared-identity');
  });
});
