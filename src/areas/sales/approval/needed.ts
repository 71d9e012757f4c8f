import type { Scope } from '#engine/scope.ts';
import type { Branch } from '../approval-rule/object.ts';
import { rulesInForce, type ApprovalRule } from '../approval-rule/index.ts';
import { fitting } from './queries/fitting.ts';

/** The rule that a record goes by, and its way. */
export type Fitting = { readonly rule: ApprovalRule; readonly branch: Branch };

/** The first rule in use that the record fits, with the first of its ways; null where none does. */
export async function fittingRule(
  scope: Scope,
  at: { readonly object: string; readonly id: string },
): Promise<Fitting | null> {
  const rules = await rulesInForce(scope, at.object);
  const fits = await fitting(
    scope,
    at,
    rules.map((one) => one.when),
  );
  const rule = rules.find((_, index) => fits[index]);
  if (!rule) return null;
  const ways = await fitting(
    scope,
    at,
    rule.branches.map((branch) => branch.when),
  );
  const branch = rule.branches.find((_, index) => ways[index]);
  return branch ? { rule, branch } : null;
}

/** The name of the rule by which somebody must agree to this record; null where none fits, or its way asks nobody. */
export async function ruleNeeded(scope: Scope, object: string, id: string): Promise<string | null> {
  const found = await fittingRule(scope, { object, id });
  return found && found.branch.steps.length > 0 ? found.rule.name : null;
}
