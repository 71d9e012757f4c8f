import { digitQueryTokens, typedDigits } from '#kit/search-digits.ts';
import type { SearchQuery } from '#kit/search-tokens.ts';
import { valueKind, type ObjectModel } from '#model/model.ts';
import { fieldRightOf } from '../access/reach.ts';
import { hiddenWhileOpen } from '../access/open.ts';
import { tokenPrefix } from '../commit/search-row.ts';
import { and, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** A way in which records are found; the key is the same for the same way. */
export type Way = { readonly key: string; readonly sql: Sql; readonly identifies: boolean };

/** The SQL of the ways, each once. */
export function waysIn(ways: readonly Way[]): Sql[] {
  return [...new Map(ways.map((way) => [way.key, way.sql])).values()];
}

/** The ways in which records of the object are found: only through fields that the asker may read. */
export function waysOf(scope: Scope, object: ObjectModel, text: string, query: SearchQuery): Way[] {
  const byTokens = readablePrefixes(scope, object).flatMap(
    ({ prefix, isPhone, identifies, field }) => {
      const tokens = isPhone ? digits(text) : query.tokens;
      const found = sql`r.tokens @> ${tokens.map((token) => prefix + token)}::text[]`;
      const hidden =
        field === null
          ? undefined
          : hiddenWhileOpen(scope, object, { field, alias: 'r', table: 'record' });
      const way = hidden ? and([found, sql`not ${hidden}`]) : found;
      const key = `${prefix}${isPhone}${hidden ? object.name : ''}`;
      return tokens.length > 0 ? [{ key, sql: way, identifies }] : [];
    },
  );
  if (!readsTitle(scope, object)) return byTokens;
  const over = objectsOver(scope, object);
  return [
    ...byTokens,
    ...query.sortPrefixes.map((prefix) => ({
      key: `${over.join()} ${prefix}`,
      sql: and([sql`r.object = any(${over}::text[])`, beginsWith(prefix)]),
      identifies: false,
    })),
  ];
}

/** Sort keys of the search row `r` that begin so. */
export function beginsWith(prefix: string): Sql {
  return sql`(r.sort_key >= ${prefix} and r.sort_key < ${`${prefix}\u{10ffff}`})`;
}

function digits(text: string): readonly string[] {
  const typed = typedDigits(text);
  return typed === null ? [] : (digitQueryTokens(typed) ?? []);
}

type Prefix = {
  readonly prefix: string;
  readonly isPhone: boolean;
  readonly identifies: boolean;
  /** The field whose words they are; null for the title's. */
  readonly field: string | null;
};

function readablePrefixes(scope: Scope, object: ObjectModel): Prefix[] {
  const isReadable = (field: string) => readsField(scope, object, field);
  const fields = (object.definition.search ?? []).filter(isReadable).map((name) => ({
    field: name,
    prefix: tokenPrefix(scope.workspaceId, name),
    isPhone: kindOf(object, name) === 'phone',
    identifies: isIdentifier(object, name),
  }));
  const title = {
    field: null,
    prefix: tokenPrefix(scope.workspaceId),
    isPhone: false,
    identifies: false,
  };
  return [...(readsTitle(scope, object) ? [title] : []), ...fields];
}

// What an import finds its record by tells records apart for people too.
function isIdentifier(object: ObjectModel, name: string): boolean {
  const field = object.fields.get(name)?.field;
  const keys = object.definition.importing?.keys ?? [];
  return (
    ['phone', 'email', 'autoNumber'].includes(kindOf(object, name)) ||
    (field !== undefined && 'unique' in field && field.unique === true) ||
    (name !== object.definition.title && keys.some((key) => key.field === name))
  );
}

function kindOf(object: ObjectModel, name: string): string {
  const field = object.fields.get(name);
  return field ? valueKind(field.field) : 'text';
}

/** Whether the asker may read what names records of the object. */
export function readsTitle(scope: Scope, object: ObjectModel): boolean {
  return readsField(scope, object, object.definition.title);
}

function readsField(scope: Scope, object: ObjectModel, field: string): boolean {
  return ['full', 'read'].includes(fieldRightOf(scope.rights, object.name, field));
}

function objectsOver(scope: Scope, object: ObjectModel): string[] {
  if (object.only) return [object.name];
  return [...scope.model.objects.values()]
    .filter((one) => one.table === object.table)
    .map((one) => one.name);
}
