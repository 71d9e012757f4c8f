import { Problem } from '#kit/problem.ts';
import type { MatchRule } from '#model/match-rule.ts';
import type { Model } from '#model/model.ts';
import type { Planned } from '../commit/planned.ts';
import { lackOf, ruleOf } from './rules.ts';

/** Refuses rules for duplicates that name an object or a field that is not there. */
export function refuseUnsoundRules(
  { model }: { readonly model: Model },
  changes: readonly Planned[],
): void {
  for (const { object, op, after, changed } of changes) {
    if (object.name !== 'duplicate-rule' || op === 'delete') continue;
    // Whoever renames a broken rule, or switches it off, may do so.
    const isOther = ['object', 'other', 'criteria'].some((name) => changed.has(name));
    const isBegun = op !== 'update' || (changed.has('active') && after['active'] !== false);
    const rule = isOther || isBegun ? ruleOf(after) : null;
    if (rule !== null) refuseUnsound(model, rule);
  }
}

/** Refuses a rule that names an object or a field that is not there, with its name. */
export function refuseUnsound(
  model: Model,
  rule: Pick<MatchRule, 'object' | 'other' | 'criteria'>,
): void {
  const lack = lackOf(model, rule);
  if (lack === null) return;
  const { object, field } = lack;
  if (field === null) throw new Problem('duplicate.no-object', { object }, { field: 'object' });
  const label = model.objects.get(object)?.definition.label.many ?? object;
  throw new Problem('duplicate.no-field', { object: label, field }, { field: 'criteria' });
}
