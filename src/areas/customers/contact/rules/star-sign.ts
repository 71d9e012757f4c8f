// The last day of each sign.
const ends: readonly (readonly [end: string, sign: string])[] = [
  ['01-19', 'capricorn'],
  ['02-18', 'aquarius'],
  ['03-20', 'pisces'],
  ['04-19', 'aries'],
  ['05-20', 'taurus'],
  ['06-21', 'gemini'],
  ['07-22', 'cancer'],
  ['08-22', 'leo'],
  ['09-22', 'virgo'],
  ['10-23', 'libra'],
  ['11-22', 'scorpio'],
  ['12-21', 'sagittarius'],
];

/** The sign of whoever is born on that day, YYYY-MM-DD. */
export function starSignOf(birthOn: string): string {
  const day = birthOn.slice(5);
  return ends.find(([end]) => day <= end)?.[1] ?? 'capricorn';
}
