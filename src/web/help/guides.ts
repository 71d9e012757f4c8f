import { lexer, type MarkedToken, type Token } from 'marked';
import type { Language } from '#kit/text.ts';

/** A guide as its file says it. */
export type Guide = {
  readonly name: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly tokens: readonly MarkedToken[];
};

const kinds = new Set<string>([
  'blockquote',
  'br',
  'code',
  'codespan',
  'del',
  'em',
  'escape',
  'heading',
  'hr',
  'image',
  'link',
  'list',
  'paragraph',
  'strong',
  'table',
  'text',
] satisfies MarkedToken['type'][]);

/** The parts that are drawn; raw HTML is none of them. */
export function knownParts(tokens: readonly Token[] | undefined): MarkedToken[] {
  return (tokens ?? []).filter(isKnown);
}

function isKnown(token: Token): token is MarkedToken {
  return kinds.has(token.type);
}

/** Reads a guide; the line that leads to the other language is left out, the app speaks the reader's own. */
export function readGuide(name: string, text: string): Guide {
  const tokens = knownParts(lexer(text.replace(/^\[(?:English|中文)\]\([^)]*\)\s*$/m, '')));
  const headings = tokens.flatMap((token) => (token.type === 'heading' ? [token.text] : []));
  return { name, title: headings[0] ?? name, headings: headings.slice(1), tokens };
}

/** What a link in a guide leads to. */
export type Target =
  | { readonly kind: 'guide'; readonly name: string; readonly heading: string | null }
  | { readonly kind: 'list' }
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'nothing' };

/** Where a link leads: another guide, the list of them, an address outside; what stands in the repository alone leads nowhere here. */
export function targetOf(href: string, from: string): Target {
  if (/^https?:\/\//.test(href)) return { kind: 'outside', href };
  const [path = '', heading] = href.split('#');
  if (/(?:^|\/)README\.md$/.test(path)) return { kind: 'list' };
  const name = path === '' ? from : /^(?:\.\/)?([a-z-]+)\.md$/.exec(path)?.[1];
  if (name === undefined) return { kind: 'nothing' };
  return { kind: 'guide', name, heading: heading ? decodeURIComponent(heading) : null };
}

/** The mark of a heading in an address. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** Headings that hold all words that were typed, with the guides that they stand in; titles first. */
export function searchHeadings(
  guides: readonly Guide[],
  typed: string,
): { readonly guide: Guide; readonly heading: string | null }[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return [
    ...guides.filter(({ title }) => holds(title)).map((guide) => ({ guide, heading: null })),
    ...guides.flatMap((guide) =>
      guide.headings.filter(holds).map((heading) => ({ guide, heading })),
    ),
  ];
}

/** The guides of a language by their names, and what reads them. */
export type Shelf = Readonly<Record<string, () => Promise<string>>>;

/** Reads all guides of the shelf that are in the language. */
export async function readShelf(shelf: Shelf, language: Language): Promise<Guide[]> {
  const names = Object.entries(shelf).flatMap(([path, load]) => {
    const name = new RegExp(`/${language}/([a-z-]+)\\.md$`).exec(path)?.[1];
    return name === undefined ? [] : [{ name, load }];
  });
  return Promise.all(names.map(async ({ name, load }) => readGuide(name, await load())));
}
