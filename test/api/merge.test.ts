import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { sendJob } from '#engine/jobs/index.ts';
import { mergeJob } from '#engine/merge/job.ts';
import { newOffice, type Client } from '../setup/app.ts';
import { workOff } from '../setup/work.ts';

async function make(by: Client, object: string, values: Record<string, unknown>) {
  const made = await by.post(`/records/${object}`, values);
  expect(made.body).toMatchObject({ id: expect.any(String) });
  return made.text('id');
}

async function twins(by: Client) {
  const one = await make(by, 'account', { name: 'North Ltd' });
  const other = await make(by, 'account', { name: 'North Limited (Leeds)', industry: 'bank' });
  const contact = await make(by, 'contact', { name: 'Mary North', account: other });
  return { one, other, contact };
}

const merge = (by: Client, survivor: string, losers: string[], more: object = {}, dry = false) =>
  by.post(`/records/account/${survivor}/actions/merge${dry ? '?dryRun=true' : ''}`, {
    losers,
    ...more,
  });
const unMerge = (by: Client, survivor: string, input: object = {}, dry = false) =>
  by.post(`/records/account/${survivor}/actions/un-merge${dry ? '?dryRun=true' : ''}`, input);
const accountOf = async (by: Client, contact: string) =>
  (await by.get(`/records/contact/${contact}?fields=account`)).at('account.id');

describe('merging over the API', () => {
  test('previews with counts, merges, and is undone through its changeset [MY-05]', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const { one, other, contact } = await twins(chief);
    const preview = await merge(chief, one, [other], {}, true);
    expect(preview.status).toBe(200);
    expect(preview.at('moves')).toContainEqual({
      object: 'contact',
      count: 1,
      dropped: 0,
      fields: ['account'],
    });
    expect(preview.at('choices.industry')).toBe(other);
    expect(await accountOf(chief, contact)).toBe(other);
    const done = await merge(chief, one, [other], { reason: 'Entered twice' });
    expect(await accountOf(chief, contact)).toBe(one);
    const history = await chief.get(`/records/account/${one}/history`);
    expect(history.at('items.0')).toMatchObject({
      reason: 'Entered twice',
      by: { id: chief.userId },
      after: { industry: 'bank' },
    });
    const undone = await chief.post(`/changesets/${done.text('changeset')}/undo`);
    expect(undone.status).toBe(200);
    expect(await accountOf(chief, contact)).toBe(other);
  });

  test('sends whoever asks for a former id to the survivor for good, and refuses to write there', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const stranger = await office.as('salesperson', { name: 'Stranger' });
    const { one, other } = await twins(chief);
    const third = await make(chief, 'account', { name: 'Third' });
    await merge(chief, one, [other]);
    await merge(chief, third, [one]);
    const found = await chief.get(`/records/account/${other}?fields=name`);
    expect(found.status).toBe(308);
    expect(found.headers.get('location')).toBe(`/api/v1/records/account/${third}?fields=name`);
    const written = await chief.patch(`/records/account/${other}`, { industry: 'retail' });
    expect(written.status).toBe(409);
    expect(written.body).toMatchObject({ code: 'record.merged', survivor: third });
    expect((await chief.delete(`/records/account/${other}`)).status).toBe(409);
    expect((await stranger.get(`/records/account/${other}`)).status).toBe(404);
  });

  test('is kept from who lacks the privilege, who sees only one of them, and another workspace', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const agent = await office.as('service-agent', { name: 'Agent' });
    const seller = await office.as('salesperson', { name: 'Seller' });
    const { one, other } = await twins(chief);
    expect((await merge(agent, one, [other])).status).toBe(403);
    expect((await merge(seller, one, [other])).status).toBe(404);
    const elsewhere = await (await newOffice()).as('administrator');
    expect((await merge(elsewhere, one, [other])).status).toBe(404);
    await merge(chief, one, [other]);
    expect((await unMerge(agent, one)).status).toBe(403);
    expect((await unMerge(elsewhere, one)).status).toBe(404);
  });

  test('moves much in parts of one changeset, facts among it, and moves it back', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const { one, other, contact } = await twins(chief);
    const many = Array.from({ length: 20 }, (_, index) => ({
      op: 'create' as const,
      object: 'transaction',
      values: {
        party: other,
        at: '2026-01-05T02:00:00Z',
        amount: { amount: String(index + 1), currency: 'CNY' },
      },
    }));
    await commit(office.scope, { changes: many });
    const countOf = async (party: string) => {
      const filter = encodeURIComponent(JSON.stringify({ field: 'party', op: 'is', value: party }));
      const path = `/records/transaction?fields=id&limit=1&count=exact&filter=${filter}`;
      return (await chief.get(path)).at('count');
    };
    const asked = { object: 'account', survivor: one, losers: [other], choices: {}, partSize: 6 };
    await sendJob(office.scope, mergeJob, asked);
    await workOff(office);
    expect([await countOf(one), await countOf(other)]).toEqual([20, 0]);
    expect(await accountOf(chief, contact)).toBe(one);
    const preview = await unMerge(chief, one, {}, true);
    expect(preview.at('back')).toContainEqual({ object: 'transaction', count: 20 });
    expect(z.uuid().safeParse((await unMerge(chief, one)).at('job')).success).toBe(true);
    await workOff(office);
    expect([await countOf(one), await countOf(other)]).toEqual([0, 20]);
    expect(await accountOf(chief, contact)).toBe(other);
  });
});
