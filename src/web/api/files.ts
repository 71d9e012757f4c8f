import type { LinkValue } from '#model/value.ts';
import { call } from './client.ts';

/** Stores a file and gives the link that a record may hold. */
export async function uploadFile(file: File): Promise<LinkValue> {
  const body = new FormData();
  body.append('file', file);
  const stored = await call<{ id: string }>('POST', '/files', { body });
  return { id: stored.id, title: file.name };
}
