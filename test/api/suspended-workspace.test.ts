import { expect, test } from 'vitest';
import { forgetMembers } from '#server/auth/leaving.ts';
import { removeWorkspace } from '#engine/workspace/remove.ts';
import { setWorkspaceState } from '#engine/workspace/state.ts';
import { newOffice } from '../setup/app.ts';
import { visitor } from '../setup/browser.ts';
import { invited, password } from '../setup/invited.ts';

test('a suspended workspace lets nobody in, by password, session or key, until it is opened again', async () => {
  const [office, other] = [await newOffice(), await newOffice()];
  const { email, person } = await invited(office);
  const key = await office.as('administrator');
  const neighbour = await other.as('administrator');
  const statuses = async () => [
    (await person.get('/records/contact')).status,
    (await key.get('/records/contact')).status,
    (await (await visitor()).post('/auth/sign-in/email', { email, password })).status,
    (await neighbour.get('/records/contact')).status,
  ];
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  await setWorkspaceState(office.scope.db, office.workspaceId, 'suspended');
  // Every process hears of it; what it remembers lasts five seconds in any case.
  await expect.poll(statuses, { timeout: 8000 }).toEqual([401, 401, expect.any(Number), 200]);
  expect((await statuses())[2]).toBeGreaterThanOrEqual(400);
  await setWorkspaceState(office.scope.db, office.workspaceId, 'active');
  await expect
    .poll(async () => (await statuses()).slice(1), { timeout: 8000 })
    .toEqual([200, 200, 200]);
});

test('a removed workspace leaves no identity, session or key of its members, but those of another stay', async () => {
  const [office, other] = [await newOffice('Gone'), await newOffice()];
  const { person } = await invited(office);
  const kept = await invited(other);
  const db = office.scope.db;
  await setWorkspaceState(db, office.workspaceId, 'suspended');
  await removeWorkspace(db, office.workspaceId, { name: 'Gone' });
  await forgetMembers(db, office.workspaceId);
  const { rows } = await db.query<{ members: number; keys: number }>(
    `select (select count(*)::int from auth.member where workspace_id = $1) as members,
        (select count(*)::int from auth.apikey where (metadata::jsonb ->> 'workspaceId')::int = $1) as keys`,
    [office.workspaceId],
  );
  expect(rows).toEqual([{ members: 0, keys: 0 }]);
  await expect
    .poll(async () => (await person.get('/auth/session')).status, { timeout: 8000 })
    .toBe(401);
  expect((await kept.person.get('/auth/session')).status).toBe(200);
});
