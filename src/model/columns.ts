import type { Field, Kind, ScalarKind } from './field.ts';

/** A column of a table: its name, its SQL type, and the part of the value that it holds. */
export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  /** For values of several columns: the part (`amount`, `city`); undefined where the column is the value. */
  readonly part?: string;
  /** The kind that conditions compare the part as. */
  readonly partKind?: ScalarKind;
  /** Set where the value stands in the column `custom` under this key; the name is then ours alone. */
  readonly key?: string;
};

export type ColumnType =
  | 'uuid'
  | 'text'
  | 'text[]'
  | 'bigint'
  | 'numeric'
  | 'date'
  | 'timestamptz'
  | 'boolean'
  | 'jsonb'
  | 'double precision';

/** `closeOn` -> `close_on`. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const simple: Partial<Record<Kind, ColumnType>> = {
  id: 'uuid',
  text: 'text',
  longText: 'text',
  richText: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  autoNumber: 'text',
  number: 'bigint',
  decimal: 'numeric',
  percent: 'numeric',
  day: 'date',
  instant: 'timestamptz',
  yesNo: 'boolean',
  choice: 'text',
  manyChoice: 'text[]',
  structure: 'jsonb',
};

const addressParts = [
  'country',
  'region',
  'province',
  'city',
  'district',
  'street',
  'postalCode',
] as const;

/** The columns that a field takes in its table; a title also keeps the key that it sorts by. */
export function columnsOf(name: string, field: Field, title = false): readonly Column[] {
  const columns = valueColumns(snakeCase(name), field);
  return title
    ? [...columns, { name: `${snakeCase(name)}_sort`, type: 'text', part: 'sort' }]
    : columns;
}

/**
 * The places of an own field's value in `custom`, under its id (`id.currency` for a part). Days and instants stand there as
 * text in one spelling, which sorts as they do; no cast of text to them could be indexed.
 */
export function ownColumnsOf(name: string, field: Field, id: string): readonly Column[] {
  return valueColumns(snakeCase(name), field).map((column, at) => ({
    ...column,
    type: column.type === 'date' || column.type === 'timestamptz' ? 'text' : column.type,
    key: at === 0 ? id : `${id}.${column.part ?? at}`,
  }));
}

function valueColumns(column: string, field: Field): readonly Column[] {
  switch (field.kind) {
    case 'rollUp':
    case 'links':
    case 'files':
      return [];
    case 'formula':
      return field.result === 'money'
        ? moneyColumns(column)
        : [{ name: column, type: simple[field.result] ?? 'text' }];
    case 'link':
    case 'user':
    case 'file':
    case 'anyLink':
      return [{ name: `${column}_id`, type: 'uuid' }];
    case 'money':
      return moneyColumns(column);
    case 'address':
      return addressParts.map((part) => ({
        name: `${column}_${snakeCase(part)}`,
        type: 'text',
        part,
        partKind: 'text',
      }));
    case 'place':
      return [
        {
          name: `${column}_latitude`,
          type: 'double precision',
          part: 'latitude',
          partKind: 'decimal',
        },
        {
          name: `${column}_longitude`,
          type: 'double precision',
          part: 'longitude',
          partKind: 'decimal',
        },
        { name: `${column}_label`, type: 'text', part: 'label', partKind: 'text' },
      ];
    default:
      return [{ name: column, type: simple[field.kind] ?? 'text' }];
  }
}

function moneyColumns(column: string): readonly Column[] {
  return [
    { name: column, type: 'numeric', part: 'amount', partKind: 'decimal' },
    { name: `${column}_currency`, type: 'text', part: 'currency', partKind: 'text' },
    // In the workspace's base currency at the rate of the day of writing: what sorts, filters and sums use.
    { name: `${column}_base`, type: 'numeric', part: 'base', partKind: 'decimal' },
  ];
}
