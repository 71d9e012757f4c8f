import { bindings, comparisonBinding, unaryBindings, type Expression } from './expression.ts';

/** The formula as it is written most plainly; reading it again gives the same tree. */
export function printFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'text':
      return `"${expression.value.replaceAll('"', '""')}"`;
    case 'number':
      return expression.value;
    case 'yesNo':
      return String(expression.value);
    case 'path':
      return expression.path;
    case 'call':
      return `${expression.name}(${expression.inputs.map(printFormula).join(', ')})`;
    case 'unary':
      return printUnary(expression);
    case 'binary':
      return printBinary(expression);
  }
}

function printUnary({ op, of }: Extract<Expression, { kind: 'unary' }>): string {
  const inner = within(of, unaryBindings[op]);
  return op === 'not' ? `not ${inner}` : `-${inner}`;
}

function printBinary({ op, left, right }: Extract<Expression, { kind: 'binary' }>): string {
  const binding = bindings[op];
  // A comparison never stands beside another without brackets.
  const isComparison = binding === comparisonBinding;
  return `${within(left, isComparison ? binding + 1 : binding)} ${op} ${within(right, binding + 1)}`;
}

function within(expression: Expression, loosest: number): string {
  const text = printFormula(expression);
  return bindingOf(expression) < loosest ? `(${text})` : text;
}

function bindingOf(expression: Expression): number {
  if (expression.kind === 'binary') return bindings[expression.op];
  return expression.kind === 'unary' ? unaryBindings[expression.op] : 9;
}
