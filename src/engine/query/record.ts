import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { rowsOfObject, visibleAt } from '../access/visible.ts';
import { knownObject } from '../commit/load.ts';
import { joinsOf } from '../condition/source.ts';
import { ident, join, or, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { readableFields, selectPaths } from './columns.ts';
import { keptStatement } from './kept-statements.ts';
import { itemsOf } from './page.ts';
import { visibleSource } from './source.ts';

type Row = Readonly<Record<string, unknown>>;

type Wanted = { readonly fields?: readonly string[] | undefined; readonly deleted?: boolean };

/** One record as it is now. */
export async function findPresent(
  scope: Scope,
  name: string,
  id: string,
  options: Wanted = {},
): Promise<Record<string, unknown>> {
  if (!isId(id)) throw missing();
  const object = knownObject(scope, name);
  const { fields, deleted } = options;
  const key = `by key ${JSON.stringify([object.name, fields ?? null, deleted === true])}`;
  const { statement, told } = keptStatement(scope, { key, id }, (asker, some) => {
    const source = visibleSource(asker, object, 't');
    const wanted = fields ?? readableFields(asker, object);
    const selected = selectPaths(asker, source, ['id', 'version', ...wanted]);
    const columns = join(selected.flatMap((one) => [...one.columns]));
    const living = deleted
      ? or([rowsOfObject(asker, object, 't'), rowsOfObject(asker, object, 't', true)])
      : rowsOfObject(asker, object, 't');
    return {
      piece: sql`select ${columns} from ${ident(object.table)} t${joinsOf(source)}
        where t.id = ${some} and ${living} and ${visibleAt(asker, object, 't')}`,
      told: selected,
    };
  });
  const { rows } = await scope.db.query<Row>(statement);
  const [item] = await itemsOf(scope, rows, told);
  if (!item) throw missing();
  return item;
}

function missing(): Problem {
  return new Problem('record.missing', {}, { status: 404 });
}
