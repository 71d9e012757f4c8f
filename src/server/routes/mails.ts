import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { findLoggedMail, logMail, type KeptFile } from '#areas/customers/activity/log-mail.ts';
import type { Scope } from '#engine/scope.ts';
import type { Mail } from '#kit/mail/read-mail.ts';
import { contentOf } from '../files/content-of.ts';
import type { FileStore } from '../files/file-store.ts';
import { readFileForm, type FileForm } from '../files/take-file.ts';
import { none, route, type Api } from '../http/route.ts';

const logged = z.object({
  activity: z.uuid().meta({ description: 'The activity of the mail' }),
  isKnown: z.boolean().meta({ description: 'The mail was logged before; nothing was added' }),
});

/** Mails that people bring as files: each becomes an activity with its participants and files. */
export function registerMails(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/mails',
      tag: 'files',
      summary: 'Log a mail (multipart: file, an .eml; regarding, the id of the record it is about)',
      params: none,
      query: none,
      body: z.unknown(),
      reply: logged,
      status: 201,
    },
    async ({ scope, request }) => {
      const { files } = api.context;
      return takeMail(files, scope, await readFileForm(files, request));
    },
  );
}

async function takeMail(
  files: FileStore,
  scope: Scope,
  form: FileForm,
): Promise<z.infer<typeof logged>> {
  const saved = [form.id];
  try {
    const { readMail } = await import('#kit/mail/read-mail.ts');
    const mail = await readMail(await readFile(files.path(form.id)));
    const { hash } = await contentOf(files.path(form.id), form.name);
    // Without an identification of its own a mail is known by its very bytes.
    const messageId = mail.messageId ?? `sha256:${hash}`;
    const before = await findLoggedMail(scope, messageId);
    if (before !== null) {
      await files.remove(form.id);
      return { activity: before, isKnown: true };
    }
    const kept = await keepAll(files, form, mail, saved);
    return await logMail(scope, mail, {
      regarding: form.regarding ?? null,
      messageId,
      name: form.name,
      files: kept,
    });
  } catch (error) {
    for (const id of saved) await files.remove(id);
    throw error;
  }
}

/** The mail itself and what came with it, kept; `saved` learns what is to be removed should it fail. */
async function keepAll(
  files: FileStore,
  form: FileForm,
  mail: Mail,
  saved: string[],
): Promise<KeptFile[]> {
  const kept = [await keep(files, form.id, mailName(form.name))];
  for (const { name, content } of mail.parts) {
    const id = await files.save(Readable.from([content]));
    saved.push(id);
    kept.push(await keep(files, id, name));
  }
  return kept;
}

async function keep(files: FileStore, id: string, name: string): Promise<KeptFile> {
  const size = await files.size(id);
  const content = await contentOf(files.path(id), name);
  await files.keep(id, content.hash);
  return { id, name, size, ...content };
}

function mailName(name: string): string {
  return /\.eml$/i.test(name) ? name : `${name.slice(0, 250)}.eml`;
}
