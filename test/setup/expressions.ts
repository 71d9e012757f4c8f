import fc from 'fast-check';
import { bindings, type BinaryOperator, type Expression } from '#model/expression/expression.ts';
import type { FunctionDefinition, Parameter } from '#model/expression/functions/definition.ts';
import { functionTable } from '#model/expression/functions/table.ts';
import type { ValueType } from '#model/expression/types.ts';

const nowhere = { at: 0, until: 0 };
const words = fc.constantFrom('name', 'firm.name', 'x_1', '客户');
const numbers = fc.oneof(
  fc.nat({ max: 1000 }).map(String),
  fc.constantFrom('0.5', '12345.678', '3.25'),
);

/** Any tree that may be written, whether it makes sense or not. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ one: Expression }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.oneof(
      numbers.map((value) => ({ kind: 'number', value, ...nowhere }) as const),
      fc.string().map((value) => ({ kind: 'text', value, ...nowhere }) as const),
      fc.boolean().map((value) => ({ kind: 'yesNo', value, ...nowhere }) as const),
      words.map((path) => ({ kind: 'path', path, ...nowhere }) as const),
    ),
    fc
      .tuple(fc.constantFrom('-', 'not'), tie('one'))
      .map(([op, of]) => ({ kind: 'unary', op, of, ...nowhere }) as const),
    fc
      .tuple(fc.constantFrom(...operators()), tie('one'), tie('one'))
      .map(([op, left, right]) => ({ kind: 'binary', op, left, right, ...nowhere }) as const),
    fc
      .tuple(fc.constantFrom('LEN', 'IF', 'NO_SUCH'), fc.array(tie('one'), { maxLength: 3 }))
      .map(([name, inputs]) => ({ kind: 'call', name, inputs, ...nowhere }) as const),
  ),
})).one;

function operators(): BinaryOperator[] {
  const isOperator = (text: string): text is BinaryOperator => Object.hasOwn(bindings, text);
  return Object.keys(bindings).filter(isOperator);
}

/** The tree without where its parts stand. */
export function withoutPlaces(expression: Expression): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) =>
      key === 'at' || key === 'until' ? undefined : value,
    ),
  );
}

const leaves: Readonly<Record<ValueType, readonly string[]>> = {
  text: ['name', 'note', 'firm.name', 'firm.above.name', 'place.city', '"云帆 Ltd"', '"a"'],
  number: ['quantity', 'weight', 'discount', '0', '1.5', '1000', '12345678901234567890'],
  money: ['price', 'cost', 'firm.turnover', 'MONEY(10, "USD")'],
  day: ['closeOn', 'startOn', 'DATE(2024, 2, 29)', 'DATE(9999, 12, 31)'],
  instant: ['calledAt', 'createdAt'],
  yesNo: ['active', 'true', 'false', 'stage = "won"', 'firm = firm.above'],
  choice: ['stage'],
  choices: ['channels'],
  link: ['firm', 'firm.above'],
};

const binary: Partial<Record<ValueType, readonly (readonly [ValueType, string, ValueType])[]>> = {
  text: [
    ['text', '&', 'number'],
    ['day', '&', 'money'],
  ],
  number: [
    ['number', '+', 'number'],
    ['number', '-', 'number'],
    ['number', '*', 'number'],
    ['number', '/', 'number'],
    ['money', '/', 'money'],
    ['day', '-', 'day'],
  ],
  money: [
    ['money', '+', 'money'],
    ['money', '-', 'money'],
    ['money', '*', 'number'],
    ['number', '*', 'money'],
    ['money', '/', 'number'],
  ],
  day: [
    ['day', '+', 'number'],
    ['day', '-', 'number'],
  ],
  yesNo: [
    ['number', '<', 'number'],
    ['money', '>=', 'money'],
    ['day', '<=', 'instant'],
    ['text', '=', 'text'],
    ['yesNo', '<>', 'yesNo'],
    ['yesNo', 'and', 'yesNo'],
    ['yesNo', 'or', 'yesNo'],
  ],
};

const made = new Map<string, fc.Arbitrary<string>>();

/** The text of a formula that gives the type, built of every operator and function that can. */
export function formulaOf(type: ValueType, depth: number): fc.Arbitrary<string> {
  const key = `${type} ${depth}`;
  const known = made.get(key) ?? newFormulaOf(type, depth);
  made.set(key, known);
  return known;
}

function newFormulaOf(type: ValueType, depth: number): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(...leaves[type]);
  if (depth === 0) return leaf;
  const joined = (binary[type] ?? []).map(([left, op, right]) =>
    fc
      .tuple(formulaOf(left, depth - 1), formulaOf(right, depth - 1))
      .map(([a, b]) => `(${a}) ${op} (${b})`),
  );
  const calls = Object.entries(functionTable)
    .filter(([, definition]) => definition.result === type || takesSame(definition, type))
    .filter(([, { pairs }]) => !pairs)
    .map(([name, definition]) => callOf(name, definition, { same: type, depth }));
  const switched = isSwitched(type) ? [switchOf(type, depth)] : [];
  return fc.oneof(leaf, ...joined, ...calls, ...switched);
}

function takesSame({ parameters }: FunctionDefinition, type: ValueType): boolean {
  return parameters.some((parameter) => parameter.same && parameter.takes.includes(type));
}

function isSwitched(type: ValueType): boolean {
  return type !== 'choice' && type !== 'choices' && type !== 'link';
}

type Made = { readonly same: ValueType; readonly depth: number };

function callOf(
  name: string,
  { parameters }: FunctionDefinition,
  made: Made,
): fc.Arbitrary<string> {
  const inputs = parameters.flatMap((parameter) =>
    parameter.many
      ? [inputOf(parameter, made), inputOf(parameter, made)]
      : [inputOf(parameter, made)],
  );
  return fc.tuple(...inputs).map((all) => `${name}(${all.join(', ')})`);
}

function inputOf(parameter: Parameter, { same, depth }: Made): fc.Arbitrary<string> {
  if (parameter.oneOf === 'options') return fc.constantFrom(parameter.many ? '"won"' : '"mail"');
  if (parameter.oneOf) return fc.constantFrom(...parameter.oneOf.map((one) => `"${one}"`));
  if (parameter.same) return formulaOf(same, depth - 1);
  return fc.constantFrom(...parameter.takes).chain((type) => formulaOf(type, depth - 1));
}

function switchOf(type: ValueType, depth: number): fc.Arbitrary<string> {
  const result = formulaOf(type, depth - 1);
  return fc
    .tuple(formulaOf('number', depth - 1), result, result, result)
    .map(([value, a, b, otherwise]) => `SWITCH(${value}, 1, ${a}, 2, ${b}, ${otherwise})`);
}
