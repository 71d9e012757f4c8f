import type { FieldMeta, ProblemReply } from '#model/api.ts';

/** What is wrong by field, and what belongs to no field of the form. */
export type Problems = {
  readonly byField: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
};

export const noProblems: Problems = { byField: new Map(), rest: [] };

/** Sorts a refusal's problems to the fields of a form; `changes.0.values.phone` concerns `phone`. */
export function sortProblems(
  reply: ProblemReply,
  fields: readonly Pick<FieldMeta, 'name'>[],
): Problems {
  const all = reply.problems && reply.problems.length > 0 ? reply.problems : [reply];
  const byField = new Map<string, string>();
  const rest: string[] = [];
  for (const { field, detail } of all) {
    const name = field?.split('.').find((step) => fields.some((known) => known.name === step));
    if (name) byField.set(name, byField.get(name) ?? detail);
    else rest.push(detail);
  }
  return { byField, rest: [...new Set(rest)] };
}
