import type { Scope } from '#engine/scope.ts';
import { compareDecimals, isDecimal } from '#kit/decimal.ts';
import { dayIn } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { objectOf } from '#model/model.ts';

type Money = { readonly amount: string; readonly currency: string };
type Value = string | Money | null;

/** A field that was asked to change; null of `after` leaves it as it is. */
export type Was = { readonly field: string; readonly before: Value; readonly after: Value };

type Asked = {
  readonly reason: string;
  readonly was: readonly Was[];
  /** Whose fields they are, and what stands before their names. */
  readonly of: 'contract' | 'contract-batch';
  readonly name?: string;
};

/** The values that change and the amendment that keeps what was; refuses where nothing would change. */
export function amendmentOf(
  scope: Scope,
  contract: string,
  { reason, was, of, name }: Asked,
): { values: Record<string, Value>; amendment: ChangeInput } {
  const changed = was.filter(({ before, after }) => after !== null && !isSame(before, after));
  refuseIf(changed.length === 0, 'contract.nothing-amended', {}, { status: 409 });
  const { definition } = objectOf(scope.model, of);
  const language = scope.language;
  const changes = changed.map(({ field, before, after }) => {
    const label = definition.fields[field]?.label[language] ?? definition.label.one[language];
    const what = name === undefined ? label : `${name} · ${label}`;
    return { what, before: said(before), after: said(after) };
  });
  const on = dayIn(scope.zone, scope.now.toISOString());
  const values = { contract, reason, changes, on, by: scope.rights.userId };
  return {
    values: Object.fromEntries(changed.map(({ field, after }) => [field, after])),
    amendment: { op: 'create', object: 'amendment', values },
  };
}

function isSame(before: Value, after: Value): boolean {
  if (before === null || after === null) return before === after;
  if (typeof before === 'object' && typeof after === 'object')
    return before.currency === after.currency && compareDecimals(before.amount, after.amount) === 0;
  if (typeof before === 'object' || typeof after === 'object') return false;
  if (isDecimal(before) && isDecimal(after)) return compareDecimals(before, after) === 0;
  return before === after;
}

function said(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  return `${value.amount} ${value.currency}`;
}
