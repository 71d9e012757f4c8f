import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '#kit/id.ts';
import { commit } from '#engine/commit/index.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { doJobs } from '../setup/do-jobs.ts';

async function make(client: Client, object: string, values: Record<string, unknown>) {
  const made = await client.post(`/records/${object}`, values);
  expect(made.body).toMatchObject({ id: expect.any(String) });
  return made.text('id');
}

const handOver = (by: Client, leaver: Client, input: object, dry = false) =>
  by.post(`/records/user/${leaver.userId}/actions/hand-over${dry ? '?dryRun=true' : ''}`, input);
const ownerOf = async (by: Client, object: string, id: string) =>
  (await by.get(`/records/${object}/${id}?fields=owner`)).at('owner.id');

async function leaving(office: Office) {
  const chief = await office.as('administrator');
  const [leaver, heir, other] = [
    await office.as('salesperson', { name: 'Leaver' }),
    await office.as('salesperson', { name: 'Heir' }),
    await office.as('salesperson', { name: 'Other' }),
  ];
  const north = await make(leaver, 'account', {
    name: 'North Ltd',
    address: { country: 'CN', region: '110105' },
  });
  const south = await make(leaver, 'account', { name: 'South Ltd' });
  const person = await make(leaver, 'contact', { name: 'Mary North', account: north });
  const open = await make(leaver, 'activity', { kind: 'task', subject: 'Call', regarding: person });
  const done = await make(leaver, 'activity', {
    kind: 'note',
    subject: 'Talked',
    regarding: south,
    status: 'done',
  });
  const secret = await make(leaver, 'activity', {
    kind: 'task',
    subject: 'Mine alone',
    regarding: south,
    private: true,
  });
  return { chief, leaver, heir, other, north, south, person, open, done, secret };
}

