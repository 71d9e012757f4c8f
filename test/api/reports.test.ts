import { afterEach, beforeEach, expect, test } from 'vitest';
import { runJob } from '#engine/jobs/run.ts';
import { newId } from '#kit/id.ts';
import { deriveKey } from '#server/auth/secret.ts';
import { openPost } from '#server/mail/post.ts';
import { mailJob } from '#server/mail/send-mail.ts';
import { mailReports } from '#server/reports/mail-reports.ts';
import { workerParts } from '#server/worker-parts.ts';
import { find, make, set } from '../requirements/asking.ts';
import { newOffice, testServer, type Office } from '../setup/app.ts';
import { openMailBox, type MailBox } from '../setup/mail.ts';
import { change } from '../setup/records.ts';

const key = deriveKey('a secret for tests, of no use to anybody', 'mail');
const byIndustry = {
  object: 'account',
  rows: { field: 'industry' },
  measures: [{ measure: 'count' }, { measure: 'count', as: 'share' }],
};

let box: MailBox;
beforeEach(async () => {
  box = await openMailBox();
});
afterEach(() => box.close());

/** Mails the reports that are due by then, as the worker does. */
async function mail({ workspaceId }: Office, now: Date): Promise<number> {
  const { pool, scopes } = (await testServer()).server.context;
  scopes.forget(workspaceId);
  const sent = await mailReports(
    { pool, scopes, post: openPost(key), origin: 'https://crm.example' },
    now,
  );
  const { rows } = await pool.query<{ id: string }>(
    `select id from job where workspace_id = $1 and name = 'mail.send' and state = 'queued' order by id`,
    [workspaceId],
  );
  const worker = workerParts(pool, scopes, [mailJob({ server: box.server, key })]);
  for (const { id } of rows)
    await runJob(
      worker,
      { workspaceId, jobId: id, name: 'mail.send' },
      { signal: new AbortController().signal, isLastTry: true },
    );
  return sent;
}

/** The HTML of a letter, which travels in quoted printable. */
function htmlOf(source: string): string {
  const part = /Content-Type: text\/html[^]*?\r\n\r\n([^]*?)\r\n--/.exec(source)?.[1] ?? '';
  const bytes = part
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString();
}

test('everybody builds, keeps, shares and runs reports, each within his own rights, and takes their tables out [Z-43b] [H-C56] [SDM-A17]', async () => {
  const office = await newOffice();
  const unit = await office.unit('Head office');
  const [manager, seller, other] = [
    await office.as('general-manager', { unit }),
    await office.as('salesperson', { unit }),
    await office.as('salesperson', { unit }),
  ];
  await make(seller, 'account', { name: 'Hers', industry: 'manufacturing' });
  await make(other, 'account', { name: 'His', industry: 'manufacturing' });
  await make(other, 'account', { name: 'None' });
  const all = await manager.post('/reports/run', byIndustry);
  expect(all.status).toBe(200);
  expect(all.at('rows')).toMatchObject([{ key: 'manufacturing' }, { key: null }]);
  expect(all.at('rowTotals')).toEqual([[[2, '66.67']], [[1, '33.33']]]);
  const own = await seller.post('/reports/run', byIndustry);
  expect(own.at('total')).toEqual([[1, '100']]);
  const narrowed = await manager.post('/reports/run', { ...byIndustry, whose: 'mine' });
  expect(narrowed.at('total')).toEqual([[0, null]]);

  // Kept for oneself, then offered to everybody.
  const id = await make(manager, 'report', { name: 'By industry', definition: byIndustry });
  const found = () => find(seller, 'report', { fields: ['name', 'definition'] });
  expect(await found()).toEqual([]);
  await set(manager, 'report', id, { offeredTo: unit });
  expect(await found()).toMatchObject([{ name: 'By industry', definition: byIndustry }]);
  expect((await seller.patch(`/records/report/${id}`, { name: 'x' })).status).toBe(403);
  const odd = { name: 'Odd', definition: { object: 'account', measures: [] } };
  expect((await seller.post('/records/report', odd)).status).toBe(422);

  const definition = encodeURIComponent(JSON.stringify(byIndustry));
  const file = await manager.get(`/reports/table.csv?definition=${definition}`);
  const lines = String(file.body).split('\r\n');
  expect(lines[0]).toMatch(/Industry,Records,"Records, share of total"$/);
  expect(lines).toContain('Total,3,100');
  const auditor = await office.as('auditor');
  expect((await auditor.get(`/reports/table.csv?definition=${definition}`)).status).toBe(403);
  const fault = await seller.post('/reports/run', { ...byIndustry, object: 'webhook' });
  expect(fault.status).toBe(403);
});

test('a report goes out by mail when it is due, once, to each with the figures that he may see', async () => {
  const office = await newOffice();
  const unit = await office.unit('Head office');
  const [manager, seller] = [
    await office.as('general-manager', { unit }),
    await office.as('salesperson', { unit, language: 'zh' }),
  ];
  const addresses = new Map<string, string>();
  for (const { userId } of [manager, seller]) {
    addresses.set(userId, `${newId()}@example.com`);
    await change(office.scope, 'user', userId, { email: addresses.get(userId) });
  }
  await make(seller, 'account', { name: 'Hers', industry: 'manufacturing' });
  await make(manager, 'account', { name: 'His', industry: 'manufacturing' });
  const report = await make(manager, 'report', { name: 'By industry', definition: byIndustry });
  const schedule = await make(manager, 'report-schedule', {
    name: 'Industries <of> the week',
    report,
    every: 'day',
    hour: 8,
    recipients: [manager.userId, seller.userId],
  });
  const [{ nextAt } = { nextAt: '' }] = await find(manager, 'report-schedule', {
    fields: ['nextAt'],
  });
  const due = new Date(String(nextAt));
  expect(await mail(office, new Date(due.getTime() - 1000))).toBe(0);
  expect(await mail(office, due)).toBe(2);
  expect(await mail(office, new Date(due.getTime() + 60_000))).toBe(0);
  const letterTo = ({ userId }: { userId: string }) =>
    box.letters.find(({ to }) => to === addresses.get(userId))?.source ?? '';
  expect(htmlOf(letterTo(manager))).toMatch(/>Total<\/td><td[^>]*>2</);
  expect(htmlOf(letterTo(seller))).toMatch(/>合计<\/td><td[^>]*>1</);
  expect(letterTo(manager)).toMatch(/filename="?Industries of the week\.xlsx/);
  // Paused, nothing goes out; a schedule whose owner lost the report neither.
  await set(manager, 'report-schedule', schedule, { active: false });
  expect(await mail(office, new Date(due.getTime() + 48 * 3_600_000))).toBe(0);
  expect(
    await find(manager, 'report-schedule', { fields: ['nextAt', 'lastSentAt'] }),
  ).toMatchObject([{ nextAt: null, lastSentAt: due.toISOString() }]);
});
