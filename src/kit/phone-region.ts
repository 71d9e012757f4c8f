import { readFileSync } from 'node:fs';
import type { Text } from './text.ts';

// Server only: the table is read from a file of 330 KB when it is first asked.

/** The region of China that a kept number was given out in, by its area code or mobile prefix; null where unknown. */
export function phoneRegion(canonical: string): Text | null {
  const national = chineseNumber(canonical);
  if (national === null) return null;
  return isMobile(national)
    ? mobileRegion(Number(national.slice(0, 7)))
    : byPrefix(tables().areas, national);
}

/** The carrier of China that the kept mobile number was first given to; it may have moved since. */
export function phoneCarrier(canonical: string): Text | null {
  const national = chineseNumber(canonical);
  return national !== null && isMobile(national) ? byPrefix(tables().carriers, national) : null;
}

function chineseNumber(canonical: string): string | null {
  return /^\+86(\d+)/.exec(canonical)?.[1] ?? null;
}

function isMobile(national: string): boolean {
  return /^1[3-9]\d{9}$/.test(national);
}

const firstPrefix = 1_300_000;

type Tables = {
  readonly areas: ReadonlyMap<string, Text>;
  readonly carriers: ReadonlyMap<string, Text>;
  readonly regions: readonly Text[];
  /** For each 7-digit mobile prefix from 1300000 on, the place of its region in `regions` plus one. */
  readonly mobile: Uint16Array;
};

let loaded: Tables | null = null;

function tables(): Tables {
  loaded ??= readTables();
  return loaded;
}

function readTables(): Tables {
  const areas = new Map<string, Text>();
  const carriers = new Map<string, Text>();
  const regions: Text[] = [];
  const mobile = new Uint16Array(700_000);
  const lines = readFileSync(new URL('./china-phone-regions.txt', import.meta.url), 'utf8').split(
    '\n',
  );
  for (const line of lines) {
    const [kind, zh = '', en = '', prefixes = '', runs = ''] = line.split('\t');
    if (kind === 'carrier')
      for (const prefix of prefixes.split(' ')) carriers.set(prefix, { en, zh });
    if (kind !== 'region') continue;
    const place = regions.push({ en, zh });
    for (const prefix of prefixes.split(' ')) areas.set(prefix, { en, zh });
    fillRuns(mobile, runs, place);
  }
  return { areas, carriers, regions, mobile };
}

function fillRuns(mobile: Uint16Array, runs: string, place: number): void {
  if (runs === '') return;
  let end = 0;
  for (const run of runs.split(' ')) {
    const [gap = '', more = '0'] = run.split('-');
    const from = end + Number.parseInt(gap, 36);
    end = from + Number.parseInt(more, 36);
    mobile.fill(place, from, end + 1);
  }
}

function mobileRegion(prefix: number): Text | null {
  const { mobile, regions } = tables();
  return regions[(mobile[prefix - firstPrefix] ?? 0) - 1] ?? null;
}

function byPrefix(names: ReadonlyMap<string, Text>, national: string): Text | null {
  for (let length = Math.min(4, national.length); length >= 2; length -= 1) {
    const name = names.get(national.slice(0, length));
    if (name !== undefined) return name;
  }
  return null;
}
