import { Problem } from '#kit/problem.ts';
import { checkCondition } from '#model/condition-check.ts';
import type { Condition } from '#model/condition.ts';
import type { ObjectModel } from '#model/model.ts';
import { findPath, type FieldPath } from '#model/path.ts';
import { resolveCondition } from '#model/symbolic.ts';
import { fieldRightOf } from '../access/reach.ts';
import { hiddenWhileOpen } from '../access/open.ts';
import { isAllVisible, visibleAt } from '../access/visible.ts';
import { compileCondition } from '../condition/compile.ts';
import { sourceOf, type Source } from '../condition/source.ts';
import { parameter, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** The table of a query whose joined records are those that the asker may read. */
export function visibleSource(scope: Scope, object: ObjectModel, alias: string): Source {
  return sourceOf(object, alias, {
    model: scope.model,
    workspace: parameter(scope.workspaceId),
    visible: (target, at) =>
      isAllVisible(scope, target) ? undefined : visibleAt(scope, target, at),
    hidden: (target, field, at) => hiddenWhileOpen(scope, target, { field, alias: at }),
  });
}

/** A filter from outside as SQL: checked against model and field rights, relative values made constants. */
export function filterSql(scope: Scope, source: Source, filter: Condition): Sql {
  checkCondition(scope.model, source.object.name, filter, {
    readable: (object, field) =>
      fieldRightOf(scope.rights, object, field) !== 'hidden' &&
      fieldRightOf(scope.rights, object, field) !== 'masked',
  });
  return compileCondition(asConstants(scope, source.object, filter), source);
}

/** The filter with me, my unit and relative times as of the scope's clock. */
export function asConstants(scope: Scope, object: ObjectModel, filter: Condition): Condition {
  const { userId, unitIds, lineIds } = scope.rights;
  return resolveCondition(scope.model, object.name, filter, {
    now: scope.now,
    zone: scope.zone,
    userId,
    unitIds,
    lineIds,
  });
}

/** A path to read; refuses what is not there or hidden, with one code for both. */
export function readablePath(scope: Scope, object: ObjectModel, text: string): FieldPath {
  const path = findPath(scope.model, object, text);
  if (!path || isHidden(scope, path))
    throw new Problem('field.unknown', { field: text }, { field: text, status: 400 });
  return path;
}

/** A path to sort or group by; a masked field would tell by its order what it hides. */
export function comparablePath(scope: Scope, object: ObjectModel, text: string): FieldPath {
  const path = readablePath(scope, object, text);
  if (fieldRightOf(scope.rights, path.object.name, path.field.name) === 'masked') {
    throw new Problem('field.masked', { field: path.field.label }, { field: text, status: 400 });
  }
  return path;
}

function isHidden(scope: Scope, path: FieldPath): boolean {
  const links = path.steps.map((step) => [step.object.name, step.field.name] as const);
  return [...links, [path.object.name, path.field.name] as const].some(
    ([object, field]) => fieldRightOf(scope.rights, object, field) === 'hidden',
  );
}
