import { beforeEach, describe, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';

let office: Office;
let seller: Client;
let colleague: Client;

beforeEach(async () => {
  office = await newOffice();
  seller = await office.as('salesperson');
  colleague = await office.as('salesperson');
});

const add = async (who: Client, object: string, values: Record<string, unknown>) => {
  const reply = await who.post(`/records/${object}`, values);
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.text('id');
};

const june = 'from=2026-06-01T00:00:00Z&to=2026-07-01T00:00:00Z';
const meeting = (subject: string, day: string) => ({
  kind: 'meeting',
  subject,
  startAt: `${day}T01:00:00.000Z`,
  endAt: `${day}T02:00:00.000Z`,
});

async function entries(who: Client, address = `/calendar?${june}`): Promise<unknown[]> {
  const reply = await who.get(address);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  const items = reply.at('items');
  return Array.isArray(items) ? items : [];
}

describe('the calendar', () => {
  test('shows what one has to do: meetings when they are, tasks when they are due, nothing beside the stretch', async () => {
    await add(seller, 'activity', meeting('Review', '2026-06-10'));
    await add(seller, 'activity', meeting('Later', '2026-07-10'));
    await add(seller, 'activity', {
      kind: 'visit',
      subject: 'Long trip',
      startAt: '2026-05-30T01:00:00.000Z',
      endAt: '2026-06-02T01:00:00.000Z',
    });
    await add(seller, 'activity', { subject: 'Offer', dueAt: '2026-06-20T09:00:00.000Z' });
    await add(colleague, 'activity', meeting('Not mine', '2026-06-11'));
    expect(await entries(seller)).toMatchObject([
      {
        subject: 'Long trip',
        startAt: '2026-05-30T01:00:00.000Z',
        endAt: '2026-06-02T01:00:00.000Z',
      },
      {
        subject: 'Review',
        kind: 'meeting',
        allDay: false,
        status: 'open',
        owner: { id: seller.userId },
        occurrence: null,
        series: null,
        isBusyOnly: false,
      },
      { subject: 'Offer', startAt: '2026-06-20T09:00:00.000Z', endAt: null },
    ]);
  });

  test('shows what one takes part in, with who takes part', async () => {
    const id = await add(colleague, 'activity', meeting('Together', '2026-06-11'));
    await add(colleague, 'participant', { activity: id, user: seller.userId });
    expect(await entries(seller)).toMatchObject([
      { id, owner: { id: colleague.userId }, participants: [seller.userId] },
    ]);
  });

  test('spells out a series within the stretch, but for the times taken out of it', async () => {
    const id = await add(seller, 'activity', {
      ...meeting('Weekly', '2026-06-01'),
      repeats: 'FREQ=WEEKLY;COUNT=4',
    });
    expect(await entries(seller)).toMatchObject(
      ['01', '08', '15', '22'].map((day) => ({
        id,
        series: id,
        startAt: `2026-06-${day}T01:00:00.000Z`,
        endAt: `2026-06-${day}T02:00:00.000Z`,
        occurrence: `2026-06-${day}T01:00:00.000Z`,
      })),
    );
  });

  test('tells of others only when they are busy, as one stretch, and not that somebody is free or has a task', async () => {
    await add(colleague, 'activity', { ...meeting('Secret', '2026-06-11'), private: true });
    await add(colleague, 'activity', {
      kind: 'call',
      subject: 'Right after',
      startAt: '2026-06-11T02:00:00.000Z',
      endAt: '2026-06-11T02:30:00.000Z',
    });
    await add(colleague, 'activity', { ...meeting('Idle', '2026-06-12'), availability: 'free' });
    await add(colleague, 'activity', { ...meeting('Off', '2026-06-13'), status: 'cancelled' });
    await add(colleague, 'activity', { subject: 'Task', dueAt: '2026-06-14T09:00:00.000Z' });
    const found = await entries(seller, `/calendar?${june}&users=${colleague.userId}`);
    expect(found).toEqual([
      {
        id: `busy:${colleague.userId}:2026-06-11T01:00:00.000Z`,
        version: 0,
        kind: 'busy',
        subject: '',
        startAt: '2026-06-11T01:00:00.000Z',
        endAt: '2026-06-11T02:30:00.000Z',
        allDay: false,
        status: 'open',
        availability: 'busy',
        owner: { id: colleague.userId, title: expect.any(String) },
        customer: null,
        location: null,
        participants: [],
        occurrence: null,
        series: null,
        isBusyOnly: true,
      },
    ]);
    const stranger = await (await newOffice('Elsewhere')).as('salesperson');
    expect(await entries(stranger, `/calendar?${june}&users=${colleague.userId}`)).toEqual([]);
  });

  test('keeps the busy times of a walled unit behind its wall', async () => {
    const walled = await office.unit('Closed', { walled: true });
    const inside = await office.as('salesperson', { unit: walled });
    await add(inside, 'activity', meeting('Inside', '2026-06-11'));
    expect(await entries(seller, `/calendar?${june}&users=${inside.userId}`)).toEqual([]);
    expect(await entries(inside)).toHaveLength(1);
  });

  test('marks Chinese holidays and the workdays that make up for them', async () => {
    const reply = await seller.get('/calendar?from=2026-02-13T16:00:00Z&to=2026-02-17T16:00:00Z');
    const name = { en: 'Spring Festival', zh: '春节' };
    expect(reply.at('days')).toEqual([
      { day: '2026-02-14', kind: 'workday', name },
      { day: '2026-02-15', kind: 'holiday', name },
      { day: '2026-02-16', kind: 'holiday', name },
      { day: '2026-02-17', kind: 'holiday', name },
    ]);
  });

  test('is asked for 62 days at most, from the earlier to the later', async () => {
    const long = await seller.get('/calendar?from=2026-01-01T00:00:00Z&to=2026-03-05T00:00:00Z');
    expect([long.status, long.at('code')]).toEqual([422, 'calendar.too-long']);
    const back = await seller.get('/calendar?from=2026-03-01T00:00:00Z&to=2026-02-05T00:00:00Z');
    expect([back.status, back.at('code')]).toEqual([422, 'calendar.empty-stretch']);
    expect((await seller.get(`/calendar?${june}&users=me`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('planning a meeting', () => {
  const plan = 'startAt=2026-06-11T01:30:00Z&endAt=2026-06-11T03:00:00Z';

  test('warns of what the others have meanwhile, of private things only that they are busy', async () => {
    const mine = await add(seller, 'activity', meeting('Mine', '2026-06-11'));
    await add(colleague, 'activity', { ...meeting('Secret', '2026-06-11'), private: true });
    const users = `${seller.userId},${colleague.userId}`;
    const reply = await seller.get(`/calendar/conflicts?${plan}&users=${users}`);
    const conflicts = reply.at('conflicts');
    expect(conflicts).toHaveLength(2);
    expect(conflicts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          user: seller.userId,
          at: '2026-06-11T01:30:00.000Z',
          item: expect.objectContaining({ id: mine, subject: 'Mine' }),
        }),
        expect.objectContaining({
          user: colleague.userId,
          item: expect.objectContaining({ subject: '', isBusyOnly: true }),
        }),
      ]),
    );
    const own = await seller.get(`/calendar/conflicts?${plan}&except=${mine}`);
    expect(own.at('conflicts')).toEqual([]);
  });

  test('looks at every time of a series that is planned', async () => {
    await add(seller, 'activity', meeting('In two weeks', '2026-06-25'));
    const weekly = await seller.get(`/calendar/conflicts?${plan}&repeats=FREQ%3DWEEKLY`);
    expect(weekly.at('conflicts')).toMatchObject([{ at: '2026-06-25T01:30:00.000Z' }]);
    const once = await seller.get(`/calendar/conflicts?${plan}`);
    expect(once.at('conflicts')).toEqual([]);
  });
});
