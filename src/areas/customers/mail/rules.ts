import { Problem } from '#kit/problem.ts';

/** What the blanks of a mail are filled with; empty where it is not known. */
export type Blanks = {
  readonly name: string;
  readonly salutation: string;
  readonly company: string;
  readonly me: string;
  readonly phone: string;
};

const named: Readonly<Record<string, keyof Blanks>> = {
  name: 'name',
  姓名: 'name',
  salutation: 'salutation',
  称呼: 'salutation',
  company: 'company',
  公司: 'company',
  me: 'me',
  我: 'me',
  phone: 'phone',
  我的电话: 'phone',
};

const blank = /\{\{\s*([^{}]{0,60}?)\s*\}\}/gu;

/** Fills {{name}} and the like: words for words, nothing is ever run; a blank that nobody knows is refused. */
export function fillBlanks(text: string, values: Blanks, as: 'text' | 'html'): string {
  return text.replaceAll(blank, (_all, name: string) => {
    const key = Object.hasOwn(named, name) ? named[name] : undefined;
    if (key === undefined) throw new Problem('mail.unknown-blank', { name }, { field: 'html' });
    const value = values[key].replaceAll(/\s+/g, ' ');
    return as === 'html' ? escapeHtml(value) : value;
  });
}

/** The text so that HTML shows it as it is. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Formatted text as plain words, for readers that show no HTML: paragraphs, list marks and the targets of links stay. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<a href="([^"]*)">(.*?)<\/a>/gs, (_all, target: string, words: string) =>
      words === target ? target : `${words} (${target})`,
    )
    .replaceAll(/<li>(?:<p>)?/g, '\n- ')
    .replaceAll(/<br\s*\/?>/g, '\n')
    .replaceAll(/<\/(?:p|h2|h3|blockquote|ul|ol)>/g, '\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
