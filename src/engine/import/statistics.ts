import { objectOf, type Model, type ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { RowPlan } from './mapping.ts';

/**
 * Tells the database's planner how large the tables have become, whenever they may have grown fourfold: with the figures of
 * an empty table it would read all that was taken in so far anew for every part.
 */
export function statisticsKeeper(scope: Scope, plan: RowPlan): (records: number) => Promise<void> {
  const tables = tablesOf(scope.model, plan);
  let written = 0;
  let next = 400;
  return async (records) => {
    written += records;
    if (written < next) return;
    next = written * 4;
    for (const table of tables) await rowsOf(scope.db, sql`analyze ${ident(table)}`);
  };
}

/** What a row may write into: its object, what it links to and brings along, and what hangs on any of these. */
function tablesOf(model: Model, plan: RowPlan): Set<string> {
  const named = [
    plan.object,
    ...plan.linked.map((one) => one.target),
    ...plan.references.flatMap(({ field }) =>
      field.target ? [objectOf(model, field.target)] : [],
    ),
  ];
  const tables = new Set(named.map((object) => object.table));
  const hanging = [...model.objects.values()].filter((object) =>
    tables.has(parentTable(model, object) ?? ''),
  );
  return new Set([...tables, ...hanging.map((object) => object.table), 'record', 'record_link']);
}

function parentTable(model: Model, object: ObjectModel): string | undefined {
  const { access } = object.definition;
  const target = access.kind === 'part' ? object.fields.get(access.of)?.target : undefined;
  return target === undefined ? undefined : model.objects.get(target)?.table;
}
