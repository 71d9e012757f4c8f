import { expect, test } from 'vitest';
import { asPerson, newWorkspace } from '../../../test/setup/scope.ts';
import { commit } from '../commit/index.ts';
import { findRecord, listRecords, searchRecords } from './index.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput, Depth } from '#model/api.ts';

function create(
  object: string,
  values: Record<string, unknown>,
  id = newId(),
): ChangeInput & { id: string } {
  return { op: 'create', object, id, values };
}

const everything = (depth: Depth) =>
  new Map(
    ['account', 'contact', 'user', 'unit', 'party', 'membership'].map((object) => [
      object,
      new Map<string, Depth>([
        ['read', depth],
        ['create', depth],
        ['edit', depth],
      ]),
    ]),
  );

test('a list comes in pages in the order of names, Chinese by pinyin, and the cursor goes on where the page ended', async () => {
  const scope = await newWorkspace();
  const names = ['张三', 'Ada', '李四', '阿里', 'Bob', '王五'];
  await commit(scope, { changes: names.map((name) => create('account', { name })) });
  const first = await listRecords(scope, 'account', {
    sort: ['name'],
    fields: ['name'],
    limit: 4,
    count: true,
  });
  expect(first.items.map((item) => item['name'])).toEqual(['阿里', 'Ada', 'Bob', '李四']);
  expect(first.count).toBe(6);
  const second = await listRecords(scope, 'account', {
    sort: ['name'],
    fields: ['name'],
    limit: 4,
    cursor: first.next ?? '',
  });
  expect(second.items.map((item) => item['name'])).toEqual(['王五', '张三']);
  expect(second.next).toBeNull();
});

test('a person sees his own records and those shared to him, and no others, in list, count, search and by id', async () => {
  const scope = await newWorkspace();
  const [me, other] = [newId(), newId()];
  await commit(scope, {
    changes: [
      create('user', { name: 'Me', email: 'me@example.com' }, me),
      create('user', { name: 'Other', email: 'o@example.com' }, other),
    ],
  });
  const mine = create('account', { name: 'Mine Ltd', owner: me });
  const shared = create('account', { name: 'Shared Ltd', owner: other });
  const hidden = create('account', { name: 'Hidden Ltd', owner: other });
  await commit(scope, { changes: [mine, shared, hidden] });
  await commit(scope, {
    changes: [
      create('share', { record: shared.id, grantee: me, granteeKind: 'user', level: 'read' }),
    ],
  });
  const person = asPerson(scope, { userId: me, grants: everything('own') });
  const list = await listRecords(person, 'account', {
    sort: ['name'],
    fields: ['name', 'owner'],
    count: true,
  });
  expect(list.items.map((item) => item['name'])).toEqual(['Mine Ltd', 'Shared Ltd']);
  expect(list.items[0]?.['owner']).toEqual({ id: me, title: 'Me' });
  expect(list.count).toBe(2);
  expect(
    (await searchRecords(person, 'ltd', { limit: 10 })).map((hit) => hit.title).sort(),
  ).toEqual(['Mine Ltd', 'Shared Ltd']);
  await expect(findRecord(person, 'account', hidden.id)).rejects.toMatchObject({
    code: 'record.missing',
    status: 404,
  });
  await expect(
    commit(person, {
      changes: [{ op: 'update', object: 'account', id: shared.id, values: { name: 'X' } }],
    }),
  ).rejects.toMatchObject({ status: 403 });
  await expect(
    commit(person, {
      changes: [{ op: 'update', object: 'account', id: hidden.id, values: { name: 'X' } }],
    }),
  ).rejects.toMatchObject({ status: 404 });
});

test('customers are found by time, industry and region together [SJ-08]', async () => {
  const scope = await newWorkspace();
  const bank = {
    industry: 'bank',
    address: { country: 'CN', region: '310115', city: '上海市' },
  };
  const made = [
    create('account', { name: 'Right Bank', ...bank }),
    create('account', {
      name: 'Elsewhere Bank',
      ...bank,
      address: { country: 'CN', region: '110105' },
    }),
    create('account', { name: 'Right Place', ...bank, industry: 'education' }),
  ];
  await commit(scope, { changes: made });
  await commit(
    { ...scope, now: new Date('2020-01-01T00:00:00Z') },
    { changes: [create('account', { name: 'Old Bank', ...bank })] },
  );
  const filter = {
    all: [
      { field: 'createdAt', op: 'within' as const, value: { relative: 'last-days', n: 30 } },
      { field: 'industry', op: 'is' as const, value: 'bank' },
      { field: 'address.region', op: 'startsWith' as const, value: '31' },
    ],
  };
  const { items } = await listRecords(scope, 'account', { filter, fields: ['name'] });
  expect(items.map((item) => item['name'])).toEqual(['Right Bank']);
});
