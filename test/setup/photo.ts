import { readFile } from 'node:fs/promises';
import encodeJpeg, { init } from '@jsquash/jpeg/encode.js';

type Wanted = { readonly width: number; readonly height: number; readonly colour: string };

/** A photo as a camera makes it, of one colour (#rrggbb), with the place it was taken at written into it. */
export async function photo({ width, height, colour }: Wanted): Promise<Buffer<ArrayBuffer>> {
  const path = import.meta.resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm');
  await init(await WebAssembly.compile(await readFile(new URL(path))));
  const dot = [...Buffer.from(colour.slice(1), 'hex'), 255];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set(dot, at);
  const bytes = Buffer.from(await encodeJpeg({ data, width, height, colorSpace: 'srgb' }));
  return Buffer.concat([bytes.subarray(0, 2), place(), bytes.subarray(2)]);
}

// An Exif segment with one entry, which leads to one entry about the place: latitude north.
function place(): Buffer {
  const tiff = Buffer.alloc(44);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  entry(tiff, 10, { tag: 0x8825, type: 4, count: 1, value: 26 });
  tiff.writeUInt16LE(1, 26);
  entry(tiff, 28, { tag: 1, type: 2, count: 2, value: 'N'.charCodeAt(0) });
  const name = Buffer.from('Exif\0\0', 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, name.length + tiff.length + 2]);
  return Buffer.concat([head, name, tiff]);
}

function entry(
  tiff: Buffer,
  at: number,
  { tag, type, count, value }: { tag: number; type: number; count: number; value: number },
): void {
  tiff.writeUInt16LE(tag, at);
  tiff.writeUInt16LE(type, at + 2);
  tiff.writeUInt32LE(count, at + 4);
  tiff.writeUInt32LE(value, at + 8);
}
