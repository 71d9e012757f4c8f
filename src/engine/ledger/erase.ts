import { canonicalJson } from '#kit/canonical-json.ts';
import { newSalt, sha256 } from '#kit/digest.ts';
import { isId, newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { objectOf, valueKind, type FieldModel, type ObjectModel } from '#model/model.ts';
import { parentLink } from '../access/reach.ts';
import { knownObject } from '../commit/load.ts';
import { keepingOne } from '../commit/last-one.ts';
import { rollUpsFedBy } from '../computed/roll-ups.ts';
import { rowsOf } from '../database/run.ts';
import { columnSql } from '../database/column-sql.ts';
import { ident, join, nothing, raw, sql, type Sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import { mergedIdsOf } from '../merge/found.ts';
import type { Executor, Scope } from '../scope.ts';
import { forgetWords, wordsOfTitles } from '../search/forget-words.ts';
import { forgetSources, forgetTraces, unnameFacts, wordsOf } from './erase-traces.ts';
import { forgetPayloads, writeErasure, type Erased } from './erasure-ledger.ts';

export type Erasure = {
  /** The changeset that tells of the erasure. */
  readonly id: string;
  /** The record and what was part of it. */
  readonly records: number;
  /** Entries of the ledger whose content is gone. */
  readonly changes: number;
  /** Facts of the record (purchases): they stay in the books, and name nobody any more. */
  readonly facts: number;
  /** Bytes that the caller has to remove once this is done: files of the record by id, brought files by their name. */
  readonly left: { readonly files: readonly string[]; readonly uploads: readonly string[] };
};

const none: ReadonlySet<string> = new Set();

/** What stands where a text has to be. */
const placeholder = '—';
const noDay = '1970-01-01';

/**
 * Erases what is known of a person or company, for ever and without undo: the record is emptied, its parts are emptied and
 * deleted, the ledger keeps the digests of all their changes and nothing else, and logs, jobs and imports forget the words of
 * it. Facts stay in the books with an owner without a name. Administrators only.
 */
export async function eraseRecord(scope: Scope, name: string, id: string): Promise<Erasure> {
  const { rights } = scope;
  if (!rights.administrator && !rights.system)
    throw new Problem('erase.not-yours', {}, { status: 403 });
  return inTransaction(scope.db, async (db) => {
    const inside: Scope = { ...scope, db };
    const object = await ownObject(inside, name, id);
    const whole = { object, ids: [id], isPart: false };
    // Whoever is forgotten is forgotten under every id that he had.
    const merged = await mergedIdsOf(inside, object, id);
    const former = merged.length > 0 ? [{ object, ids: merged, isPart: true }] : [];
    const groups = [whole, ...former, ...(await partsOf(inside, object, [id, ...merged]))];
    const changeset = newId();
    const gone = groups.map(
      (group) => ({ object: group.object, op: 'delete', changed: none }) as const,
    );
    const known = await wordsOf(inside, groups);
    const words: string[] = [];
    for (const { object: part, ids } of groups)
      words.push(...(await wordsOfTitles(inside, part, ids)));
    const ids = groups.flatMap((group) => group.ids);
    const uploads = await forgetSources(inside, ids, known);
    await keepingOne(inside, gone, async () => {
      for (const group of groups) {
        await markRollUps(inside, changeset, group);
        await emptyRows(inside, group);
      }
    });
    await forgetWords(inside, words);
    await forgetTraces(inside, ids, known);
    const facts = await unnameFacts(inside, groups, known);
    const erased = groups.flatMap(toldOf(scope));
    const changes = await forgetPayloads(inside, changeset, erased);
    await writeErasure(inside, changeset, erased);
    const files = groups
      .filter((group) => group.object.name === 'file')
      .flatMap((group) => group.ids);
    return { id: changeset, records: erased.length, changes, facts, left: { files, uploads } };
  });
}

type Group = {
  readonly object: ObjectModel;
  readonly ids: readonly string[];
  readonly isPart: boolean;
};

/** The object that the record itself is: of a customer the company, person or household. */
async function ownObject(scope: Scope, name: string, id: string): Promise<ObjectModel> {
  const asked = knownObject(scope, name);
  if (asked.definition.kind === 'fact')
    throw new Problem('erase.fact', { object: asked.definition.label.many });
  const [row] = isId(id)
    ? await rowsOf<{ object: string }>(
        scope.db,
        sql`select object from record where workspace_id = ${scope.workspaceId} and id = ${id} for update`,
      )
    : [];
  const object = row && scope.model.objects.get(row.object);
  if (!object || object.table !== asked.table || (asked.only && asked !== object))
    throw new Problem('record.missing', {}, { status: 404 });
  return object;
}

/** What hangs on the record and has no life without it, and what hangs on that; facts are figures and stay. */
async function partsOf(scope: Scope, whole: ObjectModel, all: readonly string[]): Promise<Group[]> {
  const groups: Group[] = [];
  let ids: readonly string[] = all;
  let tables = new Set([whole.table]);
  while (ids.length > 0) {
    const found: Group[] = [];
    for (const object of scope.model.objects.values()) {
      const link = isErasedWith(object) ? parentLink(object) : undefined;
      if (!link || object.definition.kind === 'fact') continue;
      if (link.target && !tables.has(objectOf(scope.model, link.target).table)) continue;
      const rows = await rowsOf<{ id: string }>(
        scope.db,
        sql`select id from ${ident(object.table)} where workspace_id = ${scope.workspaceId}
            and ${ident(link.column)} = any(${ids}::uuid[]) for update`,
      );
      if (rows.length > 0) found.push({ object, ids: rows.map((row) => row.id), isPart: true });
    }
    groups.push(...found);
    ids = found.flatMap((group) => group.ids);
    tables = new Set(found.map((group) => group.object.table));
  }
  return groups;
}

function isErasedWith({ definition: { access } }: ObjectModel): boolean {
  return access.kind === 'part' || (access.kind === 'owned' && access.erasedWith === true);
}

/** What counted the records among its own has to count again. */
async function markRollUps(scope: Scope, changeset: string, { object, ids }: Group): Promise<void> {
  for (const { field, link } of rollUpsFedBy(scope.model).get(object.name) ?? []) {
    const first = object.fields.get(link)?.columns[0];
    if (first === undefined) continue;
    const column = columnSql(first);
    await rowsOf(
      scope.db,
      sql`insert into rollup_dirty (workspace_id, record_id, field, changeset_id, marked_at)
          select distinct workspace_id, ${column}, ${field}, ${changeset}::uuid, clock_timestamp() from ${ident(object.table)}
          where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[]) and ${column} is not null
          on conflict do nothing`,
    );
  }
}

async function emptyRows(scope: Scope, { object, ids, isPart }: Group): Promise<void> {
  const at = sql`${scope.now.toISOString()}::timestamptz`;
  const by = scope.rights.userId === '' ? null : scope.rights.userId;
  const sets = [
    ...[...object.fields.values()].flatMap(emptied),
    sql`custom = '{}'`,
    sql`version = version + 1, updated_at = ${at}, updated_by_id = ${by}::uuid`,
    ...(isPart ? [sql`deleted_at = coalesce(deleted_at, ${at})`] : []),
  ];
  const those = sql`workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])`;
  await rowsOf(scope.db, sql`update ${ident(object.table)} set ${join(sets)} where ${those}`);
  const title =
    placeholderOf(object.fields.get(object.definition.title)) === null ? '' : placeholder;
  await rowsOf(
    scope.db,
    sql`update record set title = ${title}, sort_key = ${title}, tokens = '{}'${hanging(object)}
          ${isPart ? sql`, deleted_at = coalesce(deleted_at, ${at})` : raw('')} where ${those}`,
  );
  // What stands of an import's file is what the record was made from.
  await rowsOf(
    scope.db,
    sql`delete from import_row where workspace_id = ${scope.workspaceId} and record_id = any(${ids}::uuid[])`,
  );
  await rowsOf(
    scope.db,
    sql`delete from rollup where workspace_id = ${scope.workspaceId} and record_id = any(${ids}::uuid[])`,
  );
  await rowsOf(
    scope.db,
    sql`delete from record_link where workspace_id = ${scope.workspaceId} and from_id = any(${ids}::uuid[])`,
  );
  if (object.definition.affectsRights) await tellRights(scope.db, scope.workspaceId);
}

/** Sets the field's columns to nothing, or to what stands for it where the table needs something. */
// What the record hung on may be one of the links that were emptied.
function hanging(object: ObjectModel): Sql {
  const link = parentLink(object);
  if (!link) return nothing;
  return sql`, parent_id = (select t.${ident(link.column)} from ${ident(object.table)} t where t.workspace_id = record.workspace_id and t.id = record.id)`;
}

function emptied(field: FieldModel): Sql[] {
  // Own values stand in `custom`, which is emptied as a whole.
  if (isKept(field) || field.own) return [];
  const value = placeholderOf(field);
  const isUnique = field.field.unique === true && value === placeholder;
  return field.columns.map((column) => {
    const isText = column.type === 'text' && column.part !== 'currency';
    if (value === null || !(isText || column.type === 'date'))
      return sql`${ident(column.name)} = null`;
    return isUnique
      ? sql`${ident(column.name)} = ${value} || id::text`
      : sql`${ident(column.name)} = ${value}::${raw(column.type)}`;
  });
}

// What stays says nothing of the person: who looks after the record, and what its table cannot be without.
function isKept(field: FieldModel): boolean {
  if (field.own) return false;
  if (field.standard || field.name === 'owner' || field.name === 'unit') return true;
  return field.field.required === true && placeholderOf(field) === null;
}

const written = new Set(['text', 'longText', 'richText', 'email', 'phone', 'url', 'address']);

function placeholderOf(field: FieldModel | undefined): string | null {
  if (!field || field.own || field.field.required !== true) return null;
  const kind = valueKind(field.field);
  if (kind === 'day') return noDay;
  return written.has(kind) ? placeholder : null;
}

/** What the ledger tells of a group: which fields are empty now, and nothing of what they were. */
function toldOf(scope: Scope): (group: Group) => Erased[] {
  return ({ object, ids, isPart }) => {
    const names = [...object.fields.values()].filter(
      (field) => !isKept(field) && field.kind !== 'rollUp',
    );
    const empty = Object.fromEntries(names.map((field) => [field.name, placeholderOf(field)]));
    const after = isPart ? { deletedAt: scope.now.toISOString() } : empty;
    const op = isPart ? 'delete' : 'update';
    return ids.map((id) => {
      const salt = newSalt();
      const told = { object: object.name, record: id, op, before: null, after };
      const digest = sha256(`${salt}\n${canonicalJson(told)}`);
      return { object: object.name, id, op, after, salt, digest };
    });
  };
}

async function tellRights(db: Executor, workspaceId: number): Promise<void> {
  await rowsOf(db, sql`select pg_notify('rapport_rights', ${String(workspaceId)})`);
}
