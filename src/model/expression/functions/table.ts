import { choiceFunctions } from './choice.ts';
import { dayFunctions } from './day.ts';
import type { FunctionDefinition } from './definition.ts';
import { logicFunctions } from './logic.ts';
import { moneyFunctions } from './money.ts';
import { numberFunctions } from './number.ts';
import { textFunctions } from './text.ts';

const functions = {
  ...logicFunctions,
  ...textFunctions,
  ...numberFunctions,
  ...dayFunctions,
  ...moneyFunctions,
  ...choiceFunctions,
} as const;

/** The name of a function of formulas. */
export type FunctionName = keyof typeof functions;

/** Every function by its name, in the order in which people are shown them. */
export const functionTable: Readonly<Record<FunctionName, FunctionDefinition>> = functions;

/** Whether there is such a function. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}

/** What people look for first that reads the clock: refused by a sentence of its own. */
export const clockFunctions: readonly string[] = ['NOW', 'TODAY', 'CURRENT_DATE'];
