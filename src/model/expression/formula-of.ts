import type { Formula } from '../field.ts';
import { checkFormula, type CheckOptions } from './check.ts';
import { compileFormula } from './compile.ts';
import type { FormulaShape } from './shape.ts';

/** The formula that the text is, for a field of the object; null where something is wrong with it. */
export function formulaOf(
  text: string,
  shape: FormulaShape,
  object: string,
  options: CheckOptions = {},
): Formula | null {
  const checked = checkFormula(text, shape, object, options);
  if (!checked.typed || checked.result === null) return null;
  const run = compileFormula(checked, { shape, object });
  return {
    result: checked.result,
    from: checked.from,
    text,
    compute: (values, reading) =>
      run((path) => (path.includes('.') ? reading.at(path) : values[path]), reading),
  };
}
