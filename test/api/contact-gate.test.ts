import { beforeAll, describe, expect, test } from 'vitest';
import { add, change } from '../setup/records.ts';
import { zoneAtNoon } from '../setup/noon.ts';
import { newOffice, type Client, type Office } from '../setup/app.ts';

let office: Office;
let chief: Client;

beforeAll(async () => {
  office = await newOffice();
  chief = await office.as('administrator');
});

/** A person who may be called, unless the values say otherwise. */
function person(values: Record<string, unknown> = {}): Promise<string> {
  return add(office.scope, 'contact', {
    name: '张伟',
    phone: '+8613812345678',
    zone: zoneAtNoon(),
    ...values,
  });
}

function check(by: Client, party: string, more: Record<string, unknown> = {}) {
  return by.post('/contact-checks', { party, channel: 'phone', purpose: 'service', ...more });
}

async function keptOf(by: Client, party: string): Promise<unknown[]> {
  const { body } = await by.post('/records/suppression/query', {
    filter: { field: 'party', op: 'is', value: party },
    fields: ['reasons', 'channel', 'purpose', 'about', 'askedBy', 'overriddenBy', 'overrideReason'],
  });
  return Object(body).items;
}

describe('asking before a contact', () => {
  test('allows whom nothing speaks against, and keeps nothing of it', async () => {
    const party = await person();
    const { status, body } = await check(chief, party);
    expect([status, body]).toMatchObject([
      200,
      { allowed: true, reasons: [], warnings: [], suppression: null },
    ]);
    expect(await keptOf(chief, party)).toEqual([]);
  });

  test('[BK-B15] [ADM-04] refuses whoever opted out, over every channel that he named, at once, and keeps the refusal', async () => {
    const party = await person();
    const ask = { channel: 'email', purpose: 'marketing', address: 'zw@example.com' };
    expect((await check(chief, party, ask)).at('allowed')).toBe(true);
    await add(office.scope, 'consent', {
      party,
      purpose: 'marketing',
      channel: 'email',
      decision: 'withdrawn',
      proof: 'email',
    });
    const refused = await check(chief, party, { ...ask, about: 'Spring offers' });
    expect(refused.body).toMatchObject({
      allowed: false,
      reasons: ['consent-withdrawn'],
      nextAllowedAt: null,
      mayOverride: false,
    });
    expect(await keptOf(chief, party)).toMatchObject([
      {
        id: refused.at('suppression'),
        reasons: ['consent-withdrawn'],
        channel: 'email',
        purpose: 'marketing',
        about: 'Spring offers',
        askedBy: { id: chief.userId },
        overriddenBy: null,
      },
    ]);
  });

  test('counts what everybody did with the customer, private contacts too', async () => {
    const party = await person();
    await add(office.scope, 'contact-policy', {
      name: 'One survey a week',
      purpose: 'survey',
      maxPerWeek: 1,
    });
    const ask = { purpose: 'survey' };
    expect((await check(chief, party, ask)).at('allowed')).toBe(true);
    await add(office.scope, 'activity', {
      kind: 'call',
      subject: 'Survey',
      regarding: party,
      status: 'done',
      purpose: 'survey',
      private: true,
    });
    const { body } = await check(chief, party, ask);
    expect(body).toMatchObject({ allowed: false, reasons: ['limit-week'], mayOverride: true });
    expect(Date.parse(Object(body).nextAllowedAt)).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  });

  test('honours a number that must not be used, whichever customer it stands with', async () => {
    const party = await person({ phone: '+8613900001111' });
    const other = await add(office.scope, 'account', { name: 'Twin of the number' });
    await add(office.scope, 'identity', {
      party: other,
      kind: 'phone',
      value: '+8613900001111',
      doNotUse: true,
    });
    const meant = await check(chief, party, { address: '139 0000 1111' });
    expect(meant.at('reasons')).toEqual(['address-do-not-use']);
  });

  test('by a class of customers the policy of that class goes first', async () => {
    const party = await person();
    const scheme = await add(office.scope, 'classification', {
      name: 'Rank',
      appliesTo: ['person'],
    });
    const vip = await add(office.scope, 'class-value', { classification: scheme, name: 'Top' });
    await add(office.scope, 'contact-policy', {
      name: 'No letters',
      channel: 'letter',
      maxPerDay: 0,
    });
    await add(office.scope, 'contact-policy', {
      name: 'Letters to the top',
      channel: 'letter',
      classValue: vip,
      order: 1,
    });
    const ask = { channel: 'letter' };
    expect((await check(chief, party, ask)).at('reasons')).toEqual(['limit-day']);
    await add(office.scope, 'party-class', { party, classification: scheme, value: vip });
    expect((await check(chief, party, ask)).at('allowed')).toBe(true);
  });
});

