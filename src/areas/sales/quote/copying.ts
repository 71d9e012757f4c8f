import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { ChangeInput } from '#model/api.ts';
import { lineFields } from '../line.ts';

type LineObject = 'quote-line' | 'opportunity-line';

const most = 1000;
const owners = { 'quote-line': 'quote', 'opportunity-line': 'opportunity' } as const;

/** The lines of a quote or an opportunity, in their order, with all that they say. */
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

/** Changes that give a quote the same lines. */
export async function copiedLines(
  scope: Scope,
  { object, of, quote }: { object: LineObject; of: string; quote: string },
): Promise<ChangeInput[]> {
  const lines = await linesOf(scope, object, of);
  return lines.map((line) => ({
    op: 'create',
    object: 'quote-line',
    values: { ...kept(line, Object.keys(lineFields)), quote },
  }));
}

const copied = [
  'name',
  'party',
  'contact',
  'opportunity',
  'company',
  'currency',
  'validUntil',
  'billTo',
  'shipTo',
  'discountPercent',
  'freight',
  'rounding',
  'paymentTerm',
  'delivery',
  'terms',
  'owner',
  'unit',
];

/** The change that makes the next version of a quote. */
export async function copiedQuote(scope: Scope, of: string, id: string): Promise<ChangeInput> {
  const fields = [...copied, 'versionNumber'];
  const before = await findRecord(scope, 'quote', of, { fields });
  const number = Number(before['versionNumber'] ?? 1);
  const values = { ...kept(before, copied), replaces: of, versionNumber: number + 1 };
  return { op: 'create', object: 'quote', id, values };
}

// Replies tell links with their titles, writes take ids.
function kept(record: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = record[name];
      if (value === null || value === undefined) return [];
      const isLink = typeof value === 'object' && 'id' in value;
      return [[name, isLink ? value.id : value]];
    }),
  );
}
