import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readMail } from './read-mail.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/09_email', import.meta.url));
const isHere = existsSync(folder);
if (!isHere) console.log(`Skipped: the published mails are not here (${folder}).`);

const expected = z.object({
  text_body: z.array(z.number()),
  attachments: z.array(z.number()),
  parts: z.array(
    z.object({
      headers: z.array(z.object({ name: z.unknown(), value: z.unknown() })),
      body: z.unknown(),
    }),
  ),
});

const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

// What others could not read (a letter of an unnamed encoding) may be read better here, never left out.
function spelling(text: string): RegExp {
  const parts = text.split(/\ufffd+/).map(letters);
  return new RegExp(`^${parts.join('.{0,3}?')}`, 'su');
}

function subjectOf({ parts }: z.infer<typeof expected>): string {
  const found = parts[0]?.headers.find(({ name }) => name === 'subject')?.value;
  return z.object({ Text: z.string() }).safeParse(found).data?.Text ?? '';
}

function wordsOf({ parts, text_body }: z.infer<typeof expected>): string {
  const texts = text_body.map((index) =>
    z.object({ Text: z.string() }).safeParse(parts[index]?.body),
  );
  return texts.map(({ data }) => data?.Text ?? '').join('');
}

// A further text that is shown below the first is not kept once more as a file.
function attachedTo({ parts, attachments }: z.infer<typeof expected>): number {
  const bodies = attachments.map((index) => JSON.stringify(parts[index]?.body).slice(0, 20));
  return bodies.filter((body) => /^\{"(Binary|Message)/.test(body)).length;
}

describe.runIf(isHere)('published mails', () => {
  const described = globSync('*/*.eml', { cwd: folder }).filter((name) =>
    existsSync(join(folder, name.replace(/\.eml$/, '.expected.json'))),
  );

  test.each(described)('%s says its subject and its words', async (name) => {
    const wanted = expected.parse(
      JSON.parse(readFileSync(join(folder, name.replace(/\.eml$/, '.expected.json')), 'utf8')),
    );
    const mail = await readMail(readFileSync(join(folder, name)));
    expect(letters(mail.subject)).toMatch(spelling(subjectOf(wanted)));
    expect(letters(mail.text)).toMatch(spelling(wordsOf(wanted)));
    expect(mail.parts.length).toBeGreaterThanOrEqual(attachedTo(wanted));
  });

  test('every mail that came back is read, whatever its programs did wrong', async () => {
    const names = globSync('bounces_perl_corpus/*.msg', { cwd: folder });
    expect(names.length).toBeGreaterThan(80);
    for (const name of names) {
      const mail = await readMail(readFileSync(join(folder, name)));
      expect(mail.from?.address || mail.from?.name || mail.text, name).toBeTruthy();
    }
  });

  test('Chinese mails of GB2312 and GB18030 are read', async () => {
    for (const name of globSync('chinese/*.eml', { cwd: folder })) {
      const mail = await readMail(readFileSync(join(folder, name)));
      if (name.includes('alternative')) expect(mail.text, name).toMatch(/\p{Script=Han}/u);
      expect(`${mail.subject}${mail.text}`, name).not.toContain('\ufffd');
    }
  });

  test('texts that are no mails are refused', async () => {
    for (const name of globSync('charset_text/*.txt', { cwd: folder }))
      await expect(readMail(readFileSync(join(folder, name))), name).rejects.toMatchObject({
        code: 'mail.not-a-mail',
      });
  });
});
