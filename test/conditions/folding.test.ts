import pg from 'pg';
import { expect, test } from 'vitest';
import { fold } from '#kit/fold.ts';
import { testDatabaseUrl } from '../setup/database.ts';

// Every code point but U+0000, which the database cannot hold, and the halves of surrogate pairs.
const points = Array.from({ length: 0x10ffff }, (_, index) => index + 1)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

test('folding in memory is that of the database, code point by code point', async () => {
  const client = new pg.Client({ connectionString: await testDatabaseUrl() });
  await client.connect();
  const { rows } = await client.query<{ folded: string }>(
    'select lower($1::text collate "default") as folded',
    [points.join('')],
  );
  await client.end();
  const folded = [...(rows[0]?.folded ?? '')];

  expect(folded).toHaveLength(points.length);
  const different = points.flatMap((point, index) => {
    const theirs = folded[index];
    return fold(point) === theirs ? [] : [{ point, theirs }];
  });
  // An older C library leaves the rare capitals that Unicode got after 15.0 as they are.
  expect(different.filter(({ point, theirs }) => theirs !== point)).toEqual([]);
  expect(different.filter(({ point }) => (point.codePointAt(0) ?? 0) < 0x1c89)).toEqual([]);
  expect(different.length).toBeLessThan(100);
});
