import type { Condition } from '#model/condition.ts';
import { readCondition } from '#web/list/read-condition.ts';
import { readText } from '#web/kinds/values.ts';

/** The state of a list as its address holds it; what is absent is as the view says. */
export type ListSearch = {
  /** The id of a saved view; absent for all records. */
  view?: string;
  filter?: Condition;
  sort?: readonly string[];
  columns?: readonly string[];
  search?: string;
  /** The record in the side panel. */
  open?: string;
};

/** Reads a list's state from its address; what is not understood is left out. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const read: ListSearch = {};
  const view = readText(search['view']);
  const words = readText(search['search']);
  const open = readText(search['open']);
  const filter = readCondition(search['filter']);
  const sort = readNames(search['sort']);
  const columns = readNames(search['columns']);
  if (view) read.view = view;
  if (words) read.search = words;
  if (open) read.open = open;
  if (filter) read.filter = filter;
  if (sort) read.sort = sort;
  if (columns) read.columns = columns;
  return read;
}

function readNames(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((name): name is string => typeof name === 'string');
}
