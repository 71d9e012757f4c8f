import type { Model } from '#model/model.ts';
import { compile, type Sql, type Statement } from '../database/sql.ts';
import type { Rights, Scope } from '../scope.ts';

/** A statement in the making, and what its maker wants to know again when its rows come. */
export type Made<Told> = { readonly piece: Sql; readonly told: Told };

type Kept = { readonly made: Made<unknown>; statement: Statement };

// Stand where the id and the instant of the asking will: neither can be anybody's.
const someId = '00000000-0000-7000-8000-000000000000';
const someInstant = new Date('0001-01-01T00:00:00.000Z');
const mostKept = 200;

const kept = new WeakMap<Model, WeakMap<Rights, Map<string, Kept>>>();

/**
 * The statement that `make` makes for these rights, made once for all ids and instants: putting together what a reader may
 * see takes longer than everything else that a record asks of this process. The key says all that the text follows from
 * beside model, rights, workspace, zone and language; `make` reads no other clock than its scope's, and its id may be one or a list's only one.
 */
export function keptStatement<Told>(
  scope: Scope,
  { key, id }: { key: string; id: string | readonly string[] },
  make: (scope: Scope, id: string) => Made<Told>,
): { statement: Statement; told: Told } {
  const statements = statementsOf(scope);
  const name = `${scope.workspaceId} ${scope.zone} ${scope.language} ${key}`;
  const known = statements.get(name);
  if (known) {
    // Named from the second use on.
    if (known.statement.name === undefined) known.statement = compile(known.made.piece);
    // The key is the maker's own, so what he told is of his type.
    return { statement: filled(known.statement, scope, id), told: known.made.told as Told };
  }
  const made = make({ ...scope, now: someInstant }, someId);
  const statement = compile(made.piece);
  if (statements.size >= mostKept) statements.clear();
  statements.set(name, { made, statement });
  return { statement: filled(statement, scope, id), told: made.told };
}

const longestKey = 2_000;

/**
 * Whether a key that holds somebody's own conditions may be kept: not with relative times, which become constants of the
 * clock, nor with what stands for the id and the instant of the asking.
 */
export function isKeepable(key: string): boolean {
  return key.length <= longestKey && !/"relative"|000[01]-\d\d-|0{8}-0000-7000-/.test(key);
}

function statementsOf({ model, rights }: Scope): Map<string, Kept> {
  const ofModel = kept.get(model) ?? new WeakMap<Rights, Map<string, Kept>>();
  kept.set(model, ofModel);
  const statements = ofModel.get(rights) ?? new Map<string, Kept>();
  ofModel.set(rights, statements);
  return statements;
}

function filled(statement: Statement, { now }: Scope, id: string | readonly string[]): Statement {
  const instant = someInstant.toISOString();
  const values = statement.values.map((value) => {
    if (value === someId) return id;
    if (value === instant) return now.toISOString();
    return Array.isArray(value) && value.length === 1 && value[0] === someId ? [id].flat() : value;
  });
  return { ...statement, values };
}
