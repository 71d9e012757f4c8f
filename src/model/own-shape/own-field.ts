import type { Text } from '#kit/text.ts';
import { formulaOf } from '../expression/formula-of.ts';
import type { FormulaShape } from '../expression/shape.ts';
import { field, type Field, type FieldOptions, type Option } from '../field.ts';
import { isToOne, valueKind, type ObjectModel } from '../model.ts';
import { rollUpResult, type OwnFieldRow } from './rows.ts';

/** Where other objects are looked up: those of the product and those made beside this field. */
export type Around = {
  readonly objects: ReadonlyMap<string, ObjectModel>;
  /** What formulas may speak of, once all other fields are there. */
  readonly formulas?: FormulaShape;
};

/** The field that the record describes; undefined where something that its kind needs is missing. */
export function fieldOfRow(
  row: OwnFieldRow,
  around: Around,
  isIndexed: boolean,
): Field | undefined {
  const common = commonOf(row, isIndexed);
  switch (row.kind) {
    case 'text':
    case 'longText':
    case 'richText':
    case 'email':
    case 'phone':
    case 'url':
      return { kind: row.kind, ...common, ...lengthsOf(row) };
    case 'number':
      return field.number({ ...common, ...numbersOf(row) });
    case 'decimal':
    case 'percent':
      return {
        kind: row.kind,
        ...common,
        ...boundsOf(row),
        ...(row.scale == null ? {} : { scale: row.scale }),
      };
    case 'money':
    case 'day':
    case 'instant':
      return { kind: row.kind, ...common, ...boundsOf(row) };
    case 'choice':
    case 'manyChoice':
      return row.options?.length
        ? { kind: row.kind, ...common, options: optionsOf(row) }
        : undefined;
    case 'yesNo':
    case 'address':
    case 'place':
    case 'user':
      return { kind: row.kind, ...common };
    case 'link':
    case 'links':
      return row.target == null ? undefined : { kind: row.kind, ...common, object: row.target };
    case 'rollUp':
      return rollUpOf(row, around, common);
    case 'formula':
      return formulaFieldOf(row, around, common);
  }
}

/** A text of two fields, each standing in for the other where it is empty. */
export function textOf(
  en: string | null | undefined,
  zh: string | null | undefined,
  otherwise: string,
): Text {
  return { en: en ?? zh ?? otherwise, zh: zh ?? en ?? otherwise };
}

/** What every own field says of itself, of whatever kind. */
function commonOf(row: OwnFieldRow, isIndexed: boolean): FieldOptions {
  const hasHelp = row.helpEn != null || row.helpZh != null;
  const required = row.requiredWhen ?? (row.required === true ? true : undefined);
  return {
    label: textOf(row.labelEn, row.labelZh, row.name),
    ...(hasHelp ? { help: textOf(row.helpEn, row.helpZh, '') } : {}),
    ...(required === undefined ? {} : { required }),
    ...(row.unique === true ? { unique: true } : {}),
    ...(isIndexed && row.kind !== 'choice' ? { sortable: true } : {}),
    ...(row.shownWhen == null ? {} : { shownWhen: row.shownWhen }),
    ...(row.mask == null ? {} : { mask: row.mask }),
    ...(row.default === null || row.default === undefined ? {} : { default: row.default }),
  };
}

function lengthsOf({ max, pattern, patternEn, patternZh }: OwnFieldRow) {
  const most = max == null ? Number.NaN : Number(max);
  return {
    ...(Number.isInteger(most) ? { max: most } : {}),
    ...(pattern == null ? {} : { pattern, patternText: textOf(patternEn, patternZh, pattern) }),
  };
}

function boundsOf({ min, max }: OwnFieldRow): { min?: string; max?: string } {
  return { ...(min == null ? {} : { min }), ...(max == null ? {} : { max }) };
}

function numbersOf({ min, max }: OwnFieldRow): { min?: number; max?: number } {
  return {
    ...(min == null ? {} : { min: Number(min) }),
    ...(max == null ? {} : { max: Number(max) }),
  };
}

function optionsOf({ options }: OwnFieldRow): Record<string, Option> {
  return Object.fromEntries(
    (options ?? []).map(({ code, label, color, active }) => [
      code,
      {
        label: textOf(label.en || null, label.zh || null, code),
        ...(color === undefined ? {} : { color }),
        ...(active === false ? { off: true as const } : {}),
      },
    ]),
  );
}

function rollUpOf(row: OwnFieldRow, around: Around, common: FieldOptions): Field | undefined {
  if (!row.rollUp) return undefined;
  const { object, link, measure, field: name, by, where } = row.rollUp;
  const of = name === undefined ? undefined : around.objects.get(object)?.fields.get(name)?.field;
  const result = rollUpResult(measure, of && valueKind(of));
  if (result === undefined || !leadsHere(around, row, { object, link })) return undefined;
  return field.rollUp({
    ...common,
    result,
    measure,
    over: {
      object,
      link,
      ...(name === undefined ? {} : { field: name }),
      ...(by === undefined ? {} : { by }),
    },
    ...(where === undefined ? {} : { where }),
    ...(of && 'options' in of && of.options ? { options: of.options } : {}),
  });
}

function formulaFieldOf(
  row: OwnFieldRow,
  { formulas }: Around,
  common: FieldOptions,
): Field | undefined {
  if (row.formula == null || !formulas?.has(row.object)) return undefined;
  const options = { self: row.name, ...(row.result == null ? {} : { wanted: row.result }) };
  const found = formulaOf(row.formula, formulas, row.object, options);
  return found ? field.formula({ ...common, ...found }) : undefined;
}

function leadsHere(
  { objects }: Around,
  row: OwnFieldRow,
  { object, link }: { object: string; link: string },
): boolean {
  const field = objects.get(object)?.fields.get(link);
  const target = field?.target === undefined ? undefined : objects.get(field.target);
  return isToOne(field?.kind ?? 'text') && target?.table === objects.get(row.object)?.table;
}
