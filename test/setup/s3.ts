import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const key = 'AKIATEST';
const secret = 'ge/heim+1';
const region = 'eu-central-1';

/** A store that speaks as much S3 as we ask of one, and refuses what is not signed as AWS prescribes. */
export type Store = {
  /** With key and secret, as an operator would set it. */
  readonly url: string;
  /** The bytes by the path they stand under. */
  readonly objects: Map<string, Buffer>;
  readonly close: () => Promise<void>;
};

/** Opens a store with one bucket on a free port. */
export async function openStore(bucket = 'crm'): Promise<Store> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void answer(bucket, objects, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    url: `http://${key}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}/files?region=${region}`,
    objects,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  bucket: string,
  objects: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  const body = Buffer.concat(parts);
  const path = request.url ?? '';
  const refusal = refusalOf(request, body);
  const found = objects.get(path);
  if (refusal) return fail(response, 403, refusal);
  if (!path.startsWith(`/${bucket}/`)) return fail(response, 404, 'NoSuchBucket');
  if (request.method === 'PUT') {
    // S3 takes no body whose length it is not told.
    if (request.headers['content-length'] === undefined)
      return fail(response, 411, 'MissingContentLength');
    objects.set(path, body);
    return void response.end();
  }
  if (request.method === 'DELETE') {
    objects.delete(path);
    return void response.writeHead(204).end();
  }
  if (!found) return fail(response, 404, 'NoSuchKey');
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const given = from === undefined ? found : found.subarray(Number(from), Number(to) + 1);
  const status = from === undefined ? 200 : 206;
  response.writeHead(status, { 'content-length': given.length }).end(given);
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);
}

/** What is wrong with the signature (version 4) of a request; null where nothing is. */
function refusalOf(request: IncomingMessage, body: Buffer): string | null {
  const given = String(request.headers.authorization ?? '');
  const [, credential = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(given) ??
    [];
  const [id, ...scope] = credential.split('/');
  if (id !== key) return 'InvalidAccessKeyId';
  const time = String(request.headers['x-amz-date']);
  const hash = String(request.headers['x-amz-content-sha256']);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const url = new URL(request.url ?? '', 'http://any');
  const headers = names
    .split(';')
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    request.method,
    url.pathname,
    url.searchParams.toString(),
    headers.join(''),
    names,
    hash,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n');
  const signing = [time.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${secret}`,
  );
  const wanted = createHmac('sha256', signing).update(toSign).digest('hex');
  return signature === wanted ? null : 'SignatureDoesNotMatch';
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
