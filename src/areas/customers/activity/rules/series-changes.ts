import { addMilliseconds, dayIn } from '#kit/instant.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import {
  movedAlong,
  nextOccurrence,
  readRule,
  untilOf,
  writeRule,
  type Repetition,
} from '#kit/recurrence.ts';
import type { ChangeInput } from '#model/api.ts';
import { textAt } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';
import { movedRule } from './moved-rule.ts';
import { copiedParticipants, copyOf, remainingRule } from './series.ts';

/** A series as it is stored, with what was taken out of it and who takes part. */
export type WholeSeries = {
  readonly record: StoredRecord;
  readonly exceptions: readonly StoredRecord[];
  readonly participants: readonly StoredRecord[];
  /** Of the workspace, for a series that names none. */
  readonly zone: string;
};

/** Which times of the series are meant: the one of `occurrence`, it and those after it, or all. */
export type Asked = {
  readonly occurrence: string;
  readonly which: 'this' | 'following' | 'all';
  readonly values: Readonly<Record<string, unknown>>;
};

/** The changes that change one time of a series, it and the following, or all of them; refuses a time that the series does not have. */
export function changeSeries(whole: WholeSeries, asked: Asked, newId: () => string): ChangeInput[] {
  const repetition = repetitionOf(whole);
  refuseUnlessOccurs(repetition, whole, asked.occurrence);
  if (asked.which === 'this') return takeOut(whole, asked, newId());
  refuseIf(asked.values['status'] === 'done', 'activity.finish-one', {}, { field: 'which' });
  if (asked.which === 'all' || isFirst(repetition, asked.occurrence))
    return changeAll(whole, repetition, asked);
  return split(whole, repetition, { ...asked, id: newId() });
}

/** The changes that call off one time of a series, it and the following, or all of them. */
export function cancelSeries(
  whole: WholeSeries,
  { occurrence, which }: Omit<Asked, 'values'>,
  newId: () => string,
): ChangeInput[] {
  const repetition = repetitionOf(whole);
  refuseUnlessOccurs(repetition, whole, occurrence);
  const values = { status: 'cancelled' };
  if (which === 'this') return takeOut(whole, { occurrence, which, values }, newId());
  const isAll = which === 'all' || isFirst(repetition, occurrence);
  const [id, later] = [idOf(whole.record), isAll ? '' : occurrence];
  const off = openFrom(whole, later).map((one) => update(idOf(one), values));
  return [update(id, isAll ? values : { repeats: endedRule(repetition.rule, occurrence) }), ...off];
}

// One time becomes an activity of its own, in the place that the series had for it.
function takeOut(whole: WholeSeries, asked: Asked, id: string): ChangeInput[] {
  const { record, participants } = whole;
  const { occurrence, values } = asked;
  const startAt = textAt(values, 'startAt') ?? occurrence;
  const length = lengthAsked(record, asked);
  const own = {
    ...copyOf(record),
    ...values,
    startAt,
    ...(length === null ? {} : { endAt: addMilliseconds(startAt, length) }),
    series: idOf(record),
    originalStart: occurrence,
  };
  return [
    { op: 'create', object: 'activity', id, values: own },
    ...copiedParticipants(participants, id),
  ];
}

function changeAll(whole: WholeSeries, repetition: Repetition, asked: Asked): ChangeInput[] {
  const { record } = whole;
  const { startAt, repeats } = movedTimes(repetition, asked);
  const move = { from: asked.occurrence, to: startAt };
  const start = movedAlong(repetition.zone, repetition.start, move);
  const length = lengthAsked(record, asked);
  const times = {
    startAt: start,
    ...(length === null ? {} : { endAt: addMilliseconds(start, length) }),
    repeats,
  };
  return [
    update(idOf(record), { ...asked.values, ...times }),
    ...(startAt === asked.occurrence ? [] : moveExceptions(whole.exceptions, repetition, move)),
  ];
}

