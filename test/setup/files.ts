import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ImportSettings } from '#model/import-settings.ts';
import type { Office } from './app.ts';
import { Answer, type Client } from './client.ts';
import { workOff } from './work.ts';

const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Whether the published files are on this machine; says so where they are not. */
export function hasPublishedFiles(): boolean {
  const found = existsSync(folder);
  if (!found) console.log(`Skipped: the published files are not here (${folder}).`);
  return found;
}

/** One of the published files. */
export function publishedFile(path: string): Promise<Buffer> {
  return readFile(`${folder}/${path}`);
}

/** Brings a file by a form. */
export async function bring(
  client: Client,
  object: string,
  content: Buffer | string,
  more: { name?: string; fields?: Record<string, string> } = {},
): Promise<Answer> {
  const form = new FormData();
  form.append('object', object);
  for (const [name, value] of Object.entries(more.fields ?? {})) form.append(name, value);
  form.append(
    'file',
    new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
    more.name ?? 'file.csv',
  );
  const response = await fetch(`${client.base}/api/v1/imports`, {
    method: 'POST',
    headers: client.headers,
    body: form,
  });
  const body: unknown = JSON.parse(await response.text());
  return new Answer(response.status, response.headers, body);
}

/** Brings a file for a record by a form; `fields` says beside it what it regards or replaces. */
export async function bringFile(
  client: Client,
  name: string,
  content: Buffer | string,
  fields: Record<string, string> = {},
  path = '/files',
): Promise<Answer> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const response = await fetch(`${client.base}/api/v1${path}`, {
    method: 'POST',
    headers: client.headers,
    body: form,
  });
  const body: unknown = JSON.parse(await response.text());
  return new Answer(response.status, response.headers, body);
}

/** Brings a file and takes it in (or shows what that would do); gives the import as it stands then. */
export async function takeInFile(
  office: Office,
  client: Client,
  object: string,
  content: Buffer | string,
  settings: ImportSettings & { mode?: 'dry-run' | 'commit'; fields?: Record<string, string> } = {},
): Promise<Answer> {
  const { mode = 'commit', fields = {}, ...rest } = settings;
  const brought = await bring(client, object, content, { fields });
  if (brought.status !== 201) return brought;
  const started = await client.post(`/imports/${brought.text('id')}/${mode}`, rest);
  if (started.status !== 202) return started;
  await workOff(office);
  return client.get(`/imports/${brought.text('id')}`);
}

const counts = z.object({
  create: z.number(),
  update: z.number(),
  skip: z.number(),
  conflict: z.number(),
  error: z.number(),
});

/** The counts of outcomes that are not nought. */
export function countsOf(answer: Answer): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts.parse(answer.at('counts'))).filter(([, count]) => count > 0),
  );
}

/** Every row of a list. */
export async function listAll(client: Client, path: string): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${client.base}/api/v1/exports/${path}`, {
    headers: client.headers,
  });
  if (!response.ok) throw new Error(await response.text());
  const text = await response.text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
}
