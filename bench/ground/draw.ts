const kinds = ['unit', 'user', 'role', 'account', 'contact', 'activity', 'share'] as const;

/** What of a company is told apart by numbers. */
export type Numbered = (typeof kinds)[number];

// The same for ever: ids of later records are larger, as if they had been made in this order.
const begin = Date.UTC(2025, 0, 1);

/** The id of a record by its number: the same in every company of the same size, ascending with the number. */
export function idOf(kind: Numbered, number: number): string {
  const at = kinds.indexOf(kind);
  const time = hex(begin + at * 1_000_000_000 + number, 12);
  const [a, b] = [mixed(number * 8 + at), mixed(number * 8 + at + 0x5bd1e995)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a & 0xfff, 3)}-${hex(0x8000 | (b & 0x3fff), 4)}-${hex(a >>> 12, 5)}${hex(b >>> 4, 7)}`;
}

/** A number between 0 and 1 that looks drawn at random, the same for the same number and purpose. */
export function drawn(number: number, purpose: number): number {
  return mixed(Math.imul(number, 31) + Math.imul(purpose, 0x27d4eb2f)) / 2 ** 32;
}

/** One of the list. */
export function pick<T>(list: readonly T[], number: number, purpose: number): T {
  const one = list[Math.floor(drawn(number, purpose) * list.length)];
  if (one === undefined) throw new Error('nothing to draw from');
  return one;
}

/** A place among so many, the first ones far more often: a tenth of them is drawn about a third of the time. */
export function skewed(count: number, number: number, purpose: number): number {
  return Math.floor(count * drawn(number, purpose) ** 2);
}

function mixed(seed: number): number {
  let x = (seed ^ 0x9e3779b9) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b) >>> 0;
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 0;
  return (x ^ (x >>> 16)) >>> 0;
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0').slice(-digits);
}
