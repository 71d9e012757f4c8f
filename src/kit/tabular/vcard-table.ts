import { Problem } from '../problem.ts';
import { isStorable } from '../unicode.ts';
import { chosenEncoding, decodeFile, detectEncoding } from './encoding.ts';
import { noticeList, type NoticeList } from './notices.ts';
import { defaultLimits, type Row, type Table, type TableOptions } from './table.ts';
import { readCards, type Card } from './vcard-cards.ts';
import { cellsOfCard } from './vcard-columns.ts';
import {
  addressParts,
  companyParts,
  countedColumns,
  nameParts,
  singleColumns,
} from './vcard-layout.ts';

/**
 * Opens a file of vCards (2.1, 3.0, 4.0), a row a card, with the columns that `cellsOfCard` describes. Reads the
 * file once to know how many phones, addresses and so on there are at most. Pictures, sounds and keys are noted as
 * not taken.
 */
export async function openVCard(
  path: string,
  head: Uint8Array,
  options: TableOptions = {},
): Promise<Table> {
  const encoding = options.encoding
    ? chosenEncoding(options.encoding, head)
    : await detectEncoding(path, head);
  const limits = { ...defaultLimits, ...options.limits };
  const cards = (problems: NoticeList) => readCards(decodeFile(path, encoding), limits, problems);
  const columns = await collectColumns(cards(noticeList()), limits.columns);
  const problems = noticeList();
  return {
    kind: 'vcard',
    encoding: encoding.name,
    separator: null,
    hasHeader: true,
    columns,
    rows: () => readRows(cards(problems), columns, problems),
    problems,
  };
}

async function collectColumns(cards: AsyncIterable<Card>, limit: number): Promise<string[]> {
  const met = new Set<string>();
  for await (const card of cards) {
    for (const [column, value] of cellsOfCard(card).cells) if (value !== '') met.add(column);
    if (met.size > limit)
      throw new Problem('table.too-many-columns', { line: card.line, found: met.size, limit });
  }
  const known = orderedColumns(met.size).filter((column) => met.delete(column));
  return [...known, ...met];
}

function orderedColumns(most: number): string[] {
  const [first, ...rest] = singleColumns.map(([column]) => column);
  const counted = countedColumns.flatMap(([column, property]) =>
    Array.from({ length: most }, (_, index) => `${column} ${index + 1}`).flatMap((one) => [
      `${one} type`,
      ...(property === 'ADR' ? addressParts.map((part) => `${one} ${part}`) : [one]),
    ]),
  );
  return [...(first ? [first] : []), ...nameParts, ...companyParts, ...rest, ...counted];
}

async function* readRows(
  cards: AsyncIterable<Card>,
  columns: readonly string[],
  problems: NoticeList,
): AsyncGenerator<Row> {
  problems.clear();
  for await (const card of cards) {
    const { line } = card;
    const { cells, notTaken } = cellsOfCard(card);
    for (const property of notTaken)
      problems.note(property.line, 'table.property-not-taken', { property: property.name });
    const row = columns.map((column) => cells.get(column) ?? '');
    if (row.every(isStorable)) yield { line, cells: row };
    else yield { line, cells: row, problem: problems.add(line, 'table.zero-byte') };
  }
}
