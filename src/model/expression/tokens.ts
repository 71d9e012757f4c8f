import type { FormulaProblem, Span } from './expression.ts';

/** A word, number, text in quotation marks or sign of a formula. */
export type Token = Span &
  (
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'text'; readonly text: string; readonly isOpen: boolean }
    | { readonly kind: 'sign'; readonly text: string }
    | { readonly kind: 'end' }
  );

// What a Chinese keyboard types counts as its half-width twin, outside quotation marks.
const twins: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '；': ',',
  ';': ',',
  '。': '.',
  '．': '.',
  '＋': '+',
  '－': '-',
  '−': '-',
  '＊': '*',
  '×': '*',
  '／': '/',
  '÷': '/',
  '＆': '&',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '％': '%',
  '　': ' ',
};

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', "'": "'" };
const twoSigns: Readonly<Record<string, string>> = {
  '<=': '<=',
  '>=': '>=',
  '<>': '<>',
  '!=': '<>',
  '==': '=',
};
const signs = new Set([
  '(',
  ')',
  ',',
  '+',
  '-',
  '*',
  '/',
  '&',
  '=',
  '<',
  '>',
  '<=',
  '>=',
  '<>',
  '%',
]);

/** The parts of the text in order, an `end` last; what is no part of a formula comes as a problem beside them. */
export function tokensOf(text: string): { tokens: Token[]; problems: FormulaProblem[] } {
  const tokens: Token[] = [];
  const problems: FormulaProblem[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (token === null) {
      at += 1;
      continue;
    }
    if ('code' in token) problems.push(token);
    else tokens.push(token);
    at = token.until;
  }
  tokens.push({ kind: 'end', at: text.length, until: text.length });
  return { tokens, problems };
}

function tokenAt(text: string, at: number): Token | FormulaProblem | null {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\s/.test(character)) return null;
  const closing = quotes[character];
  if (closing !== undefined) return quoted(text, at, closing);
  const twin = twins[character] ?? character;
  if (twin === ' ') return null;
  if (isDigit(character)) return number(text, at);
  if (isLetter(character)) return word(text, at);
  return sign(text, at, twin);
}

function quoted(text: string, at: number, closing: string): Token {
  // Typed on a Chinese keyboard, either mark may come first, and a straight one may end what a curly one began.
  const ends = closing === '”' ? ['”', '“', '"'] : [closing];
  let value = '';
  for (let here = at + 1; here < text.length; here += 1) {
    const character = text[here] ?? '';
    if (!ends.includes(character)) {
      value += character;
      continue;
    }
    if (text[here + 1] !== character) {
      return { kind: 'text', text: value, isOpen: false, at, until: here + 1 };
    }
    // A doubled mark stands for itself.
    value += character;
    here += 1;
  }
  return { kind: 'text', text: value, isOpen: true, at, until: text.length };
}

function number(text: string, at: number): Token {
  let until = afterDigits(text, at);
  const hasFraction = isDot(text[until]) && isDigit(text[until + 1] ?? '');
  if (hasFraction) until = afterDigits(text, until + 1);
  const plain = text
    .slice(at, until)
    .replace(/[。．]/g, '.')
    .normalize('NFKC');
  return { kind: 'number', text: plain, at, until };
}

function afterDigits(text: string, at: number): number {
  let until = at;
  while (isDigit(text[until] ?? '')) until += 1;
  return until;
}

// Full-width digits are typed as easily as full-width signs.
function isDigit(character: string): boolean {
  return /[0-9０-９]/.test(character);
}

function isDot(character: string | undefined): boolean {
  return character !== undefined && (twins[character] ?? character) === '.';
}

function word(text: string, at: number): Token {
  let until = at;
  while (until < text.length) {
    const character = String.fromCodePoint(text.codePointAt(until) ?? 0);
    if (!isDot(character) && !isLetter(character) && !/\d/.test(character)) break;
    until += character.length;
  }
  return { kind: 'word', text: text.slice(at, until).replace(/[。．]/g, '.'), at, until };
}

function isLetter(character: string): boolean {
  return /[\p{L}_]/u.test(character);
}

function sign(text: string, at: number, twin: string): Token | FormulaProblem {
  const next = text[at + 1] ?? '';
  const two = twoSigns[twin + (twins[next] ?? next)];
  if (two !== undefined) return { kind: 'sign', text: two, at, until: at + 2 };
  const length = String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  const span = { at, until: at + length };
  if (signs.has(twin)) return { kind: 'sign', text: twin, ...span };
  return { code: 'formula.sign-unknown', params: { sign: text.slice(at, span.until) }, ...span };
}
