import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { ChangeInput } from '#model/api.ts';
import { lineFields } from './line.ts';

type LineObject = 'quote-line' | 'opportunity-line' | 'order-line';

const most = 1000;
const owners = {
  'quote-line': 'quote',
  'opportunity-line': 'opportunity',
  'order-line': 'order',
} as const;

/** The lines of a quote, an order or an opportunity, in their order, with all that they say. */
export async function linesOf(
  scope: Scope,
  object: LineObject,
  id: string,
): Promise<(Readonly<Record<string, unknown>> & { readonly id: string })[]> {
  const { items } = await listRecords(scope, object, {
    filter: { field: owners[object], op: 'is', value: id },
    fields: Object.keys(lineFields),
    sort: ['position'],
    limit: most,
  });
  return items.map((item) => ({ ...item, id: String(item['id']) }));
}

/** Changes that give a new quote or order the same lines. */
export async function copiedLines(
  scope: Scope,
  from: { readonly object: LineObject; readonly of: string },
  to: { readonly object: 'quote-line' | 'order-line'; readonly of: string },
): Promise<ChangeInput[]> {
  const lines = await linesOf(scope, from.object, from.of);
  return lines.map((line) => ({
    op: 'create',
    object: to.object,
    values: { ...kept(line, Object.keys(lineFields)), [owners[to.object]]: to.of },
  }));
}

/** The values of the fields that are filled in, as writes take them: replies tell links with their titles. */
export function kept(record: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = record[name];
      if (value === null || value === undefined) return [];
      const isLink = typeof value === 'object' && 'id' in value;
      return [[name, isLink ? value.id : value]];
    }),
  );
}
