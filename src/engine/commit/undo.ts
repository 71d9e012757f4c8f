import { Problem } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { issuedNumbers } from '#model/number-scheme.ts';
import { sameValue, type StoredRecord } from '#model/stored.ts';
import { depthOf } from '../access/reach.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { commit } from './index.ts';
import { beyondRights } from '../merge/rights.ts';
import { seenBy, undoneMerge } from '../merge/undone.ts';
import { laterChildren } from './later-children.ts';
import { leftHouse } from './left-house.ts';
import { isInternal, isPeoples } from './by-rules.ts';
import { loadRecords, type Loaded } from './load.ts';
import { issuedNumber } from './numbers.ts';

/** A field that an undo cannot put back, or a record that it cannot remove. */
export type UndoConflict = {
  object: string;
  id: string;
  field: string | null;
  code: 'changed-since' | 'gone' | 'has-children' | 'numbered' | 'left-house';
};

export type UndoOptions = {
  readonly conflicts?: 'refuse' | 'skip';
  readonly dryRun?: boolean;
  readonly reason?: string;
  /** This undo is itself one part of a running changeset. */
  readonly partOf?: { readonly id: string; readonly part: number };
  /** Parts that are to be undone together: what these made does not count as a later child. */
  readonly within?: readonly string[];
  /** What goes along beside what is put back; of an un-merge. */
  readonly also?: readonly ChangeInput[];
  /** Records that several of these parts changed, as the parts undone so far would leave them; for looking ahead. */
  readonly overlay?: Map<string, Record<string, unknown>>;
};

/** A changed record as the ledger has it. */
export type ChangeRow = {
  object: string;
  record_id: string;
  op: ChangeInput['op'];
  before: StoredRecord | null;
  after: StoredRecord | null;
};
type Header = { parts: string; state: string; undone: boolean; undoes: string | null };

const mostAtOnce = 5000;
const mostListed = 200;
const none: ReadonlySet<string> = new Set();

/**
 * Undoes a changeset as a changeset of its own, under today's rights and rules of whoever undoes: puts `before` back where
 * the field still holds `after`. Refuses all with 409 and the list of conflicts, unless told to skip these; refuses what is undone already.
 */
export async function undo(
  scope: Scope,
  changesetId: string,
  options: UndoOptions = {},
): Promise<ChangesetReply & { conflicts: UndoConflict[] }> {
  const header = await requireUndoable(scope, changesetId);
  const rows = await readChanges(scope, changesetId);
  const merge = await undoneMerge(scope, changesetId, [...rows, ...idsOf(options.also)]);
  const inside = merge ? beyondRights(scope) : scope;
  const { changes, conflicts } = await inverse(inside, rows, {
    ...options,
    loads: [...(options.within ?? []), changesetId],
    ...(merge ? { moved: merge.moved } : {}),
  });
  if (conflicts.length > 0 && options.conflicts !== 'skip') {
    throw new Problem(
      'undo.conflicts',
      { count: conflicts.length },
      { status: 409, extra: { conflicts: conflicts.slice(0, mostListed) } },
    );
  }
  const facts = await factsToMove(scope, changesetId, header.undoes);
  const reply = await commit(inside, {
    changes: [...changes, ...(options.also ?? [])],
    undoes: changesetId,
    ...(merge ? { merge } : {}),
    byAction: true,
    dryRun: options.dryRun,
    reason: options.reason,
    partOf: options.partOf,
    // Of a long undo the whole keeps the list.
    stayed: options.partOf ? [] : conflicts.slice(0, mostListed),
    ...(facts ? { facts } : {}),
  });
  return { ...(merge ? seenBy(scope, reply, merge) : reply), conflicts };
}

function idsOf(also: readonly ChangeInput[] = []): { record_id: string; op: ChangeInput['op'] }[] {
  return also.flatMap(({ id, op }) => (id === undefined ? [] : [{ record_id: id, op }]));
}

/** What an undo does to facts: takes out what the changeset loaded, or puts back what it took out. */
async function factsToMove(
  scope: Scope,
  changesetId: string,
  undoes: string | null,
): Promise<{ load: string; op: 'remove' | 'restore' } | undefined> {
  const load = undoes ?? changesetId;
  const op = undoes === null ? 'remove' : 'restore';
  const tables = [...scope.model.objects.values()]
    .filter((object) => object.definition.kind === 'fact')
    .map((object) => object.table);
  if (tables.length === 0) return undefined;
  const some = tables.map(
    (table) =>
      sql`select load from ${ident(table)} where workspace_id = ${scope.workspaceId} and load = ${load} and deleted_at ${op === 'remove' ? sql`is null` : sql`is not null`} limit 1`,
  );
  const found = await rowsOf<{ load: string }>(
    scope.db,
    join(
      some.map((one) => sql`(${one})`),
      ' union all ',
    ),
  );
  if (found.length > 0) requireFactRights(scope);
  return found.length > 0 ? { load, op } : undefined;
}

// Facts hang on records that their loader could change; taking a load out as a whole asks for the right to delete all such facts.
function requireFactRights(scope: Scope): void {
  const facts = [...scope.model.objects.values()].filter(
    (object) => object.definition.kind === 'fact',
  );
  if (facts.some((object) => depthOf(scope.rights, object.name, 'delete') === 'none')) {
    throw new Problem(
      'record.may-not-delete',
      { object: facts[0]?.definition.label.many },
      { status: 403 },
    );
  }
}

