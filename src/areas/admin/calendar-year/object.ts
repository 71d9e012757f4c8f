import { z } from 'zod';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { isDay } from '#kit/day.ts';

const text = z.strictObject({ en: z.string().max(60), zh: z.string().max(60) });
const day = z.string().refine((written) => isDay(written), 'day');
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** The days of a year that are not as their weekday is: holidays, and workdays at a weekend (调休). */
export const specialDaysSchema = z
  .array(z.strictObject({ day, kind: z.enum(['holiday', 'workday']), name: text }))
  .max(366);
export type SpecialDay = z.infer<typeof specialDaysSchema>[number];

/** When work is done on a workday, by ISO weekday (1 for Monday); hours that a weekday lacks make it a day of rest. */
export const workHoursSchema = z
  .array(z.strictObject({ weekday: z.int().min(1).max(7), from: time, to: time }))
  .max(28);

export type WorkHours = z.infer<typeof workHoursSchema>;

/** The days and hours of work of one year. */
export const calendarYear = defineObject({
  name: 'calendar-year',
  label: {
    one: { en: 'Work calendar', zh: '工作日历' },
    many: { en: 'Work calendars', zh: '工作日历' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({ label: { en: 'Name', zh: '名称' }, readOnly: true, max: 60 }),
    year: field.number({
      label: { en: 'Year', zh: '年份' },
      required: true,
      unique: true,
      min: 1970,
      max: 2199,
    }),
    days: field.structure({
      label: { en: 'Holidays and workdays', zh: '节假日与调休' },
      schema: specialDaysSchema,
    }),
    hours: field.structure({
      label: { en: 'Hours of work', zh: '工作时间' },
      schema: workHoursSchema,
    }),
  },
  list: { columns: ['name', 'year'], sort: '-createdAt' },
  form: [{ label: { en: 'Work calendar', zh: '工作日历' }, fields: ['year', 'days', 'hours'] }],
  icon: 'calendar-days',
});
