import { describe, expect, test } from 'vitest';
import { undo } from '#engine/commit/undo.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { ChangesetReply } from '#model/api.ts';
import { add, change, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { cancelOccurrence, changeOccurrence } from './actions.ts';
import { listCalendar } from './queries/calendar.ts';

const now = new Date('2026-06-30T04:00:00.000Z');
const zone = 'Asia/Shanghai';
const workspace = async (): Promise<Scope> => ({ ...(await newWorkspace(now)), zone });

const fields = ['subject', 'status', 'startAt', 'dueAt', 'repeats', 'series', 'originalStart'];

async function all(scope: Scope): Promise<Record<string, unknown>[]> {
  const { items } = await listRecords(scope, 'activity', { fields, sort: ['status', 'id'] });
  return items;
}

describe('a task that repeats', () => {
  test('makes the next one when it is finished, in the same changeset, and is undone with it', async () => {
    const scope = await workspace();
    const guest = await add(scope, 'user', { name: 'Guest' });
    const id = await add(scope, 'activity', {
      subject: 'Report',
      priority: 'high',
      dueAt: '2026-06-30T09:00:00.000Z',
      repeats: 'FREQ=MONTHLY;COUNT=3',
    });
    await add(scope, 'participant', { activity: id, user: guest });
    const { id: changeset } = await change(scope, 'activity', id, { status: 'done' });
    const [next, done] = await all(scope);
    expect(done).toMatchObject({ id, status: 'done', repeats: null });
    expect(next).toMatchObject({
      subject: 'Report',
      status: 'open',
      dueAt: '2026-07-30T09:00:00.000Z',
      repeats: 'FREQ=MONTHLY;BYMONTHDAY=30;COUNT=2',
      series: { id },
    });
    const people = await listRecords(scope, 'participant', { fields: ['user', 'activity'] });
    expect(people.items).toHaveLength(2);
    await undo(scope, changeset ?? '');
    expect(await all(scope)).toMatchObject([
      { id, status: 'open', repeats: 'FREQ=MONTHLY;BYMONTHDAY=30;COUNT=3' },
    ]);
  });

  test('ends with its last one', async () => {
    const scope = await workspace();
    await add(scope, 'activity', {
      subject: 'Twice',
      dueAt: '2026-07-01T09:00:00.000Z',
      repeats: 'FREQ=DAILY;COUNT=2',
    });
    const finish = async () => {
      const open = (await all(scope)).find((one) => one['status'] === 'open');
      await change(scope, 'activity', String(open?.['id']), { status: 'done' });
    };
    await finish();
    expect(await all(scope)).toHaveLength(2);
    await finish();
    expect(await all(scope)).toHaveLength(2);
  });

  test('that was put off comes again where the rule has it; missed ones are left out', async () => {
    const scope = await workspace();
    const id = await add(scope, 'activity', {
      subject: 'Weekly',
      dueAt: '2026-06-08T01:00:00.000Z',
      repeats: 'FREQ=WEEKLY',
    });
    await change(scope, 'activity', id, { dueAt: '2026-06-30T06:00:00.000Z' });
    await change(scope, 'activity', id, { status: 'done' });
    expect((await all(scope))[0]).toMatchObject({
      dueAt: '2026-07-06T01:00:00.000Z',
      repeats: 'FREQ=WEEKLY;BYDAY=MO',
    });
  });

  test('begins at the first time that fits its rule; a rule that cannot be followed is refused', async () => {
    const scope = await workspace();
    const id = await add(scope, 'activity', {
      subject: 'Fridays',
      dueAt: '2026-06-30T09:00:00.000Z',
      repeats: 'FREQ=WEEKLY;BYDAY=FR',
    });
    expect(await read(scope, 'activity', id, ['dueAt', 'repeatsIn'])).toEqual([
      '2026-07-03T09:00:00.000Z',
      zone,
    ]);
    const dueAt = '2026-06-30T09:00:00.000Z';
    const refusals: [Record<string, unknown>, string][] = [
      [{ dueAt, repeats: 'FREQ=HOURLY' }, 'activity.repeats-too-often'],
      [{ repeats: 'FREQ=DAILY' }, 'activity.repeats-without-time'],
      [{ dueAt, repeats: 'often' }, 'recurrence.unreadable'],
      [{ dueAt, repeats: 'FREQ=DAILY;UNTIL=20250101' }, 'activity.repeats-never'],
    ];
    for (const [values, code] of refusals)
      await expect(add(scope, 'activity', { subject: 'x', ...values })).rejects.toThrow(code);
  });
});

type World = { scope: Scope; user: string; id: string };

async function weekly(values: Record<string, unknown> = {}): Promise<World> {
  const scope = await workspace();
  const user = await add(scope, 'user', { name: 'Wang' });
  const id = await add(scope, 'activity', {
    kind: 'meeting',
    subject: 'Weekly',
    owner: user,
    startAt: '2026-07-06T01:00:00.000Z',
    endAt: '2026-07-06T02:00:00.000Z',
    repeats: 'FREQ=WEEKLY;COUNT=4',
    ...values,
  });
  return { scope, user, id };
}

async function shown({ scope, user }: World): Promise<string[]> {
  const stretch = { from: '2026-07-01T00:00:00.000Z', to: '2026-09-01T00:00:00.000Z' };
  const { items } = await listCalendar(scope, { ...stretch, users: [user] });
  return items.map((item) => `${item.startAt.slice(5, 16)} ${item.subject}`);
}

const changeTimes = (world: World, input: unknown): Promise<ChangesetReply> =>
  changeOccurrence(world.scope, { id: world.id, input, dryRun: false });
const cancel = (world: World, input: unknown): Promise<ChangesetReply> =>
  cancelOccurrence(world.scope, { id: world.id, input, dryRun: false });

const second = '2026-07-13T01:00:00.000Z';

describe('a meeting that repeats', () => {
  test('is changed once: the one time stands by itself, the others as they were; undone as a whole', async () => {
    const world = await weekly();
    const values = { startAt: '2026-07-14T03:00:00.000Z', subject: 'Moved' };
    const done = await changeTimes(world, { occurrence: second, which: 'this', values });
    const changed = [
      '07-06T01:00 Weekly',
      '07-14T03:00 Moved',
      '07-20T01:00 Weekly',
      '07-27T01:00 Weekly',
    ];
    expect(await shown(world)).toEqual(changed);
    await expect(changeTimes(world, { occurrence: second, which: 'this', values })).rejects.toThrow(
      'activity.no-such-time',
    );
    await undo(world.scope, done.id ?? '');
    expect(await shown(world)).toEqual(
      ['07-06', '07-13', '07-20', '07-27'].map((day) => `${day}T01:00 Weekly`),
    );
  });

  test('is changed from one time on: another series, as many times as were left', async () => {
    const world = await weekly();
    const third = '2026-07-20T01:00:00.000Z';
    await changeTimes(world, { occurrence: third, which: 'this', values: { subject: 'Once' } });
    await changeTimes(world, {
      occurrence: second,
      which: 'following',
      values: { startAt: '2026-07-14T05:00:00.000Z', endAt: '2026-07-14T05:30:00.000Z' },
    });
    expect(await shown(world)).toEqual([
      '07-06T01:00 Weekly',
      '07-14T05:00 Weekly',
      '07-20T01:00 Once',
      '07-28T05:00 Weekly',
    ]);
  });

  test('is changed as a whole: every time moves by the same clock', async () => {
    const world = await weekly({ repeats: 'FREQ=WEEKLY;UNTIL=20260728' });
    await changeTimes(world, {
      occurrence: second,
      which: 'all',
      values: { startAt: '2026-07-13T07:00:00.000Z', subject: 'Afternoon' },
    });
    expect(await shown(world)).toEqual(
      ['07-06', '07-13', '07-20', '07-27'].map((day) => `${day}T07:00 Afternoon`),
    );
  });

  test('is called off once, from one time on, or altogether', async () => {
    const world = await weekly();
    await cancel(world, { occurrence: second, which: 'this' });
    expect(await shown(world)).toEqual(
      ['07-06', '07-20', '07-27'].map((day) => `${day}T01:00 Weekly`),
    );
    await cancel(world, { occurrence: '2026-07-27T01:00:00.000Z', which: 'following' });
    expect(await shown(world)).toEqual(['07-06', '07-20'].map((day) => `${day}T01:00 Weekly`));
    await cancel(world, { occurrence: '2026-07-20T01:00:00.000Z', which: 'all' });
    expect(await read(world.scope, 'activity', world.id, ['status'])).toEqual(['cancelled']);
  });

  test('goes on from its next time when the first is finished', async () => {
    const world = await weekly();
    await cancel(world, { occurrence: second, which: 'this' });
    await change(world.scope, 'activity', world.id, { status: 'done' });
    expect(await shown(world)).toEqual(
      ['07-06', '07-20', '07-27'].map((day) => `${day}T01:00 Weekly`),
    );
    const [finished] = (await all(world.scope)).filter((one) => one['status'] === 'done');
    expect(finished).toMatchObject({ id: world.id, repeats: null });
  });

  test('has no time that its rule does not have, and a plain meeting has none at all', async () => {
    const world = await weekly();
    const occurrence = '2026-07-14T01:00:00.000Z';
    await expect(cancel(world, { occurrence, which: 'this' })).rejects.toThrow(
      'activity.no-such-time',
    );
    await change(world.scope, 'activity', world.id, { repeats: null });
    await expect(cancel(world, { occurrence: second, which: 'this' })).rejects.toThrow(
      'activity.not-a-series',
    );
  });
});