describe('the hand-over of a leaver’s records', () => {
  test('gives everything open to the heir in one changeset, keeps private and finished work, and is undone whole [BK-B18]', async () => {
    const office = await newOffice();
    const { chief, leaver, heir, ...at } = await leaving(office);
    const team = await make(chief, 'team', {
      name: 'North team',
      lead: leaver.userId,
      members: [leaver.userId],
    });
    const asked = { receiver: heir.userId, reason: 'Leaves the firm' };
    const preview = await handOver(chief, leaver, asked, true);
    expect(preview.status).toBe(200);
    const parts = z.array(z.looseObject({ part: z.string() })).parse(preview.at('parts'));
    const part = (name: string) => parts.find((one) => one.part === name);
    expect(part('account')).toMatchObject({
      count: 2,
      private: 0,
      beyond: 0,
      receivers: [{ id: heir.userId, title: 'Heir', count: 2 }],
    });
    expect(part('activity')).toMatchObject({ count: 1, private: 1 });
    expect(part('team')).toMatchObject({ count: 1 });
    expect(await ownerOf(chief, 'account', at.north)).toBe(leaver.userId);

    const given = await handOver(chief, leaver, { ...asked, deactivate: true, revoke: true });
    expect(given.status).toBe(200);
    expect(given.at('changeset')).toEqual(expect.any(String));
    expect(given.at('ended.keys')).toBeGreaterThan(0);
    for (const [object, id] of [
      ['account', at.north],
      ['account', at.south],
      ['contact', at.person],
      ['activity', at.open],
    ] as const)
      expect([object, await ownerOf(heir, object, id)]).toEqual([object, heir.userId]);
    expect(await ownerOf(chief, 'activity', at.done)).toBe(leaver.userId);
    // Private work stays closed, to the heir and to the administrator.
    expect((await heir.get(`/records/activity/${at.secret}`)).status).toBe(404);
    expect((await chief.get(`/records/activity/${at.secret}`)).status).toBe(404);
    expect((await chief.get(`/records/team/${team}`)).at('lead.id')).toBe(heir.userId);
    expect((await leaver.get('/records/account')).status).toBe(401);
    // The customer's history goes on: who had him until when.
    const periods = await heir.post('/records/ownership-period/query', {
      filter: { field: 'party', op: 'is', value: at.north },
      fields: ['holder', 'untilAt'],
      sort: ['fromAt'],
    });
    expect(periods.at('items')).toMatchObject([
      { holder: { id: leaver.userId } },
      { holder: { id: heir.userId }, untilAt: null },
    ]);

    const undone = await chief.post(`/changesets/${given.text('changeset')}/undo`, {});
    expect(undone.status).toBe(200);
    expect(await ownerOf(chief, 'contact', at.person)).toBe(leaver.userId);
    expect((await chief.get(`/records/user/${leaver.userId}`)).at('active')).toBe(true);
    expect((await chief.get(`/records/team/${team}`)).at('lead.id')).toBe(leaver.userId);
  });

  test('is split by region, and what hangs on a customer follows him', async () => {
    const office = await newOffice();
    const { chief, leaver, heir, other, ...at } = await leaving(office);
    const splits = [{ by: 'region', value: '11', receiver: other.userId }];
    const given = await handOver(chief, leaver, { receiver: heir.userId, splits });
    expect(given.status).toBe(200);
    expect(await ownerOf(chief, 'account', at.north)).toBe(other.userId);
    expect(await ownerOf(chief, 'contact', at.person)).toBe(other.userId);
    expect(await ownerOf(chief, 'activity', at.open)).toBe(other.userId);
    expect(await ownerOf(chief, 'account', at.south)).toBe(heir.userId);
  });

  test('lets the successor join the teams of the customers that go to others, undone with the rest', async () => {
    const office = await newOffice();
    const { chief, leaver, heir, other, ...at } = await leaving(office);
    const asked = {
      receiver: heir.userId,
      splits: [{ by: 'region', value: '11', receiver: other.userId }],
      joins: true,
    };
    const teams = async () =>
      (
        await chief.post('/records/party-team/query', {
          filter: { field: 'member', op: 'is', value: heir.userId },
          fields: ['party'],
        })
      ).at('items');
    const preview = await handOver(chief, leaver, asked, true);
    expect(preview.at('parts')).toContainEqual(
      expect.objectContaining({ part: 'join-team', count: 1 }),
    );
    const given = await handOver(chief, leaver, asked);
    expect(await teams()).toMatchObject([{ party: { id: at.north } }]);
    expect((await heir.get(`/records/account/${at.north}`)).status).toBe(200);
    await chief.post(`/changesets/${given.text('changeset')}/undo`, {});
    expect(await teams()).toEqual([]);
  });

  test('is refused to colleagues, to managers of others, to oneself and to those who are gone', async () => {
    const office = await newOffice();
    const { chief, leaver, heir, other, north } = await leaving(office);
    const manager = await office.as('sales-manager');
    const to = { receiver: heir.userId };
    expect((await handOver(other, leaver, to)).status).toBe(403);
    expect((await handOver(manager, leaver, to)).text('code')).toBe('hand-over.not-your-line');
    expect((await handOver(chief, leaver, { receiver: leaver.userId })).text('code')).toBe(
      'hand-over.to-himself',
    );
    expect((await handOver(chief, leaver, { receiver: newId() })).text('code')).toBe(
      'hand-over.receiver-gone',
    );
    expect((await handOver(chief, leaver, {})).text('code')).toBe('hand-over.no-receiver');
    const stranger = await (await newOffice('Elsewhere')).as('administrator');
    expect((await handOver(stranger, leaver, to)).status).toBe(404);
    expect(await ownerOf(chief, 'account', north)).toBe(leaver.userId);
  });

  test('a manager hands over for those who report to him, and switches nobody off', async () => {
    const office = await newOffice();
    const { chief, leaver, heir, north } = await leaving(office);
    const manager = await office.as('sales-supervisor');
    await chief.patch(`/records/user/${leaver.userId}`, { superior: manager.userId });
    await chief.patch(`/records/user/${heir.userId}`, { superior: manager.userId });
    const { server } = await testServer();
    server.context.scopes.forget();
    const off = await handOver(manager, leaver, { receiver: heir.userId, deactivate: true });
    expect(off.status).toBe(403);
    expect((await handOver(manager, leaver, { receiver: heir.userId })).status).toBe(200);
    expect(await ownerOf(chief, 'account', north)).toBe(heir.userId);
  });

  test('more than one changeset holds goes over in parts by a job, and is undone whole', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const [leaver, heir] = [await office.as('salesperson'), await office.as('salesperson')];
    for (let batch = 0; batch < 2; batch += 1)
      await commit(office.scope, {
        changes: Array.from({ length: 2600 }, (_, index) => ({
          op: 'create' as const,
          object: 'household',
          id: newId(),
          values: { name: `Household ${batch} ${index}`, owner: leaver.userId },
        })),
      });
    const sent = await handOver(chief, leaver, { receiver: heir.userId });
    expect(sent.body).toMatchObject({ total: 5200, changeset: null, job: expect.any(String) });
    const { context } = (await testServer()).server;
    await doJobs(context, office.workspaceId);
    const job = await chief.get(`/jobs/${sent.text('job')}`);
    expect(job.body).toMatchObject({ state: 'done', result: { count: 5200 } });
    const count = async (who: Client) =>
      (
        await chief.post('/records/household/query', {
          filter: { field: 'owner', op: 'is', value: who.userId },
          fields: ['id'],
          limit: 1,
          count: 'exact',
        })
      ).at('count');
    expect([await count(leaver), await count(heir)]).toEqual([0, 5200]);
    const undoing = await chief.post(`/changesets/${String(job.at('result.changeset'))}/undo`, {});
    expect(undoing.status).toBe(202);
    await doJobs(context, office.workspaceId);
    expect([await count(leaver), await count(heir)]).toEqual([5200, 0]);
  }, 120_000);
});
