/** The fewest digits by which a number is found at its beginning, and anywhere in it. */
const fewestDigits = { atStart: 3, anywhere: 4 } as const;

/**
 * The tokens of a number in its spellings (international digits, national digits with and without a leading zero):
 * every 4 digits in a row, and the first 3 of each spelling, marked with ^.
 */
export function digitTokens(spellings: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const digits of spellings) {
    if (digits.length >= fewestDigits.atStart)
      tokens.add(`^${digits.slice(0, fewestDigits.atStart)}`);
    for (const window of windows(digits, fewestDigits.anywhere)) tokens.add(window);
  }
  return [...tokens];
}

/** The tokens a number must have to hold the digits, or null when they are too few to search by. */
export function digitQueryTokens(digits: string): string[] | null {
  if (digits.length < fewestDigits.atStart) return null;
  if (digits.length === fewestDigits.atStart) return [`^${digits}`];
  return [...new Set(windows(digits, fewestDigits.anywhere))];
}

/** Whether one of the number's spellings holds the digits where a search looks for them. */
export function holdsDigits(spellings: readonly string[], digits: string): boolean {
  if (digits.length < fewestDigits.atStart) return false;
  if (digits.length === fewestDigits.atStart)
    return spellings.some((spelling) => spelling.startsWith(digits));
  return spellings.some((spelling) => spelling.includes(digits));
}

/** The digits a person typed when the text is a number in any spelling ('+44 (0)20 7946', '0086-138'), else null. */
export function typedDigits(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\+?[\d\s().\-/‐-―]+$/.test(plain)) return null;
  const digits = plain.replace(/\(0\)/, '').replace(/\D/g, '');
  return digits.startsWith('00') ? digits.slice(2) : digits;
}

function windows(digits: string, width: number): string[] {
  return Array.from({ length: Math.max(0, digits.length - width + 1) }, (_, start) =>
    digits.slice(start, start + width),
  );
}