describe('going over a refusal', () => {
  test('needs the privilege and a reason, and is kept with both', async () => {
    const party = await person({ openComplaint: true });
    await add(office.scope, 'contact-policy', { name: 'Complaints first', purpose: 'sales' });
    const ask = { purpose: 'sales', channel: 'visit' };
    const agent = await office.as('service-agent');
    expect((await check(agent, party, ask)).body).toMatchObject({
      reasons: ['complaint-open'],
      mayOverride: false,
    });
    const denied = await check(agent, party, { ...ask, override: 'I want to' });
    expect([denied.status, denied.at('code')]).toEqual([403, 'contact.may-not-override']);
    const lead = await office.as('service-manager');
    const empty = await check(lead, party, { ...ask, override: ' ' });
    expect(empty.at('code')).toBe('contact.override-needs-reason');
    const done = await check(lead, party, { ...ask, override: 'He asked me to come' });
    expect(done.body).toMatchObject({ overridden: true });
    expect(await keptOf(lead, party)).toContainEqual(
      expect.objectContaining({
        overriddenBy: expect.objectContaining({ id: lead.userId }),
        overrideReason: 'He asked me to come',
      }),
    );
  });

  test('is never allowed against the customer’s own will, to the administrator either', async () => {
    const party = await person({ doNotContact: true });
    const answer = await check(chief, party, { override: 'Important' });
    expect([answer.status, answer.at('code')]).toEqual([403, 'contact.not-overridable']);
    const kept = await check(chief, party);
    const id = kept.text('suppression');
    const act = await chief.post(`/records/suppression/${id}/actions/override`, { reason: 'No' });
    expect([act.status, act.at('code')]).toEqual([403, 'contact.not-overridable']);
  });

  test('can be noted on the kept refusal, once', async () => {
    const party = await person({ openComplaint: true });
    const id = (await check(chief, party, { purpose: 'sales', channel: 'visit' })).text(
      'suppression',
    );
    const act = () =>
      chief.post(`/records/suppression/${id}/actions/override`, { reason: 'Agreed by phone' });
    expect((await act()).status).toBe(200);
    expect((await act()).at('code')).toBe('suppression.already');
  });
});

