import type { Draw } from './draw.ts';
import { hostileText, planted, rawBody } from './hostile.ts';
import type { Operation, Parameter } from './operations.ts';
import { valueOf, type Spot } from './values.ts';
import { knownId, objectName, type Words } from './words.ts';

/** A request as it goes over the wire. */
export type Request = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  /** The route that it is meant for, as the description names it. */
  readonly operation: string;
};

/** A request to some route: as the description asks, with one thing wrong, or wholly wrong. */
export function requestOf(draw: Draw, words: Words): Request {
  if (draw.chance(4)) return strayRequest(draw, words);
  let operation = draw.one(words.description.operations);
  // Mostly about objects of which there are records.
  for (let again = 0; again < 3 && isEmptyObject(operation, words); again += 1)
    operation = draw.one(words.description.operations);
  const named = objectOf(operation);
  const object = named ?? (draw.chance(80) ? objectName(draw, words) : null);
  const mischief = draw.one([0, 0, 0, 0, 2, 5, 10, 40]);
  const spot: Spot = { draw, words, name: '', object, mischief, depth: 0 };
  const body = bodyOf(operation, spot);
  return {
    method: operation.method,
    path: `/api/v1${pathOf(operation, spot)}${queryOf(operation.parameters, spot)}`,
    headers: { ...headersOf(operation, spot), ...(body ? { 'content-type': body.type } : {}) },
    body: body?.content ?? null,
    operation: `${operation.method} ${operation.path}`,
  };
}

function objectOf({ path }: Operation): string | null {
  return /^\/(?:records|exports|papers)\/([a-z][a-z-]*)/.exec(path)?.[1] ?? null;
}

function isEmptyObject(operation: Operation, words: Words): boolean {
  const object = objectOf(operation);
  return object !== null && (words.own.get(object) ?? []).length === 0;
}

function pathOf({ path, parameters }: Operation, spot: Spot): string {
  const { draw, object } = spot;
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'object' && object !== null && draw.chance(90)) return object;
    if (draw.chance(spot.mischief))
      return draw.chance(50) ? encode(hostileText(draw)) : draw.one(crooked);
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? {};
    const hint =
      name === 'id' || name === 'delivery' ? knownId(draw, spot.words, object) : undefined;
    return encode(String(hint ?? valueOf(schema, { ...spot, name, mischief: 0 })));
  });
}

const crooked = [
  '%00',
  '%ff',
  '%c0%ae%c0%ae',
  '..%2f..%2f',
  '%2e%2e',
  '.',
  '%0d%0aset-cookie:x=1',
  '%',
  '%zz',
  '%ed%a0%80',
  ';x',
  'a'.repeat(400),
] as const satisfies [string, ...string[]];

function queryOf(parameters: readonly Parameter[], spot: Spot): string {
  const { draw } = spot;
  const parts = parameters
    .filter((one) => one.in === 'query' && (one.required || draw.chance(35)))
    .flatMap(({ name, schema }) => {
      const value = valueOf(schema, { ...spot, name });
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      const part = `${name}=${encode(text.slice(0, 6000))}`;
      return draw.chance(spot.mischief) ? [part, part] : [part];
    });
  if (draw.chance(spot.mischief)) parts.push(draw.one(strange));
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

const strange = [
  '__proto__=1',
  'a[b]=c',
  '&&=',
  'limit',
  '%',
  'x=%zz',
  'filter=%00',
  'fields[]=a',
] as const satisfies [string, ...string[]];

// encodeURIComponent throws at half a surrogate pair; as bytes it is one that is not UTF-8.
function encode(text: string): string {
  return text.isWellFormed()
    ? encodeURIComponent(text)
    : `%ED%A0%80${encodeURIComponent(text.toWellFormed())}`;
}

function bodyOf(operation: Operation, spot: Spot): { type: string; content: Buffer } | null {
  const { draw } = spot;
  if (operation.takesFile && draw.chance(80)) return formOf(spot);
  if (draw.chance(spot.mischief / 2)) {
    const { type, body } = rawBody(draw);
    return { type, content: body };
  }
  if (!operation.body)
    return draw.chance(90) ? null : { type: 'application/json', content: Buffer.from('{}') };
  const content = JSON.stringify(valueOf(operation.body, spot)) ?? 'null';
  return { type: 'application/json', content: Buffer.from(content) };
}

/** A form with a file that is seldom what its name says. */
function formOf(spot: Spot): { type: string; content: Buffer } {
  const { draw, words } = spot;
  const name = draw.chance(70) ? draw.one(fileNames) : hostileText(draw).slice(0, 300);
  const fields: [string, string][] = [
    ['object', objectName(draw, words)],
    ['regarding', knownId(draw, words, null)],
    [
      draw.one([
        'replaces',
        'encoding',
        'separator',
        'sheet',
        'hasHeader',
        '__proto__',
        'customer',
      ]),
      hostileText(draw).slice(0, 300),
    ],
  ];
  const content = draw.chance(15) ? Buffer.from(hostileText(draw)) : draw.one(fileContents);
  const chosen = fields.filter(() => draw.chance(70));
  const parts = chosen.map(([field, value]) =>
    Buffer.from(`--fuzz\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
  );
  const head = `--fuzz\r\ncontent-disposition: form-data; name="file"; filename="${name.replace(/["\r\n]/g, '_')}"\r\n\r\n`;
  const end = draw.chance(95) ? '\r\n--fuzz--\r\n' : '';
  return {
    type: 'multipart/form-data; boundary=fuzz',
    content: Buffer.concat([...parts, Buffer.from(head), content, Buffer.from(end)]),
  };
}

