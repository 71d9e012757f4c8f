import fc from 'fast-check';
import type { Condition, Operator } from '#model/condition.ts';
import { isToMany, objectOf, type ObjectModel } from '#model/model.ts';
import { operatorsOf } from '#model/operators.ts';
import { findMany, findPath, type FieldPath } from '#model/path.ts';
import { probeModel } from './model.ts';
import { relative, soughtValue } from './values.ts';
import type { World } from './world.ts';

/** Random conditions over the object that a check lets pass, with every kind, operator and link way. */
export function conditionsOver(
  object: ObjectModel,
  world: World,
  depth = 3,
): fc.Arbitrary<Condition> {
  const one = fc.constantFrom(...pathsOf(object)).chain((path) => comparisons(path, world));
  if (depth === 0) return one;
  const group = fc.array(
    fc.constant(null).chain(() => conditionsOver(object, world, depth - 1)),
    { maxLength: 3 },
  );
  const links = linksOf(object);
  return fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 1, arbitrary: group.map((all) => ({ all })) },
    { weight: 1, arbitrary: group.map((any) => ({ any })) },
    { weight: 1, arbitrary: group.map((none) => ({ none })) },
    ...(links.length === 0
      ? []
      : [{ weight: 2, arbitrary: quantified(links, object, world, depth) }]),
  );
}

function quantified(
  links: readonly string[],
  object: ObjectModel,
  world: World,
  depth: number,
): fc.Arbitrary<Condition> {
  return fc
    .tuple(fc.constantFrom(...links), fc.constantFrom('any', 'all', 'none'))
    .chain(([link, quantifier]) => {
      const target = findMany(probeModel, object, link)?.target ?? object;
      return conditionsOver(target, world, depth - 1).map((where) => ({ link, quantifier, where }));
    });
}

function comparisons(path: FieldPath, world: World): fc.Arbitrary<Condition> {
  return fc.constantFrom(...operatorsOf(path.kind)).chain((op) =>
    valueFor(path, op, world).map((value) => ({
      field: path.text,
      op,
      ...(value === undefined ? {} : { value }),
    })),
  );
}

function valueFor(path: FieldPath, op: Operator, world: World): fc.Arbitrary<unknown> {
  if (op === 'isEmpty' || op === 'isNotEmpty') return fc.constant(undefined);
  if (op === 'within') return relative;
  const one = sought(path, world);
  if (op === 'between') return fc.tuple(one, one);
  const isList = op === 'in' || op === 'notIn' || op.startsWith('has');
  return isList ? fc.array(one, { minLength: 1, maxLength: 4 }) : one;
}

function sought(path: FieldPath, world: World): fc.Arbitrary<unknown> {
  const target = path.kind === 'id' ? path.object.name : path.field.target;
  const ids =
    target === undefined
      ? [...world.ids.values()].flatMap((all) => all.slice(-3))
      : (world.ids.get(target) ?? []);
  const constant = soughtValue(path.kind, ids);
  if (target === 'user') return fc.oneof(constant, fc.constant({ me: true }));
  return target === 'unit' ? fc.oneof(constant, fc.constant({ myUnit: true })) : constant;
}

// Every path there is: fields, their parts, and both over links; collected once an object.
const known = new Map<string, readonly FieldPath[]>();

function pathsOf(object: ObjectModel): readonly FieldPath[] {
  const found = known.get(object.name) ?? comparable(object);
  known.set(object.name, found);
  return found;
}

function comparable(object: ObjectModel): FieldPath[] {
  const all = textsOf(object, '', 1).flatMap((text) => findPath(probeModel, object, text) ?? []);
  const paths = all.filter((path) => operatorsOf(path.kind).length > 0);
  // What is near comes oftener than what is far: there are ten times as many long paths.
  const near = paths.filter((path) => path.steps.length === 0);
  return [...paths, ...near, ...near, ...near];
}

function textsOf(object: ObjectModel, prefix: string, depth: number): string[] {
  return [...object.fields.values()].flatMap((field) => {
    const text = `${prefix}${field.name}`;
    const parts = field.columns.flatMap(({ part, partKind }) =>
      part && partKind ? [`${text}.${part}`] : [],
    );
    const further =
      field.target && !isToMany(field.kind) && depth < 3
        ? textsOf(objectOf(probeModel, field.target), `${text}.`, depth + 1)
        : [];
    return [text, ...parts, ...further];
  });
}

function linksOf(object: ObjectModel): string[] {
  const own = [...object.fields.keys()];
  const back = [...probeModel.objects.values()].flatMap((other) =>
    [...other.fields.keys()].map((name) => `${other.name}.${name}`),
  );
  return [...own, ...back].filter((text) => findMany(probeModel, object, text) !== undefined);
}
