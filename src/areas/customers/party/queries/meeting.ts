import { compileCondition } from '#engine/condition/compile.ts';
import { sourceOf, type Source } from '#engine/condition/source.ts';
import { and, join, literal, parameter, raw, sql, type Sql } from '#engine/database/sql.ts';
import { asConstants } from '#engine/query/source.ts';
import type { Scope } from '#engine/scope.ts';
import { checkCondition } from '#model/condition-check.ts';
import type { Condition } from '#model/condition.ts';
import { objectOf } from '#model/model.ts';

/** What a customer can be, and the object that he is then. */
export const objectOfKind = {
  organisation: 'account',
  person: 'contact',
  household: 'household',
} as const;
export type CustomerKind = keyof typeof objectOfKind;

/** The table of customers under the alias `t`, for conditions that hold for everybody's: rules, not lists. */
export function customerSource(scope: Scope): Source {
  return sourceOf(objectOf(scope.model, 'party'), 't', {
    model: scope.model,
    workspace: parameter(scope.workspaceId),
  });
}

/** Whether the customer of that row is of these kinds and meets the condition; of one kind, by the fields of its own. */
export function meets(
  scope: Scope,
  source: Source,
  { kinds, condition }: { kinds: readonly CustomerKind[]; condition: Condition | null },
): Sql {
  const isKind = sql`t.kind = any(${kinds}::text[])`;
  if (condition === null) return isKind;
  const own = { ...source, object: objectOf(scope.model, conditionObject(kinds)) };
  checkCondition(scope.model, own.object.name, condition, { readable: () => true });
  return and([isKind, compileCondition(asConstants(scope, own.object, condition), own)]);
}

/** The object whose fields a condition over customers of these kinds may name. */
export function conditionObject(kinds: readonly CustomerKind[]): string {
  const [only] = kinds;
  return kinds.length === 1 && only ? objectOfKind[only] : 'party';
}

/** The first of the cases that holds for the row; null where none does. */
export function firstOf(cases: readonly { readonly when: Sql; readonly gives: string }[]): Sql {
  if (cases.length === 0) return raw('null::text');
  const whens = cases.map(({ when, gives }) => sql` when ${when} then ${literal(gives)}`);
  return sql`case${join(whens, '')} end`;
}
