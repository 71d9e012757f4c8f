import { useQueries } from '@tanstack/react-query';
import type { FieldMeta } from '#model/api.ts';
import { Refusal } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';
import { isRecord } from '#web/api/is-record.ts';
import { findRow, recordQuery } from '#web/api/queries.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { targetsOf } from './link-targets.ts';
import { readText } from './values.ts';

/** The titles of linked records by id, as far as they are known. */
export function useTitles(
  object: string | undefined,
  keys: readonly string[],
): ReadonlyMap<string, string> {
  const ids = keys.filter((key) => !isSymbol(key));
  const title = useObject(object ?? '')?.title ?? 'name';
  const rows = useQueries({
    queries: ids.map((id) => ({ ...recordQuery(object ?? '', id, [title]), staleTime: 60_000 })),
  });
  return new Map(
    rows.flatMap(({ data }) => (data ? [[data.id, readText(data[title]) ?? data.id]] : [])),
  );
}

/** The titles of records that a field's comparison names; of a link to anything each is looked for among the kinds it may point to. */
export function useLinkTitles(
  field: FieldMeta,
  keys: readonly string[],
): ReadonlyMap<string, string> {
  const meta = useMeta();
  const targets = targetsOf(meta, field);
  const ids = keys.filter((key) => !isSymbol(key));
  const rows = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['records', 'any', 'title', targets, id],
      queryFn: async () => {
        for (const target of targets) {
          const title = meta.objects.find(({ name }) => name === target)?.title ?? 'name';
          const row = await rowWhereItIs(target, id, title);
          if (row) return { id, title: readText(row[title]) ?? id };
        }
        return { id, title: id };
      },
      staleTime: 60_000,
    })),
  });
  return new Map(rows.flatMap(({ data }) => (data ? [[data.id, data.title]] : [])));
}

// Not of this kind: the next one is asked.
async function rowWhereItIs(object: string, id: string, title: string): Promise<Row | null> {
  try {
    return await findRow(object, id, [title]);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

function isSymbol(key: string): boolean {
  return symbolOf(key) !== null;
}

const symbols = { 'me': 'me', 'my-unit': 'myUnit', 'my-people': 'myPeople' } as const;
type SymbolKey = keyof typeof symbols;

/** What a key of a comparison stands for where it is no id: the asker, his units, his people. */
export function symbolOf(key: string): SymbolKey | null {
  return key === 'me' || key === 'my-unit' || key === 'my-people' ? key : null;
}

/** The value that a key stands for in a condition. */
export function valueOfKey(key: string): unknown {
  const symbol = symbolOf(key);
  return symbol ? { [symbols[symbol]]: true } : key;
}

/** The ids and symbols that a comparison of links holds. */
export function keysOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => {
    if (!isRecord(one)) return readText(one) ?? [];
    return Object.entries(symbols).flatMap(([key, name]) => (one[name] === true ? [key] : []));
  });
}
