import { Problem } from '#kit/problem.ts';
import type { AnyCondition } from '#model/condition.ts';
import { evaluate } from '#model/evaluate.ts';
import type { FieldOfKind } from '#model/field.ts';
import type { FormulaReading } from '#model/formula-around.ts';
import type { FieldModel } from '#model/model.ts';
import { isEmptyValue, type StoredRecord } from '#model/stored.ts';
import type { Scope } from '../scope.ts';
import { readingOf } from './formulas.ts';
import { baseAmount } from './money.ts';
import type { LinkedRecords, Planned } from './planned.ts';
import { throwTogether } from './values.ts';

type Judging = {
  /** What checks read beyond the records, by id; null for what is deleted. */
  readonly linked: LinkedRecords;
  readonly isUndo: boolean;
};

/** Refuses records that lack required values or break a check of their definition; all problems at once. */
export function validate(
  scope: Scope,
  changes: readonly Planned[],
  { linked, isUndo }: Judging,
): void {
  const problems = changes.flatMap((change) =>
    change.op === 'delete'
      ? []
      : [...problemsOf(scope, change, linked), ...(isUndo ? [] : offProblems(change))],
  );
  throwTogether(problems);
}

function problemsOf(scope: Scope, change: Planned, linked: LinkedRecords): Problem[] {
  const { object, after } = change;
  const holds = (condition: AnyCondition) =>
    evaluate(condition, after, {
      model: scope.model,
      object: object.name,
      base: (money) => baseAmount(scope, money),
      linked: (_, id) => linked.get(id) ?? undefined,
    });
  const problems: Problem[] = [];
  for (const field of object.fields.values()) {
    if (isMissing(field, after[field.name], holds)) {
      problems.push(
        new Problem(
          'value.required',
          { field: field.label },
          { field: field.name, extra: { id: change.id } },
        ),
      );
    }
  }
  for (const check of object.definition.checks ?? []) {
    const isRuled = check.rule && (check.when === undefined || holds(check.when));
    if (
      !holds(check.condition) ||
      (isRuled && !followsRule(check.rule, after, readingOf(scope, after, linked)))
    )
      problems.push(
        new Problem(check.code, check.sentence === undefined ? {} : { sentence: check.sentence }, {
          field: check.field,
          extra: { id: change.id },
        }),
      );
  }
  return problems;
}

/** Options that are offered no more stay where they stand, and are not chosen anew. */
function offProblems({ object, id, before, after, changed }: Planned): Problem[] {
  return [...changed].flatMap((name) => {
    const known = object.fields.get(name);
    if (known?.field.kind !== 'choice' && known?.field.kind !== 'manyChoice') return [];
    const { options } = known.field;
    const held = [before?.[name]].flat();
    return [after[name]]
      .flat()
      .filter((code) => typeof code === 'string' && options[code]?.off && !held.includes(code))
      .map(
        (code) =>
          new Problem(
            'value.option-off',
            { field: known.label, option: options[String(code)]?.label },
            { field: name, extra: { id } },
          ),
      );
  });
}

function followsRule(
  rule: FieldOfKind<'formula'>['compute'] | undefined,
  record: StoredRecord,
  reading: FormulaReading,
): boolean {
  return rule === undefined || rule(record, reading) === true;
}

function isMissing(
  field: FieldModel,
  value: unknown,
  holds: (condition: AnyCondition) => boolean,
): boolean {
  const { required } = field.field;
  if (!required || !isEmptyValue(value) || field.standard || field.kind === 'autoNumber')
    return false;
  return required === true || holds(required);
}
