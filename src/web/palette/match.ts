/** Letters that are typed for a Chinese word, and at which of them what is typed may begin. */
export type Reading = { readonly letters: string; readonly starts: readonly number[] };

/** What can be found by its names, in any language, and by how these are read. */
export type Named = { readonly names: readonly string[]; readonly readings: readonly Reading[] };

/** How well the words fit: the whole name 0, its beginning 1, words in it 2, its reading 3, a part of the reading 4; null where they do not. */
export function matchRank(typed: string, { names, readings }: Named): number | null {
  const whole = plain(typed);
  if (whole === '') return null;
  const folded = names.map(plain);
  if (folded.includes(whole)) return 0;
  if (folded.some((name) => name.startsWith(whole))) return 1;
  const parts = whole.split(' ');
  if (folded.some((name) => parts.every((part) => holds(name, part)))) return 2;
  const joined = parts.join('');
  if (joined.length < 2 || !/^[a-z]+$/.test(joined)) return null;
  if (readings.some(({ letters }) => letters.startsWith(joined))) return 3;
  const isInside = readings.some(({ letters, starts }) =>
    starts.some((start) => letters.startsWith(joined, start)),
  );
  return isInside ? 4 : null;
}

/** The text in small letters of one width, without accents and needless blanks. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s'’·]+/g, ' ')
    .trim();
}

// Words are found by their beginning; Chinese has no blanks and is found anywhere.
function holds(name: string, part: string): boolean {
  if (hasChinese(part)) return name.includes(part);
  return name.split(/[\s,/&()-]+/).some((word) => word.startsWith(part));
}

/** Whether the text has a Chinese character. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
