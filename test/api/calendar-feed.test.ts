import { beforeEach, describe, expect, test } from 'vitest';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';

let office: Office;
let seller: Client;

beforeEach(async () => {
  office = await newOffice();
  seller = await office.as('salesperson');
});

const soon = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T01:00:00.000Z`;

async function add(values: Record<string, unknown>): Promise<string> {
  const reply = await seller.post('/records/activity', values);
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.text('id');
}

async function address(): Promise<string> {
  const made = await seller.post('/calendar-feed');
  expect(made.status).toBe(201);
  return new URL(made.text('url')).pathname;
}

async function read(path: string, headers: Record<string, string> = {}) {
  const { base } = await testServer();
  const reply = await fetch(`${base}${path}`, { headers });
  return {
    status: reply.status,
    headers: reply.headers,
    text: (await reply.text()).replaceAll('\r\n ', ''),
  };
}

describe('the calendar to subscribe to', () => {
  test('holds what one has to do, series as their rules with what was changed in them', async () => {
    const path = await address();
    const id = await add({
      kind: 'meeting',
      subject: '周会',
      startAt: soon(7),
      endAt: soon(7).replace('T01', 'T02'),
      repeats: 'FREQ=WEEKLY;COUNT=4',
    });
    await add({ subject: 'Offer', dueAt: soon(3) });
    await add({ kind: 'visit', subject: 'Doctor', startAt: soon(4), private: true });
    const act = (name: string, body: unknown) =>
      seller.post(`/records/activity/${id}/actions/${name}`, body);
    expect((await act('cancel-occurrence', { occurrence: soon(14), which: 'this' })).status).toBe(
      200,
    );
    const values = { subject: '周会（改期）', startAt: soon(22) };
    const moved = await act('change-occurrence', { occurrence: soon(21), which: 'this', values });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    const { status, headers, text } = await read(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const [from, off, was] = [soon(7), soon(14), soon(21)].map((one) =>
      one.slice(0, 10).replaceAll('-', ''),
    );
    expect(text).toContain('X-WR-CALNAME:');
    expect(text).toContain(`DTSTART;TZID=Asia/Shanghai:${from}T090000`);
    expect(text).toMatch(/RRULE:FREQ=WEEKLY;(COUNT=4;BYDAY=\w\w|BYDAY=\w\w;COUNT=4)/);
    expect(text).toContain(`EXDATE;TZID=Asia/Shanghai:${off}T090000`);
    expect(text).toContain(`RECURRENCE-ID;TZID=Asia/Shanghai:${was}T090000`);
    expect(text).toContain('SUMMARY:周会（改期）');
    expect(text.match(new RegExp(`UID:${id}@rapport`, 'g'))).toHaveLength(2);
    expect(text).toMatch(/BEGIN:VTODO[\s\S]*SUMMARY:Offer[\s\S]*END:VTODO/);
    expect(text).toMatch(/SUMMARY:Doctor[\s\S]*?CLASS:PRIVATE/);
  });

  test('is sent again only when it changed', async () => {
    const path = await address();
    const etag = (await read(path)).headers.get('etag') ?? '';
    expect((await read(path, { 'if-none-match': etag })).status).toBe(304);
    await add({ subject: 'New', dueAt: soon(2) });
    const fresh = await read(path, { 'if-none-match': etag });
    expect(fresh.status).toBe(200);
    expect(fresh.text).toContain('SUMMARY:New');
  });

  test('ends with its address, with a new one, and with the user', async () => {
    const first = await address();
    expect((await seller.get('/calendar-feed')).text('madeAt')).not.toBe('');
    const second = await address();
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect((await seller.delete('/calendar-feed')).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    const third = await address();
    const chief = await office.as('administrator');
    await chief.patch(`/records/user/${seller.userId}`, { active: false });
    (await testServer()).server.context.scopes.forget();
    expect((await read(third)).status).toBe(404);
  });

  test('is nobody else’s to read, and its address stands nowhere in clear', async () => {
    const path = await address();
    const colleague = await office.as('salesperson');
    expect((await colleague.get('/calendar-feed')).at('madeAt')).toBeNull();
    const token = path.split('/').at(-1)?.replace('.ics', '') ?? '';
    const { rows } = await (
      await testServer()
    ).server.context.pool.query('select * from auth.calendar_feed');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await read(path.replace(token, 'x'.repeat(43)))).status).toBe(404);
    expect((await read('/calendar/feed/x.ics')).status).toBe(404);
  });

  test('is not read without end', async () => {
    const path = await address();
    const answers = await Promise.all(Array.from({ length: 30 }, () => read(path)));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).not.toBeNull();
  });
});
