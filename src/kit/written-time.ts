/** A time of day as 'HH:mm:ss.SSS', with its offset from UTC in minutes where the text names one. */
export type WrittenTime = { readonly time: string; readonly offset: number | null };

const clock = String.raw`(?<before>上午|下午|中午|晚上|凌晨|am|pm)?\s*(?<hour>\d{1,2})(?:[:.时点](?<minute>\d{2})(?:[:.分](?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?[秒分]?)?\s*(?<after>[ap]\.?m\.?)?`;
const zone = String.raw`(?<zone>z|utc|gmt|(?:utc|gmt)?[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?(?:\s*\([^)]*\))?`;
const written = new RegExp(`^[t,\\s]*${clock}\\s*${zone}$`, 'i');
const compact = new RegExp(
  `^[t\\s]*(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})(?<fraction>)(?<before>)(?<after>)\\s*${zone}$`,
  'i',
);

/** The time that the text spells (14:30, 2:30 pm, 下午2:30, 14:30:00.5+08:00, T143000Z), or null. */
export function parseTime(text: string): WrittenTime | null {
  const groups = (compact.exec(text) ?? written.exec(text))?.groups;
  if (groups === undefined) return null;
  const { hour = '', minute, second = '0', fraction = '', before = '', after = '' } = groups;
  const half = (before || after).toLowerCase().replaceAll('.', '');
  if (minute === undefined && half === '') return null;

  const hours = hoursOf(Number(hour), half);
  if (hours === null || Number(minute ?? 0) > 59 || Number(second || 0) > 59) return null;
  const milliseconds = (fraction || '0').padEnd(3, '0').slice(0, 3);
  return {
    time: `${pad(hours)}:${pad(Number(minute ?? 0))}:${pad(Number(second || 0))}.${milliseconds}`,
    offset: offsetOf(groups['zone']),
  };
}

function hoursOf(hour: number, half: string): number | null {
  if (half === '') return hour <= 23 ? hour : null;
  if (hour > 12) return half === '下午' || half === '晚上' ? (hour <= 23 ? hour : null) : null;
  if (half === 'am' || half === '上午' || half === '凌晨') return hour % 12;
  if (half === '中午') return hour >= 11 ? hour : hour + 12;
  return (hour % 12) + 12;
}

function offsetOf(zoneText: string | undefined): number | null {
  if (zoneText === undefined) return null;
  const match = /([+-])(\d{2}):?(\d{2})?/.exec(zoneText);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
