import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { readTimeline } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput, Depth, FieldRight, TimelineEntry } from '#model/api.ts';
import { add, change } from '../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../test/setup/scope.ts';
import { timelineSources as sources } from './timeline.ts';

const now = new Date('2026-06-30T04:00:00Z');
const day = 86_400_000;

type Asked = { kinds?: string[]; limit?: number };

async function walk(scope: Scope, id: string, { kinds, limit = 100 }: Asked = {}) {
  const items: TimelineEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await readTimeline(scope, 'account', id, { limit, kinds, cursor, sources });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}

const names = (items: readonly TimelineEntry[]) => items.map(({ kind, id }) => `${kind} ${id}`);
const grantsOver = (objects: readonly string[], depth: Depth) =>
  new Map(objects.map((object) => [object, new Map<string, Depth>([['read', depth]])] as const));

// Few instants, so that many things stand at the same one.
const happening = fc.record({
  what: fc.constantFrom('activity', 'promise', 'transaction', 'life-event'),
  daysAgo: fc.integer({ min: 0, max: 4 }),
});

function madeOf(account: string, what: string, at: Date): ChangeInput {
  const on = at.toISOString().slice(0, 10);
  const values: Record<string, Record<string, unknown>> = {
    'activity': {
      regarding: account,
      kind: 'call',
      subject: 'Talk',
      status: 'done',
      doneAt: at.toISOString(),
    },
    'promise': { party: account, promise: 'Samples', madeOn: on },
    'transaction': {
      party: account,
      at: at.toISOString(),
      amount: { amount: '10', currency: 'CNY' },
    },
    'life-event': { party: account, kind: 'founding', happensOn: on },
  };
  const object = what === 'promise' ? 'commitment' : what;
  return { op: 'create', object, id: newId(), values: values[what] ?? {} };
}

test('a timeline is the same walked by pages of any size: newest first, no gap, no double', async () => {
  const base = await newWorkspace(now);
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { maxLength: 25 }),
      fc.integer({ min: 1, max: 7 }),
      async (happened, limit) => {
        const account = await add(base, 'account', { name: `N${newId()}` });
        const changes = happened.map(({ what, daysAgo }) =>
          madeOf(account, what, new Date(now.getTime() - daysAgo * day)),
        );
        if (changes.length > 0) await commit(base, { changes, byAction: true });
        const whole = await walk(base, account);
        // The account's own creation beside what happened.
        expect(whole).toHaveLength(happened.length + 1);
        expect(new Set(names(whole)).size).toBe(whole.length);
        const times = whole.map(({ at }) => at);
        expect(times).toEqual(times.toSorted().toReversed());
        expect(names(await walk(base, account, { limit }))).toEqual(names(whole));
      },
    ),
    { numRuns: 12 },
  );
});

