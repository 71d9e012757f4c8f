// Makes a picture small beside the thread that answers HTTP: a photo takes half a second of processor time and a hundred megabytes.
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import resize, { initResize } from '@jsquash/resize';
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js';

/** A picture's bytes, what they are, and the longest side wanted, in pixels. */
export type Large = { readonly bytes: Uint8Array; readonly type: string; readonly side: number };

// The codecs were written for browsers, which have this class.
class Pixels {
  readonly colorSpace = 'srgb';
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height?: number) {
    this.data = data;
    this.width = width;
    this.height = height ?? data.length / 4 / width;
  }
}
Object.assign(globalThis, { ImageData: Pixels });

async function wasm(path: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(new URL(import.meta.resolve(path))));
}

async function decoded({ bytes, type }: Large): Promise<ImageData> {
  const whole = new Uint8Array(bytes).buffer;
  if (type === 'image/jpeg') {
    await initJpegDecoder(await wasm('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'));
    return decodeJpeg(whole, { preserveOrientation: true });
  }
  if (type === 'image/png') {
    await initPng(await wasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
    return decodePng(whole);
  }
  await initWebp(await wasm('@jsquash/webp/codec/dec/webp_dec.wasm'));
  return decodeWebp(whole);
}

async function shrunk(large: Large): Promise<ArrayBuffer> {
  const picture = await decoded(large);
  const factor = Math.min(1, large.side / Math.max(picture.width, picture.height));
  await initResize(await wasm('@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm'));
  const small = await resize(picture, {
    width: Math.max(1, Math.round(picture.width * factor)),
    height: Math.max(1, Math.round(picture.height * factor)),
  });
  await initJpegEncoder(await wasm('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  return encodeJpeg(onWhite(small), { quality: 78 });
}

// JPEG knows nothing transparent.
function onWhite(picture: ImageData): ImageData {
  const { data } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const share = (data[at + 3] ?? 255) / 255;
    for (let part = at; part < at + 3; part++)
      data[part] = Math.round((data[part] ?? 0) * share + 255 * (1 - share));
    data[at + 3] = 255;
  }
  return picture;
}

parentPort?.once('message', async (large: Large) => {
  parentPort?.postMessage(new Uint8Array(await shrunk(large)));
});