const fileNames = [
  'a.csv',
  'a.xlsx',
  'a.vcf',
  'a.json',
  'a.eml',
  'a.svg',
  'a.html',
  'a.png',
  '../../a.csv',
  '.',
  'a.exe',
] as const satisfies [string, ...string[]];

const fileContents = [
  Buffer.from('Name,Phone\nAlpha,13800138000\n"broken,1\n'),
  Buffer.from('\u0000\u0001\u0002,\u0000\n'),
  Buffer.from('BEGIN:VCARD\nVERSION:4.0\nFN:A\nBDAY:99999999\nPHOTO:data:image/png;base64,xx\n'),
  Buffer.from('[{"name":"A","__proto__":{"x":1}},3,null]'),
  Buffer.from(`${'['.repeat(20_000)}`),
  Buffer.from(
    'From: a@b.cn\nTo: <>\nDate: yesterday\nSubject: =?utf-8?B?////?=\nContent-Type: multipart/mixed; boundary=x\n\n--x\n',
  ),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  Buffer.from('PK\u0003\u0004'),
  Buffer.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 255, 255,
    255, 255,
  ]),
  Buffer.alloc(0),
] as const satisfies [Buffer, ...Buffer[]];

function headersOf({ method }: Operation, { draw, mischief }: Spot): Record<string, string> {
  const headers: Record<string, string> = {};
  if (method !== 'GET' && draw.chance(15))
    headers['if-match'] = draw.one([
      '"1"',
      '"2"',
      'W/"1"',
      '*',
      '1',
      '"x"',
      '"999999999999999"',
      '',
      '"1", "2"',
    ]);
  if (method !== 'GET' && draw.chance(8))
    headers['idempotency-key'] = draw.one(['a', 'b', 'c', 'd', 'e', 'x'.repeat(201), 'ä']);
  if (draw.chance(mischief)) Object.assign(headers, draw.one(oddHeaders));
  return headers;
}

const oddHeaders = [
  { 'accept-language': 'zh;q=x, *;q=9, ,' },
  { 'accept-language': 'x'.repeat(2000) },
  { 'x-rapport-language': '__proto__' },
  { range: 'bytes=5-1,-9999999999999999999' },
  { range: 'bytes=0-0,0-0,0-0' },
  { 'x-forwarded-for': `1.2.3.4, ::1\t${planted}` },
  { origin: 'https://evil.example' },
  { 'content-encoding': 'gzip' },
  { 'if-none-match': '"'.repeat(100) },
  { 'user-agent': '\u00ff'.repeat(300) },
  { 'x-request-id': "'; drop table changeset; --" },
  { cookie: 'rapport.session_token=%00; rapport.language=../..' },
  { expect: '200-ok' },
] as const satisfies [Record<string, string>, ...Record<string, string>[]];

/** To what the description does not name: pages, feeds, sign-in, and addresses that are not there. */
function strayRequest(draw: Draw, words: Words): Request {
  const path = draw
    .one(strays)
    .replace('{id}', () =>
      encode(draw.chance(50) ? hostileText(draw) : knownId(draw, words, null)),
    );
  const method = draw.one(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']);
  const sends = method !== 'GET' && method !== 'HEAD' && draw.chance(70);
  const content = Buffer.from(
    JSON.stringify({
      email: hostileText(draw),
      password: hostileText(draw),
      token: hostileText(draw),
      code: '000000',
      provider: 'x',
    }),
  );
  const raw = draw.chance(40) ? rawBody(draw) : { type: 'application/json', body: content };
  return {
    method,
    path,
    headers: sends ? { 'content-type': raw.type } : {},
    body: sends ? raw.body : null,
    operation: `${method} ${path.replace(/\/[^/]*$/, '/…')}`,
  };
}

const strays = [
  '/',
  '/healthz',
  '/readyz',
  '/u/{id}',
  '/calendar/feed/{id}.ics',
  '/api/openapi.json',
  '/api/v1/{id}',
  '/api/v1/records/{id}/{id}',
  '/api/v1/records//',
  '/api/v1/auth/sign-in/email',
  '/api/v1/auth/sign-in/social',
  '/api/v1/auth/callback/{id}',
  '/api/v1/auth/change-password',
  '/api/v1/auth/link-social',
  '/api/v1/auth/two-factor/verify-totp',
  '/api/v1/auth/two-factor/enable',
  '/api/v1/auth/get-session',
  '/metrics',
  '//api/v1/meta',
  '/api/v1/../../etc/passwd',
  '/api/v1/files/..%2f..%2fsecrets',
  '/api/v1/meta/%2e%2e/ledger',
] as const satisfies [string, ...string[]];
