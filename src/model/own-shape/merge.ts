import type { Text } from '#kit/text.ts';
import type { Field, Option } from '../field.ts';
import {
  fieldModel,
  objectModel,
  type FieldModel,
  type Model,
  type ObjectModel,
} from '../model.ts';
import type { ObjectDefinition } from '../object.ts';
import { formulaOf } from '../expression/formula-of.ts';
import { shapeOfObjects, type FormulaShape } from '../expression/shape.ts';
import { nameOver, withNames } from './names-of.ts';
import { pathsBeyond } from './paths-beyond.ts';
import { definitionOfRow } from './own-object.ts';
import { fieldOfRow, textOf, type Around } from './own-field.ts';
import type { OwnFieldRow, OwnOptionRow, OwnShape } from './rows.ts';

/** Where own fields stand on a form that no layout places them on. */
const ownSection: Text = { en: 'Own fields', zh: '自定义字段' };

/**
 * The product's model with what a workspace made of it. What does not fit (any more) is left out rather than refused: a new
 * version of the product must not lock a workspace out; contradictions are refused when they are written.
 */
export function withOwnShape(standard: Model, shape: OwnShape): Model {
  const objects = new Map(standard.objects);
  for (const row of shape.objects) {
    const definition = row.active === false ? undefined : definitionOfRow(row, objects);
    if (definition) objects.set(row.name, objectModel(definition));
  }
  for (const [name, rows] of Map.groupBy(shape.options, (row) => row.object))
    for (const object of overTableOf(objects, name))
      objects.set(object.name, withOptions(object, rows));
  const inUse = shape.fields.filter((row) => row.active !== false);
  addPlain(
    objects,
    inUse.filter(({ kind }) => kind !== 'rollUp'),
    shape,
  );
  addFormulas(objects, { objects, shape });
  // Last, for they read the fields of others.
  addPlain(
    objects,
    inUse.filter(({ kind }) => kind === 'rollUp'),
    shape,
  );
  const formulas = shapeOfObjects(objects);
  const model = { objects, effects: standard.effects };
  for (const [name, rows] of Map.groupBy(shape.checks, (row) => row.object)) {
    const object = objects.get(name);
    if (object)
      objects.set(
        name,
        redefined(object, {
          checks: [
            ...(object.definition.checks ?? []),
            ...rows
              .filter((row) => row.active !== false)
              .map((row) => checkOf(row, { formulas, model, object })),
          ],
        }),
      );
  }
  return {
    objects: withNames(objects, shape.names),
    effects: standard.effects,
    own: { standard, shape },
  };
}

/** All objects that share the column: an option of one is an option of each. */
function overTableOf(objects: ReadonlyMap<string, ObjectModel>, name: string): ObjectModel[] {
  const table = objects.get(name)?.table;
  return [...objects.values()].filter((object) => object.table === table);
}

/** The object, and those that are part of it: what all customers have, companies and people have. */
function partsOf(objects: ReadonlyMap<string, ObjectModel>, name: string): ObjectModel[] {
  const whole = objects.get(name);
  if (!whole) return [];
  return whole.only ? [whole] : overTableOf(objects, name);
}

type Ground = Around & { readonly shape: OwnShape };

function addPlain(
  objects: Map<string, ObjectModel>,
  rows: readonly OwnFieldRow[],
  shape: OwnShape,
): void {
  for (const [name, some] of Map.groupBy(rows, (row) => row.object))
    for (const object of partsOf(objects, name))
      objects.set(object.name, withFields(object, some, { objects, shape }));
}

/** Formulas after what they read, and first those that others read; what needs itself or something that is gone is left out. */
function addFormulas(objects: Map<string, ObjectModel>, { shape }: Ground): void {
  let left = shape.fields.filter((row) => row.kind === 'formula' && row.active !== false);
  while (left.length > 0) {
    // Options are named in a formula's value as the workspace names them.
    const formulas = shapeOfObjects(withNames(objects, shape.names));
    const ground = { objects, shape, formulas };
    const ready = left.filter((row) => fieldOfRow(row, ground, false) !== undefined);
    if (ready.length === 0) return;
    for (const [name, rows] of Map.groupBy(ready, (row) => row.object)) {
      for (const object of partsOf(objects, name))
        objects.set(object.name, withFields(object, rows, ground));
    }
    left = left.filter((row) => !ready.includes(row));
  }
}

