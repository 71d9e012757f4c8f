import type { Condition } from '#model/condition.ts';
import {
  chartForms,
  layouts,
  whoseNames,
  type ChartForm,
  type Layout,
  type Whose,
} from '#model/view-settings.ts';
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
  mode?: Layout;
  whose?: Whose;
  /** The path that a board or a chart groups by, `createdAt:month` for a stretch of time; '' for none. */
  group?: string;
  /** `count`, or a figure over a field: `sum:revenue`. */
  measure?: string;
  chart?: ChartForm;
  folded?: readonly string[];
  /** The field that the calendar places records by. */
  day?: string;
};

/** Reads a list's state from its address; what is not understood is left out. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  return {
    ...text(search, 'view'),
    ...given('filter', readCondition(search['filter'])),
    ...given('sort', readNames(search['sort'])),
    ...given('columns', readNames(search['columns'])),
    ...text(search, 'search'),
    ...text(search, 'open'),
    ...given('mode', oneOf(layouts, search['mode'])),
    ...given('whose', oneOf(whoseNames, search['whose'])),
    ...given('group', typeof search['group'] === 'string' ? search['group'] : null),
    ...text(search, 'measure'),
    ...given('chart', oneOf(chartForms, search['chart'])),
    ...given('folded', readNames(search['folded'])),
    ...text(search, 'day'),
  };
}

type Key = keyof ListSearch;

function text<K extends Key>(search: Record<string, unknown>, key: K) {
  return given(key, readText(search[key]));
}

function given<K extends Key, V>(key: K, value: V | null): { [N in K]?: V } {
  const read: { [N in K]?: V } = {};
  if (value !== null) read[key] = value;
  return read;
}

function oneOf<T extends string>(names: readonly T[], value: unknown): T | null {
  return names.find((name) => name === value) ?? null;
}

/** The names of a list, each once: a column that stands twice would be two cells of one name. */
function readNames(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  return [...new Set(value.filter((name): name is string => typeof name === 'string'))];
}
