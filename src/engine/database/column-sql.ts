import type { Column } from '#model/columns.ts';
import { ident, literal, raw, sql, type Sql } from './sql.ts';

/** The value of a column as SQL, of the table under the alias if one is named; an own field's comes out of `custom`, exactly as its index has it. */
export function columnSql(column: Column, alias?: string): Sql {
  const at = (name: string): Sql => (alias === undefined ? ident(name) : ident(alias, name));
  if (column.key === undefined) return at(column.name);
  const [custom, key] = [at('custom'), literal(column.key)];
  switch (column.type) {
    // Text compares by code point everywhere, as memory does.
    case 'text':
      return sql`((${custom} ->> ${key}) collate "C")`;
    case 'text[]':
      return sql`(case when jsonb_typeof(${custom} -> ${key}) = 'array' then array(select jsonb_array_elements_text(${custom} -> ${key})) end)`;
    case 'jsonb':
      return sql`(${custom} -> ${key})`;
    default:
      return sql`((${custom} ->> ${key})::${raw(column.type)})`;
  }
}
