import type { WriteColumn, WriteValue } from './writing.ts';

/** The text of a file of JSON with one object a line, named by the columns. */
export async function* jsonPieces(
  columns: readonly WriteColumn[],
  rows: AsyncIterable<readonly WriteValue[]>,
): AsyncGenerator<string> {
  const names = columns.map(({ name }) => JSON.stringify(name));
  for await (const row of rows) {
    const members = names.map((name, at) => `${name}:${JSON.stringify(row[at] ?? null)}`);
    yield `{${members.join(',')}}\n`;
  }
}
