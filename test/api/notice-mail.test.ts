import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runJob } from '#engine/jobs/run.ts';
import { newId } from '#kit/id.ts';
import { deriveKey } from '#server/auth/secret.ts';
import { openPost } from '#server/mail/post.ts';
import { mailJob } from '#server/mail/send-mail.ts';
import { mailNotices } from '#server/notices/mail-notices.ts';
import { workerParts } from '#server/worker-parts.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { openMailBox, type MailBox } from '../setup/mail.ts';
import { tell } from '../setup/notices.ts';
import { change } from '../setup/records.ts';

const key = deriveKey('a secret for tests, of no use to anybody', 'mail');
const minute = 60_000;

let box: MailBox;
beforeEach(async () => {
  box = await openMailBox();
});
afterEach(() => box.close());

/** Mails what is due by then, as the worker does. */
async function mail({ workspaceId }: Office, now: Date): Promise<number> {
  const { pool, scopes } = (await testServer()).server.context;
  scopes.forget(workspaceId);
  const parts = { pool, scopes, post: openPost(key), origin: 'https://crm.example' };
  const letters = await mailNotices(parts, now);
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
  return letters;
}

async function people(language: 'en' | 'zh' = 'en') {
  const office = await newOffice('北风公司');
  const chief = await office.as('administrator');
  const seller = await office.as('salesperson', { name: '张伟', language });
  await change(office.scope, 'user', seller.userId, { email: `${newId()}@example.com` });
  const set = (way: string) =>
    seller.patch(`/records/user/${seller.userId}`, { notices: { ways: { task: way } } });
  return { office, chief, seller, set };
}

function give(chief: Client, seller: Client, subject: string) {
  return chief.post('/records/activity', { kind: 'task', subject, owner: seller.userId });
}

/** Subject and words of a letter, whatever it was packed in. */
function readable(source: string): string {
  const subject = /^Subject: ([^]*?)\r\n(?=\S)/m.exec(source)?.[1] ?? '';
  const words = Buffer.from(
    subject
      .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=\s*/g, '$1')
      .replaceAll('_', ' ')
      .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString();
  const body = /base64\r\n\r\n([^]*?)\r\n--/.exec(source)?.[1] ?? '';
  const plain = source
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return `${words}\n${Buffer.from(body, 'base64').toString()}\n${Buffer.from(plain, 'latin1').toString()}`;
}

const soon = () => new Date(Date.now() + 2 * minute);

describe('a notice by mail', () => {
  test('goes out once, in the language of its receiver, with the way to the record', async () => {
    const { office, chief, seller, set } = await people('zh');
    await set('mail');
    const id = (await give(chief, seller, '报价')).text('id');
    await tell(office, true);
    // Who reads it within a minute needs no mail.
    expect(await mail(office, new Date())).toBe(0);
    expect(await mail(office, soon())).toBe(1);
    expect(await mail(office, soon())).toBe(0);
    expect(box.letters).toHaveLength(1);
    const letter = readable(box.letters[0]?.source ?? '');
    expect(letter).toContain('Ada Admin给您安排了“报价”');
    expect(letter).toContain(`https://crm.example/records/activity/${id}`);
    expect(letter).toContain('张伟，您好');
  });

  test('does not go out for what was read, for what he may no longer see, and where nobody has a mail server', async () => {
    const { office, chief, seller, set } = await people();
    await set('mail');
    await give(chief, seller, 'Read');
    await tell(office, true);
    await seller.post('/notifications/read', { all: true });
    expect(await mail(office, soon())).toBe(0);
    const id = (await give(chief, seller, 'Moved')).text('id');
    await tell(office, true);
    await chief.patch(`/records/activity/${id}`, { owner: chief.userId });
    expect(await mail(office, soon())).toBe(0);
    await give(chief, seller, 'Quiet');
    expect(await tell(office, false)).toBe(1);
    expect(await mail(office, soon())).toBe(0);
    expect(box.letters).toEqual([]);
  });

  test('of the day tells of several in one letter, in the morning of the receiver', async () => {
    const { office, chief, seller, set } = await people();
    await set('daily');
    for (const subject of ['Offer', 'Visit']) {
      await give(chief, seller, subject);
      // Half past eleven in the evening in Shanghai.
      await tell(office, true, new Date('2026-07-01T15:30:00.000Z'));
    }
    expect(await mail(office, new Date('2026-07-01T23:59:00.000Z'))).toBe(0);
    expect(await mail(office, new Date('2026-07-02T00:01:00.000Z'))).toBe(1);
    const letter = readable(box.letters[0]?.source ?? '');
    expect(letter).toContain('2 notices from 北风公司');
    expect(letter).toContain('“Offer”');
    expect(letter).toContain('“Visit”');
  });
});
