import { canonicalDecimal, divideDecimals } from '#kit/decimal.ts';
import {
  bindings,
  comparisonBinding,
  formulaLimits,
  unaryBindings,
  type BinaryOperator,
  type Expression,
  type FormulaProblem,
  type Span,
} from './expression.ts';
import { tokensOf, type Token } from './tokens.ts';

// A parser of our own: jsep, the small library for this, keeps no positions, so that nothing could be underlined where it is
// wrong, and reads numbers as floats; the larger ones (Lezer, Chevrotain) do, but weigh more than this whole folder, and
// their messages speak of grammars. What is left is one loop over how tightly operators bind.

/** The formula as a tree, or what is wrong with how it is written. */
export type Parsed =
  | { readonly expression: Expression; readonly problems: readonly [] }
  | { readonly expression: null; readonly problems: readonly FormulaProblem[] };

/** Reads a formula; a text that is none gives its problems and never throws. */
export function parseFormula(text: string): Parsed {
  const whole = { at: 0, until: text.length };
  if (text.length > formulaLimits.length)
    return failed(problem(whole, 'formula.too-long', { limit: formulaLimits.length }));
  const { tokens, problems } = tokensOf(text);
  if (problems.length > 0) return { expression: null, problems };
  const reading: Reading = { tokens, bracketed: new WeakSet(), index: 0, depth: 0, parts: 0 };
  if (peek(reading).kind === 'end') return failed(problem(whole, 'formula.empty'));
  try {
    const expression = readExpression(reading, 0);
    const rest = peek(reading);
    if (rest.kind !== 'end') return failed(leftOver(rest));
    return { expression, problems: [] };
  } catch (error) {
    if (error instanceof Unreadable) return failed(error.problem);
    throw error;
  }
}

type Reading = {
  readonly tokens: readonly Token[];
  /** What stood in brackets: `(a < b) = c` is meant, `a < b < c` is a slip. */
  readonly bracketed: WeakSet<Expression>;
  index: number;
  depth: number;
  parts: number;
};

class Unreadable extends Error {
  readonly problem: FormulaProblem;
  constructor(found: FormulaProblem) {
    super(found.code);
    this.problem = found;
  }
}

function failed(found: FormulaProblem): Parsed {
  return { expression: null, problems: [found] };
}

function problem(
  { at, until }: Span,
  code: string,
  params: Readonly<Record<string, unknown>> = {},
): FormulaProblem {
  return { at, until, code, params };
}

function refuse(span: Span, code: string, params?: Readonly<Record<string, unknown>>): never {
  throw new Unreadable(problem(span, code, params));
}

function peek(reading: Reading): Token {
  const token = reading.tokens[reading.index];
  if (!token) throw new Error('a formula ends with its end');
  return token;
}

function readExpression(reading: Reading, loosest: number): Expression {
  reading.depth += 1;
  if (reading.depth > formulaLimits.depth)
    refuse(peek(reading), 'formula.too-deep', { limit: formulaLimits.depth });
  let left = readOne(reading);
  for (;;) {
    const op = operatorOf(peek(reading));
    if (op === null || bindings[op] < loosest) break;
    const sign = peek(reading);
    if (isComparison(op) && isOpenComparison(reading, left))
      refuse(sign, 'formula.comparisons-chained');
    reading.index += 1;
    const right = readExpression(reading, bindings[op] + 1);
    left = counted(reading, { kind: 'binary', op, left, right, at: left.at, until: right.until });
  }
  reading.depth -= 1;
  return left;
}

function isOpenComparison(reading: Reading, left: Expression): boolean {
  return left.kind === 'binary' && isComparison(left.op) && !reading.bracketed.has(left);
}

function isComparison(op: BinaryOperator): boolean {
  return bindings[op] === comparisonBinding;
}

function operatorOf(token: Token): BinaryOperator | null {
  if (token.kind === 'word') {
    const name = token.text.toLowerCase();
    return name === 'and' || name === 'or' ? name : null;
  }
  return token.kind === 'sign' && isOperator(token.text) ? token.text : null;
}

function isOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(bindings, text);
}

function counted(reading: Reading, expression: Expression): Expression {
  reading.parts += 1;
  if (reading.parts > formulaLimits.parts)
    refuse(expression, 'formula.too-many-parts', { limit: formulaLimits.parts });
  return expression;
}

