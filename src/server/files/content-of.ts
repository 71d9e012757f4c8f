import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** What the bytes are, by themselves and not by their name, and their SHA-256. */
export async function contentOf(
  path: string,
  name: string,
): Promise<{ mediaType: string; hash: string }> {
  // Loaded with the first file that is brought.
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return {
    mediaType: found?.mime ?? (await textTypeOf(path, name)),
    hash: hash.digest('hex'),
  };
}

const textTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  eml: 'message/rfc822',
};

// Text has no mark of its own. Which text it is, is believed of the name only among kinds that browsers never run.
async function textTypeOf(path: string, name: string): Promise<string> {
  if (!(await isText(path))) return 'application/octet-stream';
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return textTypes[ending] ?? 'text/plain';
}

async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    // Tabs, line ends, form feeds and escapes (ISO-2022) are in texts; other control characters are not.
    return !buffer
      .subarray(0, bytesRead)
      .some((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte));
  } finally {
    await file.close();
  }
}
