import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { add, change, read, remove } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';

async function bring(scope: Scope, values: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const file = { name: 'a.pdf', size: 9, mediaType: 'application/pdf', hash: '0'.repeat(64) };
  await commit(scope, {
    changes: [{ op: 'create', object: 'file', id, values: { ...file, ...values } }],
    byAction: true,
  });
  return id;
}

const everything = new Map([
  ['read', 'all' as const],
  ['create', 'all' as const],
  ['edit', 'all' as const],
  ['delete', 'all' as const],
]);

async function people(scope: Scope) {
  const person = async (name: string, rights = {}) =>
    asPerson(scope, {
      userId: await add(scope, 'user', { name }),
      grants: new Map(['file', 'contact', 'activity', 'account'].map((one) => [one, everything])),
      ...rights,
    });
  return {
    seller: await person('Seller'),
    colleague: await person('Colleague'),
    administrator: await person('Administrator', { administrator: true }),
    narrow: await person('Narrow', {
      fields: new Map([['contact', new Map([['photo', 'hidden' as const]])]]),
    }),
  };
}

async function sees(scope: Scope, id: string): Promise<boolean> {
  const { items } = await listRecords(scope, 'file', { fields: ['id'] });
  const found = await findRecord(scope, 'file', id).then(
    () => true,
    () => false,
  );
  expect(items.some((item) => item['id'] === id)).toBe(found);
  return found;
}

describe('a file', () => {
  test('that hangs on nothing yet is its maker’s alone', async () => {
    const scope = await newWorkspace();
    const { seller, colleague, administrator } = await people(scope);
    const file = await bring(seller);
    expect(await sees(seller, file)).toBe(true);
    expect(await sees(colleague, file)).toBe(false);
    expect(await sees(administrator, file)).toBe(false);
  });

  test('of a private activity is its owner’s alone, of any other everybody’s who reads it', async () => {
    const scope = await newWorkspace();
    const { seller, colleague, administrator } = await people(scope);
    const talk = { kind: 'note', subject: 'Talk', owner: seller.rights.userId };
    const open = await bring(scope, { regarding: await add(scope, 'activity', talk) });
    const closed = await bring(scope, {
      regarding: await add(scope, 'activity', { ...talk, private: true }),
    });
    for (const who of [seller, colleague, administrator]) expect(await sees(who, open)).toBe(true);
    expect(await sees(seller, closed)).toBe(true);
    expect(await sees(colleague, closed)).toBe(false);
    expect(await sees(administrator, closed)).toBe(false);
  });

  test('held by a field is hidden from whoever may not see the field', async () => {
    const scope = await newWorkspace();
    const { colleague, narrow } = await people(scope);
    const photo = await bring(scope, { mediaType: 'image/png' });
    const contact = await add(scope, 'contact', { name: '李伟', photo });
    const letter = await bring(scope, { regarding: contact });
    expect(await sees(colleague, photo)).toBe(true);
    expect(await sees(narrow, photo)).toBe(false);
    expect(await sees(narrow, letter)).toBe(true);
  });

  test('goes only to records that its bringer may change, and never on another file', async () => {
    const scope = await newWorkspace();
    const { seller } = await people(scope);
    const account = await add(scope, 'account', { name: 'Acme' });
    const reader = asPerson(scope, {
      userId: seller.rights.userId,
      grants: new Map([
        ['file', everything],
        ['account', new Map([['read', 'all' as const]])],
      ]),
    });
    const file = await bring(reader);
    await expect(change(reader, 'file', file, { regarding: account })).rejects.toThrow(
      'record.may-not-edit',
    );
    await expect(bring(reader, { regarding: account })).rejects.toThrow('record.may-not-create');
    await expect(bring(scope, { regarding: file })).rejects.toThrow('file.hangs-on-nothing');
  });

  test('is told by its kind, and goes with its record into the bin and out', async () => {
    const scope = await newWorkspace();
    const { colleague } = await people(scope);
    const account = await add(scope, 'account', { name: 'Acme' });
    const file = await bring(scope, { regarding: account });
    expect(await read(scope, 'file', file, ['kind', 'edition', 'current'])).toEqual([
      'document',
      1,
      true,
    ]);
    await remove(scope, 'account', account);
    expect(await sees(colleague, file)).toBe(false);
  });
});

describe('editions of a file', () => {
  const state = (scope: Scope, id: string) => read(scope, 'file', id, ['edition', 'current']);

  test('count up; the newest is current until another is made so', async () => {
    const scope = await newWorkspace();
    const account = await add(scope, 'account', { name: 'Acme' });
    const first = await bring(scope, { regarding: account });
    const second = await bring(scope, { regarding: account, original: first });
    const third = await bring(scope, { regarding: account, original: first });
    expect(await Promise.all([first, second, third].map((id) => state(scope, id)))).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    await change(scope, 'file', first, { current: true });
    expect(await state(scope, third)).toEqual([3, false]);
    expect(await state(scope, first)).toEqual([1, true]);
  });

  test('where the current one goes the newest that is left is current, and an undo puts it back', async () => {
    const scope = await newWorkspace();
    const account = await add(scope, 'account', { name: 'Acme' });
    const first = await bring(scope, { regarding: account });
    const second = await bring(scope, { regarding: account, original: first });
    const reply = await commit(scope, {
      changes: [{ op: 'delete', object: 'file', id: second }],
    });
    expect(await state(scope, first)).toEqual([1, true]);
    await undo(scope, reply.id ?? '');
    expect(await state(scope, first)).toEqual([1, false]);
    expect(await state(scope, second)).toEqual([2, true]);
  });
});
