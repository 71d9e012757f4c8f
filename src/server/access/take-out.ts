import type { Writable } from 'node:stream';
import { logExport } from '#engine/export/log.ts';
import type { Scope } from '#engine/scope.ts';
import { writeTable } from '#kit/tabular/write-table.ts';
import type { WriteValue } from '#kit/tabular/writing.ts';
import { inLanguage } from '#kit/text.ts';
import { listAccess, type AccessEntry, type AccessFilter } from './entries.ts';

const columns = [
  { en: 'Time', zh: '时间' },
  { en: 'Person', zh: '操作人' },
  { en: 'Looking through his eyes', zh: '以其身份查看者' },
  { en: 'Kind', zh: '操作' },
  { en: 'Object', zh: '对象' },
  { en: 'Record', zh: '记录' },
  { en: 'Details', zh: '详情' },
] as const;

const pageSize = 1000;

/** Writes the entries as CSV, newest first, and notes in the log itself that they were taken out. */
export async function takeOutAccess(
  scope: Scope,
  filter: AccessFilter,
  out: Writable,
): Promise<void> {
  const end = await logExport(scope, 'access-log', { format: 'csv', query: filter });
  const counted = { rows: 0, complete: false };
  async function* lines(): AsyncGenerator<WriteValue[]> {
    let cursor: string | undefined;
    do {
      const page = await listAccess(scope, { ...filter, limit: pageSize, cursor });
      counted.rows += page.items.length;
      yield* page.items.map(lineOf);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }
  try {
    const named = columns.map((label) => ({ name: inLanguage(label, scope.language) }));
    await writeTable({ kind: 'csv' }, named, lines(), out);
    counted.complete = true;
  } finally {
    await end(counted);
  }
}

function lineOf({ at, by, viewedBy, kind, object, record, details }: AccessEntry): WriteValue[] {
  const said = Object.entries(details).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [
    at,
    by ? (by.title ?? by.id) : '',
    viewedBy ? (viewedBy.title ?? viewedBy.id) : '',
    kind,
    object,
    record ? (record.title ?? record.id) : '',
    said.join('; '),
  ];
}
