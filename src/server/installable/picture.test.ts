import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { manifestText } from './manifest.ts';
import { markPicture } from './picture.ts';

test('the mark is drawn: white strokes on its colour, round corners, and none where a phone cuts its own shape', () => {
  const size = 64;
  const plain = pixelsOf(markPicture(size, false), size);
  expect(plain(0, 0)).toEqual([15, 118, 110, 0]);
  expect(plain(17, 46)).toEqual([255, 255, 255, 255]);
  expect(plain(32, 60)).toEqual([15, 118, 110, 255]);
  const maskable = pixelsOf(markPicture(size, true), size);
  expect(maskable(0, 0)).toEqual([15, 118, 110, 255]);
});

test('the manifest names icons that stores ask for and shortcuts to places that exist', () => {
  const manifest: unknown = JSON.parse(manifestText());
  expect(manifest).toMatchObject({
    name: 'Rapport 知音',
    start_url: '/',
    display: 'standalone',
    icons: expect.arrayContaining([
      expect.objectContaining({ sizes: '192x192', type: 'image/png' }),
      expect.objectContaining({ sizes: '512x512', purpose: 'maskable' }),
    ]),
    shortcuts: [
      { url: '/to-do' },
      { url: '/calendar' },
      { url: '/records/contact?create=contact' },
    ],
  });
});

// The single data chunk begins behind the signature, the header, and its own length and name.
function pixelsOf(png: Buffer, size: number) {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  return (x: number, y: number) => {
    const at = y * (size * 4 + 1) + 1 + x * 4;
    return [...rows.subarray(at, at + 4)];
  };
}
