import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { eraseRecord } from '#engine/ledger/erase.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, listed, read, remove } from '../../../../test/setup/records.ts';
import { asPerson } from '../../../../test/setup/scope.ts';

import {
  type Choices,
  mergingDay,
  apart,
  mergeInto,
  mergingWorkspace as workspace,
  twins,
} from '../../../../test/setup/merging.ts';

describe('merging', () => {
  test('keeps what the survivor has, takes what it lacks, and moves everything that hung on the other', async () => {
    const scope = await workspace();
    const { one, other, contact, fact, note, both, twin, follow, tag } = await twins(scope);
    const done = await mergeInto(scope, 'account', [one, other], { reason: '重复录入' });
    expect(
      await read(scope, 'account', one, ['name', 'email', 'industry', 'doNotContact', 'phone']),
    ).toEqual(['云帆软件', 'info@yunfan.example', 'software', true, '+861065529988']);
    expect((await findRecord(scope, 'account', one))['tags']).toEqual([{ id: tag, title: '重点' }]);
    await expect(findRecord(scope, 'account', other)).rejects.toThrow('record.missing');
    expect(await read(scope, 'contact', contact, ['account'])).toEqual([one]);
    expect(await read(scope, 'transaction', fact, ['party'])).toEqual([one]);
    expect(await read(scope, 'activity', note, ['regarding', 'customer', 'account'])).toEqual([
      one,
      one,
      one,
    ]);
    expect(await read(scope, 'follow', follow, ['record'])).toEqual([one]);
    expect(await read(scope, 'favourite', both, ['record'])).toEqual([one]);
    await expect(findRecord(scope, 'favourite', twin)).rejects.toThrow('record.missing');
    expect(await listed(scope, 'membership.organisation', one, ['person', 'main'])).toEqual([
      [contact, true],
    ]);
    expect(await listed(scope, 'identity.party', one, ['normalised', 'primary'])).toEqual([
      ['+861065529988', true],
      ['+862155512345', false],
      ['info@yunfan.example', true],
    ]);
    expect(done.moves.find(({ object }) => object === 'favourite')).toMatchObject({
      count: 0,
      dropped: 1,
    });
    expect(done.moves.find(({ object }) => object === 'transaction')).toMatchObject({
      count: 1,
      fields: ['party'],
    });
  });

  test('takes the value of whichever record is chosen, and says in a dry run whose it would be', async () => {
    const scope = await workspace();
    const { one, other, contact } = await twins(scope);
    const asked = { choices: { name: other, phone: other } };
    const preview = await mergeInto(scope, 'account', [one, other], { ...asked, dryRun: true });
    expect(preview).toMatchObject({ changeset: null, total: expect.any(Number) });
    expect(preview.choices).toMatchObject({
      name: other,
      industry: other,
      registrationNumber: one,
    });
    expect(await read(scope, 'contact', contact, ['account'])).toEqual([other]);
    await mergeInto(scope, 'account', [one, other], asked);
    expect(await read(scope, 'account', one, ['name', 'phone'])).toEqual([
      '云帆软件有限公司（北京）',
      '+862155512345',
    ]);
    expect(await listed(scope, 'identity.party', one, ['normalised', 'primary'])).toEqual([
      ['+861065529988', false],
      ['+862155512345', true],
      ['info@yunfan.example', true],
    ]);
  });

  test('makes of two persons in one company one person in it, and keeps the other job', async () => {
    const scope = await workspace();
    const acme = await add(scope, 'account', { name: 'Acme' });
    const beta = await add(scope, 'account', { name: 'Beta' });
    const one = await add(scope, 'contact', { name: 'Ann Lee', account: acme });
    const other = await add(scope, 'contact', { name: 'Ann Li', account: beta, jobTitle: 'CEO' });
    await add(scope, 'membership', { person: other, organisation: acme, jobTitle: 'Founder' });
    await mergeInto(scope, 'contact', [one, other]);
    expect(await read(scope, 'contact', one, ['account', 'jobTitle'])).toEqual([acme, 'CEO']);
    expect(
      await listed(scope, 'membership.person', one, ['organisation', 'main', 'jobTitle']),
    ).toEqual(
      expect.arrayContaining([
        [beta, false, 'CEO'],
        [acme, true, 'CEO'],
      ]),
    );
    expect(await listed(scope, 'membership.person', one, ['organisation'])).toHaveLength(2);
  });

  test('drops a relation between the two, and a parent that one of them was', async () => {
    const scope = await workspace();
    const one = await add(scope, 'account', { name: 'One' });
    const other = await add(scope, 'account', { name: 'Other' });
    await change(scope, 'account', one, { parentAccount: other });
    const below = await add(scope, 'account', { name: 'Below', parentAccount: other });
    const type = await add(scope, 'relation-type', { name: 'partner', reverseName: 'partner' });
    const relation = await add(scope, 'relation', { from: one, type, to: other });
    await mergeInto(scope, 'account', [one, other]);
    expect(await read(scope, 'account', one, ['parentAccount'])).toEqual([null]);
    expect(await read(scope, 'account', below, ['parentAccount'])).toEqual([one]);
    await expect(findRecord(scope, 'relation', relation)).rejects.toThrow('record.missing');
    await apart(scope, 'account', one);
    expect(await read(scope, 'relation', relation, ['from', 'to'])).toEqual([one, other]);
    expect(await read(scope, 'account', one, ['parentAccount'])).toEqual([other]);
  });

  test('refuses records that are gone, one record twice, and values from elsewhere', async () => {
    const scope = await workspace();
    const { one, other } = await twins(scope);
    const third = await add(scope, 'account', { name: 'Third' });
    const ask = (ids: string[], choices = {}) => mergeInto(scope, 'account', ids, { choices });
    await expect(ask([one, other, other])).rejects.toThrow('merge.twice');
    await expect(ask([one, randomUUID()])).rejects.toThrow('record.missing');
    await expect(ask([one, other], { name: third })).rejects.toThrow('merge.not-among');
    await expect(ask([one, other], { nameKey: other })).rejects.toThrow('field.unknown');
    await remove(scope, 'account', third);
    await expect(ask([one, third])).rejects.toThrow('record.missing');
  });

  test('asks for the right to edit and to merge all of them; what hangs on them moves beyond that', async () => {
    const scope = await workspace();
    const { one, other, follow, user } = await twins(scope);
    const grants = (privileges: string[]) =>
      new Map([['account', new Map(privileges.map((name) => [name, 'own' as const]))]]);
    const person = (...privileges: string[]) =>
      asPerson(scope, { userId: user, grants: grants(privileges) });
    await change(scope, 'account', one, { owner: user });
    const both = ['read', 'edit', 'merge', 'un-merge'];
    const ask = (who: Scope, options: Choices = {}) =>
      mergeInto(who, 'account', [one, other], options);
    await expect(ask(person(...both))).rejects.toThrow('record.missing');
    await change(scope, 'account', other, { owner: user });
    await expect(ask(person('read', 'merge'))).rejects.toThrow('record.may-not-edit');
    await expect(ask(person('read', 'edit'))).rejects.toThrow('action.not-allowed');
    const done = await ask(person(...both));
    expect(await read(scope, 'follow', follow, ['record'])).toEqual([one]);
    await expect(undo(person('read', 'edit'), done.changeset ?? '')).rejects.toThrow(
      'action.not-allowed',
    );
    await undo(person(...both), done.changeset ?? '');
    expect(await read(scope, 'follow', follow, ['record'])).toEqual([other]);
  });

  test('leaves what is hidden from the asker to the rule, and refuses a choice of it', async () => {
    const scope = await workspace();
    const { one, other, user } = await twins(scope);
    const clerk = asPerson(scope, {
      userId: user,
      grants: new Map([
        ['account', new Map(['read', 'edit', 'merge'].map((name) => [name, 'all' as const]))],
      ]),
      fields: new Map([
        [
          'account',
          new Map([
            ['email', 'hidden' as const],
            ['industry', 'read' as const],
          ]),
        ],
      ]),
    });
    const ask = (choices: Record<string, string>) =>
      mergeInto(clerk, 'account', [one, other], { choices });
    await expect(ask({ email: one })).rejects.toThrow('field.unknown');
    await expect(ask({ industry: one })).rejects.toThrow('field.not-yours');
    await ask({});
    expect(await read(scope, 'account', one, ['email'])).toEqual(['info@yunfan.example']);
  });

  test('respects walls; the steward merges across them', async () => {
    const scope = await workspace();
    const { one, other, user } = await twins(scope);
    const unit = await add(scope, 'unit', { name: '合作部', code: 'HZ' });
    await change(scope, 'account', other, { unit });
    const grants = new Map([
      ['account', new Map(['read', 'edit', 'merge'].map((name) => [name, 'all' as const]))],
    ]);
    const outside = asPerson(scope, { userId: user, grants, walledOutUnitIds: [unit] });
    await expect(mergeInto(outside, 'account', [one, other])).rejects.toThrow('record.missing');
    const steward = asPerson(scope, { userId: user, grants, steward: true });
    expect((await mergeInto(steward, 'account', [one, other])).changeset).not.toBeNull();
  });

  test('lets new links to a loser lead to the survivor', async () => {
    const scope = await workspace();
    const { one, other } = await twins(scope);
    const third = await add(scope, 'account', { name: 'Third' });
    await mergeInto(scope, 'account', [one, other]);
    await mergeInto(scope, 'account', [third, one]);
    const contact = await add(scope, 'contact', { name: 'Late', account: other });
    expect(await read(scope, 'contact', contact, ['account'])).toEqual([third]);
  });

  test('lets nothing of a loser stay when the survivor is erased', async () => {
    const scope = await workspace();
    const one = await add(scope, 'contact', { name: 'Ann Lee' });
    const other = await add(scope, 'contact', { name: 'Anna Lee', birthOn: '1980-01-02' });
    await mergeInto(scope, 'contact', [one, other]);
    await eraseRecord(scope, 'contact', one);
    const { rows } = await scope.db.query<{ name: string; birth_on: string | null }>(
      'select name, birth_on from party where workspace_id = $1 and id = $2',
      [scope.workspaceId, other],
    );
    expect(rows).toEqual([{ name: '—', birth_on: null }]);
  });

  test('is told in the history of the survivor, and a loser comes out of the bin by un-merging only', async () => {
    const scope = await workspace();
    const { one, other } = await twins(scope);
    await mergeInto(scope, 'account', [one, other]);
    await expect(
      commit(scope, { changes: [{ op: 'restore', object: 'account', id: other }] }),
    ).rejects.toThrow('merge.restored-by-un-merge');
    expect(await read(scope, 'account', one, ['mergedAt'])).toEqual([mergingDay.toISOString()]);
  });
});
