import { join, parameter, raw, sql, type Sql } from './sql.ts';

// Beyond this the number of values no longer matters to the plan.
const mostSpelledOut = 16;

/**
 * Whether the column is one of these values. A few are spelled out, in numbers that double: of an array the planner takes any
 * length, so that it plans such a statement anew for every asking, which takes ten times as long as running it.
 */
export function isAmong(column: Sql, values: readonly string[], type = 'uuid'): Sql {
  const [first] = values;
  if (first === undefined) return sql`false`;
  if (values.length === 1) return sql`${column} = ${first}::${raw(type)}`;
  if (values.length > mostSpelledOut) return sql`${column} = any(${values}::${raw(type)}[])`;
  const size = 2 ** Math.ceil(Math.log2(values.length));
  const spelled = Array.from({ length: size }, (_, index) => parameter(values[index] ?? first));
  return sql`${column} in (${join(spelled.map((one) => sql`${one}::${raw(type)}`))})`;
}
