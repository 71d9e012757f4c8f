import { createHash } from 'node:crypto';

const chunks = Symbol('chunks');

// A parameter keeps its identity: the same one nested twice is sent once, under one number.
type Parameter = { readonly value: unknown };

/** A piece of SQL with its parameters; nests in other pieces and becomes text only in `compile`, which alone copies it. */
export type Sql = { readonly [chunks]: readonly (string | Parameter | Sql)[] };

/** What the driver runs; a name makes it a prepared statement of the connection. */
export type Statement = { text: string; values: unknown[]; name?: string };

/** SQL of a template: pieces of SQL are nested, everything else is sent as a parameter. */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const all: (string | Parameter | Sql)[] = [texts[0] ?? ''];
  values.forEach((value, index) => {
    all.push(isSql(value) ? value : parameterOf(value), texts[index + 1] ?? '');
  });
  return { [chunks]: all };
}

/** A quoted name (`"user"`), or several joined by points (`"c"."name"`). */
export function ident(...names: readonly string[]): Sql {
  return raw(names.map(quote).join('.'));
}

/** One parameter to be nested in several places and sent once. */
export function parameter(value: unknown): Sql {
  return { [chunks]: [parameterOf(value)] };
}

/** SQL text of our own making, never of anybody's input. */
export function raw(text: string): Sql {
  return { [chunks]: [text] };
}

/** A constant of the definitions (a kind, a field's name) as text, so that the planner knows it; never anybody's input. */
export function literal(text: string): Sql {
  if (text.includes('\\')) throw new Error(`a backslash in the constant ${text}`);
  return raw(`'${text.replaceAll("'", "''")}'`);
}

/** A whole number as text, so that the planner knows it: a plan kept for any limit reads a table to find three rows. */
export function whole(number: number): Sql {
  return raw(String(Math.trunc(number)));
}

/** The pieces with the separator between them. */
export function join(pieces: readonly Sql[], separator = ', '): Sql {
  return {
    [chunks]: pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])),
  };
}

/** Pieces that all hold; true of none. */
export function and(pieces: readonly Sql[]): Sql {
  return joined(pieces, ' and ', 'true');
}

/** Pieces of which one holds; false of none. */
export function or(pieces: readonly Sql[]): Sql {
  return joined(pieces, ' or ', 'false');
}

/** No SQL at all. */
export const nothing: Sql = raw('');

/** Whether there is nothing in the piece. */
export function isNothing(piece: Sql): boolean {
  return piece[chunks].every((chunk) => (isSql(chunk) ? isNothing(chunk) : chunk === ''));
}

/** Whether the value is a piece of SQL. */
function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && chunks in value;
}

/** The text with numbered parameters, their values, and a name from the second use of the text on. */
export function compile(piece: Sql): Statement {
  const numbers = new Map<Parameter, number>();
  const text = textOf(piece, numbers);
  const values = Array.from(numbers.keys(), (one) => sent(one.value));
  const name = statementName(text);
  return name ? { text, values, name } : { text, values };
}

const fewWords = 8;

// The driver spells a list word by word, which was a tenth of a large import; words without marks are spelled at once.
function sent(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < fewWords) return value;
  if (!value.every((word) => typeof word === 'string')) return value;
  return /["\\]/.test(value.join('')) ? value : `{"${value.join('","')}"}`;
}

function textOf(piece: Sql, numbers: Map<Parameter, number>): string {
  let text = '';
  for (const chunk of piece[chunks]) {
    if (typeof chunk === 'string') text += chunk;
    else text += isSql(chunk) ? textOf(chunk, numbers) : `$${numberOf(chunk, numbers)}`;
  }
  return text;
}

function parameterOf(value: unknown): Parameter {
  // The driver would send undefined as null, and a forgotten value would match nothing without a word.
  if (value === undefined) throw new Error('undefined is no parameter of SQL');
  return { value };
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function joined(pieces: readonly Sql[], separator: string, none: string): Sql {
  const [first] = pieces;
  if (!first) return raw(none);
  return pieces.length === 1 ? first : sql`(${join(pieces, separator)})`;
}

function numberOf(one: Parameter, numbers: Map<Parameter, number>): number {
  const known = numbers.get(one);
  if (known) return known;
  numbers.set(one, numbers.size + 1);
  return numbers.size;
}

// The statement of a whole customer with all his links has 11,000 letters, and planning it takes ten times as long as running it.
const longestNamed = 40_000;
const mostTexts = 1_000;

// The texts last used, newest at the end; null until the second use, for a text used once is not worth preparing.
// A name that leaves stays prepared on its connections until the pool renews them; it means the same text for ever.
const texts = new Map<string, string | null>();

function statementName(text: string): string | undefined {
  if (text.length > longestNamed) return undefined;
  const known = texts.get(text);
  const name = known === undefined ? null : (known ?? hashOf(text));
  texts.delete(text);
  texts.set(text, name);
  if (texts.size > mostTexts) texts.delete(texts.keys().next().value ?? '');
  return name ?? undefined;
}

function hashOf(text: string): string {
  return `q${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
}
