import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import type { ByteRange } from '#kit/byte-range.ts';
import { Problem } from '#kit/problem.ts';
import type { S3Place } from './s3-place.ts';

/** An S3-compatible store. A store that cannot be reached or refuses is a Problem (503) that says why. */
export function openS3({ address, region, key, secret }: S3Place) {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 3,
  });

  async function ask(name: string, init: RequestInit, waits = 30_000): Promise<Response> {
    const signal = AbortSignal.timeout(waits);
    const reply = await client
      .fetch(`${address}/${name}`, { ...init, signal })
      .catch((failure: unknown) => refuse(reasonOf(failure)));
    if (reply.ok || reply.status === 404) return reply;
    return refuse(`${reply.status} ${/<Code>(\w+)</.exec(await reply.text())?.[1] ?? ''}`.trim());
  }

  return {
    /** Brings the file at that path, streamed; the store checks that it came whole by its SHA-256. */
    async put(name: string, path: string, hash: string): Promise<void> {
      const headers = { 'x-amz-content-sha256': hash, 'content-type': 'application/octet-stream' };
      const body = await openAsBlob(path);
      const reply = await ask(name, { method: 'PUT', headers, body }, 600_000);
      if (!reply.ok) refuse('404 NoSuchBucket');
      await reply.body?.cancel();
    },
    /** The bytes, or a stretch of them, streamed; refuses a file that is not there with 404. */
    async get(name: string, range?: ByteRange): Promise<{ content: Readable; size: number }> {
      const headers: Record<string, string> = range
        ? { range: `bytes=${range.start}-${range.end}` }
        : {};
      const reply = await ask(name, { method: 'GET', headers }, 600_000);
      if (!reply.ok || reply.body === null) throw new Problem('file.lost', {}, { status: 404 });
      const size = Number(reply.headers.get('content-length') ?? 0);
      return { content: Readable.from(reply.body, { objectMode: false }), size };
    },
    /** Removes the file; one that is not there is no failure. */
    async remove(name: string): Promise<void> {
      const reply = await ask(name, { method: 'DELETE' });
      await reply.body?.cancel();
    },
  };
}

function refuse(reason: string): never {
  throw new Problem('file.store-out-of-reach', { reason }, { status: 503 });
}

// fetch itself only says that it failed; why stands in the cause.
function reasonOf(failure: unknown): string {
  const cause =
    failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
