import { tell, tellUnfit, typeNames, wrong, type Checking } from './checking.ts';
import { checkEqual, checkOption } from './check-operators.ts';
import type { Expression } from './expression.ts';
import type { FunctionDefinition, Parameter } from './functions/definition.ts';
import { clockFunctions, functionTable, isFunctionName } from './functions/table.ts';
import type { ExpressionType } from './types.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** The type of what a call gives. */
export function checkCall(
  checking: Checking,
  call: Call,
  types: readonly ExpressionType[],
): ExpressionType {
  const { name } = call;
  const span = { at: call.at, until: call.at + name.length };
  if (clockFunctions.includes(name)) return tell(checking, span, 'formula.no-clock', { name });
  if (!isFunctionName(name)) return tellUnknown(checking, span, name);
  const definition: FunctionDefinition = functionTable[name];
  const [least, most] = inputCounts(definition);
  if (call.inputs.length < least || call.inputs.length > most) {
    const code = call.inputs.length < least ? 'formula.too-few-inputs' : 'formula.too-many-inputs';
    return tell(checking, call, code, { name, signature: signatureOf(name, definition) });
  }
  const same = checkInputs(checking, call, { definition, types });
  return definition.result === 'same' ? same : { is: definition.result };
}

/** The least and the most values that a call may give. */
function inputCounts({ parameters, pairs }: FunctionDefinition): [number, number] {
  const least = parameters.filter((parameter) => !parameter.optional).length;
  const isOpen = pairs === true || parameters.some((parameter) => parameter.many);
  return [least, isOpen ? Number.POSITIVE_INFINITY : parameters.length];
}

/** The parameter that the call's value of that index fills. */
function parameterAt(
  { parameters, pairs }: FunctionDefinition,
  index: number,
  count: number,
): Parameter | undefined {
  if (!pairs) return parameters[Math.min(index, parameters.length - 1)];
  if (index === 0) return parameters[0];
  const isLast = index === count - 1;
  return index % 2 === 1 && !(isLast && count > 3) ? parameters[1] : parameters[2];
}

/** How the function is written: `ROUND(number, [places])`. */
export function signatureOf(
  name: string,
  { parameters, pairs }: FunctionDefinition,
): { en: string; zh: string } {
  const say = (language: 'en' | 'zh') => {
    const names = parameters.map((parameter) => {
      const text = parameter.name[language];
      return parameter.optional ? `[${text}]` : `${text}${parameter.many ? ', …' : ''}`;
    });
    return `${name}(${names.join(', ')}${pairs ? ', …' : ''})`;
  };
  return { en: say('en'), zh: say('zh') };
}

function tellUnknown(
  checking: Checking,
  span: { at: number; until: number },
  name: string,
): ExpressionType {
  const plain = (text: string) => text.replaceAll('_', '');
  const meant = Object.keys(functionTable).find((one) => plain(one) === plain(name));
  if (meant !== undefined) return tell(checking, span, 'formula.function-meant', { name, meant });
  return tell(checking, span, 'formula.function-unknown', { name });
}

type Told = { readonly definition: FunctionDefinition; readonly types: readonly ExpressionType[] };

/** Checks each value against its parameter; gives the type that those share which must. */
function checkInputs(checking: Checking, call: Call, { definition, types }: Told): ExpressionType {
  let same: ExpressionType = wrong;
  for (const [index, input] of call.inputs.entries()) {
    const parameter = parameterAt(definition, index, call.inputs.length);
    const type = types[index] ?? wrong;
    if (!parameter || type.is === 'wrong') continue;
    if (parameter.oneOf !== undefined)
      checkWrittenOut(checking, input, { parameter, of: types[0] });
    else if (!parameter.takes.includes(type.is))
      tellUnfit(checking, input, type.is, parameter.takes);
    else if (parameter.same) same = sharedType(checking, input, { same, type });
    else if (definition.pairs && index > 0) checkCase(checking, call, { index, types });
  }
  return same;
}

function sharedType(
  checking: Checking,
  input: Expression,
  { same, type }: { same: ExpressionType; type: ExpressionType },
): ExpressionType {
  if (same.is === 'wrong' || type.is === 'wrong' || same.is === type.is) return { is: type.is };
  const pair = [same.is, type.is];
  if (pair.includes('money') && pair.includes('number'))
    tell(checking, input, 'formula.money-and-number');
  else
    tell(checking, input, 'formula.branches-differ', {
      is: typeNames[type.is],
      wanted: typeNames[same.is],
    });
  return same;
}

function checkCase(
  checking: Checking,
  { inputs }: Call,
  { index, types }: { index: number; types: readonly ExpressionType[] },
): void {
  const [left, right] = [inputs[0], inputs[index]];
  if (!left || !right) return;
  checkEqual(checking, { left, right }, { left: types[0] ?? wrong, right: types[index] ?? wrong });
}

function checkWrittenOut(
  checking: Checking,
  input: Expression,
  { parameter, of }: { parameter: Parameter; of: ExpressionType | undefined },
): void {
  if (input.kind !== 'text') {
    tell(checking, input, 'formula.option-not-written', { name: parameter.name });
    return;
  }
  if (parameter.oneOf === 'options') {
    if (of?.options) checkOption(checking, input, of);
    return;
  }
  if (!parameter.oneOf?.includes(input.value))
    tell(checking, input, 'formula.option-unknown', {
      option: input.value,
      options: parameter.oneOf?.join(', '),
    });
}
