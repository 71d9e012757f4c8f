import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { unMerge } from '#engine/merge/un-merge.ts';
import { findRecord } from '#engine/query/index.ts';
import { add, change, listed, read, remove } from '../../../../test/setup/records.ts';

import {
  apart,
  mergeInto,
  mergingWorkspace as workspace,
  twins,
} from '../../../../test/setup/merging.ts';

describe('un-merging', () => {
  test('stands again when it is undone itself', async () => {
    const scope = await workspace();
    const { one, other, contact, fact } = await twins(scope);
    await mergeInto(scope, 'account', [one, other]);
    const done = await apart(scope, 'account', one);
    expect(await read(scope, 'transaction', fact, ['party'])).toEqual([other]);
    await undo(scope, done.changeset ?? '');
    expect(await read(scope, 'contact', contact, ['account'])).toEqual([one]);
    expect(await read(scope, 'transaction', fact, ['party'])).toEqual([one]);
    await expect(findRecord(scope, 'account', other)).rejects.toThrow('record.missing');
    await apart(scope, 'account', one);
    expect(await read(scope, 'contact', contact, ['account'])).toEqual([other]);
  });

  test('leaves what was changed or moved since, and says so', async () => {
    const scope = await workspace();
    const { one, other, contact, note } = await twins(scope);
    const third = await add(scope, 'account', { name: 'Third' });
    await mergeInto(scope, 'account', [one, other]);
    await change(scope, 'account', one, { industry: 'bank' });
    await change(scope, 'contact', contact, { account: third });
    await remove(scope, 'activity', note);
    const done = await apart(scope, 'account', one);
    expect(await read(scope, 'account', one, ['industry', 'email'])).toEqual(['bank', null]);
    expect(await read(scope, 'account', other, ['industry', 'email'])).toEqual([
      'software',
      'info@yunfan.example',
    ]);
    expect(await read(scope, 'contact', contact, ['account'])).toEqual([third]);
    expect(done.stays).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ object: 'account', id: one, field: 'industry' }),
        expect.objectContaining({ object: 'contact', id: contact, field: 'account' }),
      ]),
    );
    await commit(scope, { changes: [{ op: 'restore', object: 'activity', id: note }] });
    expect(await read(scope, 'activity', note, ['regarding'])).toEqual([other]);
  });

  test('keeps with the survivor what came since, unless it is said to go along', async () => {
    const scope = await workspace();
    const { one, other } = await twins(scope);
    await mergeInto(scope, 'account', [one, other]);
    const stays = await add(scope, 'contact', { name: 'Stays', account: one });
    const goes = await add(scope, 'contact', { name: 'Goes', account: one });
    const preview = await unMerge(scope, 'account', { survivor: one, dryRun: true });
    expect(preview.merges[0]?.losers).toEqual([{ id: other, title: '云帆软件有限公司（北京）' }]);
    expect(preview.since.map(({ id }) => id).toSorted()).toEqual([stays, goes].toSorted());
    await unMerge(scope, 'account', {
      survivor: one,
      dryRun: false,
      along: [{ object: 'contact', id: goes, to: other }],
    });
    expect(await read(scope, 'contact', stays, ['account'])).toEqual([one]);
    expect(await read(scope, 'contact', goes, ['account'])).toEqual([other]);
    expect(await listed(scope, 'membership.person', goes, ['organisation', 'main'])).toEqual([
      [other, true],
    ]);
    await expect(apart(scope, 'account', one)).rejects.toThrow('merge.none');
  });
});
