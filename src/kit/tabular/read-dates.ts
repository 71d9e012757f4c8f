import { dayOf } from '../day.ts';

/** The order in which a column writes its dates. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A date as a text gives it; time 'HH:mm:ss' and offset ('Z', '+08:00') where it has them. */
export type DateText = {
  readonly day: string;
  readonly time: string | null;
  readonly offset: string | null;
};

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/**
 * The order of dates in a column: the one that makes days of the most values. Certain when no other order does, or
 * every other gives the same days: 13/02/2024 tells, 01/02/2024 alone does not.
 */
export function detectDateOrder(column: readonly string[]): {
  order: DateOrder;
  isCertain: boolean;
} {
  const readings = orders.map((order) => {
    const days = column.map((text) => parseDate(text, order)?.day ?? null);
    return { order, days: days.join(), count: days.filter((day) => day !== null).length };
  });
  const most = Math.max(...readings.map(({ count }) => count));
  const best = readings.filter(({ count }) => count === most);
  const isCertain = most > 0 && new Set(best.map(({ days }) => days)).size === 1;
  if (isCertain || best.length === 1) return { order: best[0]?.order ?? 'ymd', isCertain };
  // Where nothing tells, dots and dashes are mostly written by those who put the day first.
  const usual = column.some((text) => /^\s*\d{1,2}[.-]/.test(text)) ? 'dmy' : 'mdy';
  return { order: best.find(({ order }) => order === usual)?.order ?? 'ymd', isCertain };
}

/**
 * The date that the text stands for, its numbers in the given order where they leave a choice: '2024-03-05',
 * '5.3.24', '3/5/2024 2:30 PM', '2024年3月5日', '5-Mar-2024', '20240305', '2024-03-05T14:30:00Z'; null where it is none.
 */
export function parseDate(text: string, order: DateOrder): DateText | null {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const split =
    /^(.*?)(?:[T ,]+|(?<=日))(?:(上午|下午|am|pm) ?)?(\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}(?= ?[ap]\.?m))(?:[.,]\d+)? ?(上午|下午|[ap]\.?m\.?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
      plain,
    );
  const [, date = plain, before, clock, after, zone] = split ?? [];
  const day = dayIn(date.replace(/,$/, ''), order);
  if (day === null) return null;
  if (clock === undefined) return { day, time: null, offset: null };
  const time = timeOf(clock, before ?? after);
  return time === null ? null : { day, time, offset: offsetOf(zone) };
}

function dayIn(text: string, order: DateOrder): string | null {
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const named = dayWithName(text);
  if (named !== undefined) return named;
  const yearFirst = /^(\d{4})(?:[-/. ]|年)(\d{1,2})(?:[-/. ]|月)(\d{1,2})日?$/.exec(text);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const parts = /^(\d{1,2})([-/. ]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const [, first, , second, last] = parts;
  const numbers = [Number(first), Number(second), Number(last)] as const;
  if (order === 'ymd')
    return last?.length === 2 ? dayOf(fullYear(first), numbers[1], numbers[2]) : null;
  const [day, month] = order === 'dmy' ? numbers : [numbers[1], numbers[0]];
  return dayOf(fullYear(last), month, day);
}

// Undefined where no month is named.
function dayWithName(text: string): string | null | undefined {
  const words =
    /^(?:\p{L}+,? )?(?:(\d{1,2})(?:st|nd|rd|th|\.)?[- /]?(\p{L}{3,9})\.?|(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?)[-, /]+(\d{4}|\d{2})$/iu.exec(
      text,
    );
  if (!words) return undefined;
  const month = monthNames.indexOf((words[2] ?? words[3] ?? '').slice(0, 3).toLowerCase());
  if (month < 0) return undefined;
  return dayOf(fullYear(words[5]), month + 1, Number(words[1] ?? words[4]));
}

// Of two digits, 50 and more are of the last century, in which most people of any file were born.
function fullYear(text: string | undefined): number {
  const year = Number(text);
  if (text?.length !== 2) return year;
  return year >= 50 ? 1900 + year : 2000 + year;
}

function timeOf(clock: string, half: string | undefined): string | null {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const isLate = half !== undefined && /^(?:下午|p)/i.test(half);
  const isEarly = half !== undefined && /^(?:上午|a)/i.test(half);
  const hour = isLate && hours < 12 ? hours + 12 : isEarly && hours === 12 ? 0 : hours;
  if (hour > 23 || minutes > 59 || seconds > 59) return null;
  return [hour, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
