import type { FieldModel, Model, ObjectModel } from '../model.ts';
import { inputShape } from '../shapes.ts';
import { asked, at, conditionProblems } from './asked-of-writes.ts';
import { formulaContradiction, ruleContradictions } from './formula-check.ts';
import { withOwnShape } from './merge.ts';
import { contradiction as of, type Contradiction } from './contradiction.ts';
import { isSafePattern } from './pattern.ts';
import { shapeRows, type OwnCheckRow, type OwnFieldRow, type OwnShape } from './rows.ts';

type Ground = { readonly shape: OwnShape; readonly standard: Model; readonly model: Model };

const mostFilterable = 20;
const internal = new Set(Object.keys(shapeRows));
const indexable = new Set([
  'text',
  'email',
  'phone',
  'url',
  'number',
  'decimal',
  'percent',
  'money',
  'day',
  'instant',
  'yesNo',
  'choice',
  'link',
  'user',
  'formula',
]);
const uniqueKinds = new Set(['text', 'email', 'phone', 'url', 'number', 'decimal', 'day']);

/** All that contradicts itself or the product's model in the shape, each with the record that says it. */
export function contradictionsIn(standard: Model, shape: OwnShape): Contradiction[] {
  const ground = { standard, shape, model: withOwnShape(standard, shape) };
  return [
    ...shape.objects.flatMap((row) => (row.active === false ? [] : objectProblems(ground, row))),
    ...shape.fields.flatMap((row) => (row.active === false ? [] : fieldProblems(ground, row))),
    ...shape.options.flatMap((row) => optionProblems(ground, row)),
    ...shape.names.flatMap((row) =>
      isNamed(ground, row.target)
        ? []
        : [of(row, 'own-name.unknown', { target: row.target }, 'target')],
    ),
    ...shape.layouts.flatMap((row) => layoutProblems(ground, row)),
    ...shape.checks.flatMap((row) => (row.active === false ? [] : checkProblems(ground, row))),
  ];
}

function objectProblems(
  { model, shape }: Ground,
  row: OwnShape['objects'][number],
): Contradiction[] {
  if (row.oneEn == null && row.oneZh == null) return [of(row, 'own-object.no-label', {}, 'oneZh')];
  if (row.access === 'part' && !model.objects.has(row.parent ?? ''))
    return [of(row, 'own-object.no-parent', {}, 'parent')];
  if (row.parent != null && shape.objects.some(({ name }) => name === row.parent))
    return row.access === 'part' ? [of(row, 'own-object.own-parent', {}, 'parent')] : [];
  return [];
}

function fieldProblems(ground: Ground, row: OwnFieldRow): Contradiction[] {
  const { model, standard, shape } = ground;
  const object = model.objects.get(row.object);
  // An object that is switched off or deleted takes its fields along.
  if (!object)
    return row.object.startsWith('x-')
      ? []
      : [of(row, 'own-field.no-object', { object: row.object }, 'object')];
  if (internal.has(row.object) || standard.objects.get(row.object)?.definition.internal)
    return [of(row, 'own-field.fixed-object', { object: object.definition.label.one }, 'object')];
  const own = object.fields.get(row.name);
  if (own && own.own?.id !== row.id)
    return [of(row, 'own-field.name-taken', { name: row.name }, 'name')];
  if (!own) return [unbuilt(ground, row)];
  return [
    ...(row.kind === 'formula' && row.result == null
      ? [of(row, 'own-field.no-result', {}, 'result')]
      : []),
    ...(row.labelEn == null && row.labelZh == null
      ? [of(row, 'own-field.no-label', {}, 'labelZh')]
      : []),
    ...sameLabel(object, own).map((label) =>
      of(row, 'own-field.label-taken', { label }, 'labelZh'),
    ),
    ...boundProblems(row),
    ...servingProblems(row, object, shape),
    ...defaultProblems(row, own),
    ...[row.requiredWhen, row.shownWhen].flatMap((condition, at) =>
      condition == null
        ? []
        : conditionProblems(model, row, {
            condition,
            field: at === 0 ? 'requiredWhen' : 'shownWhen',
            beyond: 'own-field.beyond',
          }),
    ),
    ...(row.kind === 'rollUp' && row.rollUp?.where
      ? asked(model, row.rollUp.object, row.rollUp.where).map((problem) =>
          at(row, problem, 'rollUp'),
        )
      : []),
  ];
}

/** Why the field could not be made: what its kind needs is missing or leads nowhere. */
function unbuilt({ model, standard, shape }: Ground, row: OwnFieldRow): Contradiction {
  if (standard.objects.get(row.object)?.fields.has(row.name))
    return of(row, 'own-field.name-taken', { name: row.name }, 'name');
  if (row.kind === 'choice' || row.kind === 'manyChoice')
    return of(row, 'own-field.no-options', {}, 'options');
  if (row.kind === 'link' || row.kind === 'links')
    return of(row, 'own-field.no-target', { object: row.target ?? '' }, 'target');
  if (row.kind === 'rollUp') {
    const name = row.rollUp?.object ?? '';
    return of(
      row,
      'own-field.no-roll-up',
      { object: model.objects.get(name)?.definition.label.many ?? name },
      'rollUp',
    );
  }
  return formulaContradiction(model, shape, row);
}

