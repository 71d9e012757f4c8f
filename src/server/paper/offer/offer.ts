import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { imageSize } from 'image-size';
import { z } from 'zod';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { Language } from '#kit/text.ts';
import type { FileStore } from '../../files/file-store.ts';
import { fillTemplate, type Picture } from './fill.ts';
import { quoteWords } from './quote-words.ts';

/** The template to be taken: a record's id, the standard one of a language, or null for the usual one of the asker's language. */
export type TemplateChoice = string | null;

/** A filled document and what it is called. */
export type Offer = { readonly title: string; readonly word: Buffer };

const mostBytes = 8 * 1024 ** 2;
const sealWidth = 150;
const standardNames: Readonly<Record<string, Language>> = {
  'standard-zh': 'zh',
  'standard-en': 'en',
};
const template = z.object({
  language: z.enum(['zh', 'en']),
  file: z.object({ id: z.string() }),
});

/** The template of that language that comes with the product. */
export function standardTemplate(language: Language): Promise<Buffer> {
  return readFile(new URL(`./standard/quote-${language}.docx`, import.meta.url));
}

/** A quote as a Word document by a template, in the template's language and within the asker's rights. */
export async function quoteOffer(
  files: FileStore,
  scope: Scope,
  { id, choice }: { readonly id: string; readonly choice: TemplateChoice },
): Promise<Offer> {
  const { language, bytes } = await chosen(files, scope, choice);
  const words = await quoteWords({ ...scope, language }, id);
  const seal = await sealOf(files, scope, words.company);
  const word = await fillTemplate(bytes, { values: words.values, lines: words.lines, seal });
  return { title: words.title, word };
}

async function chosen(files: FileStore, scope: Scope, choice: TemplateChoice) {
  const standard = choice === null ? undefined : standardNames[choice];
  if (standard) return { language: standard, bytes: await standardTemplate(standard) };
  const fields = ['language', 'file'];
  const record =
    choice === null
      ? await usual(scope, fields)
      : await findRecord(scope, 'paper-template', choice, { fields });
  if (!record) return { language: scope.language, bytes: await standardTemplate(scope.language) };
  const { language, file } = template.parse(record);
  return { language, bytes: await bytesOf(files, file.id) };
}

async function usual(scope: Scope, fields: string[]) {
  const { items } = await listRecords(scope, 'paper-template', {
    fields,
    filter: {
      all: [
        { field: 'usual', op: 'is', value: true },
        { field: 'active', op: 'is', value: true },
        { field: 'language', op: 'is', value: scope.language },
      ],
    },
    sort: ['name'],
    limit: 1,
  });
  return items[0];
}

async function bytesOf(files: FileStore, id: string): Promise<Buffer> {
  const { content, size } = await files.open(id);
  if (size > mostBytes) {
    content.destroy();
    throw new Problem('paper-template.too-large');
  }
  return buffer(content);
}

async function sealOf(
  files: FileStore,
  scope: Scope,
  { name, seal }: { readonly name: string; readonly seal: string | null },
): Promise<Picture | null> {
  if (seal === null) return null;
  const { mediaType } = await findRecord(scope, 'file', seal, { fields: ['mediaType'] });
  const format = (['image/png', 'image/jpeg'] as const).find((one) => one === mediaType);
  if (format === undefined) throw new Problem('paper-template.seal', { company: name });
  const bytes = await bytesOf(files, seal);
  const { width, height } = imageSize(bytes);
  refuseIf(width === 0 || height === 0, 'paper-template.seal', { company: name });
  return { bytes, format, width: sealWidth, height: Math.round((sealWidth * height) / width) };
}
