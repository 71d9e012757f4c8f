import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPerson, newWorkspace } from '../../../test/setup/scope.ts';
import { newId } from '#kit/id.ts';
import type { Depth } from '#model/api.ts';
import { commit } from '../commit/index.ts';
import type { Scope } from '../scope.ts';
import { listRecords } from './index.ts';

const orders = [
  'name',
  '-name',
  'email',
  '-email',
  'createdAt',
  '-createdAt',
  'status',
  '-owner',
  'account',
];
const emails = [null, 'a@example.com', 'b@example.com', 'b@example.com', null, 'C@example.com'];

async function walk(scope: Scope, object: string, sort: string, limit: number) {
  const items: Record<string, unknown>[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRecords(scope, object, {
      sort: [sort],
      fields: ['name', 'email'],
      limit,
      ...(cursor ? { cursor } : {}),
    });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}

function isEmptyLast(items: readonly Record<string, unknown>[]): boolean {
  const first = items.findIndex((item) => item['email'] === null);
  return first < 0 || items.slice(first).every((item) => item['email'] === null);
}

test('pages of any size walk the same order without gap or double, empty values last, for who sees all and who sees some', async () => {
  const scope = await newWorkspace();
  const [me, other] = [newId(), newId()];
  await commit(scope, {
    changes: [me, other].map((id, index) => ({
      op: 'create',
      object: 'user',
      id,
      values: { name: `U${index}`, email: `u${index}@example.com` },
    })),
  });
  const names = ['王', 'Bo', 'ada', '', 'É', '李'];
  await commit(scope, {
    changes: emails.flatMap((email, index) => [
      {
        op: 'create' as const,
        object: 'contact',
        values: { name: names[index] || 'x', email, owner: index % 2 ? me : other },
      },
      {
        op: 'create' as const,
        object: 'account',
        values: { name: `Company ${names[index]}${index}`, email, owner: index % 2 ? other : me },
      },
    ]),
  });
  const grants = new Map(
    ['contact', 'account', 'user', 'party'].map((object) => [
      object,
      new Map<string, Depth>([['read', 'own']]),
    ]),
  );
  const people = [scope, asPerson(scope, { userId: me, grants })];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...orders),
      fc.constantFrom('contact', 'account', 'party'),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(...people),
      async (sort, object, limit, person) => {
        fc.pre(object === 'contact' || sort !== 'account');
        const whole = await walk(person, object, sort, 200);
        const inPages = await walk(person, object, sort, limit);
        expect(inPages).toEqual(whole);
        if (sort.endsWith('email')) expect(isEmptyLast(whole)).toBe(true);
        expect(new Set(whole.map((item) => item['id'])).size).toBe(
          (person === scope ? 1 : 0.5) * (object === 'party' ? 12 : 6),
        );
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