function readOne(reading: Reading): Expression {
  const token = peek(reading);
  reading.index += 1;
  switch (token.kind) {
    case 'number':
      return counted(reading, readNumber(reading, token));
    case 'text':
      if (token.isOpen) refuse(token, 'formula.text-open');
      return counted(reading, { kind: 'text', value: token.text, ...span(token) });
    case 'word':
      return counted(reading, readWord(reading, token));
    case 'sign':
      return readSign(reading, token);
    case 'end':
      return refuse(before(reading), 'formula.ends-early');
  }
}

function span({ at, until }: Span): Span {
  return { at, until };
}

// The end itself has no width to underline: what stands before it is shown.
function before(reading: Reading): Span {
  return reading.tokens[reading.index - 2] ?? { at: 0, until: 0 };
}

function readNumber(reading: Reading, token: Token & { kind: 'number' }): Expression {
  const after = peek(reading);
  if (after.kind !== 'sign' || after.text !== '%')
    return { kind: 'number', value: canonicalDecimal(token.text), ...span(token) };
  reading.index += 1;
  const places = (token.text.split('.')[1]?.length ?? 0) + 2;
  const value = divideDecimals(token.text, '100', places);
  return { kind: 'number', value, at: token.at, until: after.until };
}

function readWord(reading: Reading, token: Token & { kind: 'word' }): Expression {
  const lower = token.text.toLowerCase();
  const next = peek(reading);
  const isCall = next.kind === 'sign' && next.text === '(';
  if (lower === 'true' || lower === 'false')
    return { kind: 'yesNo', value: lower === 'true', ...span(token) };
  if (lower === 'not') {
    const of = readExpression(reading, unaryBindings.not);
    return { kind: 'unary', op: 'not', of, at: token.at, until: of.until };
  }
  if (isCall) return readCall(reading, token);
  if (lower === 'and' || lower === 'or')
    refuse(token, 'formula.value-missing', { sign: token.text });
  if (!/^[\p{L}_][\p{L}_\d]*(?:\.[\p{L}_][\p{L}_\d]*)*$/u.test(token.text))
    refuse(token, 'formula.path-unreadable', { path: token.text });
  return { kind: 'path', path: token.text, ...span(token) };
}

function readCall(reading: Reading, token: Token & { kind: 'word' }): Expression {
  reading.index += 1;
  const inputs: Expression[] = [];
  for (let isFirst = true; ; isFirst = false) {
    const here = peek(reading);
    if (isFirst && here.kind === 'sign' && here.text === ')') break;
    inputs.push(readExpression(reading, 0));
    const after = peek(reading);
    if (after.kind === 'sign' && after.text === ',') {
      reading.index += 1;
      continue;
    }
    break;
  }
  const until = closed(reading, token);
  const name = token.text.toUpperCase();
  const [first, ...more] = inputs;
  // Spreadsheets write AND(a, b): it means the same as between two values.
  if ((name === 'AND' || name === 'OR') && first)
    return {
      ...more.reduce((left, right) => joined(reading, name, left, right), first),
      at: token.at,
      until,
    };
  return { kind: 'call', name, inputs, at: token.at, until };
}

function joined(
  reading: Reading,
  name: 'AND' | 'OR',
  left: Expression,
  right: Expression,
): Expression {
  const op = name === 'AND' ? 'and' : 'or';
  return counted(reading, { kind: 'binary', op, left, right, at: left.at, until: right.until });
}

function closed(reading: Reading, opening: Span): number {
  const token = peek(reading);
  if (token.kind === 'end') refuse(opening, 'formula.bracket-open');
  if (token.kind !== 'sign' || token.text !== ')') throw new Unreadable(leftOver(token));
  reading.index += 1;
  return token.until;
}

function readSign(reading: Reading, token: Token & { kind: 'sign' }): Expression {
  if (token.text === '(') {
    const inner = readExpression(reading, 0);
    closed(reading, token);
    reading.bracketed.add(inner);
    return inner;
  }
  if (token.text === '-' || token.text === '+') {
    const of = readExpression(reading, unaryBindings['-']);
    if (token.text === '+') return of;
    return counted(reading, { kind: 'unary', op: '-', of, at: token.at, until: of.until });
  }
  return refuse(token, 'formula.value-missing', { sign: token.text });
}

function leftOver(token: Token): FormulaProblem {
  if (token.kind === 'sign' && token.text === ')') return problem(token, 'formula.bracket-stray');
  if (token.kind === 'sign' && token.text === ',') return problem(token, 'formula.comma-stray');
  return problem(token, 'formula.operator-missing');
}
