import { describe, expect, test } from 'vitest';
import { client } from '../setup/app.ts';
import { listed } from '../setup/records.ts';
import { deliver, draft, openMailingOffice, ours, person } from '../setup/mailing-office.ts';

openMailingOffice();

/** The words of the letter's parts, whatever they were packed in. */
function wordsOf(source: string): string {
  const whole = source.replaceAll('=\r\n', '');
  const plain = Buffer.from(
    whole.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  ).toString();
  const packed = [...source.matchAll(/base64\r\n(?:[^\r\n]+\r\n)*\r\n([^]*?)\r\n--/g)].map(
    ([, body = '']) => Buffer.from(body, 'base64').toString(),
  );
  return [plain, ...packed].join('\n');
}

describe('[BK-B15] signing off', () => {
  async function linkOf(
    values: Record<string, unknown> = {},
  ): Promise<{ id: string; link: string; source: string }> {
    const { id } = await person(values);
    await ours().chief.post('/customer-mails', draft(id, { purpose: 'marketing' }));
    await deliver();
    const source = ours().box.letters.at(-1)?.source.replaceAll('\r\n ', '') ?? '';
    const [, link = ''] =
      /List-Unsubscribe: ?<http:\/\/rapport\.test(\/u\/[^>]+)>/.exec(source) ?? [];
    return { id, link, source };
  }
  const outside = () => client(ours().base);
  const kept = (party: string) =>
    listed(ours().office.scope, 'consent.party', party, [
      'purpose',
      'channel',
      'decision',
      'proof',
    ]);

  test('a mail for marketing has the link in its head and in its text; opening it changes nothing', async () => {
    const { id, link, source } = await linkOf({ preferredLanguage: 'zh' });
    expect(source).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    expect(wordsOf(ours().box.letters.at(-1)?.source ?? '')).toContain(
      `http://rapport.test${link}`,
    );
    const page = await outside().get(`/${link}`);
    expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining('确认退订')]);
    expect(await kept(id)).toEqual([]);
  });

  test('one click of a mail program withdraws the consent at once, with proof, once', async () => {
    const { id, link } = await linkOf();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (let time = 0; time < 2; time += 1) {
      const done = await outside().post(`/${link}`, 'List-Unsubscribe=One-Click', form);
      expect([done.status, String(done.body)]).toEqual([
        200,
        expect.stringContaining('You are unsubscribed'),
      ]);
    }
    expect(await kept(id)).toEqual([['marketing', 'email', 'withdrawn', 'unsubscribe']]);
    const [[wording] = []] = await listed(ours().office.scope, 'consent.party', id, ['wording']);
    expect(wording).toMatch(/one click.*Offer for 张伟/);
    const next = await ours().chief.post('/customer-mails', draft(id, { purpose: 'marketing' }));
    expect(next.at('refused.0.reasons')).toContain('consent-withdrawn');
    expect((await ours().chief.post('/customer-mails', draft(id))).status).toBe(201);
  });

  test('an altered link signs nobody off', async () => {
    const { id, link } = await linkOf();
    for (const wrong of [
      `${link}x`,
      link.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
      '/u/x',
    ])
      expect(
        (
          await outside().post(`/${wrong}`, 'a=b', {
            'content-type': 'application/x-www-form-urlencoded',
          })
        ).status,
      ).toBe(404);
    expect(await kept(id)).toEqual([]);
  });
});