async function requireUndoable(scope: Scope, id: string): Promise<Header> {
  const [header] = await rowsOf<Header>(
    scope.db,
    sql`select c.state, c.undoes, (select count(*) from changeset p where p.workspace_id = c.workspace_id and p.parent_id = c.id) as parts,
          exists (select 1 from changeset u where u.workspace_id = c.workspace_id and u.undoes = c.id
            and not exists (select 1 from changeset r where r.workspace_id = u.workspace_id and r.undoes = u.id)) as undone
        from changeset c where c.workspace_id = ${scope.workspaceId} and c.id = ${id}`,
  );
  if (!header) throw new Problem('changeset.missing', {}, { status: 404 });
  if (header.undone) throw new Problem('undo.already', {}, { status: 409 });
  if (header.state === 'running') throw new Problem('undo.running', {}, { status: 409 });
  if (Number(header.parts) > 0) throw new Problem('undo.in-parts', {}, { status: 409 });
  return header;
}

async function readChanges(scope: Scope, id: string): Promise<ChangeRow[]> {
  const rows = await rowsOf<ChangeRow>(
    scope.db,
    sql`select object, record_id, op, before, after from change where workspace_id = ${scope.workspaceId} and changeset_id = ${id}
        order by position desc limit ${mostAtOnce + 1}`,
  );
  if (rows.length > mostAtOnce) throw new Problem('undo.in-parts', {}, { status: 409 });
  return rows;
}

/** The changes that put a changeset back, in one pass over the records as they are now. */
export async function inverse(
  scope: Scope,
  rows: readonly ChangeRow[],
  {
    within = [],
    overlay,
    loads = within,
    moved = none,
  }: Pick<UndoOptions, 'within' | 'overlay'> & {
    readonly loads?: readonly string[];
    /** Records that go back even in the recycle bin. */
    readonly moved?: ReadonlySet<string>;
  } = {},
): Promise<{ changes: ChangeInput[]; conflicts: UndoConflict[] }> {
  const ids = new Map<string, string[]>();
  for (const row of rows) {
    const known = ids.get(row.object);
    if (known) known.push(row.record_id);
    else ids.set(row.object, [row.record_id]);
  }
  const loaded = await loadRecords(scope, ids);
  for (const [id, values] of overlay ?? []) {
    const record = loaded.get(id);
    if (record) loaded.set(id, { ...record, ...values });
  }
  const children = await laterChildren(scope, rows, { within, loads });
  const changes: ChangeInput[] = [];
  const conflicts: UndoConflict[] = [];
  const left = leftHouse(scope, rows, loaded);
  for (const row of rows) {
    const stays = left.get(row.record_id);
    if (stays) {
      conflicts.push(...stays);
      continue;
    }
    const { change, found } = inverseOf(scope, row, loaded, { children, moved });
    conflicts.push(...found.filter((conflict) => !isInternal(scope, conflict)));
    if (change) changes.push(change);
    const seen = overlay?.get(row.record_id);
    if (seen && change) Object.assign(seen, leftBy(change));
  }
  return { changes, conflicts };
}

function leftBy(change: ChangeInput): Record<string, unknown> {
  if (change.op === 'update') return change.values;
  return { deletedAt: change.op === 'delete' ? 'undone' : null };
}

type Inverse = { change: ChangeInput | null; found: UndoConflict[] };

function inverseOf(
  scope: Scope,
  row: ChangeRow,
  loaded: Loaded,
  { children, moved: follows }: Record<'children' | 'moved', ReadonlySet<string>>,
): Inverse {
  const { object, record_id: id, op, before, after } = row;
  const conflict = (code: UndoConflict['code'], field: string | null = null): UndoConflict => ({
    object,
    id,
    field,
    code,
  });
  const now = loaded.get(id);
  // Content that was erased is gone, and so is what was there before an erasure.
  const isErased = !after || (op !== 'create' && !before);
  if (!now || isErased) return { change: null, found: [conflict('gone')] };
  const deleted = now['deletedAt'] !== null;
  if (op === 'delete')
    return deleted
      ? { change: { op: 'restore', object, id }, found: [] }
      : { change: null, found: [conflict('changed-since', 'deletedAt')] };
  if (deleted && !(op === 'update' && follows.has(id)))
    return { change: null, found: op === 'create' ? [] : [conflict('gone')] };
  if (op === 'restore') return { change: { op: 'delete', object, id }, found: [] };
  const definition = objectOf(scope.model, object);
  const moved = Object.keys(after).filter((name) => !sameValue(now[name] ?? null, after[name]));
  if (op === 'create') {
    const found = [
      ...moved.filter(isPeoples(definition)).map((field) => conflict('changed-since', field)),
      ...(children.has(id) ? [conflict('has-children')] : []),
      ...(issuedNumber(definition, now) === null ? [] : [conflict('numbered')]),
    ];
    return { change: found.length === 0 ? { op: 'delete', object, id } : null, found };
  }
  const { fields } = definition;
  // A number without gaps that was given once stays.
  const kept = new Set(issuedNumbers(definition).map(({ name }) => name));
  const values = Object.fromEntries(
    Object.entries(before ?? {}).filter(
      ([name]) =>
        !moved.includes(name) &&
        !kept.has(name) &&
        fields.get(name)?.kind !== 'formula' &&
        fields.has(name),
    ),
  );
  const found = moved
    .filter((name) => fields.get(name)?.kind !== 'formula')
    .map((name) => conflict('changed-since', name));
  return {
    change: Object.keys(values).length > 0 ? { op: 'update', object, id, values } : null,
    found,
  };
}
