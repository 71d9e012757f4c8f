import { checkFormula, checkRule } from '../expression/check.ts';
import type { Expression } from '../expression/expression.ts';
import { parseFormula } from '../expression/parse.ts';
import { shapeOf, type FormulaField, type FormulaShape } from '../expression/shape.ts';
import type { Model } from '../model.ts';
import { contradiction, type Contradiction } from './contradiction.ts';
import { textOf } from './own-field.ts';
import type { OwnCheckRow, OwnFieldRow, OwnShape } from './rows.ts';

/** What is wrong with the formula of a field that could not be made: the first thing, with its place in the text. */
export function formulaContradiction(
  model: Model,
  shape: OwnShape,
  row: OwnFieldRow,
): Contradiction {
  if (row.formula == null) return contradiction(row, 'own-field.no-formula', {}, 'formula');
  const { problems } = checkFormula(row.formula, withPending(model, shape), row.object, {
    self: row.name,
    ...(row.result == null ? {} : { wanted: row.result }),
  });
  const [first] = problems;
  // Nothing is wrong with it itself: something that it reads could not be made.
  if (!first) return contradiction(row, 'own-field.formula-reads-wrong', {}, 'formula');
  const { code, params, at, until } = first;
  return contradiction(row, code, { ...params, at, until }, 'formula');
}

/** What is wrong with the formula of a validation rule. */
export function ruleContradictions(model: Model, row: OwnCheckRow): Contradiction[] {
  if (row.formula == null)
    return row.condition == null ? [contradiction(row, 'own-check.no-rule', {}, 'condition')] : [];
  const [first] = checkRule(row.formula, shapeOf(model), row.object).problems;
  if (!first) return [];
  const { code, params, at, until } = first;
  return [contradiction(row, code, { ...params, at, until }, 'formula')];
}

/** The formulas that could not be made stand there too, so that a circle among them is found as one. */
function withPending(model: Model, { fields }: OwnShape): FormulaShape {
  const shape = new Map(shapeOf(model));
  for (const row of fields) {
    const object = shape.get(row.object);
    if (row.kind !== 'formula' || row.active === false || !object) continue;
    if (object.fields.has(row.name) || row.formula == null) continue;
    const pending: FormulaField = {
      name: row.name,
      kind: 'formula',
      valueKind: row.result ?? 'decimal',
      label: textOf(row.labelEn, row.labelZh, row.name),
      from: pathsIn(parseFormula(row.formula).expression),
    };
    shape.set(row.object, { ...object, fields: new Map(object.fields).set(row.name, pending) });
  }
  return shape;
}

function pathsIn(node: Expression | null): string[] {
  if (!node) return [];
  switch (node.kind) {
    case 'path':
      return [node.path];
    case 'unary':
      return pathsIn(node.of);
    case 'binary':
      return [...pathsIn(node.left), ...pathsIn(node.right)];
    case 'call':
      return node.inputs.flatMap(pathsIn);
    default:
      return [];
  }
}
