import { createHash } from 'node:crypto';
import type { Column } from '#model/columns.ts';
import { valueKind, type FieldModel, type Model, type ObjectModel } from '#model/model.ts';
import { factDate } from '#model/fact.ts';
import { issuedWhen } from '#model/number-scheme.ts';

/** A table as the definitions want it. */
export type TableShape = {
  readonly name: string;
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly notNull: boolean }>;
  /** Definition by name, as `create index` would say it after `on table`. */
  readonly indexes: ReadonlyMap<string, { readonly unique: boolean; readonly on: string }>;
  readonly constraints: ReadonlyMap<string, string>;
  /** The column by whose month the table is partitioned. */
  readonly monthOf?: string;
};

type Draft = {
  columns: Map<string, { type: string; notNull: boolean }>;
  indexes: Map<string, { unique: boolean; on: string }>;
  constraints: Map<string, string>;
  monthOf?: string;
};

/** The tables that the model's objects need; objects over one table add up. */
export function desiredTables(model: Model): TableShape[] {
  const drafts = new Map<string, Draft>();
  for (const object of model.objects.values()) {
    const draft = drafts.get(object.table) ?? emptyDraft();
    drafts.set(object.table, draft);
    addObject(draft, object, model);
  }
  return [...drafts].map(([name, draft]) => ({ name, ...draft }));
}

/** A name of at most 63 bytes, the longest that PostgreSQL keeps. */
function shortName(name: string): string {
  if (name.length <= 63) return name;
  return `${name.slice(0, 54)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

function emptyDraft(): Draft {
  return {
    columns: new Map([
      ['workspace_id', { type: 'integer', notNull: true }],
      ['custom', { type: 'jsonb', notNull: true }],
    ]),
    indexes: new Map(),
    constraints: new Map([
      ['pkey', 'primary key (workspace_id, id)'],
      ['workspace', 'foreign key (workspace_id) references workspace (workspace_id)'],
    ]),
  };
}

function addObject(draft: Draft, object: ObjectModel, model: Model): void {
  if (object.only) draft.columns.set(object.only.column, { type: 'text', notNull: true });
  for (const field of object.fields.values()) {
    // Own values stand in `custom`; their indexes are made when the workspace asks for them.
    if (field.own) continue;
    for (const column of field.columns) addColumn(draft, object, field, column);
    addConstraints(draft, field, model);
    addIndexes(draft, object, field);
  }
  addMonths(draft, object);
  for (const names of object.definition.uniqueTogether ?? []) {
    const columns = names.flatMap((name) => object.fields.get(name)?.columns[0]?.name ?? []);
    addUnique(draft, object, columns);
  }
}

/** A key of a partitioned table holds what it is partitioned by; the key serves sorting by it, another index finding by id. */
function addMonths(draft: Draft, object: ObjectModel): void {
  const date = factDate(object)?.columns[0]?.name;
  if (date === undefined) return;
  draft.monthOf = date;
  draft.constraints.set('pkey', `primary key (workspace_id, ${quote(date)}, id)`);
  draft.indexes.delete(shortName(`${object.table}_${date}_idx`));
  draft.indexes.set(`${object.table}_id_idx`, { unique: false, on: '(workspace_id, id)' });
  addLinkIndex(draft, object, 'load');
}

function addColumn(draft: Draft, object: ObjectModel, field: FieldModel, column: Column): void {
  const shared = object.definition.table !== undefined;
  const own = field.standard && field.field.required === true;
  const first = column === field.columns[0];
  const notNull = own || (first && !shared && field.field.required === true);
  const known = draft.columns.get(column.name);
  if (known && known.type !== sqlType(column)) {
    throw new Error(
      `${object.name}.${field.name}: column ${column.name} is ${known.type} elsewhere in ${object.table}`,
    );
  }
  draft.columns.set(column.name, {
    type: sqlType(column),
    notNull: notNull || known?.notNull === true,
  });
}

function addConstraints(draft: Draft, field: FieldModel, model: Model): void {
  const column = field.columns[0]?.name;
  if (!column) return;
  if (field.kind === 'anyLink') {
    draft.constraints.set(
      `${column}_fkey`,
      `foreign key (workspace_id, ${quote(column)}) references record (workspace_id, id)`,
    );
  } else if (field.target) {
    const target = model.objects.get(field.target)?.table ?? field.target;
    draft.constraints.set(
      `${column}_fkey`,
      `foreign key (workspace_id, ${quote(column)}) references ${quote(target)} (workspace_id, id)`,
    );
  } else if (valueKind(field.field) === 'money') {
    draft.constraints.set(
      `${column}_currency_check`,
      `check ((${quote(column)} is null) = (${quote(`${column}_currency`)} is null))`,
    );
  }
}

function addIndexes(draft: Draft, object: ObjectModel, field: FieldModel): void {
  const column = field.columns[0]?.name;
  if (!column || field.name === 'id') return;
  const { field: definition } = field;
  if (definition.unique) addUnique(draft, object, [column]);
  // Never given again, not even when the record is in the recycle bin.
  if (issuedWhen(definition) !== undefined)
    addUnique(draft, object, [column], `${quote(column)} is not null`);
  if (field.target || field.kind === 'anyLink') {
    // Who created or changed a record is asked seldom; the indexes would slow every write.
    if (field.name !== 'createdBy' && field.name !== 'updatedBy')
      addLinkIndex(draft, object, column);
  } else if (definition.sortable) {
    addSortIndex(draft, object, column, sortColumn(field));
  }
}

/** Serves sorting in both directions; of several objects over one table each has its own, the whole is read kind by kind. */
function addSortIndex(draft: Draft, object: ObjectModel, name: string, column: string): void {
  const kind = object.only?.column ?? object.definition.table?.kindsBy;
  if (object.definition.table && kind === undefined) return;
  const lead = ['workspace_id', ...(kind === undefined ? [] : [quote(kind)])];
  const index = shortName(`${object.table}_${kind === undefined ? '' : 'kind_'}${name}_idx`);
  draft.indexes.set(index, { unique: false, on: `(${[...lead, quote(column), 'id'].join(', ')})` });
}

/** Serves following a link backwards; empty links are not looked for, so they cost no write. */
function addLinkIndex(draft: Draft, object: ObjectModel, column: string): void {
  const index = shortName(`${object.table}_${column}_link`);
  // The facts of a record are read in the order of their dates.
  const date = column === 'load' ? undefined : factDate(object)?.columns[0]?.name;
  const columns = ['workspace_id', quote(column), ...(date ? [quote(date)] : []), 'id'];
  draft.indexes.set(index, {
    unique: false,
    on: `(${columns.join(', ')}) where ${quote(column)} is not null`,
  });
}

function addUnique(
  draft: Draft,
  object: ObjectModel,
  columns: readonly string[],
  among = 'deleted_at is null',
): void {
  const only = object.only ? ` and ${quote(object.only.column)} = '${object.only.is}'` : '';
  const name = shortName(`${object.name.replaceAll('-', '_')}_${columns.join('_')}_unique`);
  const on = `(workspace_id, ${columns.map(quote).join(', ')}) where ${among}${only}`;
  draft.indexes.set(name, { unique: true, on });
}

/** The column that a field sorts by: the app-made key for titles. */
export function sortColumn(field: FieldModel): string {
  return (
    (
      field.columns.find((column) => column.part === 'sort') ??
      field.columns.find((column) => column.part === 'base') ??
      field.columns[0]
    )?.name ?? field.name
  );
}

/** Text compares by code point everywhere, as memory does. */
function sqlType(column: Column): string {
  return column.type === 'text' ? 'text collate "C"' : column.type;
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
