import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

function mail(head: string[], body: Buffer | string = ''): Buffer {
  const lines = ['From: Wang Wei <Wang@Example.com>', ...head, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(lines, 'latin1'), Buffer.from(body)]);
}

const latin = (bytes: Buffer) => bytes.toString('latin1');

describe('a mail', () => {
  test('says who wrote whom, when and what, and brings its parts', async () => {
    const bytes = mail(
      [
        'To: =?UTF-8?B?5p2O5Lyf?= <li@example.cn>, Team: a@example.com, b@example.com;',
        'Cc: c@example.com',
        'Date: Tue, 30 Jun 2026 12:00:00 +0800',
        'Message-ID: <1@example.com>',
        'Subject: =?GBK?B?sai82w==?=',
        'Content-Type: multipart/mixed; boundary=b',
      ],
      [
        '--b',
        'Content-Type: multipart/alternative; boundary=c',
        '',
        '--c',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<style>p{color:red}</style><p>您好 &amp; 再见</p><script>alert(1)</script><ul><li>一</li><li>二</li></ul>',
        '--c--',
        '--b',
        'Content-Type: application/pdf; name="=?UTF-8?B?5oql5Lu3LnBkZg==?="',
        'Content-Transfer-Encoding: base64',
        'Content-Disposition: attachment',
        '',
        'JVBERi0=',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Subject: inner',
        '',
        'Hello',
        '--b--',
      ].join('\r\n'),
    );
    const read = await readMail(bytes);
    expect(read).toMatchObject({
      messageId: '1@example.com',
      subject: '报价',
      from: { name: 'Wang Wei', address: 'wang@example.com' },
      to: [
        { name: '李伟', address: 'li@example.cn' },
        { name: '', address: 'a@example.com' },
        { name: '', address: 'b@example.com' },
      ],
      cc: [{ name: '', address: 'c@example.com' }],
      sentAt: '2026-06-30T04:00:00.000Z',
      text: '您好 & 再见\n一\n二',
    });
    expect(read.parts.map(({ name }) => name)).toEqual(['报价.pdf', '2.eml']);
    expect(Buffer.from(read.parts[0]?.content ?? []).toString()).toBe('%PDF-');
  });

  test.each([
    ['gb18030', '报价单已经发给您了，请查收'],
    ['big5', '報價單已經發給您了，請查收'],
  ])('of %s that does not say so is read', async (encoding, words) => {
    const bytes = iconv.encode(words, encoding);
    const read = await readMail(mail([`Subject: ${latin(bytes)}`], bytes));
    expect([read.subject, read.text]).toEqual([words, words]);
  });

  test.each([
    ['gb2312', '报价'],
    ['big5', '報價'],
    ['shift_jis', '見積り'],
    ['koi8-r', 'Смета'],
    ['utf-7', 'Frösche & 报价'],
  ])('of %s that says so is read', async (encoding, words) => {
    const bytes = iconv.encode(words, encoding);
    const read = await readMail(
      mail(
        [
          `Subject: =?${encoding}?B?${bytes.toString('base64')}?=`,
          `Content-Type: text/plain; charset=${encoding}`,
        ],
        bytes,
      ),
    );
    expect([read.subject, read.text]).toEqual([words, words]);
  });

  test('of ISO-2022-JP, in seven bits, is read', async () => {
    const head = [
      'Subject: =?ISO-2022-JP?B?GyRCOCtAUSRqGyhC?=',
      'Content-Type: text/plain; charset=iso-2022-jp',
    ];
    const read = await readMail(mail(head, '\u001b$B8+@Q$j\u001b(B'));
    expect([read.subject, read.text]).toEqual(['見積り', '見積り']);
  });

  test('with bare letters in an encoded word is read', async () => {
    expect((await readMail(mail(['Subject: =?iso-8859-1?Q?Fr\xf6sche?=']))).subject).toBe(
      'Frösche',
    );
  });

  test('without a date that can be read has none, and control characters are left out', async () => {
    const read = await readMail(mail(['Date: some day', 'Subject: a'], 'x\u0000\u0007y\tz'));
    expect([read.sentAt, read.text]).toEqual([null, 'xy\tz']);
  });
});

test.each([['just some words\n\nand more'], [''], ['\u0000\u0001'], ['name,phone\n李伟,139']])(
  'what is no mail is refused: %j',
  async (content) => {
    await expect(readMail(Buffer.from(content))).rejects.toMatchObject({ code: 'mail.not-a-mail' });
  },
);
