import { tell, tellUnfit, typeNames, wrong, type Checking } from './checking.ts';
import type { BinaryOperator, Expression } from './expression.ts';
import type { ExpressionType, ValueType } from './types.ts';

type Binary = Extract<Expression, { kind: 'binary' }>;
type Both = { readonly left: ExpressionType; readonly right: ExpressionType };
type Known = { readonly left: ValueType; readonly right: ValueType };

const written: readonly ValueType[] = ['text', 'number', 'money', 'day', 'instant'];
const ordered: readonly ValueType[] = ['number', 'money', 'day', 'instant'];

// What arithmetic gives, by operator and the types of both sides.
const arithmetic: Readonly<Record<string, ValueType>> = {
  'number + number': 'number',
  'money + money': 'money',
  'day + number': 'day',
  'number - number': 'number',
  'money - money': 'money',
  'day - number': 'day',
  'day - day': 'number',
  'number * number': 'number',
  'money * number': 'money',
  'number * money': 'money',
  'number / number': 'number',
  'money / number': 'money',
  'money / money': 'number',
};

/** The type of two values with an operator between them. */
export function checkBinary(checking: Checking, node: Binary, types: Both): ExpressionType {
  const { op } = node;
  if (op === 'and' || op === 'or') return checkJoined(checking, node, types);
  if (op === '&') return checkWritten(checking, node, types);
  if (isArithmetic(op)) return checkArithmetic(checking, node, types);
  const known = knownOf(types);
  if (!known) return { is: 'yesNo' };
  checkComparable(checking, node, types);
  return { is: 'yesNo' };
}

/** The type of a value with a minus or `not` before it. */
export function checkUnary(
  checking: Checking,
  { op, of }: Extract<Expression, { kind: 'unary' }>,
  type: ExpressionType,
): ExpressionType {
  if (type.is === 'wrong') return op === 'not' ? { is: 'yesNo' } : wrong;
  if (op === 'not') {
    if (type.is !== 'yesNo') tellUnfit(checking, of, type.is, ['yesNo']);
    return { is: 'yesNo' };
  }
  if (type.is === 'number' || type.is === 'money') return { is: type.is };
  return tellUnfit(checking, of, type.is, ['number']);
}

/** Notes where two values never could be equal, or one of them never tells. */
export function checkEqual(
  checking: Checking,
  { left, right }: { readonly left: Expression; readonly right: Expression },
  types: Both,
): void {
  const known = knownOf(types);
  if (!known) return;
  if (isNothing(left) || isNothing(right)) {
    tell(checking, isNothing(left) ? left : right, 'formula.compare-with-empty');
    return;
  }
  if (known.left === 'choice' && right.kind === 'text')
    return checkOption(checking, right, types.left);
  if (known.right === 'choice' && left.kind === 'text')
    return checkOption(checking, left, types.right);
  if (known.left === 'choices' || known.right === 'choices') {
    tell(checking, known.left === 'choices' ? left : right, 'formula.choices-compared');
    return;
  }
  if (!isAlike(known)) tellDiffering(checking, { ...left, until: right.until }, known);
}

/** Notes a text that is no code of the options. */
export function checkOption(
  checking: Checking,
  node: Extract<Expression, { kind: 'text' }>,
  { options }: ExpressionType,
): void {
  const codes = Object.keys(options ?? {});
  if (codes.includes(node.value)) return;
  const meant = codes.find((code) => {
    const label = options?.[code]?.label;
    return label !== undefined && (label.zh === node.value || label.en === node.value);
  });
  if (meant === undefined) {
    const some = codes.slice(0, 12).join(', ');
    tell(checking, node, 'formula.option-unknown', { option: node.value, options: some });
    return;
  }
  tell(checking, node, 'formula.option-meant', { option: node.value, meant });
}

function checkJoined(checking: Checking, { left, right }: Binary, types: Both): ExpressionType {
  for (const [node, type] of [
    [left, types.left],
    [right, types.right],
  ] as const) {
    if (type.is !== 'wrong' && type.is !== 'yesNo') tellUnfit(checking, node, type.is, ['yesNo']);
  }
  return { is: 'yesNo' };
}

function checkWritten(checking: Checking, { left, right }: Binary, types: Both): ExpressionType {
  for (const [node, type] of [
    [left, types.left],
    [right, types.right],
  ] as const) {
    if (type.is !== 'wrong' && !written.includes(type.is))
      tellUnfit(checking, node, type.is, written);
  }
  return { is: 'text' };
}

function isArithmetic(op: BinaryOperator): boolean {
  return op === '+' || op === '-' || op === '*' || op === '/';
}

function checkArithmetic(checking: Checking, node: Binary, types: Both): ExpressionType {
  const known = knownOf(types);
  if (!known) return wrong;
  const result = arithmetic[`${known.left} ${node.op} ${known.right}`];
  if (result !== undefined) return { is: result };
  const isMixed =
    (known.left === 'money' && known.right === 'number') ||
    (known.left === 'number' && known.right === 'money');
  if (isMixed) return tell(checking, node, 'formula.money-and-number');
  if (node.op === '+' && (known.left === 'text' || known.right === 'text'))
    return tell(checking, node, 'formula.plus-on-text');
  return tell(checking, node, 'formula.operator-unfit', {
    sign: node.op,
    left: typeNames[known.left],
    right: typeNames[known.right],
  });
}

function checkComparable(checking: Checking, node: Binary, types: Both): void {
  if (node.op === '=' || node.op === '<>') return checkEqual(checking, node, types);
  const known = knownOf(types);
  if (!known) return;
  if (!isAlike(known)) return tellDiffering(checking, node, known);
  if (ordered.includes(known.left)) return;
  tell(checking, node, 'formula.not-ordered', { is: typeNames[known.left] });
}

function tellDiffering(
  checking: Checking,
  node: { readonly at: number; readonly until: number },
  { left, right }: Known,
): void {
  const pair = [left, right];
  if (pair.includes('money') && pair.includes('number')) {
    tell(checking, node, 'formula.money-and-number');
    return;
  }
  if (pair.includes('choice') && pair.includes('text')) {
    tell(checking, node, 'formula.choice-and-text');
    return;
  }
  tell(checking, node, 'formula.types-differ', {
    left: typeNames[left],
    right: typeNames[right],
  });
}

// A moment compares with a day as its day.
function isAlike({ left, right }: Known): boolean {
  const timed: readonly ValueType[] = ['day', 'instant'];
  return left === right || (timed.includes(left) && timed.includes(right));
}

function isNothing(node: Expression): boolean {
  return node.kind === 'text' && node.value === '';
}

function knownOf({ left, right }: Both): Known | null {
  if (left.is === 'wrong' || right.is === 'wrong') return null;
  return { left: left.is, right: right.is };
}
