import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { outcomeOf, takeIn, uploads } from '../../../test/setup/imports.ts';
import { forgetUploads } from './forget.ts';

test('a file and its rows go after a month; what they came to stays', async () => {
  const scope = await newWorkspace();
  const text = 'Name,Email\nAda,ada@example.com\nBob,not a mail';
  const young = await takeIn(scope, 'contact', { text });
  const old = await takeIn(scope, 'contact', { text });
  await scope.db.query(
    "update import_run set created_at = now() - interval '31 days' where id = $1",
    [old.id],
  );
  await forgetUploads(scope.db, uploads);
  const [gone, kept] = [await outcomeOf(scope, old.id), await outcomeOf(scope, young.id)];
  expect([gone.rows.length, gone.counts, gone.row.upload]).toEqual([0, old.counts, '']);
  expect(existsSync(uploads.path(old.row.upload))).toBe(false);
  expect([kept.rows.length, existsSync(uploads.path(kept.row.upload))]).toEqual([2, true]);
});
