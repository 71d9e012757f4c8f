import { splitLines, type Line } from './split-lines.ts';
import type { Limits } from './table.ts';

/** A property of a card as its line says it. */
export type Property = {
  readonly line: number;
  /** In capitals, without its group. */
  readonly name: string;
  readonly group: string | null;
  /** Values by name in capitals; what has no name is a TYPE, as version 2.1 writes it. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** Unfolded, not yet decoded. */
  readonly value: string;
};

/** A line that is no property. */
export type Oddity = { readonly line: number; readonly odd: string };

const shape = /^(?:([\w-]+)\.)?([A-Za-z][\w-]*)\s*([;:])/;
const encodings = /^(?:quoted-printable|base64|b|8bit|7bit)$/i;

/** The properties of a text of cards, folded lines joined; refuses lines beyond the limit. */
export async function* readProperties(
  pieces: AsyncIterable<string>,
  limits: Pick<Limits, 'lineLength'>,
): AsyncGenerator<Property | Oddity> {
  let open: Line | null = null;
  for await (const next of splitLines(pieces, limits)) {
    const joined: Line | null = open && join(open, next.text);
    if (!joined && open) yield* parse(open);
    open = joined ?? next;
  }
  if (open) yield* parse(open);
}

// Folded lines go on behind a blank; quoted-printable ones behind '='; some programs leave the blank out of base64.
function join(open: Line, text: string): Line | null {
  const { line } = open;
  if (open.text === '') return null;
  if (isQuotedPrintable(open.text) && open.text.endsWith('='))
    return { line, text: open.text.slice(0, -1) + text.replace(/^[ \t](?=;)/, '') };
  if (/^[ \t]/.test(text)) return { line, text: open.text + text.slice(1) };
  const isMoreBase64 = /[;=](?:base64|b)[;:]/i.test(open.text) && /^[\w+/]{20,}=*$/.test(text);
  return isMoreBase64 ? { line, text: open.text + text } : null;
}

function isQuotedPrintable(text: string): boolean {
  return /^[^:]*[;=]quoted-printable[;:]/i.test(text);
}

function parse({ line, text }: Line): (Property | Oddity)[] {
  if (text.trim() === '') return [];
  const head = shape.exec(text.trimStart());
  if (!head) return [{ line, odd: text }];
  const [start, group = null, name = '', sign] = head;
  const rest = text.trimStart().slice(start.length);
  const end = sign === ':' ? 0 : endOfParams(rest);
  if (end < 0) return [{ line, odd: text }];
  const params = sign === ':' ? new Map() : readParams(rest.slice(0, end));
  const value = sign === ':' ? rest : rest.slice(end + 1);
  return [{ line, name: name.toUpperCase(), group, params, value }];
}

// The first colon that stands in no quotes.
function endOfParams(text: string): number {
  const found = /^(?:"[^"]*"|[^":])*:/.exec(text);
  return found ? found[0].length - 1 : text.indexOf(':');
}

function readParams(text: string): Map<string, string[]> {
  const params = new Map<string, string[]>();
  for (const [, param = ''] of text.matchAll(/((?:"[^"]*"|[^";])+)/g)) {
    const [, name, list = ''] = /^([\w-]+)\s*=(.*)$/s.exec(param) ?? [null, undefined, param];
    const key = name?.toUpperCase() ?? (encodings.test(list.trim()) ? 'ENCODING' : 'TYPE');
    const values = [...list.matchAll(/(?:"([^"]*)"|([^",]+))/g)].flatMap(([, quoted, plain]) =>
      (quoted ?? plain ?? '').split(',').map((value) => value.trim()),
    );
    params.set(key, [...(params.get(key) ?? []), ...values.filter((value) => value !== '')]);
  }
  return params;
}
