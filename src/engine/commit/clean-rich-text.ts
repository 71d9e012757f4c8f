import sanitizeHtml from 'sanitize-html';
import { richTextSchemes, richTextTags } from '#kit/rich-text.ts';

const options: sanitizeHtml.IOptions = {
  allowedTags: [...richTextTags],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: [...richTextSchemes],
  allowProtocolRelative: false,
  // What other programs call by another name is kept under ours.
  transformTags: { b: 'strong', i: 'em', h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3', div: 'p' },
  // Far deeper than anybody writes, and far from what a browser's stack bears.
  nestingLimit: 60,
};

const mostRounds = 8;

/** Formatted text with nothing in it but what the editor can make: no scripts, styles, pictures or foreign links; null where no word is left. */
export function cleanRichText(text: string): string | null {
  const clean = settled(text);
  if (!/[^\s\u00a0]/u.test(wordsOfRichText(clean))) return null;
  return clean.includes('<') ? clean : paragraphsOf(clean);
}

// Broken nesting is mended a little more each time; what is kept must come back the same when it is written again.
function settled(text: string): string {
  let html = text;
  for (let round = 0; round < mostRounds; round++) {
    const clean = sanitizeHtml(html, options).trim();
    if (clean === html) return clean;
    html = clean;
  }
  return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).trim();
}

// Text without marks, from a file or an older system: its lines become paragraphs.
function paragraphsOf(text: string): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('');
}

/** The words of formatted text, without its marks. */
export function wordsOfRichText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll(/&(nbsp|lt|gt|quot);/g, ' ')
    .replaceAll('&amp;', '&');
}
