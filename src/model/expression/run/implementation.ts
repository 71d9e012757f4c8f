import type { FormulaAround } from '../../formula-around.ts';
import type { ExpressionType } from '../types.ts';
import type { Value } from '../value.ts';
import { asDay } from './days.ts';

/** What a call knows beside its values. */
export type Call = {
  readonly types: readonly ExpressionType[];
  readonly around: FormulaAround;
};

/** What a function gives for the values of a call. */
export type Implementation = (inputs: readonly Value[], call: Call) => Value;

/** A function that gives nothing where one of its values is empty. */
export function ofTexts(
  run: (...inputs: readonly [string, string, string]) => string | number | null,
): Implementation {
  return (inputs) => {
    const [a, b, c] = inputs;
    if (inputs.some((input) => typeof input !== 'string')) return null;
    const given = run(textIn(a) ?? '', textIn(b) ?? '', textIn(c) ?? '');
    return typeof given === 'number' ? String(given) : given === '' ? null : given;
  };
}

/** A question that is answered no where one of the values is empty, as comparisons are. */
export function askedOfTexts(run: (a: string, b: string) => boolean): Implementation {
  return ([first, second]) => {
    const [a, b] = [textIn(first), textIn(second)];
    return a !== null && b !== null && run(a, b);
  };
}

/** A function of days, moments counting as their day, and then perhaps of something else. */
export function ofDays(
  days: 1 | 2,
  run: (first: string, second: string, call: Call) => string | number | null,
): Implementation {
  return ([first, second], call) => {
    const one = dayFrom(first, call);
    const other = days === 2 ? dayFrom(second, call) : second === undefined ? '' : textIn(second);
    if (one === null || other === null) return null;
    const given = run(one, other, call);
    return typeof given === 'number' ? String(given) : given === '' ? null : given;
  };
}

export function textIn(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function dayFrom(value: Value | undefined, { around }: Call): string | null {
  const text = textIn(value);
  return text === null ? null : asDay(text, around.zone);
}
