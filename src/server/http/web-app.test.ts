import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allSentences } from '../all-texts.ts';
import { answerErrors } from './errors.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { serveWebApp } from './web-app.ts';

let folder: string;
let app: FastifyInstance;
const page =
  '<!doctype html><style nonce="__NONCE__"></style><meta property="csp-nonce" nonce="__NONCE__">';
const script = 'console.log("app")'.repeat(50);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'assets/main-4f2a.js'), script);
  await writeFile(join(folder, 'assets/main-4f2a.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  await writeFile(join(folder, '.secret'), 'no');
  app = fastify();
  app.decorateRequest('nonce', '');
  app.decorateRequest('language', 'en');
  setSecurityHeaders(app, { https: true });
  answerErrors(app, allSentences);
  await serveWebApp(app, folder);
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

test('every address of the app gets the page, each time with a nonce of its own that the policy names', async () => {
  const nonces = new Set<string>();
  for (const url of ['/', '/records/account/1', '/sign-in?next=%2F']) {
    const answer = await app.inject({ url, headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-cache');
    const nonce = /<style nonce="([^"]+)">/.exec(answer.body)?.[1] ?? '';
    expect(answer.headers['content-security-policy']).toContain(
      `style-src 'self' 'nonce-${nonce}'`,
    );
    expect(answer.body).not.toContain('__NONCE__');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test('the policy allows no foreign or inline script and no framing', async () => {
  const policy = String((await app.inject('/')).headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
  expect((await app.inject('/')).headers['strict-transport-security']).toBe('max-age=31536000');
});

test('assets come compressed where they lie so, and are kept for a year; the rest for an hour', async () => {
  const packed = await app.inject({
    url: '/assets/main-4f2a.js',
    headers: { 'accept-encoding': 'br, gzip' },
  });
  expect(packed.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(script);
  expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(packed.headers['content-type']).toMatch(/javascript/);
  const plain = await app.inject({
    url: '/assets/main-4f2a.js',
    headers: { 'accept-encoding': 'identity' },
  });
  expect(plain.body).toBe(script);
  expect((await app.inject('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
});

test('missing files, hidden files and the raw page are not there', async () => {
  for (const url of [
    '/assets/gone-1.js',
    '/.secret',
    '/index.html',
    '/api/v1/nothing',
    '/../../etc/passwd.txt',
  ]) {
    const answer = await app.inject(url);
    expect([404, 403], url).toContain(answer.statusCode);
    expect(answer.body, url).not.toContain('__NONCE__');
  }
});

test('a web app that is not built says so', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'web-'));
  const bare = fastify();
  bare.decorateRequest('nonce', '');
  bare.decorateRequest('language', 'en');
  answerErrors(bare, allSentences);
  await serveWebApp(bare, empty);
  const answer = await bare.inject('/');
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'web.not-built' }),
  ]);
  await bare.close();
  await rm(empty, { recursive: true });
});
