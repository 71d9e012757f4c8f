import type { FieldOfKind } from './field.ts';
import { narrowerObjects, type Model, type ObjectModel } from './model.ts';

/** A formula of an object. */
export type FormulaField = {
  readonly name: string;
  readonly field: FieldOfKind<'formula'>;
  /** Whether it reads linked records, by itself or by a formula that it reads. */
  readonly isBeyond: boolean;
};

const ordered = new WeakMap<ObjectModel, readonly FormulaField[]>();

/** The object's formulas in the order in which they are computed: what another one reads comes before it. */
export function formulasInOrder(object: ObjectModel): readonly FormulaField[] {
  const known = ordered.get(object) ?? inOrder(object);
  ordered.set(object, known);
  return known;
}

/** Whether the object has formulas that read linked records. */
export function hasFormulasBeyond(object: ObjectModel): boolean {
  return formulasInOrder(object).some(({ isBeyond }) => isBeyond);
}

/** The links of a path, each by its name: of `account.owner.name` account and owner; none where the path stays on the record. */
export function linksOfPath(object: ObjectModel, path: string): readonly string[] {
  const names = path.split('.');
  const first = object.fields.get(names[0] ?? '');
  return first?.target === undefined ? [] : names.slice(0, -1);
}

/** A formula that follows what other records say: over which links it reads them. */
export type Follower = { readonly object: ObjectModel; readonly links: readonly string[] };

type ByField = ReadonlyMap<string, readonly Follower[]>;
const followers = new WeakMap<Model, ReadonlyMap<string, ByField>>();

/** Whose formulas read a field of an object's records, by the object's name and the field's. */
export function followersIn(model: Model): ReadonlyMap<string, ByField> {
  const known = followers.get(model) ?? allFollowers(model);
  followers.set(model, known);
  return known;
}

function inOrder(object: ObjectModel): FormulaField[] {
  const done = new Map<string, FormulaField>();
  const open = new Set<string>();
  const visit = (name: string): boolean => {
    const known = done.get(name);
    if (known) return known.isBeyond;
    const field = object.fields.get(name)?.field;
    if (field?.kind !== 'formula') return false;
    if (open.has(name)) throw new Error(`${object.name}.${name} needs itself`);
    open.add(name);
    const reads = field.from.map((path) => {
      if (linksOfPath(object, path).length > 0) return true;
      return visit(path.split('.')[0] ?? path);
    });
    done.set(name, { name, field, isBeyond: reads.includes(true) });
    return reads.includes(true);
  };
  for (const name of object.fields.keys()) visit(name);
  return [...done.values()];
}

function allFollowers(model: Model): Map<string, Map<string, Follower[]>> {
  const all = new Map<string, Map<string, Follower[]>>();
  for (const object of model.objects.values()) {
    // A whole (party) is computed as the company or person that each record is.
    if (narrowerObjects(model, object).length > 0) continue;
    for (const { field } of formulasInOrder(object))
      for (const path of field.from) addFollowers(model, all, { object, path });
  }
  return all;
}

/** Every link on the way is read from a record too, and so is whether that record is still there. */
function addFollowers(
  model: Model,
  all: Map<string, Map<string, Follower[]>>,
  { object, path }: { object: ObjectModel; path: string },
): void {
  const names = path.split('.');
  const links = linksOfPath(object, path);
  let here = object;
  for (const [index, link] of links.entries()) {
    const target = model.objects.get(here.fields.get(link)?.target ?? '');
    if (!target) return;
    const follower = { object, links: links.slice(0, index + 1) };
    for (const { name } of sameRecords(model, target))
      for (const field of [names[index + 1] ?? '', 'deletedAt']) add(all, name, field, follower);
    here = target;
  }
}

// A link to a party leads to the account or contact that the record is, and is written as that.
function sameRecords(model: Model, { table, only }: ObjectModel): ObjectModel[] {
  return [...model.objects.values()].filter(
    (one) => one.table === table && (!one.only || !only || one.only.is === only.is),
  );
}

function add(
  all: Map<string, Map<string, Follower[]>>,
  object: string,
  field: string,
  follower: Follower,
): void {
  const fields = all.get(object) ?? new Map<string, Follower[]>();
  const there = fields.get(field) ?? [];
  const isKnown = there.some(
    (one) => one.object === follower.object && one.links.join() === follower.links.join(),
  );
  fields.set(field, isKnown ? there : [...there, follower]);
  all.set(object, fields);
}
