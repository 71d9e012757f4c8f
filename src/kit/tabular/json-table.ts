import { Problem } from '../problem.ts';
import { isStorable } from '../unicode.ts';
import { cutJsonLines, cutJsonObjects, type JsonText } from './cut-json.ts';
import { chosenEncoding, decodeFile, detectEncoding } from './encoding.ts';
import { flattenJson, readJson } from './flatten-json.ts';
import { noticeList, type NoticeList } from './notices.ts';
import { defaultLimits, type Row, type Table, type TableOptions } from './table.ts';

/**
 * Opens a file of JSON objects, one a line or in one array. A value within an object or list is the column
 * 'address.city' or 'phones[0]'. Reads the file once to know all columns; refuses more than the limit.
 */
export async function openJson(
  path: string,
  head: Uint8Array,
  options: TableOptions = {},
): Promise<Table> {
  const encoding = options.encoding
    ? chosenEncoding(options.encoding, head)
    : await detectEncoding(path, head);
  const limits = { ...defaultLimits, ...options.limits };
  const pieces = () => decodeFile(path, encoding);
  const cut = (await hasObjectOnLine(pieces())) ? cutJsonLines : cutJsonObjects;
  const problems = noticeList();
  const columns = await collectColumns(cut(pieces(), limits), limits.columns);
  return {
    kind: 'json',
    encoding: encoding.name,
    separator: null,
    hasHeader: true,
    columns,
    rows: () => readRows(cut(pieces(), limits), columns, problems),
    problems,
  };
}

// An object that ends on its first line: then each line stands for itself, and a broken one costs no other.
async function hasObjectOnLine(pieces: AsyncIterable<string>): Promise<boolean> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.includes('\n')) break;
  }
  const [first = ''] = text.trimStart().split('\n');
  return first.startsWith('{') && readJson(first) !== undefined;
}

async function collectColumns(texts: AsyncIterable<JsonText>, limit: number): Promise<string[]> {
  const columns = new Set<string>();
  for await (const { line, text } of texts) {
    for (const name of flattenJson(readJson(text))?.keys() ?? []) columns.add(name);
    if (columns.size > limit)
      throw new Problem('table.too-many-columns', { line, found: columns.size, limit });
  }
  return [...columns];
}

async function* readRows(
  texts: AsyncIterable<JsonText>,
  columns: readonly string[],
  problems: NoticeList,
): AsyncGenerator<Row> {
  problems.clear();
  for await (const { line, text } of texts) {
    const value = readJson(text);
    const flat = flattenJson(value);
    const cells = columns.map((column) => flat?.get(column) ?? '');
    const code = flawOf(value, flat, cells);
    // What could not be read stands after the columns, so that it can be shown and mended.
    if (code) yield { line, cells: [...cells, text], problem: problems.add(line, code) };
    else if (cells.some((cell) => cell !== '')) yield { line, cells };
  }
}

function flawOf(
  value: unknown,
  flat: ReadonlyMap<string, string> | null,
  cells: readonly string[],
) {
  if (value === undefined) return 'table.not-json';
  if (!flat) return 'table.not-an-object';
  if (cells.some((cell) => cell.includes('\u0000'))) return 'table.zero-byte';
  return cells.every(isStorable) ? null : 'table.bytes-unreadable';
}
