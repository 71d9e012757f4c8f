import { addDays } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import type { MonthItem } from '#web/calendar/month-grid.tsx';
import { movedBy } from '#web/calendar/moving.ts';
import { isTime } from '#web/list/grouping.ts';
import { readText } from '#web/kinds/values.ts';

/** A record on the day that a field of it names. */
export type DayItem = MonthItem & { readonly row: Row; readonly at: string };

/** The fields by which a calendar can place records: days and instants that filters know. */
export function calendarFields({ fields }: Pick<ObjectMeta, 'fields'>): FieldMeta[] {
  return fields.filter(
    ({ kind, valueKind, right, filterable }) =>
      isTime(valueKind) && kind === valueKind && filterable && right !== 'masked',
  );
}

/** The field that was asked for, else the first of the list's columns, else one that people set, else any. */
export function calendarField(
  object: Pick<ObjectMeta, 'fields' | 'list'>,
  asked: string | null,
): FieldMeta {
  const fields = calendarFields(object);
  const field =
    fields.find(({ name }) => name === asked) ??
    fields.find(({ name }) => object.list.columns.includes(name)) ??
    fields.find(({ readOnly }) => !readOnly) ??
    fields[0];
  if (!field) throw new Error(`no field of time`);
  return field;
}

/** Where a record stands; null where the field is empty. */
export function itemOf(
  row: Row,
  field: Pick<FieldMeta, 'name'>,
  zone: string,
  canMove: boolean,
): DayItem | null {
  const at = readText(row[field.name]);
  if (at === null) return null;
  const day = at.length === 10 ? at : dayIn(zone, at);
  return { key: row.id, fromDay: day, toDay: day, canMove, row, at };
}

/** The field that ends what this one begins: who moves a beginning moves its end too. */
export function endOf(
  { fields }: Pick<ObjectMeta, 'fields'>,
  { name }: Pick<FieldMeta, 'name'>,
): string | null {
  const end = name.startsWith('start') ? name.replace('start', 'end') : null;
  return fields.some((one) => one.name === end && !one.readOnly) ? end : null;
}

/** A day or instant so many days on; an instant keeps its hour on the wall. */
export function movedValue(value: string, days: number, zone: string): string {
  if (value.length === 10) return addDays(value, days);
  const times = { startAt: value, endAt: null, allDay: false };
  return movedBy(times, { days, minutes: 0 }, zone).startAt;
}