describe('rights', () => {
  test('who may not see the customer learns nothing; another workspace does not know him', async () => {
    const party = await person({ doNotContact: true });
    const seller = await office.as('salesperson');
    expect((await check(seller, party)).status).toBe(404);
    const elsewhere = await (await newOffice()).as('administrator');
    expect((await check(elsewhere, party)).status).toBe(404);
  });

  test('suppressions are written by the gate alone', async () => {
    const party = await person({ doNotContact: true });
    const id = (await check(chief, party)).text('suppression');
    const forged = await chief.post('/records/suppression', {
      party,
      about: 'x',
      channel: 'phone',
      purpose: 'sales',
      reasons: ['quiet-hours'],
      refusedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(forged.status).toBe(422);
    const altered = await chief.patch(`/records/suppression/${id}`, { reasons: ['quiet-hours'] });
    expect(altered.status).toBe(422);
    const agent = await office.as('service-agent');
    expect((await agent.delete(`/records/suppression/${id}`)).status).toBe(403);
    expect((await agent.get(`/records/suppression/${id}`)).status).toBe(200);
  });

  test('a number that a role may not read is masked in what was refused', async () => {
    const party = await person({ phone: '+8613755556666', doNotContact: true });
    await check(chief, party, { address: '+8613755556666' });
    const marketing = await office.as('marketing');
    const { body } = await marketing.post('/records/suppression/query', {
      filter: { field: 'party', op: 'is', value: party },
      fields: ['address'],
    });
    expect(JSON.stringify(body)).not.toContain('55556666');
  });
});

test('a customer’s zone is one that is known', async () => {
  const party = await person();
  await change(office.scope, 'contact', party, { zone: 'Europe/Berlin' });
  const wrong = await chief.patch(`/records/contact/${party}`, { zone: 'Mars/Olympus' });
  expect(wrong.at('code')).toBe('user.unknown-zone');
});

describe('whose a number is', () => {
  const whose = (by: Client, body: Record<string, unknown>) => by.post('/contact-party', body);

  test('its holder is found by the number, the record’s own customer first, and nobody for a stranger’s', async () => {
    const [phone, other] = ['+8613900001111', '+8613900002222'];
    const account = await add(office.scope, 'account', { name: '南京湖畔精密', phone });
    const party = await person({ account, phone: other });
    const found = async (body: Record<string, unknown>) => (await whose(chief, body)).at('party');
    expect(await found({ address: phone })).toEqual({ object: 'account', id: account });
    const on = { object: 'contact', id: party };
    expect(await found({ address: other, ...on })).toEqual({ object: 'contact', id: party });
    // The company's number seen through a column of its contact is the company's.
    expect(await found({ address: phone, ...on })).toEqual({ object: 'account', id: account });
    const address = await add(office.scope, 'address', {
      party: account,
      address: { country: 'CN', street: '湖滨路 8 号' },
      phone: '+8613900003333',
    });
    expect(await found({ address: '+8613900003333', object: 'address', id: address })).toEqual({
      object: 'account',
      id: account,
    });
    expect(await found({ address: '+8613900004444' })).toBeNull();
  });

  test('a number without a customer is asked for whoever has it, seen or not', async () => {
    await person({ phone: '+8613900005555', doNotContact: true });
    const ask = { channel: 'phone', purpose: 'service', address: '+8613900005555' };
    expect((await chief.post('/contact-checks', ask)).body).toMatchObject({
      allowed: false,
      reasons: ['do-not-contact'],
    });
    const nobody = await chief.post('/contact-checks', { channel: 'phone', purpose: 'service' });
    expect([nobody.status, nobody.at('code')]).toEqual([422, 'contact.nobody']);
  });
});

describe('planning a contact', () => {
  const at = '2027-03-02T04:00:00.000Z';

  test('a call or visit to somebody who may not be contacted warns, is kept all the same, and nothing is noted as refused', async () => {
    const free = await person({ phone: '+8613900006666' });
    const party = await person({ name: '李静', doNotContact: true });
    for (const kind of ['call', 'visit']) {
      const plan = { kind, at, parties: [free, party] };
      expect((await chief.post('/contact-plans', plan)).at('warned')).toEqual([
        { party: { id: party, title: '李静' }, reasons: ['do-not-contact'], nextAllowedAt: null },
      ]);
      await add(office.scope, 'activity', { kind, subject: '回访', startAt: at, regarding: party });
    }
    expect(await keptOf(chief, party)).toEqual([]);
  });

  test('the hours that count are those of the plan, not of now', async () => {
    await add(office.scope, 'contact-policy', {
      name: '夜间',
      order: 1,
      purpose: 'sales',
      channel: 'phone',
      clock: 'customer',
      quietFrom: '21:00',
      quietUntil: '08:00',
    });
    const party = await person({ phone: '+8613900007777', zone: 'Asia/Shanghai' });
    const reasons = async (when: string) =>
      Object(
        (await chief.post('/contact-plans', { kind: 'call', at: when, parties: [party] })).at(
          'warned',
        ),
      )[0]?.reasons;
    expect(await reasons('2027-03-02T04:00:00.000Z')).toBeUndefined();
    expect(await reasons('2027-03-02T15:00:00.000Z')).toEqual(['quiet-hours']);
  });

  test('who may not see the customer is not warned of him', async () => {
    const party = await person({ doNotContact: true });
    const stranger = await office.as('salesperson');
    const plan = { kind: 'call', at, parties: [party] };
    expect((await stranger.post('/contact-plans', plan)).at('warned')).toEqual([]);
  });
});
