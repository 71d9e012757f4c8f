import type { Executor } from '../scope.ts';
import { compile, type Sql } from './sql.ts';

/** Runs the SQL and gives its rows; the caller says their shape, as the text is his own. */
export async function rowsOf<Row extends object>(db: Executor, piece: Sql): Promise<Row[]> {
  const { rows } = await db.query<Row>(compile(piece));
  return rows;
}
