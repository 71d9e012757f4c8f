import type { Condition } from '#model/condition.ts';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import type { Chosen } from './line.ts';

const fields = ['name', 'code', 'barCode', 'otherName', 'specification'];

/** A product that the typed words find. */
export type Found = Chosen & { readonly specification: string | null };

/** Products by code, name, pinyin or bar code, the best first. */
export async function searchProducts(typed: string, signal?: AbortSignal): Promise<Found[]> {
  const page = await listRows('product', { fields, search: typed, limit: 8 }, signal);
  const wanted = typed.trim().toLowerCase();
  const isExact = ({ code }: Found) => code.toLowerCase() === wanted;
  return page.items
    .map((row) => foundOf(row))
    .toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
}

/** The products that exactly these codes, bar codes or names mean; of a further unit's bar code with that unit. */
export async function resolveProducts(
  typed: readonly string[],
): Promise<ReadonlyMap<string, { readonly product: Chosen; readonly unit: string | null }>> {
  const words = [...new Set(typed.map((one) => one.trim()).filter((one) => one !== ''))];
  if (words.length === 0) return new Map();
  const isAny = (field: string): Condition => ({ field, op: 'in', value: words });
  const [products, units] = await Promise.all([
    listRows('product', {
      fields,
      filter: { any: ['code', 'barCode', 'name', 'otherName'].map(isAny) },
      limit: 200,
    }),
    listRows('product-unit', {
      fields: ['barCode', 'product', 'product.code', 'unit'],
      filter: isAny('barCode'),
      limit: 200,
    }),
  ]);
  const known = new Map<string, { product: Chosen; unit: string | null }>();
  // A code says more than a name that two products may share.
  for (const field of ['otherName', 'name', 'barCode', 'code']) {
    for (const row of products.items) {
      const word = readText(row[field]);
      if (word !== null) known.set(word, { product: foundOf(row), unit: null });
    }
  }
  for (const row of units.items) {
    const [product, unit] = [readLink(row['product']), readLink(row['unit'])];
    const word = readText(row['barCode']);
    const code = readText(row['product.code']) ?? '';
    if (product !== null && word !== null)
      known.set(word, {
        product: { id: product.id, name: product.title ?? '', code },
        unit: unit?.id ?? null,
      });
  }
  return known;
}

function foundOf(row: Row): Found {
  return {
    id: row.id,
    name: readText(row['name']) ?? '',
    code: readText(row['code']) ?? '',
    specification: readText(row['specification']),
  };
}