describe('the timeline of a customer', () => {
  async function customer() {
    const scope = await newWorkspace(now);
    const [me, other] = [newId(), newId()];
    for (const id of [me, other])
      await commit(scope, {
        changes: [
          { op: 'create', object: 'user', id, values: { name: id, email: `${id}@x.example` } },
        ],
      });
    const account = await add(scope, 'account', { name: '华夏银行', owner: me });
    const person = await add(scope, 'contact', { name: '张伟', account, owner: me });
    await add(scope, 'activity', {
      regarding: person,
      kind: 'call',
      subject: 'Price agreed',
      status: 'done',
      doneAt: '2026-06-29T02:00:00Z',
      owner: me,
    });
    await add(scope, 'activity', {
      regarding: account,
      kind: 'task',
      subject: 'Send it',
      dueAt: '2026-07-02T02:00:00Z',
      owner: me,
    });
    await add(scope, 'activity', {
      regarding: account,
      kind: 'note',
      subject: 'Secret',
      status: 'done',
      private: true,
      owner: other,
    });
    const promise = await add(scope, 'commitment', {
      party: account,
      promise: 'Samples',
      madeOn: '2026-06-01',
    });
    await change(scope, 'commitment', promise, { state: 'kept' });
    await change(scope, 'account', account, { phone: '+861065529988', owner: other });
    return { scope, account, person, me, other };
  }

  test('holds what was said with its people, promises made and kept, owners and changes; not what is still to come', async () => {
    const { scope, account } = await customer();
    const kinds = (await walk(scope, account)).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual([
      'activity',
      'activity',
      'change',
      'change',
      'ownership',
      'promise',
      'promise-settled',
    ]);
    const changed = (await walk(scope, account, { kinds: ['change'] }))[0]?.change;
    expect(changed?.after).toMatchObject({ phone: '+861065529988' });
  });

  test('is filtered by kind, and by the kind of activity; an unknown kind is refused', async () => {
    const { scope, account } = await customer();
    const calls = await walk(scope, account, { kinds: ['activity:call', 'promise'] });
    expect(calls.map(({ kind }) => kind)).toEqual(['activity', 'promise']);
    await expect(walk(scope, account, { kinds: ['dream'] })).rejects.toMatchObject({
      code: 'timeline.kind',
    });
  });

  test('shows each person what he may see: private notes, hidden objects and fields are left out', async () => {
    const { scope, account, other } = await customer();
    const told = asPerson(scope, {
      userId: other,
      grants: grantsOver(['account', 'contact', 'activity', 'user'], 'own'),
    });
    const own = await walk(told, account);
    expect(own.map(({ kind }) => kind).toSorted()).toEqual([
      'activity',
      'activity',
      'change',
      'change',
    ]);
    const stranger = newId();
    const readsAll = asPerson(scope, {
      userId: stranger,
      grants: grantsOver(['account', 'contact', 'activity', 'commitment'], 'all'),
      fields: new Map<string, Map<string, FieldRight>>([
        ['account', new Map<string, FieldRight>([['phone', 'masked']])],
        ['activity', new Map<string, FieldRight>([['subject', 'hidden']])],
        ['commitment', new Map<string, FieldRight>([['settledOn', 'hidden']])],
      ]),
    });
    const seen = await walk(readsAll, account);
    expect(seen.map(({ kind }) => kind).toSorted()).toEqual([
      'activity',
      'change',
      'change',
      'promise',
    ]);
    expect(seen.find(({ kind }) => kind === 'activity')?.record).not.toHaveProperty('subject');
    expect(JSON.stringify(seen)).not.toContain('65529988');
    const nobody = asPerson(scope, { userId: stranger, grants: grantsOver(['account'], 'own') });
    await expect(walk(nobody, account)).rejects.toMatchObject({ code: 'record.missing' });
  });

  test('holds the files that hang on the record itself, in their present edition, for whoever may read them', async () => {
    const { scope, account, person } = await customer();
    const file = (name: string, regarding: string, more: Record<string, unknown> = {}) => ({
      op: 'create' as const,
      object: 'file',
      id: newId(),
      values: { name, size: 1, mediaType: 'text/plain', hash: 'a'.repeat(64), regarding, ...more },
    });
    const first = file('offer.txt', account);
    const changes = [first, file('other.txt', person)];
    await commit(scope, { changes, byAction: true });
    const again = file('offer.txt', account, { original: first.id });
    await commit(scope, { changes: [again], byAction: true });
    const told = await walk(scope, account, { kinds: ['file'] });
    expect(told.map(({ id, record }) => [id, record?.['name']])).toEqual([[again.id, 'offer.txt']]);
    const reader = asPerson(scope, {
      userId: newId(),
      grants: grantsOver(['account'], 'all'),
    });
    expect(await walk(reader, account, { kinds: ['file'] })).toEqual([]);
  });

  test('refuses the cursor of another timeline', async () => {
    const { scope, account, person } = await customer();
    const { next } = await readTimeline(scope, 'account', account, { limit: 1, sources });
    await expect(
      readTimeline(scope, 'contact', person, { limit: 1, cursor: next ?? '', sources }),
    ).rejects.toMatchObject({ code: 'list.cursor' });
  });
});
