import type { Text } from '#kit/text.ts';
import type { FieldModel, ObjectModel } from '../model.ts';
import type { OwnNameRow } from './rows.ts';

/** The objects with the words that the workspace uses for them, their fields and options. */
export function withNames(
  objects: ReadonlyMap<string, ObjectModel>,
  rows: readonly OwnNameRow[],
): ReadonlyMap<string, ObjectModel> {
  const named = new Map(objects);
  for (const row of rows) {
    const [kind, path = ''] = row.target.split(/:(.*)/s);
    const [name = '', ...rest] = path.split('.');
    const object = named.get(name);
    if (!object) continue;
    if (kind === 'object') named.set(name, renamedObject(object, row));
    if (kind === 'field') named.set(name, renamedField(object, rest, row));
    if (kind === 'option') named.set(name, renamedOption(object, rest, row));
  }
  return named;
}

/** The words that the workspace uses for the target, over those that it has. */
export function nameOver(known: Text, row: Pick<OwnNameRow, 'en' | 'zh'> | undefined): Text {
  return { en: row?.en ?? known.en, zh: row?.zh ?? known.zh };
}

function renamedObject(object: ObjectModel, row: OwnNameRow): ObjectModel {
  const { one, many } = object.definition.label;
  const label = {
    one: nameOver(one, row),
    many: nameOver(many, { en: row.manyEn ?? row.en, zh: row.zh }),
  };
  return { ...object, definition: { ...object.definition, label } };
}

function renamedField(object: ObjectModel, [name = '']: readonly string[], row: OwnNameRow) {
  const known = object.fields.get(name);
  if (!known) return object;
  const label = nameOver(known.label, row);
  return withField(object, { ...known, label, field: { ...known.field, label } });
}

function renamedOption(
  object: ObjectModel,
  [name = '', code = '']: readonly string[],
  row: OwnNameRow,
): ObjectModel {
  const known = object.fields.get(name);
  if (!known || (known.field.kind !== 'choice' && known.field.kind !== 'manyChoice')) return object;
  const option = known.field.options[code];
  if (!option) return object;
  const options = {
    ...known.field.options,
    [code]: { ...option, label: nameOver(option.label, row) },
  };
  return withField(object, { ...known, field: { ...known.field, options } });
}

function withField(object: ObjectModel, field: FieldModel): ObjectModel {
  return { ...object, fields: new Map(object.fields).set(field.name, field) };
}
