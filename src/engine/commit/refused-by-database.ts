import { Problem } from '#kit/problem.ts';
import { desiredTables } from '../database/schema.ts';
import type { Scope } from '../scope.ts';
import type { Planned } from './planned.ts';

type DatabaseError = {
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
};

/** Whether the same changeset may go through when read and planned again: a stale version or a lost race of locks. */
export function isRetriable(error: unknown): boolean {
  if (!isDatabaseError(error)) return false;
  return (
    error.constraint === 'changeset_all_written' || error.code === '40P01' || error.code === '40001'
  );
}

/** The refusal that a broken invariant of the database means; any other error stays what it is. */
export function refusalOfDatabase(
  scope: Scope,
  error: unknown,
  changes: readonly Planned[],
): unknown {
  if (!isDatabaseError(error)) return error;
  if (error.constraint === 'changeset_all_written')
    return new Problem('record.changed', {}, { status: 409 });
  if (error.code === '23505') return taken(scope, error.constraint ?? '', changes);
  if (error.code === '23503') return new Problem('link.gone', {}, { status: 409 });
  return error;
}

function taken(scope: Scope, constraint: string, changes: readonly Planned[]): Problem {
  if (constraint.endsWith('_pkey')) return new Problem('record.id-taken', {}, { status: 409 });
  const object = changes
    .map((change) => change.object)
    .find(
      (one) =>
        hasIndex(scope, one.table, constraint) &&
        constraint.startsWith(one.name.replaceAll('-', '_')),
    );
  const field =
    object &&
    [...object.fields.values()].find((one) =>
      one.columns.some((column) => constraint.includes(`_${column.name}_`)),
    );
  if (!object || !field) return new Problem('value.taken', {}, { status: 409 });
  return new Problem(
    'value.taken',
    { field: field.label, object: object.definition.label.one },
    { status: 409, field: field.name },
  );
}

function hasIndex(scope: Scope, table: string, name: string): boolean {
  return desiredTables(scope.model).some((one) => one.name === table && one.indexes.has(name));
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'severity' in error
  );
}
