import { Problem } from '#kit/problem.ts';
import type { QueryInput } from '#model/api.ts';
import type { ObjectModel } from '#model/model.ts';
import { isWide, rowsOfObject, visibleBranches } from '../access/visible.ts';
import { knownObject } from '../commit/load.ts';
import { joinsOf, type Source } from '../condition/source.ts';
import { and, ident, join, or, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { searchSql } from './search.ts';
import { filterSql, visibleSource } from './source.ts';

/** What a list reads, ready to be written as SQL in one or several branches. */
export type Prepared = {
  readonly scope: Scope;
  readonly object: ObjectModel;
  readonly source: Source;
  readonly branches: readonly Sql[];
  readonly filter: Sql;
  readonly deleted: boolean;
};

/** The checked parts of a query. */
export function prepare(
  scope: Scope,
  name: string,
  query: Pick<QueryInput, 'filter' | 'search' | 'deleted'>,
): Prepared {
  const object = knownObject(scope, name);
  const source = visibleSource(scope, object, 't');
  const branches = visibleBranches(scope, object, 't');
  if (branches.length === 0)
    throw new Problem(
      'object.not-yours',
      { object: object.definition.label.many },
      { status: 403 },
    );
  const conditions = [
    ...(query.filter ? [filterSql(scope, source, query.filter)] : []),
    ...(query.search ? [searchSql(scope, object, query.search)] : []),
  ];
  return {
    scope,
    object,
    source,
    branches,
    filter: and(conditions),
    deleted: query.deleted ?? false,
  };
}

/** Rows of the matches, without order: what counting and grouping read. */
export function matchesSql(prepared: Prepared, what: Sql): Sql {
  const { scope, object, source, filter, deleted, branches } = prepared;
  const [first] = branches;
  const base = rowsOfObject(scope, object, 't', deleted);
  const from = sql`from ${ident(object.table)} t${joinsOf(source)}`;
  if (branches.length === 1 && first)
    return sql`select ${what} ${from} where ${base} and ${first} and ${filter}`;
  // Who reaches nearly all is asked row by row: gathering the ids of nearly all took as long again as counting them.
  if (isWide(scope, object))
    return sql`select ${what} ${from} where ${base} and ${or(branches)} and ${filter}`;
  const visible = join(
    branches.map(
      (branch) => sql`select t.id from ${ident(object.table)} t where ${base} and ${branch}`,
    ),
    ' union ',
  );
  return sql`select ${what} ${from} where ${base} and t.id in (${visible}) and ${filter}`;
}

/** The ids of at most so many matches: each branch is cut before they are united, so that a count looks at no more than it must. */
export function someMatches(prepared: Prepared, most: number): Sql {
  const { scope, object, source, filter, deleted, branches } = prepared;
  const base = and([rowsOfObject(scope, object, 't', deleted), filter]);
  const from = sql`from ${ident(object.table)} t${joinsOf(source)}`;
  const cuts = branches.map(
    (branch) => sql`(select t.id ${from} where ${base} and ${branch} limit ${most})`,
  );
  return join(cuts, ' union ');
}
