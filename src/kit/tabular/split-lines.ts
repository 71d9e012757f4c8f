import { Problem } from '../problem.ts';
import type { Limits } from './table.ts';

/** A physical line of a text, from 1, without what ends it. */
export type Line = { readonly line: number; readonly text: string };

/** The lines of a text that comes in pieces, ended by any of the three line ends; refuses lines beyond the limit. */
export async function* splitLines(
  pieces: AsyncIterable<string>,
  { lineLength }: Pick<Limits, 'lineLength'>,
): AsyncGenerator<Line> {
  let rest = '';
  let line = 0;
  for await (const piece of pieces) {
    const text = rest + piece;
    // The other half of a line end may come with the next piece.
    const end = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, end).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + text.slice(end);
    for (const one of lines) yield { line: (line += 1), text: one };
    if (rest.length > lineLength)
      throw new Problem('table.line-too-long', { line: line + 1, limit: lineLength });
  }
  for (const one of rest.split('\r')) yield { line: (line += 1), text: one };
}
