import { Problem } from '../problem.ts';
import { splitLines } from './split-lines.ts';
import type { Limits } from './table.ts';

/** The text of one JSON value of the file and the line on which it begins. */
export type JsonText = { readonly line: number; readonly text: string };

type JsonCut = {
  text: string;
  line: number;
  at: number;
  depth: number;
  isInString: boolean;
};

/** The values of a text with one on each line; refuses lines beyond the limit. */
export async function* cutJsonLines(
  pieces: AsyncIterable<string>,
  limits: Pick<Limits, 'lineLength'>,
): AsyncGenerator<JsonText> {
  for await (const line of splitLines(pieces, limits)) if (line.text.trim() !== '') yield line;
}

/**
 * The objects of an array, or one after the other; what stands between them and is no object comes too. Refuses
 * objects beyond the limit.
 */
export async function* cutJsonObjects(
  pieces: AsyncIterable<string>,
  { lineLength }: Pick<Limits, 'lineLength'>,
): AsyncGenerator<JsonText> {
  const cut: JsonCut = { text: '', line: 1, at: 0, depth: 0, isInString: false };
  for await (const piece of pieces) {
    cut.text += piece;
    yield* cutObjects(cut);
    if (cut.text.length > lineLength)
      throw new Problem('table.line-too-long', { line: cut.line, limit: lineLength });
  }
  yield* take(cut, cut.text.length);
}

// A backslash comes with what it escapes; at the end of a piece it waits for that.
const structure = /\\[^]|["{}]/g;

function* cutObjects(cut: JsonCut): Generator<JsonText> {
  for (;;) {
    structure.lastIndex = cut.at;
    const mark = structure.exec(cut.text);
    if (!mark) break;
    cut.at = structure.lastIndex;
    const [sign] = mark;
    if (sign === '"') cut.isInString = !cut.isInString;
    if (cut.isInString || (sign !== '{' && sign !== '}')) continue;
    if (sign === '{' && cut.depth === 0) yield* take(cut, cut.at - 1);
    cut.depth += sign === '{' ? 1 : -1;
    if (cut.depth > 0) continue;
    cut.depth = 0;
    yield* take(cut, cut.at);
  }
  cut.at = cut.text.endsWith('\\') ? Math.max(cut.at, cut.text.length - 1) : cut.text.length;
}

function* take(cut: JsonCut, end: number): Generator<JsonText> {
  const taken = cut.text.slice(0, end);
  const text = taken.replace(/^[\s,[\]]+|[\s,[\]]+$/g, '');
  const before = taken.slice(0, Math.max(taken.indexOf(text), 0));
  if (text !== '') yield { line: cut.line + countBreaks(before), text };
  cut.line += countBreaks(taken);
  cut.text = cut.text.slice(end);
  cut.at -= end;
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
