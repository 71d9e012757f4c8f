import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { rowsOfObject, visibleAt } from '../access/visible.ts';
import { knownObject } from '../commit/load.ts';
import { joinsOf } from '../condition/source.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, or, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { readableFields, selectPaths } from './columns.ts';
import { itemOf } from './page.ts';
import { visibleSource } from './source.ts';

type Row = Readonly<Record<string, unknown>>;

/** One record as it is now. */
export async function findPresent(
  scope: Scope,
  name: string,
  id: string,
  options: { fields?: readonly string[] | undefined; deleted?: boolean } = {},
): Promise<Record<string, unknown>> {
  const object = knownObject(scope, name);
  if (!isId(id)) throw missing();
  const source = visibleSource(scope, object, 't');
  const fields = options.fields ?? readableFields(scope, object);
  const selected = selectPaths(scope, source, ['id', 'version', ...fields]);
  const columns = join(selected.flatMap((one) => [...one.columns]));
  const living = options.deleted
    ? or([rowsOfObject(scope, object, 't'), rowsOfObject(scope, object, 't', true)])
    : rowsOfObject(scope, object, 't');
  const [row] = await rowsOf<Row>(
    scope.db,
    sql`select ${columns} from ${ident(object.table)} t${joinsOf(source)}
        where t.id = ${id} and ${living} and ${visibleAt(scope, object, 't')}`,
  );
  if (!row) throw missing();
  return itemOf(row, selected);
}

function missing(): Problem {
  return new Problem('record.missing', {}, { status: 404 });
}
