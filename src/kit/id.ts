import { randomBytesOf } from './random.ts';

let lastMillisecond = 0;
let counter = 0;

/** A new uuid v7 (RFC 9562), ascending within the process; `now` in milliseconds since 1970. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytesOf(16);
  // A 12-bit counter in rand_a keeps ids of one millisecond ascending (RFC 9562, 6.2 method 1).
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = bytes.readUInt16BE(6) & 0x7ff;
  } else if (++counter > 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  }
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether the text has the form of a uuid. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
