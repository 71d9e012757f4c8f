import { resolvePath, type FormulaField, type FormulaObject, type FormulaShape } from './shape.ts';

/** A formula as far as it reads others: its name and the paths that it reads. */
type Reader = { readonly name: string; readonly from: readonly string[] };
type Place = { readonly object: FormulaObject; readonly field: FormulaField };

/** The way from the formula back to itself over the formulas that it reads, as names; null where there is none. */
export function findCircle(
  shape: FormulaShape,
  object: FormulaObject,
  { name, from }: Reader,
): string[] | null {
  const seen = new Set<string>();
  const goal = `${object.name}.${name}`;
  const walk = (here: FormulaObject, paths: readonly string[], way: string[]): string[] | null => {
    for (const place of paths.flatMap((path) => fieldsOn(shape, here, path))) {
      const key = `${place.object.name}.${place.field.name}`;
      if (key === goal) return [...way, place.field.name];
      if (seen.has(key) || !place.field.from) continue;
      seen.add(key);
      const found = walk(place.object, place.field.from, [...way, place.field.name]);
      if (found) return found;
    }
    return null;
  };
  return walk(object, from, [name]);
}

/** Every field that the path touches, with its object. */
function fieldsOn(shape: FormulaShape, object: FormulaObject, path: string): Place[] {
  const found = resolvePath(shape, object, path);
  if ('missing' in found) return [];
  const places: Place[] = [];
  let here = object;
  for (const link of found.links) {
    places.push({ object: here, field: link });
    here = shape.get(link.target ?? '') ?? here;
  }
  return [...places, { object: found.object, field: found.field }];
}
