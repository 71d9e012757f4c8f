import { checkBinary, checkUnary } from './check-operators.ts';
import { checkCall } from './check-calls.ts';
import { checkPath } from './check-paths.ts';
import { tell, typeNames, type Checking } from './checking.ts';
import { findCircle } from './circles.ts';
import type { Expression, FormulaProblem } from './expression.ts';
import { parseFormula } from './parse.ts';
import type { FormulaShape } from './shape.ts';
import type { ResultKind } from './result-kinds.ts';
import { resultKindsOf, type ExpressionType, type ValueType } from './types.ts';

/** What a check asks beside the text: what kind the field shall have, and its name where formulas may already read it. */
export type CheckOptions = { readonly wanted?: ResultKind; readonly self?: string };

/** What a formula gives and reads, or what is wrong with it. */
export type CheckedFormula = {
  /** The kind of its field: the wanted one, else the usual one; null where something is wrong. */
  readonly result: ResultKind | null;
  /** Every kind that its field may have. */
  readonly results: readonly ResultKind[];
  /** The fields and paths that it reads. */
  readonly from: readonly string[];
  readonly problems: readonly FormulaProblem[];
  /** For `compileFormula`; null where something is wrong. */
  readonly typed: TypedFormula | null;
};

/** A tree whose parts all have their type. */
export type TypedFormula = {
  readonly expression: Expression;
  readonly types: ReadonlyMap<Expression, ExpressionType>;
};

/** Checks a formula of an object's field against what there is; a wrong text gives its problems, each at its place, and never throws. */
export function checkFormula(
  text: string,
  shape: FormulaShape,
  objectName: string,
  options: CheckOptions = {},
): CheckedFormula {
  const object = shape.get(objectName);
  if (!object) throw new Error(`no object ${objectName}`);
  const parsed = parseFormula(text);
  if (!parsed.expression) return refused(parsed.problems, []);
  const { expression } = parsed;
  const checking: Checking = {
    shape,
    object,
    types: new Map(),
    from: new Set(),
    problems: [],
  };
  const { is } = checkExpression(checking, expression);
  const from = [...checking.from];
  checkResult(checking, expression, { is, wanted: options.wanted });
  checkCircle(checking, expression, options.self);
  if (checking.problems.length > 0 || is === 'wrong') return refused(checking.problems, from);
  const results = resultKindsOf(is);
  return {
    result: options.wanted ?? results[0] ?? null,
    results,
    from,
    problems: [],
    typed: { expression, types: checking.types },
  };
}

/** Checks that a text is a rule: a formula that gives yes or no. */
export function checkRule(text: string, shape: FormulaShape, objectName: string): CheckedFormula {
  return checkFormula(text, shape, objectName, { wanted: 'yesNo' });
}

function refused(problems: readonly FormulaProblem[], from: readonly string[]): CheckedFormula {
  return { result: null, results: [], from, problems, typed: null };
}

function checkExpression(checking: Checking, node: Expression): ExpressionType {
  const type = typeOf(checking, node);
  checking.types.set(node, type);
  return type;
}

function typeOf(checking: Checking, node: Expression): ExpressionType {
  switch (node.kind) {
    case 'text':
    case 'number':
    case 'yesNo':
      return { is: node.kind };
    case 'path':
      return checkPath(checking, node);
    case 'unary':
      return checkUnary(checking, node, checkExpression(checking, node.of));
    case 'binary': {
      const left = checkExpression(checking, node.left);
      return checkBinary(checking, node, { left, right: checkExpression(checking, node.right) });
    }
    case 'call':
      return checkCall(
        checking,
        node,
        node.inputs.map((input) => checkExpression(checking, input)),
      );
  }
}

function checkResult(
  checking: Checking,
  node: Expression,
  { is, wanted }: { is: ValueType | 'wrong'; wanted: ResultKind | undefined },
): void {
  if (is === 'wrong') return;
  const path = node.kind === 'path' ? node.path : '…';
  const kinds = resultKindsOf(is);
  if (is === 'link') tell(checking, node, 'formula.link-as-value', { path });
  else if (kinds.length === 0) tell(checking, node, 'formula.choice-as-value', { path });
  else if (wanted !== undefined && !kinds.includes(wanted))
    tell(checking, node, 'formula.result-unfit', { is: typeNames[is], wanted: kindNames[wanted] });
}

function checkCircle(checking: Checking, node: Expression, self: string | undefined): void {
  if (self === undefined) return;
  const { shape, object, from } = checking;
  const circle = findCircle(shape, object, { name: self, from: [...from] });
  if (circle) tell(checking, node, 'formula.circular', { fields: circle.join(' → ') });
}

const kindNames: Readonly<Record<ResultKind, (typeof typeNames)[ValueType]>> = {
  text: typeNames.text,
  longText: typeNames.text,
  decimal: typeNames.number,
  number: typeNames.number,
  percent: typeNames.number,
  money: typeNames.money,
  day: typeNames.day,
  instant: typeNames.instant,
  yesNo: typeNames.yesNo,
};
