/** Whose calendars are looked at: mine, those of my line or unit, or of chosen people. */
export type Whose = 'me' | 'line' | 'unit' | readonly string[];

/** Reads whose calendars an address names. */
export function readWhose(text: string | undefined): Whose {
  if (text === 'line' || text === 'unit') return text;
  const ids = (text ?? '').split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id));
  return ids.length > 0 ? ids : 'me';
}

/** How an address names whose calendars are looked at; mine need no word. */
export function writeWhose(whose: Whose): string | undefined {
  if (whose === 'me') return undefined;
  return typeof whose === 'string' ? whose : whose.join(',');
}
