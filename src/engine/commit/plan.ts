import { isId, newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { formulasInOrder } from '#model/formulas.ts';
import { isToMany, type FieldModel, type ObjectModel } from '#model/model.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import { dayIn } from '#kit/instant.ts';
import type { Scope } from '../scope.ts';
import { withFormulas } from './formulas.ts';
import { knownObject, type Loaded } from './load.ts';
import { versionOf, type CommitRequest, type Planned } from './planned.ts';
import { parseValues } from './values.ts';

/** Turns what is asked into whole records before and after; refuses stale versions and missing records. */
export function plan(
  scope: Scope,
  input: ChangeInput,
  loaded: Loaded,
  request: CommitRequest,
): Planned {
  const object = knownObject(scope, input.object);
  if (input.op === 'create') return planCreate(scope, object, input, request);
  const follows = request.merge?.moved.has(input.id) === true;
  if (object.definition.kind === 'fact' && !follows)
    throw new Problem('fact.unchangeable', { object: object.definition.label.one });
  const before = loaded.get(input.id);
  if (!before) throw missing(input.id);
  refuseStale(input, before);
  if (input.op === 'update') {
    if (before['deletedAt'] !== null && !follows) throw missing(input.id);
    const values = parseValues(scope, object, input.values, request);
    return planned(scope, { op: 'update', object, id: input.id, before, values, request });
  }
  const isDelete = input.op === 'delete';
  if ((before['deletedAt'] === null) !== isDelete)
    throw new Problem(isDelete ? 'record.missing' : 'record.not-deleted', {}, { status: 404 });
  const values = {
    deletedAt: isDelete ? scope.now.toISOString() : null,
    ...mergedInto(object, input.id, { before, isDelete, request }),
  };
  return planned(scope, { op: input.op, object, id: input.id, before, values, request });
}

type Binned = { before: StoredRecord; isDelete: boolean; request: CommitRequest };

/** What went into another record knows it for as long as it is in the recycle bin; it comes out by an un-merge only, with what hung on it. */
function mergedInto(object: ObjectModel, id: string, { before, isDelete, request }: Binned) {
  if (!object.definition.mergeable) return {};
  const survivor = before['mergedInto'];
  if (!isDelete && survivor !== null && !request.merge)
    throw new Problem('merge.restored-by-un-merge', {}, { status: 409, extra: { id, survivor } });
  return { mergedInto: isDelete ? (request.merge?.into.get(id) ?? null) : null };
}

function planCreate(
  scope: Scope,
  object: ObjectModel,
  input: Extract<ChangeInput, { op: 'create' }>,
  request: CommitRequest,
): Planned {
  if (input.id !== undefined && !isId(input.id))
    throw new Problem('value.not-id', {}, { field: 'id' });
  const id = input.id ?? newId();
  const values = {
    ...defaults(scope, object, input.values),
    ...parseValues(scope, object, input.values, request),
  };
  return planned(scope, { op: 'create', object, id, before: null, values, request });
}

type Draft = {
  op: ChangeInput['op'];
  object: ObjectModel;
  id: string;
  before: StoredRecord | null;
  values: StoredRecord;
  request: CommitRequest;
};

function planned(scope: Scope, draft: Draft): Planned {
  const { op, object, id, before, values, request } = draft;
  const base = before ?? emptyRecord(object, id);
  const after = withFormulas(scope, object, {
    ...base,
    ...stamps(scope, before, values, request),
    ...values,
  });
  // Nothing else can differ; a company has over a hundred fields, and a large changeset thousands of companies.
  const named = new Set([
    ...Object.keys(values),
    ...formulasInOrder(object).map((formula) => formula.name),
  ]);
  const changed = new Set(
    [...object.fields.keys()].filter(
      (name) => named.has(name) && !stampNames.has(name) && !sameValue(base[name], after[name]),
    ),
  );
  return {
    op,
    object,
    id,
    before,
    after,
    changed,
    derived: request.byAction === true && scope.rights.system,
  };
}

const stampNames = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

function stamps(
  scope: Scope,
  before: StoredRecord | null,
  values: StoredRecord,
  request: CommitRequest,
): StoredRecord {
  const now = scope.now.toISOString();
  const by = scope.rights.userId === '' ? null : scope.rights.userId;
  const kept = request.keepOrigin ? values : {};
  const changed = {
    version: (before ? versionOf(before) : 0) + 1,
    updatedAt: kept['updatedAt'] ?? now,
    updatedBy: kept['updatedBy'] ?? by,
  };
  return before
    ? changed
    : { ...changed, createdAt: kept['createdAt'] ?? now, createdBy: kept['createdBy'] ?? by };
}

function emptyRecord(object: ObjectModel, id: string): StoredRecord {
  const record: Record<string, unknown> = {};
  for (const field of object.fields.values()) {
    if (field.kind !== 'rollUp') record[field.name] = isToMany(field.kind) ? [] : null;
  }
  return { ...record, id };
}

function defaults(
  scope: Scope,
  object: ObjectModel,
  given: Readonly<Record<string, unknown>>,
): StoredRecord {
  const values: Record<string, unknown> = {};
  for (const field of object.fields.values()) {
    if (field.field.default === undefined || field.name in given) continue;
    values[field.name] = defaultOf(scope, field);
  }
  return values;
}

function defaultOf(scope: Scope, field: FieldModel): unknown {
  switch (field.field.default) {
    case 'me':
      return scope.rights.userId === '' ? null : scope.rights.userId;
    case 'my-unit':
      return scope.rights.mainUnitId;
    case 'today':
      return dayIn(scope.zone, scope.now.toISOString());
    case 'now':
      return scope.now.toISOString();
    default:
      return field.field.default;
  }
}

function refuseStale(input: ChangeInput, before: StoredRecord): void {
  if (!('version' in input) || input.version === undefined || input.version === versionOf(before))
    return;
  throw new Problem(
    'record.changed',
    {},
    { status: 409, extra: { version: versionOf(before), id: input.id } },
  );
}

function missing(id: string): Problem {
  return new Problem('record.missing', {}, { status: 404, extra: { id } });
}
