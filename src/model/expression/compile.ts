import { negateDecimal } from '#kit/decimal.ts';
import { negateMoney } from '#kit/money.ts';
import type { FormulaAround } from '../formula-around.ts';
import type { CheckedFormula, TypedFormula } from './check.ts';
import type { BinaryOperator, Expression } from './expression.ts';
import { isFunctionName } from './functions/table.ts';
import { compareValues } from './run/compare.ts';
import { daysLater } from './run/days.ts';
import { daysBetween } from '#kit/day.ts';
import { implementations } from './run/functions.ts';
import {
  moneyDifference,
  moneyProduct,
  moneyQuotient,
  moneyRatio,
  moneySum,
} from './run/moneys.ts';
import { differenceOf, productOf, quotientOf, sumOf } from './run/numbers.ts';
import { written } from './run/written.ts';
import { resolvePath, type FormulaShape } from './shape.ts';
import type { ExpressionType } from './types.ts';
import { isMoney, readValue, storedAs, type Value } from './value.ts';

/** The value that a record holds at a path; over links, that of the linked record. */
export type ReadPath = (path: string) => unknown;

/** A formula ready for any number of records: its stored value from what a record holds. */
export type RunFormula = (read: ReadPath, around: FormulaAround) => unknown;

type Ground = { readonly shape: FormulaShape; readonly object: string };
type Run = (read: ReadPath, around: FormulaAround) => Value;

/** Makes a formula that was checked runnable; one with problems is a bug of the caller. */
export function compileFormula(checked: CheckedFormula, ground: Ground): RunFormula {
  const { typed, result } = checked;
  if (!typed || result === null) throw new Error('a formula with problems does not run');
  const run = compile(typed, ground, typed.expression);
  return (read, around) => storedAs(result, run(read, around));
}

function compile(typed: TypedFormula, ground: Ground, node: Expression): Run {
  switch (node.kind) {
    case 'text':
      return constant(node.value === '' ? null : node.value);
    case 'number':
    case 'yesNo':
      return constant(node.value);
    case 'path':
      return compilePath(ground, node.path);
    case 'unary': {
      const of = compile(typed, ground, node.of);
      return node.op === 'not' ? (...at) => of(...at) !== true : (...at) => negated(of(...at));
    }
    case 'binary':
      return compileBinary(typed, ground, node);
    case 'call':
      return compileCall(typed, ground, node);
  }
}

function constant(value: Value): Run {
  return () => value;
}

function compilePath({ shape, object: name }: Ground, text: string): Run {
  const object = shape.get(name);
  const path = object && resolvePath(shape, object, text);
  if (!path || 'missing' in path) throw new Error(`no path ${text}`);
  // A part is read out of the whole value.
  const whole = path.part === null ? text : text.slice(0, text.lastIndexOf('.'));
  return (read) => readValue(path, read(whole));
}

function compileCall(
  typed: TypedFormula,
  ground: Ground,
  { name, inputs }: Extract<Expression, { kind: 'call' }>,
): Run {
  if (!isFunctionName(name)) throw new Error(`no function ${name}`);
  const implementation = implementations[name];
  const runs = inputs.map((input) => compile(typed, ground, input));
  const types = inputs.map((input) => typeIn(typed, input));
  return (read, around) =>
    implementation(
      runs.map((run) => run(read, around)),
      { types, around },
    );
}

function typeIn({ types }: TypedFormula, node: Expression): ExpressionType {
  return types.get(node) ?? { is: 'wrong' };
}

function compileBinary(
  typed: TypedFormula,
  ground: Ground,
  { op, left, right }: Extract<Expression, { kind: 'binary' }>,
): Run {
  const [a, b] = [compile(typed, ground, left), compile(typed, ground, right)];
  const types = { left: typeIn(typed, left).is, right: typeIn(typed, right).is };
  switch (op) {
    case 'and':
      return (...at) => a(...at) === true && b(...at) === true;
    case 'or':
      return (...at) => a(...at) === true || b(...at) === true;
    case '&':
      return (read, around) => written([a(read, around), b(read, around)], around.zone);
    case '+':
    case '-':
    case '*':
    case '/':
      return (...at) =>
        reckoned(op, a(...at), {
          value: b(...at),
          isDay: types.left === 'day',
          isDays: types.right === 'day',
        });
    default:
      return (read, around) => {
        const how = { ...types, zone: around.zone };
        return holds(op, compareValues(a(read, around), b(read, around), how));
      };
  }
}

function negated(value: Value): Value {
  if (value === null) return null;
  if (isMoney(value)) return negateMoney(value);
  return typeof value === 'string' ? negateDecimal(value) : null;
}

// A comparison with nothing is false; `<>` is the negation of `=`, as in Conditions.
function holds(op: BinaryOperator, order: number | null): boolean {
  if (op === '<>') return order !== 0;
  if (order === null) return false;
  switch (op) {
    case '=':
      return order === 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

type Other = { readonly value: Value; readonly isDay: boolean; readonly isDays: boolean };

/** What arithmetic gives; empty where one side is. */
function reckoned(op: '+' | '-' | '*' | '/', a: Value, { value: b, isDay, isDays }: Other): Value {
  if (a === null || b === null) return null;
  if (isMoney(a) && isMoney(b)) {
    if (op === '+') return moneySum(a, b);
    return op === '-' ? moneyDifference(a, b) : moneyRatio(a, b);
  }
  if (isMoney(a) && typeof b === 'string')
    return op === '*' ? moneyProduct(a, b) : moneyQuotient(a, b);
  if (typeof a === 'string' && isMoney(b)) return moneyProduct(b, a);
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  if (isDay && isDays) return String(daysBetween(b, a));
  if (isDay) return daysLater(a, op === '-' ? negateDecimal(b) : b);
  return ofNumbers[op](a, b);
}

const ofNumbers = { '+': sumOf, '-': differenceOf, '*': productOf, '/': quotientOf } as const;
