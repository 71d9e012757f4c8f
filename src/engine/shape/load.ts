import type { Model } from '#model/model.ts';
import { noShape, shapeRows, type OwnShape } from '#model/own-shape/rows.ts';
import type { StoredRecord } from '#model/stored.ts';
import { recordOfRow } from '../commit/load.ts';
import { ident, sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import type { Executor } from '../scope.ts';
import { indexedFields } from './index-names.ts';

/** The stored records that a shape is made of, by object. */
export type ShapeRecords = ReadonlyMap<string, readonly StoredRecord[]>;

/** The objects whose records make up a shape. */
const shapeObjects = Object.keys(shapeRows);

/** The living records of a workspace's shape. */
export async function loadShapeRecords(
  db: Executor,
  standard: Model,
  workspaceId: number,
): Promise<ShapeRecords> {
  const records = new Map<string, StoredRecord[]>();
  // One after the other: a transaction's connection runs one statement at a time.
  for (const name of shapeObjects) {
    const object = standard.objects.get(name);
    if (!object) continue;
    const rows = await rowsOf<Record<string, unknown>>(
      db,
      sql`select * from ${ident(object.table)} where workspace_id = ${workspaceId} and deleted_at is null order by id`,
    );
    records.set(
      name,
      rows.map((row) => recordOfRow(object, row)),
    );
  }
  return records;
}

/** The shape as the model reads it; a record that is none (any more) is left out. */
export function shapeOf(records: ShapeRecords, indexed: ReadonlySet<string>): OwnShape {
  const read = <T>(
    name: keyof typeof shapeRows,
    parse: (record: StoredRecord) => { data?: T },
  ): T[] => (records.get(name) ?? []).flatMap((record) => parse(record).data ?? []);
  return {
    objects: read('own-object', (record) => shapeRows['own-object'].safeParse(record)),
    fields: read('own-field', (record) => shapeRows['own-field'].safeParse(record)),
    options: read('own-option', (record) => shapeRows['own-option'].safeParse(record)),
    names: read('own-name', (record) => shapeRows['own-name'].safeParse(record)),
    layouts: read('own-layout', (record) => shapeRows['own-layout'].safeParse(record)),
    checks: read('own-check', (record) => shapeRows['own-check'].safeParse(record)),
    switchedAreas: read('switched-area', (record) => shapeRows['switched-area'].safeParse(record)),
    indexed,
  };
}

/** The workspace's shape as it stands in the database. */
export async function loadShape(
  db: Executor,
  standard: Model,
  workspaceId: number,
): Promise<OwnShape> {
  const records = await loadShapeRecords(db, standard, workspaceId);
  if ([...records.values()].every((some) => some.length === 0)) return noShape;
  return shapeOf(records, await indexedFields(db, records.get('own-field') ?? []));
}