function sameLabel(object: ObjectModel, own: FieldModel): string[] {
  const others = [...object.fields.values()].filter((one) => one !== own && !one.field.internal);
  const taken = (['zh', 'en'] as const).filter((language) =>
    others.some((one) => one.label[language] === own.label[language]),
  );
  return taken.slice(0, 1).map((language) => own.label[language]);
}

function boundProblems(row: OwnFieldRow): Contradiction[] {
  const isNumber = ['number', 'decimal', 'percent', 'money'].includes(row.kind);
  const numeric = (['min', 'max'] as const).filter((name) => row[name] != null);
  const wrong = isNumber ? numeric.filter((name) => !/^-?\d+(\.\d+)?$/.test(row[name] ?? '')) : [];
  const isBackwards =
    isNumber && row.min != null && row.max != null && Number(row.min) > Number(row.max);
  return [
    ...wrong.map((name) => of(row, 'own-field.no-number', {}, name)),
    ...(isBackwards ? [of(row, 'own-field.bounds', {}, 'max')] : []),
    ...(row.pattern == null || isSafePattern(row.pattern)
      ? []
      : [of(row, 'own-field.pattern', {}, 'pattern')]),
  ];
}

function servingProblems(row: OwnFieldRow, object: ObjectModel, shape: OwnShape): Contradiction[] {
  const filterable = shape.fields.filter(
    (one) => one.object === row.object && one.filterable === true && one.active !== false,
  );
  const isIndexable = indexable.has(row.kind) && object.definition.kind !== 'fact';
  return [
    ...(row.filterable === true && !isIndexable
      ? [of(row, 'own-field.not-filterable', {}, 'filterable')]
      : []),
    ...(row.filterable === true && filterable.length > mostFilterable && filterable.at(-1) === row
      ? [of(row, 'own-field.too-many-filterable', { most: mostFilterable }, 'filterable')]
      : []),
    ...(row.unique === true && !uniqueKinds.has(row.kind)
      ? [of(row, 'own-field.not-unique', {}, 'unique')]
      : []),
  ];
}

const symbolic = new Set<unknown>(['me', 'my-unit', 'today', 'now']);

function defaultProblems(row: OwnFieldRow, { field }: FieldModel): Contradiction[] {
  if (row.default === null || row.default === undefined || symbolic.has(row.default)) return [];
  return inputShape(field).safeParse(row.default).success
    ? []
    : [of(row, 'own-field.default', {}, 'default')];
}

function optionProblems(
  { standard, model }: Ground,
  row: OwnShape['options'][number],
): Contradiction[] {
  const known = standard.objects.get(row.object)?.fields.get(row.field)?.field;
  if (known?.kind !== 'choice' && known?.kind !== 'manyChoice')
    return [of(row, 'own-option.no-field', { field: `${row.object}.${row.field}` }, 'field')];
  const label = model.objects.get(row.object)?.fields.get(row.field)?.label;
  if (known.open !== true && !(row.code in known.options))
    return [of(row, 'own-option.closed', { field: label }, 'code')];
  const isNew = !(row.code in known.options);
  return isNew && row.labelEn == null && row.labelZh == null
    ? [of(row, 'own-field.no-label', {}, 'labelZh')]
    : [];
}

/** A form without a field that must be filled in could never be saved. */
function layoutProblems({ model }: Ground, row: OwnShape['layouts'][number]): Contradiction[] {
  const object = model.objects.get(row.object);
  if (!object) return [of(row, 'own-field.no-object', { object: row.object }, 'object')];
  const placed = row.sections?.flatMap(({ fields }) => fields);
  const twice = placed?.find((name, at) => placed.indexOf(name) !== at);
  const lacking = [...object.fields.values()].find(
    ({ name, field, kind, standard }) =>
      field.required === true &&
      field.readOnly !== true &&
      field.default === undefined &&
      !standard &&
      kind !== 'autoNumber' &&
      placed?.includes(name) === false,
  );
  return [
    ...(twice === undefined
      ? []
      : [
          of(
            row,
            'own-layout.twice',
            { field: object.fields.get(twice)?.label ?? twice },
            'sections',
          ),
        ]),
    ...(lacking === undefined
      ? []
      : [of(row, 'own-layout.lacks-required', { field: lacking.label }, 'sections')]),
  ];
}

function isNamed({ model }: Ground, target: string): boolean {
  const [kind, path = ''] = target.split(/:(.*)/s);
  const [object = '', field = '', code = ''] = path.split('.');
  if (kind === 'area') return true;
  const known = model.objects.get(object);
  if (kind === 'object') return known !== undefined;
  const named = known?.fields.get(field);
  if (kind === 'field') return named !== undefined;
  return named !== undefined && 'options' in named.field && code in (named.field.options ?? {});
}

function checkProblems(ground: Ground, row: OwnCheckRow): Contradiction[] {
  const object = ground.model.objects.get(row.object);
  if (!object) return [of(row, 'own-field.no-object', { object: row.object }, 'object')];
  const isField = row.field == null || object.fields.has(row.field);
  return [
    ...(['condition', 'when'] as const).flatMap((field) => {
      const condition = row[field];
      return condition == null
        ? []
        : conditionProblems(ground.model, row, { condition, field, beyond: 'own-check.beyond' });
    }),
    ...ruleContradictions(ground.model, row),
    ...(isField ? [] : [of(row, 'condition.field-unknown', { field: row.field }, 'field')]),
    ...(row.en == null && row.zh == null ? [of(row, 'own-check.no-sentence', {}, 'zh')] : []),
  ];
}
