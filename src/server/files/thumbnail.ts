import { buffer } from 'node:stream/consumers';
import { imageSize } from 'image-size';
import { Problem } from '#kit/problem.ts';
import { bytesFromThread } from '../run-in-thread.ts';
import type { FileStore } from './file-store.ts';
import type { Large } from './thumbnail-thread.ts';

/** Pixels of the longer side. */
const side = 360;
// A picture of a thousand megapixels is a bomb, not a photo.
const mostPixels = 120_000_000;
const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

const shrink = bytesFromThread<Large>(new URL('./thumbnail-thread.ts', import.meta.url), {
  longestMs: 20_000,
});

/** A small JPEG of a picture, upright, without what the camera wrote into it; refuses what is no JPEG, PNG or WebP that can be read. */
export async function thumbnailOf(files: FileStore, id: string): Promise<Buffer> {
  const { content } = await files.open(id);
  const bytes = await buffer(content);
  try {
    const { width, height, type = '' } = imageSize(bytes);
    const known = types[type];
    if (known === undefined || width * height > mostPixels)
      throw new Error(known === undefined ? `a picture of kind ${type}` : 'too large');
    return await shrink({ bytes, type: known, side });
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new Problem('file.no-picture', { reason }, { status: 422 });
  }
}
