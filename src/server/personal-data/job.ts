import { asEngine } from '#engine/system-scope.ts';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { defineJob } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { Language } from '#kit/text.ts';
import type { FileStore } from '../files/file-store.ts';
import { collectPersonalData } from './collect.ts';
import { personalDataPage } from './page.ts';

const keptDays = 7;

/** What a finished collection left: the two files, for whom, and until when they can be fetched. */
export const collected = z.object({
  contact: z.uuid(),
  json: z.uuid(),
  html: z.uuid(),
  expiresAt: z.iso.datetime(),
});

/** The job that writes down everything held on a person, as JSON and as a page in his language. Whoever only sends it needs no store. */
export function personalDataJob(files: FileStore | null) {
  return defineJob({
    name: 'contact.hand-over-data',
    queue: 'bulk',
    input: z.strictObject({ contact: z.uuid() }),
    async run(scope, { input }): Promise<z.infer<typeof collected>> {
      if (!files) throw new Error('no store for files');
      // The privilege gives the whole of it: a copy with holes would be none.
      const data = await collectPersonalData(asEngine(scope), input.contact);
      const page = personalDataPage(scope.model, data, languageOf(scope, data.record));
      return {
        contact: input.contact,
        json: await keep(files, `${JSON.stringify(data, null, 2)}\n`),
        html: await keep(files, page),
        expiresAt: new Date(scope.now.getTime() + keptDays * 86_400_000).toISOString(),
      };
    },
  });
}

function languageOf(scope: Scope, record: Readonly<Record<string, unknown>>): Language {
  const preferred = record['preferredLanguage'];
  if (typeof preferred !== 'string') return scope.language;
  return preferred === 'zh' ? 'zh' : 'en';
}

async function keep(files: FileStore, text: string): Promise<string> {
  const id = await files.save(Readable.from([text]));
  await files.keep(id, createHash('sha256').update(text).digest('hex'));
  return id;
}
