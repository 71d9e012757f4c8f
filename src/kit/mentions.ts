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
