import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { openStore, type Store } from '../../../test/setup/s3.ts';
import { openFileStore, type FileStore } from './file-store.ts';
import { readS3Place } from './s3-place.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-files-'));
  store = await openStore();
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await store.close();
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function bring(files: FileStore, bytes: Buffer): Promise<string> {
  const name = await files.save(Readable.from([bytes]));
  await files.keep(name, hashOf(bytes));
  return name;
}

async function read(files: FileStore, name: string): Promise<Buffer> {
  const { content, size } = await files.open(name);
  const bytes = await buffer(content);
  expect(size).toBe(bytes.length);
  return bytes;
}

describe('a file', () => {
  test.each(['the folder', 'an S3 store'])('comes back whole from %s, and goes', async (where) => {
    const files = openFileStore(folder, where === 'the folder' ? null : store.url);
    const bytes = randomBytes(3_000_000);
    const name = await bring(files, bytes);
    expect(existsSync(join(folder, name))).toBe(where === 'the folder');
    expect([...store.objects.keys()]).toEqual(where === 'the folder' ? [] : [`/crm/files/${name}`]);
    expect((await read(files, name)).equals(bytes)).toBe(true);
    const stretch = await files.open(name, { start: 5, end: 9 });
    expect(stretch.size).toBe(5);
    expect((await buffer(stretch.content)).equals(bytes.subarray(5, 10))).toBe(true);
    await files.remove(name);
    await files.remove(name);
    expect(store.objects.size).toBe(0);
    expect(existsSync(join(folder, name))).toBe(false);
  });

  test('that is empty is kept too', async () => {
    const files = openFileStore(folder, store.url);
    const name = await bring(files, Buffer.alloc(0));
    expect((await read(files, name)).length).toBe(0);
  });

  test('brought before there was a store is still read and removed in the folder', async () => {
    const name = await bring(openFileStore(folder, null), Buffer.from('before'));
    const files = openFileStore(folder, store.url);
    expect((await read(files, name)).toString()).toBe('before');
    await files.remove(name);
    expect(existsSync(join(folder, name))).toBe(false);
  });

  test('that came altered is refused by the store', async () => {
    const files = openFileStore(folder, store.url);
    const name = await files.save(Readable.from([Buffer.from('as it is')]));
    await expect(files.keep(name, hashOf(Buffer.from('as it was')))).rejects.toMatchObject({
      code: 'file.store-out-of-reach',
      params: { reason: expect.stringContaining('Mismatch') },
    });
    expect(store.objects.size).toBe(0);
  });

  test('that is lost in the store is missing, with a sentence', async () => {
    const files = openFileStore(folder, store.url);
    await expect(files.open(newId())).rejects.toMatchObject({ code: 'file.lost', status: 404 });
  });
});

describe('a store', () => {
  test.each([
    ['a wrong secret', (url: string) => url.replace('ge%2F', 'wrong'), '403 SignatureDoesNotMatch'],
    [
      'an unknown key',
      (url: string) => url.replace('AKIATEST', 'AKIAOTHER'),
      '403 InvalidAccessKeyId',
    ],
    ['a wrong bucket', (url: string) => url.replace('/crm/', '/crn/'), '404 NoSuchBucket'],
    ['no server', (url: string) => url.replace(/:\d+\//, ':2/'), 'ECONNREFUSED'],
  ])('with %s is refused with the reason, which holds no secret', async (_name, wrong, reason) => {
    const files = openFileStore(folder, wrong(store.url));
    const bytes = Buffer.from('bytes');
    await expect(bring(files, bytes)).rejects.toMatchObject({
      code: 'file.store-out-of-reach',
      status: 503,
      params: { reason },
    });
  });

  test('is read from its address: folder, region and bucket in the name', () => {
    expect(readS3Place('s3://k:s@s3.cn-north-1.amazonaws.com.cn/crm/')).toEqual({
      address: 'https://s3.cn-north-1.amazonaws.com.cn/crm',
      region: 'cn-north-1',
      key: 'k',
      secret: 's',
    });
    expect(
      readS3Place(
        'https://k:a%2Fb@oss-cn-hangzhou.aliyuncs.com/crm/a/b?style=host&region=cn-hangzhou',
      ),
    ).toEqual({
      address: 'https://crm.oss-cn-hangzhou.aliyuncs.com/a/b',
      region: 'cn-hangzhou',
      key: 'k',
      secret: 'a/b',
    });
    expect(readS3Place('http://k:s@minio:9000/crm')?.region).toBe('us-east-1');
  });
});
