import { Problem } from '#kit/problem.ts';

/** What is wrong with a record of a shape; the problem's extra names the record. */
export type Contradiction = { readonly id: string; readonly problem: Problem };

/** Says what is wrong with the record, at the field if one is named. */
export function contradiction(
  row: { readonly id: string },
  code: string,
  params: Readonly<Record<string, unknown>> = {},
  field?: string,
): Contradiction {
  const details = { extra: { id: row.id }, ...(field === undefined ? {} : { field }) };
  return { id: row.id, problem: new Problem(code, params, details) };
}
