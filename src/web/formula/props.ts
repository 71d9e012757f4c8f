import type { ResultKind } from '#model/expression/result-kinds.ts';

export type FormulaEditorProps = {
  readonly object: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The kind that the field has: of a rule, yes or no. */
  readonly wanted?: ResultKind;
  /** The field whose formula it is, where there is one already. */
  readonly self?: string;
  readonly id?: string;
};
