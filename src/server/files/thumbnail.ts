import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { Problem } from '#kit/problem.ts';
import type { FileStore } from './file-store.ts';

/** Pixels of the longer side. */
const side = 360;
// A picture of a thousand megapixels is a bomb, not a photo.
const mostPixels = 120_000_000;
// Pictures are made small one after the other: each takes a hundred megabytes while it lasts.
let turn: Promise<unknown> = Promise.resolve();

/** A small picture of a picture, upright, without what the camera wrote into it; refuses what is no picture that can be read. */
export async function thumbnailOf(files: FileStore, id: string): Promise<Buffer> {
  const mine = turn.then(() => shrink(files, id));
  turn = mine.catch(() => undefined);
  return mine;
}

async function shrink(files: FileStore, id: string): Promise<Buffer> {
  const { content } = await files.open(id);
  const { default: sharp } = await import('sharp');
  const small = sharp({ limitInputPixels: mostPixels, failOn: 'none' })
    .rotate()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 });
  try {
    const [bytes] = await Promise.all([buffer(small), pipeline(content, small)]);
    return bytes;
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new Problem('file.no-picture', { reason }, { status: 422 });
  }
}
