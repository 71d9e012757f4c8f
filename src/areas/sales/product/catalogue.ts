import { asEngine } from '#engine/system-scope.ts';
import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { AnyCondition } from '#model/condition.ts';
import { factorsOf, type Measure } from './rules/units.ts';

const link = z.object({ id: z.string(), title: z.string().nullable() });
const word = z.string().nullable();

const productShape = z.object({
  'id': z.string(),
  'name': z.string(),
  'otherName': word,
  'code': z.string(),
  'kind': z.string(),
  'family': link.nullable(),
  'unit': link.nullable(),
  'taxRate': link.nullable(),
  'taxRate.percent': word,
  'floorPrice': z.object({ amount: z.string(), currency: z.string() }).nullable(),
  'fromOn': word,
  'untilOn': word,
  'replacedBy': link.nullable(),
});
const unitShape = z.object({ product: link, unit: link, factor: z.string() });
const measureShape = z.object({
  id: z.string(),
  name: z.string(),
  dimension: z.string(),
  factor: z.string(),
});
const branchShape = z.object({ id: z.string(), above: link.nullable() });

/** A product of the catalogue with its units and where it stands. */
export type CatalogueProduct = z.infer<typeof productShape> & {
  /** Its family and all above it, the nearest first. */
  readonly families: readonly string[];
  readonly factors: ReadonlyMap<string, string>;
};

/** The products of these ids, and the names of all units of measure. */
export type Catalogue = {
  readonly products: ReadonlyMap<string, CatalogueProduct>;
  readonly unitNames: ReadonlyMap<string, string>;
};

const most = 10_000;

/** Reads these products with their units and families, in four statements for any number. */
export async function readCatalogue(scope: Scope, ids: readonly string[]): Promise<Catalogue> {
  const [products, units, measures, branches] = await Promise.all([
    all(scope, 'product', productShape, { field: 'id', op: 'in', value: ids }),
    all(scope, 'product-unit', unitShape, { field: 'product', op: 'in', value: ids }),
    all(scope, 'unit-of-measure', measureShape, null),
    all(scope, 'product-family', branchShape, null),
  ]);
  const above = new Map(branches.map((one) => [one.id, one.above?.id ?? null]));
  const known: Measure[] = measures;
  return {
    unitNames: new Map(measures.map(({ id, name }) => [id, name])),
    products: new Map(
      products.map((product) => {
        const own = units
          .filter((unit) => unit.product.id === product.id)
          .map(({ unit, factor }) => ({ unit: unit.id, factor }));
        return [
          product.id,
          {
            ...product,
            families: upFrom(product.family?.id ?? null, above),
            factors: factorsOf(product.unit?.id ?? null, own, known),
          },
        ];
      }),
    ),
  };
}

/** The node and all above it, the nearest first. */
export function upFrom(
  id: string | null,
  above: ReadonlyMap<string, string | null>,
): readonly string[] {
  const path: string[] = [];
  for (let at = id; at !== null && !path.includes(at); at = above.get(at) ?? null) path.push(at);
  return path;
}

/** Every record of the object that meets the condition, whoever asks: a price holds by rules, not by what the asker may read. */
export async function all<Shape extends z.ZodObject>(
  scope: Scope,
  object: string,
  shape: Shape,
  filter: AnyCondition | null,
): Promise<z.infer<Shape>[]> {
  const { items } = await listRecords(asEngine(scope), object, {
    fields: Object.keys(shape.shape),
    limit: most,
    ...(filter === null ? {} : { filter }),
  });
  return items.map((item) => shape.parse(item));
}
