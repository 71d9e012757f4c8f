import { isId } from '#kit/id.ts';
import { valueKind, type FieldModel, type ObjectModel } from '#model/model.ts';
import { parentLink } from '../access/reach.ts';
import { rowsOf } from '../database/run.ts';
import { columnSql } from '../database/column-sql.ts';
import { and, ident, join, or, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

type Group = {
  readonly object: ObjectModel;
  readonly ids: readonly string[];
  readonly isPart: boolean;
};

// Shorter words are parts of too many others.
const shortest = 2;
const digitsThatTell = 8;
const telling = new Set(['email', 'phone', 'url']);

/** The words by which the records are known wherever they are mentioned: names, numbers and addresses, present and former. */
export async function wordsOf(scope: Scope, groups: readonly Group[]): Promise<string[]> {
  const values: string[] = [];
  for (const group of groups)
    for (const field of tellingFields(group)) values.push(...(await valuesOf(scope, group, field)));
  const words = values.map(wordOf).filter((word) => word.length >= shortest && !isId(word));
  return [...new Set(words)];
}

// A number is written with and without its country, with blanks and without.
function wordOf(value: string): string {
  const isPhone = /^\+?[\d\s().-]{6,}$/.test(value);
  return isPhone ? value.replaceAll(/\D/g, '').slice(-digitsThatTell) : value.trim();
}

/** Takes the words out of what stands beside the records: answers kept, finished jobs, kept rows of imports, logs, deliveries, reasons. */
export async function forgetTraces(
  scope: Scope,
  ids: readonly string[],
  words: readonly string[],
): Promise<void> {
  if (words.length === 0) return;
  const here = sql`workspace_id = ${scope.workspaceId}`;
  const says = (...columns: string[]) =>
    and([
      here,
      mentions(
        words,
        columns.map((name) => ident(name)),
      ),
    ]);
  const over = sql`state in ('done', 'failed')`;
  const statements = [
    sql`delete from idempotency_key where ${says('reply')}`,
    sql`update job set data = '{}', result = null, message = null where ${over} and ${says('data', 'result', 'message')}`,
    sql`update job_step set result = null where ${says('result')}`,
    sql`update access_log set details = '{}' where ${says('details')}`,
    sql`update webhook_delivery set response = null where ${says('response')}`,
    // All parts of a changeset carry the reason of the whole.
    sql`update changeset set reason = null where ${says('reason')} and coalesce(parent_id, id) in (${touching(scope, ids)})`,
    sql`delete from import_row where ${says('cells', 'diff', 'problems')}`,
  ];
  for (const statement of statements) await rowsOf(scope.db, statement);
}

/** Forgets the brought files that the records came from or that speak of them, and what was kept of these; gives their names in the folder of uploads. */
export async function forgetSources(
  scope: Scope,
  ids: readonly string[],
  words: readonly string[],
): Promise<string[]> {
  const { workspaceId } = scope;
  const named = mentions(words, [
    raw('r.file_name'),
    raw('r.reading'),
    raw('r.notices'),
    raw('r.problem'),
  ]);
  const rows = await rowsOf<{ id: string; upload: string }>(
    scope.db,
    sql`select r.id, r.upload from import_run r where r.workspace_id = ${workspaceId} and r.state not in ('queued', 'running') and (
        ${named}
        or exists (select from import_row w where w.workspace_id = r.workspace_id and w.import_id = r.id
          and (w.record_id = any(${ids}::uuid[]) or ${mentions(words, [raw('w.cells'), raw('w.diff')])}))
        or r.changeset_id in (${touching(scope, ids)}))`,
  );
  const runs = rows.map((row) => row.id);
  await rowsOf(
    scope.db,
    sql`update import_run r set upload = '', reading = reading || '{"sample":[]}', notices = '[]', problem = null,
          settings = settings - 'values' - 'reason',
          file_name = case when ${mentions(words, [raw('r.file_name')])} then '—' else file_name end
        where workspace_id = ${workspaceId} and id = any(${runs}::uuid[])`,
  );
  return rows.flatMap((row) => (row.upload === '' ? [] : [row.upload]));
}

/** The changesets, each as a whole, that changed one of the records. */
function touching({ workspaceId }: Scope, ids: readonly string[]): Sql {
  return sql`select coalesce(c.parent_id, c.id) from changeset c join change ch
      on ch.workspace_id = c.workspace_id and ch.at = c.at and ch.changeset_id = c.id
      where c.workspace_id = ${workspaceId} and ch.workspace_id = ${workspaceId} and ch.record_id = any(${ids}::uuid[])`;
}

/** Empties what facts of the records say in words about them; their figures stay. Gives how many facts there are. */
export async function unnameFacts(
  scope: Scope,
  groups: readonly Group[],
  words: readonly string[],
): Promise<number> {
  let count = 0;
  for (const object of scope.model.objects.values()) {
    const link = object.definition.kind === 'fact' ? parentLink(object) : undefined;
    const owners = groups.filter((group) => group.object.table === tableOf(scope, link?.target));
    const ids = owners.flatMap((group) => group.ids);
    if (!link || ids.length === 0) continue;
    const those = sql`workspace_id = ${scope.workspaceId} and ${ident(link.column)} = any(${ids}::uuid[])`;
    const texts = [...object.fields.values()].filter(isFreeText);
    const [own, standard] = [texts.filter(isOwn), texts.filter((field) => !isOwn(field))];
    const sets = standard.flatMap(({ columns }) =>
      columns.map(({ name }) => {
        const column = ident(name);
        return sql`${column} = case when ${mentions(words, [column])} then null else ${column} end`;
      }),
    );
    const rows = await rowsOf(
      scope.db,
      sql`update ${ident(object.table)} set ${join([sql`version = version + 1`, ...sets, ...withoutOwn(own, words)])} where ${those} returning id`,
    );
    count += rows.length;
  }
  return count;
}

function isOwn(field: FieldModel): boolean {
  return field.own !== undefined;
}

function withoutOwn(fields: readonly FieldModel[], words: readonly string[]): Sql[] {
  if (fields.length === 0) return [];
  const columns = fields.flatMap((field) => field.columns);
  const keys = columns.flatMap(({ key }) => key ?? []);
  const said = mentions(
    words,
    columns.map((column) => columnSql(column)),
  );
  return [sql`custom = case when ${said} then custom - ${keys}::text[] else custom end`];
}

function tableOf(scope: Scope, object: string | undefined): string | undefined {
  return object === undefined ? undefined : scope.model.objects.get(object)?.table;
}

function isFreeText({ field, kind }: FieldModel): boolean {
  return (kind === 'text' || kind === 'longText') && field.required !== true;
}

// What a part is called (a position, a street) is said of many; its numbers and addresses are of one.
function tellingFields({ object, isPart }: Group): FieldModel[] {
  const title = isPart ? undefined : object.definition.title;
  return [...object.fields.values()].filter(
    (field) =>
      (telling.has(valueKind(field.field)) || field.name === title || isTelling(field, isPart)) &&
      field.columns.length > 0,
  );
}

// Names in their parts and the written form of a contact point tell as much as what is made of them.
function isTelling({ name, kind }: FieldModel, isPart: boolean): boolean {
  return kind === 'text' && (isPart ? /^(value|normalised)$/ : /[nN]ame$/).test(name);
}

async function valuesOf(
  scope: Scope,
  { object, ids }: Group,
  field: FieldModel,
): Promise<string[]> {
  const column = field.columns.find((one) => one.type === 'text' && one.part !== 'sort');
  if (!column) return [];
  const rows = await rowsOf<{ value: string | null }>(
    scope.db,
    sql`select ${columnSql(column)} as value from ${ident(object.table)}
          where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])
        union select v from change ch, lateral (values (ch.before ->> ${field.name}), (ch.after ->> ${field.name})) t (v)
          where ch.workspace_id = ${scope.workspaceId} and ch.record_id = any(${ids}::uuid[])`,
  );
  return rows.flatMap((row) => row.value ?? []);
}

function mentions(words: readonly string[], columns: readonly Sql[]): Sql {
  // What is kept as JSON writes quotes and backslashes its own way.
  const written = [...new Set(words.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]))];
  return or(
    columns.map(
      (column) =>
        sql`exists (select from unnest(${written}::text[]) m(word) where position(m.word in ${column}::text) > 0)`,
    ),
  );
}
