import { Problem } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { isToMany, isToOne, objectOf, type FieldModel, type ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { isAllowed } from '../access/allowed.ts';
import { fieldRightOf, parentLink } from '../access/reach.ts';
import { readableFields } from '../query/columns.ts';
import { presentValues, titlesAmong, type Titles } from '../query/present.ts';
import { findPresent } from '../query/record.ts';
import type { Scope } from '../scope.ts';
import { commit } from './index.ts';
import { knownObject } from './load.ts';
import { idsIn, linkedBy, withWritten } from './permit.ts';
import type { Planned, Written } from './planned.ts';
import type { Surroundings } from './surroundings.ts';

type Told = Record<string, unknown>;

/** Commits a change of one record and gives it as it stands then, as a reader is shown it; null where its writer may not read it any more. */
export async function commitOne(
  scope: Scope,
  change: ChangeInput,
): Promise<{ done: ChangesetReply; id: string; record: Told | null }> {
  let written: Written | undefined;
  const told = (all: Written): void => void (written = all);
  const isPlain = tellsPlainly(scope, knownObject(scope, change.object));
  const done = await commit(scope, { changes: [change], ...(isPlain ? { told } : {}) });
  const own = written?.changes.find(
    ({ derived, object }) => !derived && object.name === change.object,
  );
  const id = change.id ?? madeBy(done, change.object);
  return own && written && keepsRights(written)
    ? { done, id, record: await presentOne(scope, own, written) }
    : { done, id, record: await readOne(scope, change.object, id) };
}

function madeBy({ changes }: ChangesetReply, object: string): string {
  return changes.find((one) => one.op === 'create' && one.object === object)?.id ?? '';
}

// A link of which only a part may be told is left to the statement that reads it.
function tellsPlainly(scope: Scope, object: ObjectModel): boolean {
  // What stands open to all may hide fields from those who reach it by nothing else.
  if (scope.rights.open.hidden.size > 0) return false;
  return [...object.fields.values()].every((field) => {
    const { kind, name, target } = field;
    if (!isToOne(kind) && !isToMany(kind)) return true;
    if (fieldRightOf(scope.rights, object.name, name) === 'masked') return false;
    return target === undefined || isNamed(scope, kind, objectOf(scope.model, target));
  });
}

function isNamed(scope: Scope, kind: FieldModel['kind'], target: ObjectModel): boolean {
  const right = fieldRightOf(scope.rights, target.name, target.definition.title);
  if (right !== 'full' && right !== 'read') return false;
  const parent = kind === 'file' || kind === 'files' ? undefined : parentLink(target);
  // What may hang on anything is told by name only beside what it hangs on.
  return parent === undefined || parent.target !== undefined;
}

// Shares and roles that the changeset itself wrote decide what its writer sees from now on.
function keepsRights({ changes }: Written): boolean {
  return !changes.some(({ object }) => object.name === 'share' || object.definition.affectsRights);
}

/** The record from what was written: what the door has just put there is not read again. */
async function presentOne(scope: Scope, own: Planned, written: Written): Promise<Told | null> {
  const { object, id, after } = own;
  const around = withWritten(written);
  if (around.get(id)?.deleted !== false || !isAllowed(scope, 'read', id, around)) return null;
  const names = readableFields(scope, object);
  const figures = names.filter((name) => object.fields.get(name)?.kind === 'rollUp');
  const values = Object.fromEntries(
    ['id', 'version', ...names].map((name) => [name, valueOf(object, name, after, around)]),
  );
  return {
    ...presentValues(scope, object, values, titlesAround(scope, own, around)),
    // Nothing counts yet at what is new.
    ...(figures.length > 0 && own.before ? await readOne(scope, object.name, id, figures) : {}),
  };
}

// A list of links shows those that live, and a count without a figure is none.
function valueOf(
  object: ObjectModel,
  name: string,
  after: StoredRecord,
  around: Surroundings,
): unknown {
  const value = after[name] ?? null;
  const field = object.fields.get(name);
  if (field?.field.kind === 'rollUp') return field.field.measure === 'count' ? 0 : null;
  if (!field || !isToMany(field.kind) || !Array.isArray(value)) return value;
  return value.filter((id) => around.get(String(id))?.deleted === false);
}

/** Titles of all that the record links to, as far as they may be read; a file's name is read with the record that shows it. */
function titlesAround(scope: Scope, own: Planned, around: Surroundings): Titles {
  const files = [...own.object.fields.values()]
    .filter(({ kind }) => kind === 'file' || kind === 'files')
    .flatMap(({ name }) => idsIn(own.after[name]));
  const titles = titlesAmong(scope, around, linkedBy([own]));
  for (const id of files) {
    const file = around.get(id);
    if (file) titles.set(file.id, { object: file.object, title: file.title });
  }
  return titles;
}

async function readOne(
  scope: Scope,
  object: string,
  id: string,
  fields?: readonly string[],
): Promise<Told | null> {
  try {
    return await findPresent(scope, object, id, { fields });
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
