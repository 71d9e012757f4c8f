import { evaluate } from '#model/evaluate.ts';
import type { FieldModel, ObjectModel } from '#model/model.ts';
import { issuedNumbers, issuedWhen } from '#model/number-scheme.ts';
import { sameValue } from '#model/stored.ts';
import { Problem } from '#kit/problem.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Scope } from '../scope.ts';
import { withFormulas } from './formulas.ts';
import { baseAmount } from './money.ts';
import { takeNumbers } from './number-counter.ts';
import { seriesOf, spell, type Wanted } from './number-series.ts';
import type { Planned } from './planned.ts';

/** Gives new records their numbers of schemes that allow gaps; none is given twice. */
export async function withNumbers(scope: Scope, changes: readonly Planned[]): Promise<Planned[]> {
  return filled(scope, changes, changes.flatMap(wantingUnique), []);
}

/**
 * Does the work that writes these changes. Where documents are issued, their numbers without gaps are taken before, n at once,
 * in the same transaction: a failure gives them back, and whoever issues next waits for the end of it.
 */
export async function issuing<Done>(
  scope: Scope,
  changes: readonly Planned[],
  work: (scope: Scope, changes: readonly Planned[]) => Promise<Done>,
): Promise<Done> {
  const wanted = changes.flatMap((change) => wantingIssued(scope, change));
  if (wanted.length === 0) return work(scope, changes);
  return inTransaction(scope.db, async (db) => {
    const inner: Scope = { ...scope, db };
    return work(inner, await filled(inner, changes, wanted, changes));
  });
}

/** Refuses to delete what bears a number without gaps: once issued, it stays listed. */
export function refuseNumbered(changes: readonly Planned[]): void {
  for (const { op, object, id, after } of changes) {
    const number = op === 'delete' ? issuedNumber(object, after) : null;
    if (number !== null)
      throw new Problem('number.stays', { number }, { status: 409, extra: { id } });
  }
}

/** The number without gaps that a record bears, if any. */
export function issuedNumber(
  object: ObjectModel,
  record: Readonly<Record<string, unknown>>,
): string | null {
  for (const { name } of issuedNumbers(object)) {
    const number = record[name];
    if (typeof number === 'string') return number;
  }
  return null;
}

function wantingUnique(change: Planned): Wanted[] {
  if (change.op !== 'create') return [];
  return [...change.object.fields.values()].flatMap((field) =>
    issuedWhen(field.field) === undefined ? wanting(change, field) : [],
  );
}

function wantingIssued(scope: Scope, change: Planned): Wanted[] {
  if (change.op === 'delete') return [];
  return issuedNumbers(change.object).flatMap((field) => {
    const condition = issuedWhen(field.field);
    const isIssued =
      condition !== undefined &&
      evaluate(condition, change.after, {
        model: scope.model,
        object: change.object.name,
        base: (money) => baseAmount(scope, money),
      });
    return isIssued ? wanting(change, field) : [];
  });
}

function wanting(change: Planned, { name, field }: FieldModel): Wanted[] {
  if (field.kind !== 'autoNumber' || change.after[name] !== null) return [];
  return [{ change, name, scheme: field.scheme }];
}

async function filled(
  scope: Scope,
  changes: readonly Planned[],
  wanted: readonly Wanted[],
  locked: readonly Planned[],
): Promise<Planned[]> {
  if (wanted.length === 0) return [...changes];
  const series = await seriesOf(scope, wanted);
  const groups = [...Map.groupBy(series, ({ key }) => key).values()];
  const counters = groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ scheme: first.counter, period: first.period, count: group.length }] : [];
  });
  const firsts = await takeNumbers(scope, counters, locked);
  const numbered = new Map<string, Planned>();
  for (const [place, group] of groups.entries())
    for (const [index, one] of group.entries()) {
      const { change, name } = one.wanted;
      const base = numbered.get(change.id) ?? change;
      numbered.set(
        change.id,
        withNumber(scope, base, { name, number: spell(one, (firsts[place] ?? 0) + index) }),
      );
    }
  return changes.map((change) => numbered.get(change.id) ?? change);
}

function withNumber(
  scope: Scope,
  change: Planned,
  { name, number }: { name: string; number: string },
): Planned {
  const numbered = { ...change.after, [name]: number };
  const after = withFormulas(scope, change.object, numbered, change.linked);
  const moved = Object.keys(after).filter((key) => !sameValue(after[key], change.after[key]));
  return { ...change, after, changed: new Set([...change.changed, ...moved]) };
}
