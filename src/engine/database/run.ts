import type { Executor } from '../scope.ts';
import { compile, type Sql, type Statement } from './sql.ts';

/** The same executor for a time in which nothing is written: what was asked once is answered from memory. */
export function remembering(db: Executor): Executor {
  const known = new Map<string, unknown>();
  const query = (statement: Statement): unknown => {
    const { text, values } = statement;
    const name = `${text} ${JSON.stringify(values)}`;
    const reply = known.get(name) ?? db.query(statement);
    known.set(name, reply);
    return reply;
  };
  // The driver's query has a form for callbacks and for streams too, which the engine does not use.
  return { query } as unknown as Executor;
}

/** Runs the SQL and gives its rows; the caller says their shape, as the text is his own. */
export async function rowsOf<Row extends object>(db: Executor, piece: Sql): Promise<Row[]> {
  const { rows } = await db.query<Row>(compile(piece));
  return rows;
}
