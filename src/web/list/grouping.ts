import { addDays, addPeriods, type Period } from '#kit/day.ts';
import type { FieldMeta, GroupsReply, ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';

/** A path to group by, with the stretch of time that days and instants fall into. */
export type Grouping = { readonly path: string; readonly period: Period | null };

/** One group: its value as the server keys it; null for records without one. */
export type Group = {
  readonly key: string | null;
  /** Of a link: the title of its record; null where it is not visible. */
  readonly title: string | null;
  readonly count: number;
  /** The figure asked for beside the count, as a decimal; null where no record has a value. */
  readonly figure: string | null;
};

type Listed = Pick<ObjectMeta, 'fields' | 'list'>;

/** The fields whose values make the columns of a board: choices, yes or no, and links to few. */
export function boardFields({ fields }: Pick<Listed, 'fields'>): FieldMeta[] {
  return fields.filter(
    ({ kind, valueKind, right }) =>
      right !== 'masked' && kind === valueKind && boardKinds.has(valueKind),
  );
}

/** The fields that a chart can group by. */
export function chartFields({ fields }: Pick<Listed, 'fields'>): FieldMeta[] {
  return fields.filter(
    ({ kind, valueKind, right }) =>
      right !== 'masked' && kind !== 'rollUp' && (boardKinds.has(valueKind) || isTime(valueKind)),
  );
}

/** The fields that figures are made of. */
export function figureFields({ fields }: Pick<Listed, 'fields'>): FieldMeta[] {
  return fields.filter(
    ({ name, kind, valueKind, right }) =>
      name !== 'version' && kind !== 'rollUp' && right !== 'masked' && figureKinds.has(valueKind),
  );
}

const boardKinds: ReadonlySet<string> = new Set(['choice', 'yesNo', 'link', 'user']);
const figureKinds: ReadonlySet<string> = new Set(['number', 'decimal', 'percent', 'money']);

/** Whether values are points in time, which group by stretches of it. */
export function isTime(kind: string): boolean {
  return kind === 'day' || kind === 'instant';
}

/** The field that a list is grouped by where nobody chose one: what its object says, the first choice among its columns, else any. */
export function firstGrouping(object: Listed): string | null {
  const { groupBy } = object.list;
  if (boardFields(object).some(({ name }) => name === groupBy)) return groupBy ?? null;
  const choices = boardFields(object).filter(({ valueKind }) => valueKind === 'choice');
  const listed = choices.find(
    ({ name, readOnly }) => object.list.columns.includes(name) && !readOnly,
  );
  return (listed ?? choices[0] ?? boardFields(object)[0])?.name ?? null;
}

/** The stretches of time that charts group by. */
export const periods = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const satisfies readonly Period[];

// Reads `createdAt:month`.
function readGrouping(text: string): Grouping {
  const [path = '', period = ''] = text.split(':');
  return { path, period: periods.find((one) => one === period) ?? null };
}

/** What a chart groups by: what was asked where it can, else what lists group by first; time always by stretches of it. */
export function chartGrouping(object: Listed, asked: string | null): Grouping {
  const fields = chartFields(object);
  const read = readGrouping(asked ?? firstGrouping(object) ?? '');
  const field = fields.find(({ name }) => name === read.path) ?? fields[0];
  const isOfTime = field !== undefined && isTime(field.valueKind);
  return { path: field?.name ?? '', period: isOfTime ? (read.period ?? 'month') : null };
}

/** The groups of a reply by one path; `figure` is the name of the further measure. */
export function groupsOf(reply: GroupsReply, path: string, figure: string | null): Group[] {
  return reply.groups.map(({ keys, titles, values }) => {
    const key = keys[path];
    const value = figure === null ? null : values[figure];
    return {
      key: keyText(key),
      title: titles[path] ?? null,
      count: Number(values['count'] ?? 0),
      figure: value === null || value === undefined ? null : String(value),
    };
  });
}

/** The condition that leaves the records of one group. */
export function conditionOfGroup(
  { path, period }: Grouping,
  field: Pick<FieldMeta, 'valueKind'>,
  key: string | null,
): Condition {
  if (key === null) return { field: path, op: 'isEmpty' };
  if (period) {
    const last = addDays(addPeriods(key, period, 1), -1);
    return { field: path, op: 'between', value: [key, last] };
  }
  if (field.valueKind === 'yesNo') return { field: path, op: 'is', value: key === 'true' };
  return { field: path, op: 'is', value: key };
}

/** Both conditions; the first may be none. */
export function both(filter: Condition | undefined, further: Condition): Condition {
  if (!filter) return further;
  return { all: 'all' in filter ? [...filter.all, further] : [filter, further] };
}

// Choices, days and ids are texts already; yes and no are not.
function keyText(key: unknown): string | null {
  if (typeof key === 'string') return key;
  return typeof key === 'boolean' || typeof key === 'number' ? String(key) : null;
}