function split(
  whole: WholeSeries,
  repetition: Repetition,
  asked: Asked & { readonly id: string },
): ChangeInput[] {
  const { record, participants } = whole;
  const { startAt, repeats } = movedTimes(repetition, asked);
  const move = { from: asked.occurrence, to: startAt };
  const length = lengthAsked(record, asked);
  const isNewRule = asked.values['repeats'] !== undefined;
  const rest = remainingRule(repetition, asked.occurrence);
  const later = whole.exceptions.filter(
    (one) => (textAt(one, 'originalStart') ?? '') >= asked.occurrence,
  );
  const values = {
    ...copyOf(record),
    ...asked.values,
    startAt,
    ...(length === null ? {} : { endAt: addMilliseconds(startAt, length) }),
    repeats: isNewRule ? repeats : withEndOf(repeats, rest),
    repeatsIn: repetition.zone,
  };
  return [
    update(idOf(record), { repeats: endedRule(repetition.rule, asked.occurrence) }),
    { op: 'create', object: 'activity', id: asked.id, values },
    ...copiedParticipants(participants, asked.id),
    ...moveExceptions(later, repetition, move, asked.id),
  ];
}

/** Where the asked time is to begin, and the rule that follows from it unless another one is given. */
function movedTimes(
  { rule, zone }: Repetition,
  { occurrence, values }: Asked,
): { startAt: string; repeats: string } {
  const startAt = textAt(values, 'startAt') ?? occurrence;
  const given = textAt(values, 'repeats');
  const repeats = given ?? movedRule(rule, dayIn(zone, occurrence), dayIn(zone, startAt));
  return { startAt, repeats };
}

function moveExceptions(
  exceptions: readonly StoredRecord[],
  { zone }: Repetition,
  move: { from: string; to: string },
  series?: string,
): ChangeInput[] {
  return exceptions.flatMap((one) => {
    const place = textAt(one, 'originalStart');
    if (place === null) return [];
    const originalStart = movedAlong(zone, place, move);
    return [update(idOf(one), { originalStart, ...(series === undefined ? {} : { series }) })];
  });
}

function openFrom({ exceptions }: WholeSeries, from: string): StoredRecord[] {
  return exceptions.filter(
    (one) => one['status'] === 'open' && (textAt(one, 'originalStart') ?? '') >= from,
  );
}

/** The rule that ends before the time. */
function endedRule(rule: string, before: string): string {
  const parts = new Map(readRule(rule));
  parts.delete('COUNT');
  return writeRule(parts.set('UNTIL', untilOf(addMilliseconds(before, -1000))));
}

function withEndOf(rule: string, other: string): string {
  const parts = new Map(readRule(rule));
  const count = readRule(other).get('COUNT');
  return writeRule(count === undefined ? parts : parts.set('COUNT', count));
}

function lengthAsked(record: StoredRecord, { occurrence, values }: Asked): number | null {
  const [start, end] = [textAt(values, 'startAt') ?? occurrence, textAt(values, 'endAt')];
  return end === null ? lengthOf(record) : Date.parse(end) - Date.parse(start);
}

function lengthOf(record: StoredRecord): number | null {
  const [start, end] = [textAt(record, 'startAt'), textAt(record, 'endAt')];
  return start === null || end === null ? null : Date.parse(end) - Date.parse(start);
}

function repetitionOf({ record, zone }: WholeSeries): Repetition {
  const [rule, start] = [textAt(record, 'repeats'), textAt(record, 'startAt')];
  if (rule === null || start === null || record['kind'] === 'task')
    throw new Problem('activity.not-a-series', {}, { status: 409 });
  return { rule, start, zone: textAt(record, 'repeatsIn') ?? zone };
}

function refuseUnlessOccurs(
  repetition: Repetition,
  { exceptions }: WholeSeries,
  occurrence: string,
): void {
  const isTaken = exceptions.some((one) => textAt(one, 'originalStart') === occurrence);
  const isThere = nextOccurrence(repetition, occurrence, { orAt: true }) === occurrence;
  refuseIf(isTaken || !isThere, 'activity.no-such-time', {}, { status: 409, field: 'occurrence' });
}

function isFirst(repetition: Repetition, occurrence: string): boolean {
  return nextOccurrence(repetition, repetition.start, { orAt: true }) === occurrence;
}

function idOf(record: StoredRecord): string {
  return String(record['id']);
}

function update(id: string, values: Record<string, unknown>): ChangeInput {
  return { op: 'update', object: 'activity', id, values };
}
