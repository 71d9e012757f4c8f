import { isToOne, type ObjectModel } from '../model.ts';
import type { OwnFieldRow } from './rows.ts';

/** Whether an index serves the own field: asked for, or needed to look up values that come once and to follow links backwards. */
export function wantsIndex(row: OwnFieldRow, { definition }: ObjectModel): boolean {
  if (row.active === false || definition.kind === 'fact') return false;
  return row.filterable === true || row.unique === true || isToOne(row.kind);
}
