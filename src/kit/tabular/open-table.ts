import { openCsv } from './csv-table.ts';
import { openJson } from './json-table.ts';
import { kindOf, readHead } from './kind.ts';
import { openVCard } from './vcard-table.ts';
import { openXlsx } from './xlsx-table.ts';
import type { Table, TableOptions } from './table.ts';

/** Opens a file of rows, whatever its kind, encoding or separator; refuses with a Problem what it cannot read. */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const head = await readHead(path);
  const kind = kindOf(head);
  switch (kind) {
    case 'csv':
      return openCsv(path, head, options);
    case 'json':
      return openJson(path, head, options);
    case 'vcard':
      return openVCard(path, head, options);
    case 'xlsx':
      return openXlsx(path, options);
  }
}