/** Own fields behind those of the product, in the order that was given them; on the form, and in list and search where they say so. */
function withFields(
  object: ObjectModel,
  rows: readonly OwnFieldRow[],
  ground: Ground,
): ObjectModel {
  const fitting = rows
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .flatMap((row) => {
      const field = fieldOfRow(row, ground, ground.shape.indexed.has(row.id));
      const isKnown = targetOf(field) === undefined || ground.objects.has(targetOf(field) ?? '');
      return field && isKnown && !object.fields.has(row.name) ? [{ row, field }] : [];
    });
  const own = fitting.map(({ row, field }) =>
    fieldModel(row.name, field, { standard: false, title: false, own: { id: row.id } }),
  );
  const names = (pick: (row: OwnFieldRow) => boolean) =>
    fitting.filter(({ row }) => pick(row)).map(({ row }) => row.name);
  const { definition } = object;
  const [form, last] = [definition.form.slice(0, -1), definition.form.at(-1)];
  const all = names(() => true);
  const sections =
    last?.label === ownSection
      ? [...form, { label: ownSection, fields: [...last.fields, ...all] }]
      : [...definition.form, { label: ownSection, fields: all }];
  return {
    ...redefined(object, {
      form: all.length > 0 ? sections : definition.form,
      list: {
        ...definition.list,
        columns: [...definition.list.columns, ...names((row) => row.inList === true)],
      },
      search: [...(definition.search ?? []), ...names((row) => row.searchable === true)],
    }),
    fields: new Map([...object.fields, ...own.map((one): [string, FieldModel] => [one.name, one])]),
  };
}

function targetOf(field: Field | undefined): string | undefined {
  return field && 'object' in field ? field.object : undefined;
}

/** The object with other words, lists or rules in its definition; fields and table stay. */
function redefined(object: ObjectModel, changed: Partial<ObjectDefinition>): ObjectModel {
  return { ...object, definition: { ...object.definition, ...changed } };
}

function withOptions(object: ObjectModel, rows: readonly OwnOptionRow[]): ObjectModel {
  const fields = new Map(object.fields);
  for (const [name, own] of Map.groupBy(rows, (row) => row.field)) {
    const known = fields.get(name);
    if (known?.field.kind !== 'choice' && known?.field.kind !== 'manyChoice') continue;
    const options = optionsWith(known.field, own);
    fields.set(name, { ...known, field: { ...known.field, options } });
  }
  return { ...object, fields };
}

/** Extra options behind those of the product; one of the same code says it in other words, or switches it off. */
function optionsWith(
  { options, open }: Extract<Field, { kind: 'choice' | 'manyChoice' }>,
  rows: readonly OwnOptionRow[],
): Record<string, Option> {
  const sorted = rows.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const all: Record<string, Option> = { ...options };
  for (const row of sorted) {
    const known = options[row.code];
    if (!known && open !== true) continue;
    const color = row.color ?? known?.color;
    all[row.code] = {
      label: known ? nameOver(known.label, named(row)) : textOf(row.labelEn, row.labelZh, row.code),
      ...(color === undefined ? {} : { color }),
      ...(row.active === false ? { off: true as const } : {}),
    };
  }
  return all;
}

function named({ labelEn: en, labelZh: zh }: OwnOptionRow) {
  return { en, zh };
}

type CheckGround = {
  readonly formulas: FormulaShape;
  readonly model: Model;
  readonly object: ObjectModel;
};

function checkOf(
  { condition, formula, when, en, zh, field, name }: OwnShape['checks'][number],
  { formulas, model, object }: CheckGround,
) {
  const met = condition ?? { all: [] };
  const rule =
    formula == null ? null : formulaOf(formula, formulas, object.name, { wanted: 'yesNo' });
  const from = [
    ...[met, when ?? met].flatMap((one) => pathsBeyond(model, object, one)),
    ...(rule?.from.filter((path) => path.includes('.')) ?? []),
  ];
  return {
    code: 'own-check.broken',
    condition: when == null ? met : { any: [{ none: [when] }, met] },
    ...(rule ? { rule: rule.compute, ...(when == null ? {} : { when }) } : {}),
    sentence: textOf(en, zh, name),
    ...(from.length > 0 ? { from: [...new Set(from)] } : {}),
    ...(field == null ? {} : { field }),
  };
}
