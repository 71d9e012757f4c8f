import { dayIn } from '#kit/instant.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import { movedAlong, nextOccurrence, readRule } from '#kit/recurrence.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { relatedOf, textAt, updateOf } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';
import { pinnedRule } from './moved-rule.ts';
import { copiedParticipants, copyOf, remainingRule } from './series.ts';

const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** An activity that repeats has a rule that can be followed, a first time that fits it, and the zone whose clock it keeps. */
export const repeatingInShape: Effect = {
  object: 'activity',
  on: ['repeats'],
  derive: ({ op, after }, { zone }) => {
    const repeats = textAt(after, 'repeats');
    if (op === 'delete') return [];
    if (repeats === null)
      return updateOf('activity', after, {
        repeatsIn: null,
        ...(textAt(after, 'series') === null ? { originalStart: null } : {}),
      });
    return updateOf('activity', after, shapeOf(after, repeats, zone));
  },
};

function shapeOf(
  after: StoredRecord,
  repeats: string,
  zone: string,
): Record<string, string | null> {
  const field = 'repeats';
  const often = !frequencies.has(readRule(repeats).get('FREQ') ?? '');
  refuseIf(often, 'activity.repeats-too-often', {}, { field });
  const first = firstTime(after);
  if (first === null) throw new Problem('activity.repeats-without-time', {}, { field });
  const repeatsIn = textAt(after, 'repeatsIn') ?? zone;
  const rule = pinnedRule(repeats, dayIn(repeatsIn, first));
  const start = nextOccurrence({ rule, start: first, zone: repeatsIn }, first, { orAt: true });
  if (start === null) throw new Problem('activity.repeats-never', {}, { field });
  return {
    repeats: rule,
    repeatsIn,
    ...timesAt(after, { from: first, to: start, zone: repeatsIn }),
    ...(isTask(after) ? { originalStart: start } : {}),
  };
}

/** Finishing one of a series makes the next: a task's in place of it, a meeting's series goes on from its next time. */
export const nextOfSeries: Effect = {
  object: 'activity',
  on: ['status'],
  needs: [
    { object: 'participant', link: 'activity' },
    { object: 'activity', link: 'series' },
  ],
  derive: (change, context) => (isFinished(change) ? carriedOn(change.after, context) : []),
};

function isFinished({ op, before, after }: EffectChange): boolean {
  const isDone = after['status'] === 'done' && before?.['status'] !== 'done';
  return op !== 'delete' && isDone && textAt(after, 'repeats') !== null;
}

function carriedOn(after: StoredRecord, context: EffectContext): ChangeInput[] {
  const task = isTask(after);
  const [rule, zone] = [textAt(after, 'repeats') ?? '', textAt(after, 'repeatsIn') ?? context.zone];
  const slot = (task ? textAt(after, 'originalStart') : null) ?? firstTime(after) ?? context.now;
  const exceptions = task ? [] : relatedOf(context, 'activity');
  const taken = new Set(exceptions.map((one) => textAt(one, 'originalStart')));
  // Missed tasks are not caught up with one by one; missed meetings still stand in the calendar.
  const last = task && context.now > slot ? context.now : slot;
  const next = nextFree({ rule, start: slot, zone }, last, taken);
  const settled = { repeats: null, repeatsIn: null };
  if (next === null) return updateOf('activity', after, settled);
  const id = context.newId();
  const root = textAt(after, 'series') ?? String(after['id']);
  const mine = task
    ? { ...settled, originalStart: slot }
    : { ...settled, series: id, originalStart: slot };
  return [
    {
      op: 'create',
      object: 'activity',
      id,
      values: {
        ...copyOf(after),
        ...timesAt(after, { from: task ? (firstTime(after) ?? slot) : slot, to: next, zone }),
        repeats: remainingRule({ rule, start: slot, zone }, next),
        repeatsIn: zone,
        ...(task ? { series: root, originalStart: next } : {}),
      },
    },
    ...copiedParticipants(relatedOf(context, 'participant'), id),
    ...exceptions.flatMap((one) => updateOf('activity', one, { series: id })),
    ...updateOf('activity', after, mine),
  ];
}

function nextFree(
  repetition: { rule: string; start: string; zone: string },
  last: string,
  taken: ReadonlySet<string | null>,
): string | null {
  let next = nextOccurrence(repetition, last);
  while (next !== null && taken.has(next)) next = nextOccurrence(repetition, next);
  return next;
}

/** The time by which an activity repeats: when it begins, or until when it is due. */
function firstTime(record: StoredRecord): string | null {
  const [start, due] = [textAt(record, 'startAt'), textAt(record, 'dueAt')];
  return isTask(record) ? (due ?? start) : (start ?? due);
}

function isTask(record: StoredRecord): boolean {
  return record['kind'] === 'task' || textAt(record, 'startAt') === null;
}

/** All times of an activity moved as far as its first one. */
function timesAt(
  record: StoredRecord,
  { zone, ...move }: { from: string; to: string; zone: string },
): Record<string, string | null> {
  const times = ['startAt', 'endAt', 'dueAt'].flatMap((name) => {
    const time = textAt(record, name);
    return time === null ? [] : [[name, movedAlong(zone, time, move)] as const];
  });
  return Object.fromEntries(times);
}
