import { readWholeXml } from './read-xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** What a number means by the format that it is shown in. */
export type NumberMeaning = 'number' | 'percent' | 'day' | 'day-and-time' | 'time' | 'duration';

// The formats that every workbook has without stating them; 27 to 36 and 50 to 58 are days in East Asian editions.
const builtIn = new Map<number, NumberMeaning>([
  [9, 'percent'],
  [10, 'percent'],
  ...ids(14, 17, 'day'),
  ...ids(18, 21, 'time'),
  [22, 'day-and-time'],
  ...ids(27, 31, 'day'),
  ...ids(32, 35, 'time'),
  [36, 'day'],
  [45, 'time'],
  [46, 'duration'],
  [47, 'time'],
  ...ids(50, 54, 'day'),
  ...ids(55, 56, 'time'),
  ...ids(57, 58, 'day'),
]);

/** The meaning of numbers by the index of their cell's style. */
export async function readFormats(parts: ZipParts, part: string | null): Promise<NumberMeaning[]> {
  const codes = new Map<number, string>();
  const formats: NumberMeaning[] = [];
  let isInCells = false;
  if (part === null) return formats;
  await readWholeXml(
    parts.read(part),
    {
      open(tag, attribute) {
        const id = Number(attribute('numFmtId') ?? 0);
        if (tag === 'numFmt') codes.set(id, attribute('formatCode') ?? '');
        if (tag === 'cellXfs') isInCells = true;
        if (tag !== 'xf' || !isInCells) return;
        const code = codes.get(id);
        formats.push(code === undefined ? (builtIn.get(id) ?? 'number') : meaningOf(code));
      },
      close(tag) {
        if (tag === 'cellXfs') isInCells = false;
      },
    },
    part,
  );
  return formats;
}

// What the format code makes of a number: 'yyyy-mm-dd' a day, '0.0%' a percentage, '[h]:mm' a duration.
function meaningOf(code: string): NumberMeaning {
  const [positive = ''] = code.split(';');
  // Quoted, escaped and padded characters say nothing; of brackets only elapsed hours, minutes and seconds do.
  const plain = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  if (/\[[hms]+\]/i.test(plain)) return 'duration';
  const hasTime = /[hs]/i.test(plain) || /am\/pm|上午/i.test(plain);
  const hasDay = /[yd年月日]/i.test(plain) || (/m/i.test(plain) && !hasTime);
  if (hasDay) return hasTime ? 'day-and-time' : 'day';
  if (hasTime) return 'time';
  return plain.includes('%') ? 'percent' : 'number';
}

function ids(from: number, to: number, meaning: NumberMeaning): [number, NumberMeaning][] {
  return Array.from({ length: to - from + 1 }, (_, index) => [from + index, meaning]);
}
