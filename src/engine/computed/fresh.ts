import { maskValue } from '#model/mask.ts';
import { fieldRightOf } from '../access/reach.ts';
import { knownObject } from '../commit/load.ts';
import { rowsOf } from '../database/run.ts';
import { raw, sql } from '../database/sql.ts';
import { findRecord } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { keptAs, rollUpSql } from './roll-up-sql.ts';
import { rollUpsOf, type RollUpField } from './roll-ups.ts';

export type FreshRollUps = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly asOf: string;
};

/** A record's roll-ups as its rows say this moment, within the asker's field rights; 404 where he may not see the record. */
export async function freshRollUps(scope: Scope, name: string, id: string): Promise<FreshRollUps> {
  const object = knownObject(scope, name);
  await findRecord(scope, name, id, { fields: ['id'], deleted: true });
  const readable = rollUpsOf(object).filter(
    (rollUp) => fieldRightOf(scope.rights, object.name, rollUp.name) !== 'hidden',
  );
  const values = await Promise.all(
    readable.map(async (rollUp) => [rollUp.name, await shownValue(scope, rollUp, id)] as const),
  );
  return { values: Object.fromEntries(values), asOf: scope.now.toISOString() };
}

async function shownValue(scope: Scope, rollUp: RollUpField, id: string): Promise<unknown> {
  const { cast } = keptAs(rollUp);
  const [row] = await rowsOf<{ value: string | null }>(
    scope.db,
    sql`select v.value::${raw(cast)} as value from (${rollUpSql(scope, rollUp, [id])}) v`,
  );
  const value = row?.value ?? null;
  const read = rollUp.field.result === 'number' && value !== null ? Number(value) : value;
  const isMasked = fieldRightOf(scope.rights, rollUp.object.name, rollUp.name) === 'masked';
  return isMasked ? maskValue(rollUp.field.mask, read) : read;
}
