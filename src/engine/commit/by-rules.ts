import { objectOf, type Model, type ObjectModel } from '#model/model.ts';
import { ident, literal, nothing, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** Whether people set the field: what rules brought up to date in the background is nobody's change. */
export function isPeoples(object: ObjectModel): (field: string) => boolean {
  return (field) => object.fields.get(field)?.field.byRules !== true;
}

/** The rows of the object that people made, where rules write rows of it too, as a further condition. */
export function peoplesRows({ definition, fields }: ObjectModel): Sql {
  const { byRules } = definition;
  const column = byRules && fields.get(byRules.field)?.columns[0]?.name;
  return column === undefined
    ? nothing
    : sql` and ${ident(column)} = ${literal(byRules?.unless ?? '')}`;
}

/** Whether the product alone proposes such records, or they are parts of what it proposes: a group of likely twins keeps no record from being undone. */
export function isProposal({ objects }: Model, object: ObjectModel): boolean {
  const { access, neverByHand } = object.definition;
  if (access.kind !== 'part') return neverByHand === true;
  const whole = object.fields.get(access.of)?.target;
  return whole !== undefined && objects.get(whole)?.definition.neverByHand === true;
}

/** Whether the conflict is over what the engine spells from other fields: it is there whenever one over these is. */
export function isInternal(
  scope: Scope,
  { object, field }: { readonly object: string; readonly field: string | null },
): boolean {
  return field !== null && objectOf(scope.model, object).fields.get(field)?.field.internal === true;
}
