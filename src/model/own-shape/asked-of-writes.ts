import { Problem } from '#kit/problem.ts';
import { checkCondition } from '../condition-check.ts';
import type { Condition } from '../condition.ts';
import type { Model, ObjectModel } from '../model.ts';
import { findPath } from '../path.ts';
import { contradiction as of, type Contradiction } from './contradiction.ts';
import { pathsBeyond } from './paths-beyond.ts';

type AskedOfWrites = {
  readonly condition: Condition;
  /** Where it stands. */
  readonly field: string;
  /** A form knows the record alone; a rule is judged where it is saved, and reads single records that it links to. */
  readonly beyond: 'own-field.beyond' | 'own-check.beyond';
};

/** What is wrong with a condition that every write is asked. */
export function conditionProblems(
  model: Model,
  row: { readonly id: string; readonly object: string },
  { condition, field, beyond }: AskedOfWrites,
): Contradiction[] {
  const problems = asked(model, row.object, condition).map((problem) => at(row, problem, field));
  const object = model.objects.get(row.object);
  if (problems.length > 0 || !object) return problems;
  const isTooFar =
    !isReadable(model, object, condition) ||
    (beyond === 'own-field.beyond' && pathsBeyond(model, object, condition).length > 0);
  return isTooFar ? [of(row, beyond, {}, field)] : [];
}

/** A refusal of the condition's own check, as what contradicts the shape. */
export function at(row: { readonly id: string }, problem: Problem, field: string): Contradiction {
  return of(row, problem.code, problem.params, field);
}

/** What is wrong with a condition by itself. */
export function asked(model: Model, object: string, condition: Condition): Problem[] {
  if (!model.objects.has(object)) return [new Problem('own-field.no-object', { object })];
  try {
    checkCondition(model, object, condition, { readable: () => true });
    return [];
  } catch (problem) {
    if (problem instanceof Problem) return [problem];
    throw problem;
  }
}

/** Lists of others and figures over them are not there to be read while a record is saved. */
function isReadable(model: Model, object: ObjectModel, condition: Condition): boolean {
  if ('link' in condition) return false;
  if ('field' in condition) {
    const path = findPath(model, object, condition.field);
    return path !== undefined && path.field.kind !== 'rollUp';
  }
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.none;
  return parts.every((part) => isReadable(model, object, part));
}
