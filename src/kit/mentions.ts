/** A piece of text: plain words, or somebody who is mentioned. */
export type TextPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly id: string; readonly name: string };

// The name is what was written then; the id says who it is, whatever he is called later.
const mention = /@\[([^\][\n]{1,120})\]\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g;

/** How a mention stands in a text: `@[name](id)`. */
export function mentionOf(name: string, id: string): string {
  return `@[${name.replaceAll(/[\][\n]/g, ' ').slice(0, 120)}](${id})`;
}

/** The ids of those who are mentioned, each once. */
export function mentionedIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(mention), (found) => found[2] ?? ''))];
}

/** The text in pieces, for showing mentions apart from words. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const found of text.matchAll(mention)) {
    const [whole, name = '', id = ''] = found;
    if (found.index > end) parts.push({ kind: 'words', text: text.slice(end, found.index) });
    parts.push({ kind: 'mention', id, name });
    end = found.index + whole.length;
  }
  if (end < text.length) parts.push({ kind: 'words', text: text.slice(end) });
  return parts;
}

/** The text as people read it: `@name` in place of mentions. */
export function withoutIds(text: string): string {
  return text.replaceAll(mention, '@$1');
}

/** The text with mentions in place of `@name`, for the names that are known; a longer name goes before a shorter one. */
export function withIds(text: string, known: ReadonlyMap<string, string>): string {
  const names = [...known.keys()]
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const any = names
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
  // “@Li” in “@Lina” is somebody else; Chinese goes on without a space.
  return text.replaceAll(new RegExp(`@(${any})(?![A-Za-z0-9])`, 'g'), (_whole, name: string) =>
    mentionOf(name, known.get(name) ?? ''),
  );
}
